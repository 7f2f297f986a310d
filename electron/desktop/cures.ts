/** What the cures of core/watch.ts are under Electron: the page is loaded anew, or a window takes the place of another. */
import type { BrowserWindow, WebContents } from 'electron';
import type { Log } from '../core/log.ts';
import type { Cures } from '../core/watch.ts';
import { PAGE, REPAIR } from './address.ts';
import { tellWindowFaults } from './crash.ts';
import type { Tell } from './crash.ts';

/** A renderer that is not gone after so long, in milliseconds, is not waited for: the new document gets another. */
const RENDERER_END_MS = 2000;

/** What is needed of a BrowserWindow here. */
export interface CurableWindow extends Pick<BrowserWindow, 'on' | 'destroy' | 'loadURL'> {
  webContents: Pick<WebContents, 'on' | 'once' | 'isCrashed' | 'forcefullyCrashRenderer'>;
}

export interface CureParts<W> {
  /** Makes a window, with nothing in it yet. */
  create: () => W;
  /** Told of every fault of the window that is there. */
  tell: Tell;
  log: Log;
}

export interface WindowCures<W> extends Omit<Cures, 'restart'> {
  /** The window that is there. */
  window(): W | null;
}

export function createCures<W extends CurableWindow>({ create, tell, log }: CureParts<W>): WindowCures<W> {
  let current: W | null = null;
  /** Whose renderer is being ended by us: that is no crash. */
  let renewing: W | null = null;

  /** Puts a new window in the place of the one that is there, which may be broken: it is not asked. */
  const replace = (): W => {
    const old = current;
    const window = create();
    current = window;
    tellWindowFaults(window, (fault) => {
      if (window !== current || (fault === 'page-crashed' && window === renewing)) return;
      if (fault === 'window-gone') current = null;
      tell(fault);
    }, log);
    // Only now, so that nobody sees what lies under it.
    old?.destroy();
    return window;
  };

  const newWindow = (): void => {
    // Why it fails is told as a fault of the window; the promise has a handler of its own (web-contents.md, loadURL).
    void replace().loadURL(PAGE);
  };

  return {
    window: () => current,
    newWindow,
    async reload() {
      const window = current;
      if (window === null) {
        newWindow();
        return;
      }
      renewing = window;
      await endRenderer(window.webContents);
      renewing = null;
      if (window === current) void window.loadURL(PAGE);
    },
    repair: () => replace().loadURL(REPAIR),
  };
}

/**
 * A page that hangs would hang on: the documentation of forcefullyCrashRenderer has it ended before a load. The crash
 * is waited for, because on Linux it is only asked for, and would take the new document with it.
 */
function endRenderer(contents: CurableWindow['webContents']): Promise<void> {
  if (contents.isCrashed()) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(resolve, RENDERER_END_MS);
    contents.once('render-process-gone', () => {
      clearTimeout(late);
      resolve();
    });
    contents.forcefullyCrashRenderer();
  });
}
