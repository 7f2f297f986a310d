// The window of notes: on another display than the visitor's, or not at all.
import type { BrowserWindow, Display, Rectangle, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createNotesWindow } from '../../../../electron/desktop/notes-window.ts';
import { notesWindowOptions } from '../../../../electron/desktop/window.ts';
import { event, events, window } from './fake.ts';

const display = (id: number, x = 0): Display => ({ id, bounds: { x, y: 0, width: 1080, height: 1920 } }) as Display;
const VISITORS = display(1);
const STAFFS = display(2, 1080);

function setUp(displays: Display[]) {
  const screen = events();
  const now = { displays, primary: VISITORS };
  const windows: ReturnType<typeof make>[] = [];
  const make = () => ({ ...window(), showInactive: vi.fn<BrowserWindow['showInactive']>() });
  const create = vi.fn<(bounds: Rectangle) => ReturnType<typeof make>>(() => {
    const made = make();
    windows.push(made);
    return made;
  });
  const show = createNotesWindow({ screen: { ...screen, getAllDisplays: () => now.displays, getPrimaryDisplay: () => now.primary }, create });
  return { show, screen, now, create, windows };
}

it('opens on the display that is not the visitor’s, and leaves the focus where it is', () => {
  const { show, create, windows } = setUp([VISITORS, STAFFS]);
  expect(show(true)).toBe(true);
  expect(create).toHaveBeenCalledExactlyOnceWith(STAFFS.bounds);
  expect(windows[0]?.loadURL).toHaveBeenCalledExactlyOnceWith('kiosk://app/notes.html');
  expect(windows[0]?.showInactive).toHaveBeenCalledOnce();
});

it('never opens on the visitor’s own', () => {
  const { show, create } = setUp([VISITORS]);
  expect(show(true)).toBe(false);
  expect(create).not.toHaveBeenCalled();
});

it('closes when it is told to, once; and there is only one', () => {
  const { show, windows } = setUp([VISITORS, STAFFS]);
  show(true);
  show(true);
  expect(windows.map(({ destroy }) => destroy.mock.calls.length)).toEqual([1, 0]);
  expect([show(false), show(false)]).toEqual([true, true]);
  expect(windows.map(({ destroy }) => destroy.mock.calls.length)).toEqual([1, 1]);
});

describe('closes by itself', () => {
  it.each<[string, string, Display[], Display]>([
    ['its display is taken away', 'display-removed', [VISITORS], VISITORS],
    ['its display moves', 'display-metrics-changed', [VISITORS, display(2, 2160)], VISITORS],
    ['its display becomes the visitor’s', 'display-metrics-changed', [VISITORS, STAFFS], STAFFS],
  ])('when %s', (_what, name, displays, primary) => {
    const { show, screen, now, windows } = setUp([VISITORS, STAFFS]);
    show(true);
    Object.assign(now, { displays, primary });
    screen.emit(name, event({}), STAFFS, ['bounds']);
    expect(windows[0]?.destroy).toHaveBeenCalledOnce();
  });

  it('when its page crashes', () => {
    const { show, windows } = setUp([VISITORS, STAFFS]);
    show(true);
    windows[0]?.webContents.emit('render-process-gone', event({}), { reason: 'crashed' });
    expect(windows[0]?.destroy).toHaveBeenCalledOnce();
  });
});

it('stays when a third display comes', () => {
  const { show, screen, now, windows } = setUp([VISITORS, STAFFS]);
  show(true);
  now.displays = [VISITORS, display(3, 3000), STAFFS];
  screen.emit('display-added', event({}), display(3, 3000));
  expect(windows[0]?.destroy).not.toHaveBeenCalled();
});

it('one that was closed from outside is forgotten', () => {
  const { show, windows } = setUp([VISITORS, STAFFS]);
  show(true);
  windows[0]?.emit('closed');
  show(false);
  expect(windows[0]?.destroy).not.toHaveBeenCalled();
});

it('has no preload and so no bridge, takes no focus, and is as locked as the other one', () => {
  const session = { its: 'own' } as unknown as Session;
  const options = notesWindowOptions({ session, devTools: false, bounds: STAFFS.bounds });
  expect(options).toMatchObject({ ...STAFFS.bounds, kiosk: true, show: false, focusable: false });
  expect(options.webPreferences).toMatchObject({ session, sandbox: true, contextIsolation: true, nodeIntegration: false, devTools: false });
  expect(options.webPreferences).not.toHaveProperty('preload');
});
