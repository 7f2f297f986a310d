// What counts as a fault under Electron.
import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { tellAppFaults, tellProgramErrors, tellWindowFaults } from '../../../../electron/desktop/crash.ts';
import type { Tell } from '../../../../electron/desktop/crash.ts';
import { memoryLog } from '../support.ts';
import { event, events, window } from './fake.ts';

function watchWindow() {
  const watched = window();
  const tell = vi.fn<Tell>();
  const { log, lines } = memoryLog();
  tellWindowFaults(watched, tell, log);
  return { watched, page: watched.webContents, tell, lines };
}

describe('of a page', () => {
  it.each(['crashed', 'killed', 'oom', 'abnormal-exit', 'launch-failed', 'integrity-failure', 'memory-eviction'])('a process that is gone (%s) is a crash', (reason) => {
    const { page, tell } = watchWindow();
    page.emit('render-process-gone', event({}), { reason, exitCode: 1 });
    expect(tell).toHaveBeenCalledExactlyOnceWith('page-crashed');
  });

  it('a process that ended in order is none', () => {
    const { page, tell } = watchWindow();
    page.emit('render-process-gone', event({}), { reason: 'clean-exit', exitCode: 0 });
    expect(tell).not.toHaveBeenCalled();
  });

  it('no answer to a touch is a hang', () => {
    const { page, tell } = watchWindow();
    page.emit('unresponsive');
    expect(tell).toHaveBeenCalledExactlyOnceWith('page-hung');
  });

  it('a load that fails is told with its reason', () => {
    const { page, tell, lines } = watchWindow();
    page.emit('did-fail-load', event({}), -2, 'ERR_FAILED', 'kiosk://app/', true, 1, 1);
    page.emit('did-fail-load', event({}), -6, '', 'kiosk://app/', true, 1, 1);
    expect(tell.mock.calls).toEqual([['load-failed'], ['load-failed']]);
    expect(lines).toEqual([
      { event: 'page-failed', fields: { what: 'ERR_FAILED' } }, { event: 'page-failed', fields: { what: 'error -6' } },
    ]);
  });

  it('a load that another replaced has not failed, nor has one of a frame', () => {
    const { page, tell, lines } = watchWindow();
    page.emit('did-fail-load', event({}), -3, 'ERR_ABORTED', 'kiosk://app/', true, 1, 1);
    page.emit('did-fail-load', event({}), -2, 'ERR_FAILED', 'kiosk://app/', false, 1, 1);
    expect(tell).not.toHaveBeenCalled();
    expect(lines).toEqual([]);
  });

  it('a preload that fails leaves no page', () => {
    const { page, tell, lines } = watchWindow();
    page.emit('preload-error', event({}), '/dist/shell/preload.cjs', new Error('no such file'));
    expect(tell).toHaveBeenCalledExactlyOnceWith('load-failed');
    expect(lines).toEqual([{ event: 'page-failed', fields: { what: 'no such file' } }]);
  });
});

it('a window that is closed is gone', () => {
  const { watched, tell } = watchWindow();
  watched.emit('closed');
  expect(tell).toHaveBeenCalledExactlyOnceWith('window-gone');
});

describe('of the other processes', () => {
  function watchApp() {
    const app = events();
    const tell = vi.fn<Tell>();
    tellAppFaults(app, tell);
    return { app, tell };
  }

  it('that of the graphics counts, unless it ended in order', () => {
    const { app, tell } = watchApp();
    app.emit('child-process-gone', event({}), { type: 'GPU', reason: 'crashed', exitCode: 1 });
    app.emit('child-process-gone', event({}), { type: 'GPU', reason: 'clean-exit', exitCode: 0 });
    expect(tell.mock.calls).toEqual([['gpu-gone']]);
  });

  it('no other does: Chromium starts them again', () => {
    const { app, tell } = watchApp();
    app.emit('child-process-gone', event({}), { type: 'Utility', reason: 'crashed', exitCode: 1, name: 'Audio Service' });
    expect(tell).not.toHaveBeenCalled();
  });

  it('the last window may be gone without an end of the program', () => {
    // With no listener Electron quits.
    expect(watchApp().app.emit('window-all-closed')).toBe(true);
  });
});

describe('of our own code', () => {
  it.each(['uncaughtException', 'unhandledRejection'])('%s is logged and told, and there is no box for it', (name) => {
    const program = new EventEmitter();
    const tell = vi.fn<Tell>();
    const { log, lines } = memoryLog();
    tellProgramErrors(program as NodeJS.Process, tell, log);
    expect(program.emit(name, new Error('nobody caught me'))).toBe(true);
    expect(program.emit(name, 'a text')).toBe(true);
    expect(tell.mock.calls).toEqual([['program-crashed'], ['program-crashed']]);
    expect(lines).toEqual([
      { event: 'program-error', fields: { what: expect.stringMatching(/nobody caught me\n +at /) } },
      { event: 'program-error', fields: { what: 'a text' } },
    ]);
  });
});
