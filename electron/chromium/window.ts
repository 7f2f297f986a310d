/** The window of the kiosk: one browser at a time, opened, replaced at once by another, and closed. */
import type { StateFile } from '../core/state-file.ts';
import type { BrowserNote } from './left-over.ts';
import type { Ended, OpenBrowser } from './launch.ts';

export interface WindowParts {
  /** Opens a browser at an address. Throws where that cannot be. */
  open: (address: string) => OpenBrowser;
  /** Where the browser that is open is noted, for the start after a crash. */
  note: Pick<StateFile<BrowserNote>, 'write'>;
  /** Told when the browser has ended by itself. */
  gone: (ended: Ended) => void;
}

export interface KioskWindow {
  /**
   * Shows the page at `address` in a fresh browser. The one before it is ended without asking: it may be broken, and
   * nothing of it is to be kept.
   * @throws what `open` throws
   */
  show(address: string): void;
  /** Opens a second window of the browser that is there, with notes for staff. False where there is no browser. */
  showNotes(): boolean;
  /** Ends the browser that is there, by force if it is broken, and waits for its traces to be removed. */
  close(force: boolean): Promise<void>;
}

export function createWindow({ open, note, gone }: WindowParts): KioskWindow {
  let current: OpenBrowser | null = null;
  let clearing: Promise<unknown> = Promise.resolve();

  /** From here on the end of the browser is no news. */
  const release = (): OpenBrowser | null => {
    const browser = current;
    current = null;
    if (browser !== null) clearing = Promise.all([clearing, browser.cleared]);
    return browser;
  };

  return {
    show(address) {
      release()?.kill();
      const browser = open(address);
      current = browser;
      if (browser.pid !== undefined) note.write({ pid: browser.pid, profile: browser.profile });
      void browser.ended.then((ended) => {
        if (current !== browser) return;
        release();
        gone(ended);
      });
    },
    showNotes() {
      current?.openNotes();
      return current !== null;
    },
    async close(force) {
      const browser = release();
      if (force) browser?.kill();
      else await browser?.close();
      await clearing;
      note.write(null);
    },
  };
}
