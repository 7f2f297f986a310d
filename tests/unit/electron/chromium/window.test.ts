// One browser at a time: what is opened, ended, noted and told. The browsers are fakes.
import { describe, expect, it, vi } from 'vitest';
import type { Ended, OpenBrowser } from '../../../../electron/chromium/launch.ts';
import type { BrowserNote } from '../../../../electron/chromium/left-over.ts';
import { createWindow } from '../../../../electron/chromium/window.ts';

const ENDED: Ended = { code: 0, after: 60_000, output: '' };

function make() {
  const seen = { open: [] as string[], asked: [] as number[], gone: [] as Ended[], notes: [] as BrowserNote[] };
  const browsers: { kill: ReturnType<typeof vi.fn>; close: ReturnType<typeof vi.fn>; end: () => void; clear: () => void }[] = [];
  const window = createWindow({
    open(address): OpenBrowser {
      if (address === 'nowhere') throw new Error('no browser');
      seen.open.push(address);
      const ended = Promise.withResolvers<Ended>();
      const cleared = Promise.withResolvers<void>();
      const end = (): void => ended.resolve(ENDED);
      const clear = (): void => cleared.resolve();
      const kill = vi.fn(end);
      const close = vi.fn(() => {
        end();
        return cleared.promise;
      });
      browsers.push({ kill, close, end, clear });
      return { pid: 100 + browsers.length, profile: `/tmp/p${browsers.length}`, ended: ended.promise, cleared: cleared.promise, kill, close, openNotes: () => void seen.asked.push(browsers.length) };
    },
    note: { write: (note) => (seen.notes.push(note), true) },
    gone: (ended) => void seen.gone.push(ended),
  });
  return { window, seen, browsers };
}

describe('the window', () => {
  it('notes the browser that is open', () => {
    const { window, seen } = make();
    window.show('a');
    expect(seen.open).toEqual(['a']);
    expect(seen.notes).toEqual([{ pid: 101, profile: '/tmp/p1' }]);
  });

  it('tells that its browser has ended, once', async () => {
    const { window, seen, browsers } = make();
    window.show('a');
    browsers[0]?.end();
    await vi.waitFor(() => expect(seen.gone).toEqual([ENDED]));
  });

  it('asks the browser that is open for the window of notes', () => {
    const { window, seen } = make();
    expect(window.showNotes()).toBe(false);
    window.show('a');
    window.show('b');
    expect(window.showNotes()).toBe(true);
    expect(seen.asked).toEqual([2]);
  });

  it('ends the browser before it opens the next one, at once and without telling', async () => {
    const { window, seen, browsers } = make();
    window.show('a');
    window.show('b');
    expect(browsers[0]?.kill).toHaveBeenCalledOnce();
    expect(seen.open).toEqual(['a', 'b']);
    expect(seen.notes.at(-1)).toEqual({ pid: 102, profile: '/tmp/p2' });
    // The end of the second comes after that of the first: had that been told, it would be there.
    browsers[1]?.end();
    await vi.waitFor(() => expect(seen.gone).toHaveLength(1));
  });

  it('can be opened again when its browser has ended, and when there was none', async () => {
    const { window, seen, browsers } = make();
    window.show('a');
    browsers[0]?.end();
    await vi.waitFor(() => expect(seen.gone).toHaveLength(1));
    expect(() => window.show('nowhere')).toThrow('no browser');
    window.show('b');
    expect(browsers[0]?.kill).not.toHaveBeenCalled();
    expect(seen.open).toEqual(['a', 'b']);
  });

  it('is closed in order, or by force, without telling; and waits for the traces of every browser', async () => {
    for (const force of [false, true]) {
      const { window, seen, browsers } = make();
      window.show('a');
      window.show('b');
      let closed = false;
      const closing = window.close(force).then(() => { closed = true; });
      expect(browsers[1]?.close).toHaveBeenCalledTimes(force ? 0 : 1);
      expect(browsers[1]?.kill).toHaveBeenCalledTimes(force ? 1 : 0);
      browsers[1]?.clear();
      // Whatever was ready to go on has gone on.
      await new Promise(setImmediate);
      expect(closed).toBe(false);
      browsers[0]?.clear();
      await closing;
      expect(seen.gone).toEqual([]);
      expect(seen.notes.at(-1)).toBeNull();
    }
  });

  it('that was never opened can be closed', async () => {
    const { window, seen } = make();
    await window.close(false);
    expect(seen.notes).toEqual([null]);
  });
});
