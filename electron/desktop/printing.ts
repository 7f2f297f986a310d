/** Prints the page as it stands, silently: no dialog ever opens on a kiosk. What is on the sheet the page alone knows. */
import type { WebContents, WebContentsPrintOptions } from 'electron';
import type { Printed } from '../bridge.ts';
import type { Config } from '../core/config.ts';
import type { Log } from '../core/log.ts';

export type PrintingContents = Pick<WebContents, 'print'>;

/** In microns, as Electron takes them: the paper as the style sheet lays it out (renderer/screens/list/print.css). */
const RECEIPT = { width: 80_000, height: 297_000 };
/** A printer that does not answer keeps nobody waiting. Milliseconds. */
const LIMIT_MS = 20_000;

/** What Electron is told. Pure. The margins are those of the style sheet, which come with "default"; "none" would take them away. */
export function printOptions({ paper, name }: Config['printer']): WebContentsPrintOptions {
  return {
    silent: true,
    printBackground: true,
    color: false,
    copies: 1,
    // Electron takes the system's default printer where the name is empty.
    deviceName: name,
    margins: { marginType: 'default' },
    pageSize: paper === 'receipt' ? RECEIPT : 'A4',
  };
}

/**
 * @param contents those of the window that is there; null where there is none
 * @returns a function that resolves with whether the sheet went to the printer; why not is logged. It never rejects. A second
 *   sheet is not begun while one is on its way.
 */
export function createPrinting(contents: () => PrintingContents | null, log: Log): (printer: Config['printer']) => Promise<Printed['sheet']> {
  let printing = false;
  return async (printer) => {
    const target = contents();
    if (target === null || printing) return 'failed';
    printing = true;
    const why = await new Promise<string | null>((resolve) => {
      const late = setTimeout(() => resolve('no answer'), LIMIT_MS);
      const done = (failure: string | null): void => {
        clearTimeout(late);
        resolve(failure);
      };
      try {
        // It throws at settings it cannot use, and calls back in every other case (electron.d.ts, WebContents.print).
        target.print(printOptions(printer), (success, failureReason) => done(success ? null : failureReason));
      } catch (error) {
        done(error instanceof Error ? error.message : String(error));
      }
    });
    printing = false;
    if (why !== null) log('print-failed', { why });
    return why === null ? 'printed' : 'failed';
  };
}
