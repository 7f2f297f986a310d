// Displays that change under the kiosk. Time is vitest's own.
import type { Display } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followDisplays } from '../../../../electron/desktop/displays.ts';
import { memoryLog } from '../support.ts';
import { event, events, window } from './fake.ts';

const display = (width: number, height: number, x = 0): Display => ({ bounds: { x, y: 0, width, height }, size: { width, height } }) as Display;
const PORTRAIT = display(1080, 1920);

function setUp({ primary = PORTRAIT, open = true } = {}) {
  const screen = events();
  const filling = window();
  const { log, lines } = memoryLog();
  followDisplays({ screen: { ...screen, getPrimaryDisplay: () => primary }, window: () => (open ? filling : null), log });
  return { screen, filling, lines };
}

/** The window's calls, in order. */
const movesOf = ({ setKiosk, setBounds }: ReturnType<typeof window>): unknown[] =>
  [setKiosk, setBounds]
    .flatMap(({ mock }) => mock.calls.map(([first], index) => ({ first, order: mock.invocationCallOrder[index] as number })))
    .sort((one, other) => one.order - other.order)
    .map(({ first }) => first);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a display that changes', () => {
  it('is filled again: full-screen is left, the window moved, full-screen taken', () => {
    const turned = display(1920, 1080);
    const { screen, filling } = setUp({ primary: turned });
    screen.emit('display-metrics-changed', event({}), turned, ['bounds', 'workArea', 'rotation']);
    vi.runAllTimers();
    expect(movesOf(filling)).toEqual([false, turned.bounds, true]);
  });

  it.each([
    ['display-added', 'added'], ['display-removed', 'removed'], ['display-metrics-changed', 'changed'],
  ])('%s is logged as %s, with its size', (name, what) => {
    const { screen, lines } = setUp();
    screen.emit(name, event({}), display(3840, 2160), ['bounds']);
    expect(lines).toEqual([{ event: 'display-changed', fields: { what, width: 3840, height: 2160 } }]);
  });

  it.each(['display-added', 'display-removed', 'display-metrics-changed'])('%s: no zoom by two fingers, again', (name) => {
    const { screen, filling } = setUp();
    screen.emit(name, event({}), PORTRAIT, ['scaleFactor']);
    vi.runAllTimers();
    expect(filling.webContents.setVisualZoomLevelLimits).toHaveBeenCalledExactlyOnceWith(1, 1);
  });

  it('leaves a window where it is that fills the display already', () => {
    const { screen, filling } = setUp();
    screen.emit('display-added', event({}), display(1920, 1080, 1080));
    vi.runAllTimers();
    expect(movesOf(filling)).toEqual([]);
  });

  it('is waited for until it has come to rest', () => {
    const { screen, filling } = setUp({ primary: display(1920, 1080) });
    screen.emit('display-removed', event({}), PORTRAIT);
    vi.advanceTimersByTime(499);
    screen.emit('display-added', event({}), display(1920, 1080));
    vi.advanceTimersByTime(499);
    expect(movesOf(filling)).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(filling.setBounds).toHaveBeenCalledOnce();
  });

  it('is nothing where only the room beside panels has changed, which our own full-screen does', () => {
    const { screen, filling, lines } = setUp({ primary: display(1920, 1080) });
    screen.emit('display-metrics-changed', event({}), PORTRAIT, ['workArea']);
    vi.runAllTimers();
    expect(movesOf(filling)).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('is nothing to a window that is not there, and no window fills a display that is none', () => {
    const closed = setUp({ open: false });
    closed.screen.emit('display-added', event({}), PORTRAIT);
    const { screen, filling } = setUp({ primary: display(0, 0) });
    screen.emit('display-removed', event({}), PORTRAIT);
    vi.runAllTimers();
    expect(movesOf(filling)).toEqual([]);
  });
});
