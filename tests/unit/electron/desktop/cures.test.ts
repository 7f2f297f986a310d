// The cures under Electron, alone and under the watch that orders them. Time is vitest's own.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWatch, SILENCE_MS } from '../../../../electron/core/watch.ts';
import { createCures } from '../../../../electron/desktop/cures.ts';
import type { Tell } from '../../../../electron/desktop/crash.ts';
import { memoryLog } from '../support.ts';
import { event, window } from './fake.ts';

type Window = ReturnType<typeof window>;

function setUp({ tell = vi.fn<Tell>(), failing = [] as number[], load = () => Promise.resolve() } = {}) {
  const windows: Window[] = [];
  const { log, lines } = memoryLog();
  let tries = 0;
  const cures = createCures({
    tell, log,
    create() {
      tries += 1;
      if (failing.includes(tries)) throw new Error('no display');
      const made = window();
      made.loadURL.mockImplementation(load);
      windows.push(made);
      return made;
    },
  });
  const at = (index: number): Window => windows.at(index) as Window;
  return { cures, windows, at, tell, lines };
}

const crash = ({ webContents }: Window, reason = 'crashed'): boolean => webContents.emit('render-process-gone', event({}), { reason, exitCode: 1 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('newWindow', () => {
  it('opens a window at the page', () => {
    const { cures, windows, at } = setUp();
    void cures.newWindow();
    expect(windows).toHaveLength(1);
    expect(at(0).loadURL).toHaveBeenCalledExactlyOnceWith('kiosk://app/');
    expect(cures.window()).toBe(at(0));
  });

  it('destroys the one before it, once the new one is there, and that is no fault', () => {
    const { cures, at, tell } = setUp();
    void cures.newWindow();
    at(0).destroy.mockImplementation(() => {
      expect(cures.window()).toBe(at(1));
      at(0).emit('closed');
    });
    void cures.newWindow();
    expect(at(0).destroy).toHaveBeenCalledOnce();
    expect(tell).not.toHaveBeenCalled();
  });

  it('hears nothing any more of a window that was replaced', () => {
    const { cures, at, tell } = setUp();
    void cures.newWindow();
    void cures.newWindow();
    crash(at(0));
    at(0).webContents.emit('unresponsive');
    expect(tell).not.toHaveBeenCalled();
    crash(at(1));
    expect(tell).toHaveBeenCalledExactlyOnceWith('page-crashed');
  });

  it('leaves the old window where no new one can be made', () => {
    const { cures, at } = setUp({ failing: [2] });
    void cures.newWindow();
    expect(() => cures.newWindow()).toThrow('no display');
    expect(at(0).destroy).not.toHaveBeenCalled();
    expect(cures.window()).toBe(at(0));
  });
});

describe('reload', () => {
  it('loads at once where the page has crashed', async () => {
    const { cures, windows, at } = setUp();
    void cures.newWindow();
    at(0).webContents.isCrashed.mockReturnValue(true);
    await cures.reload();
    expect(windows).toHaveLength(1);
    expect(at(0).webContents.forcefullyCrashRenderer).not.toHaveBeenCalled();
    expect(at(0).loadURL).toHaveBeenCalledTimes(2);
  });

  it('ends a page that hangs first, waits for its end, and takes that for no crash', async () => {
    const { cures, at, tell } = setUp();
    void cures.newWindow();
    const done = cures.reload();
    expect(at(0).webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
    expect(at(0).loadURL).toHaveBeenCalledTimes(1);
    crash(at(0), 'killed');
    await done;
    expect(at(0).loadURL).toHaveBeenCalledTimes(2);
    expect(tell).not.toHaveBeenCalled();
    // The next one is a crash again.
    crash(at(0));
    expect(tell).toHaveBeenCalledExactlyOnceWith('page-crashed');
  });

  it('does not wait for ever for a page that cannot even be ended', async () => {
    const { cures, at } = setUp();
    void cures.newWindow();
    void cures.reload();
    await vi.advanceTimersByTimeAsync(1999);
    expect(at(0).loadURL).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(at(0).loadURL).toHaveBeenCalledTimes(2);
  });

  it('opens a window where none is left', async () => {
    const { cures, windows, at, tell } = setUp();
    void cures.newWindow();
    at(0).emit('closed');
    expect(tell).toHaveBeenCalledExactlyOnceWith('window-gone');
    expect(cures.window()).toBe(null);
    await cures.reload();
    expect(windows).toHaveLength(2);
    expect(at(1).loadURL).toHaveBeenCalledExactlyOnceWith('kiosk://app/');
    // What is closed already must not be touched.
    expect(at(0).destroy).not.toHaveBeenCalled();
  });

  it('leaves alone a window that was replaced meanwhile', async () => {
    const { cures, at } = setUp();
    void cures.newWindow();
    const done = cures.reload();
    void cures.newWindow();
    crash(at(0));
    await done;
    expect(at(0).loadURL).toHaveBeenCalledTimes(1);
    expect(at(1).loadURL).toHaveBeenCalledTimes(1);
  });
});

describe('repair', () => {
  it('shows the repair screen in a new window', async () => {
    const { cures, at } = setUp();
    void cures.newWindow();
    await cures.repair();
    expect(at(0).destroy).toHaveBeenCalledOnce();
    expect(at(1).loadURL).toHaveBeenCalledExactlyOnceWith('kiosk://app/repair');
  });

  it('says when even that cannot be loaded', async () => {
    const { cures } = setUp({ load: () => Promise.reject(new Error('ERR_FAILED')) });
    await expect(cures.repair()).rejects.toThrow('ERR_FAILED');
  });
});

describe('under the watch', () => {
  function setUpWatched() {
    const { log } = memoryLog();
    const made = setUp({ tell: vi.fn<Tell>((fault) => watch.fault(fault)) });
    const { cures } = made;
    const restart = vi.fn();
    const watch = createWatch({
      cures: { ...cures, restart }, log, up: Date.now, now: Date.now,
      record: { faults: [], crashed: false, save: () => true }, restartDue: () => false,
    });
    watch.begin();
    return { ...made, watch, restart };
  }
  const later = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

  it('a page that crashes is loaded again in the same window', async () => {
    const { windows, at, watch } = setUpWatched();
    await later(0);
    watch.beat(false);
    at(0).webContents.isCrashed.mockReturnValue(true);
    crash(at(0));
    await later(0);
    expect(windows).toHaveLength(1);
    expect(at(0).loadURL).toHaveBeenCalledTimes(2);
  });

  it('a page that hangs is ended after its silence, and its end is not one more fault', async () => {
    const { windows, at, watch, tell } = setUpWatched();
    await later(0);
    at(0).webContents.forcefullyCrashRenderer.mockImplementation(() => void crash(at(0), 'killed'));
    watch.beat(true);
    await later(SILENCE_MS + 2000);
    expect(windows).toHaveLength(1);
    expect(at(0).loadURL).toHaveBeenCalledTimes(2);
    watch.beat(false);
    expect(tell).not.toHaveBeenCalled();
  });

  it('a page that never comes gets new windows, then a new program', async () => {
    const { windows, restart } = setUpWatched();
    await later(5 * (SILENCE_MS + 2000) + 5000);
    expect(windows.length).toBeGreaterThanOrEqual(3);
    expect(windows.slice(0, -1).every(({ destroy }) => destroy.mock.calls.length === 1)).toBe(true);
    expect(restart).toHaveBeenCalled();
  });

  it('a window that closes itself is opened again', async () => {
    const { windows, at, watch } = setUpWatched();
    await later(0);
    watch.beat(false);
    at(0).emit('closed');
    await later(0);
    expect(windows).toHaveLength(2);
    expect(at(1).loadURL).toHaveBeenCalledExactlyOnceWith('kiosk://app/');
  });
});
