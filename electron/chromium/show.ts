/**
 * Shows the kiosk in a browser and keeps it there: the window, the watch over it, and what a cure is in this shell.
 */
import type { Log } from '../core/log.ts';
import { openRecord } from '../core/recovery-record.ts';
import { REPAIR_PATH } from '../core/repair-page.ts';
import { createWatch } from '../core/watch.ts';
import { browserPlaces, findBrowser, noBrowserSentence } from './find.ts';
import type { Machine } from './find.ts';
import { cannotOpen, openBrowser } from './launch.ts';
import type { Devices, Ended, Surroundings } from './launch.ts';
import { endLeftOver, openNote, processesOf } from './left-over.ts';
import { createWindow } from './window.ts';

/** A browser that ends sooner than this, and not in order, has never shown anything. Milliseconds. */
const NEVER_OPENED = 5000;
/** How often a browser that is missing is looked for: an upgrade brings it back. Milliseconds. */
const LOOK_AGAIN = 2000;
/** A browser that cannot be ended must not keep the program for longer. Milliseconds. */
const CLOSE_LIMIT = 6000;

export interface ShowParts extends Devices {
  machine: Machine & Surroundings;
  /** Where the browser that is open is noted, and recent faults. */
  dataDir: string;
  address: string;
  log: Log;
  /** Tells people at the terminal. */
  say: (sentence: string) => void;
  /** Whether the nightly restart is due. */
  restartDue: () => boolean;
  /** Told that a page will come. */
  expectPage: () => void;
  /** Ends the program so that it is started again. */
  restart: () => Promise<void>;
}

/** The kiosk as it stands before people. */
export interface Shown {
  /** The page is alive. */
  beat(visiting: boolean): void;
  pageCrashed(): void;
  /** The page is about to print. */
  letPrint(): void;
  /** Opens notes on staff's own screen. False where that is not set up, or there is no browser. */
  showNotes(): boolean;
  /** Ends watch and window. By force: without asking a browser that may be broken. */
  end(force: boolean): Promise<void>;
}

/** Opens the window. Resolves with null, and says why in one sentence, where there can never be one. */
export async function showKiosk(parts: ShowParts): Promise<Shown | null> {
  const { machine, dataDir, address, printer, notesAt, log, say } = parts;
  const reason = cannotOpen(machine);
  if (reason !== null) {
    log('browser-failed', { reason });
    say(reason);
    return null;
  }
  const note = openNote(dataDir, log);
  await endLeftOver(note, processesOf(machine.platform), log);

  const tellEnd = endTeller(parts);
  const window = createWindow({
    note,
    open(at) {
      const program = findBrowser(machine);
      if (program === null) throw new Error(noBrowserSentence(machine));
      return openBrowser({ ...machine, program, printer, notesAt, address: at });
    },
    gone(ended) {
      tellEnd(ended);
      watch.fault('window-gone');
    },
  });
  const showPage = (): void => {
    parts.expectPage();
    window.show(address);
  };
  const record = openRecord(dataDir, log);
  const watch = createWatch({
    cures: {
      // A page that has crashed can be loaded anew from outside only through a debugging port, and that would be open
      // to every program on the machine: it gets a fresh browser.
      reload: showPage,
      newWindow: showPage,
      restart: parts.restart,
      repair: () => window.show(new URL(REPAIR_PATH, address).href),
    },
    log,
    record,
    now: Date.now,
    up: () => performance.now(),
    restartDue: parts.restartDue,
  });
  const looking = whenThere(parts, () => watch.begin());

  return {
    beat: watch.beat,
    letPrint: watch.letPrint,
    showNotes: () => notesAt !== '' && window.showNotes(),
    pageCrashed() {
      // The repair screen has no script that could be present.
      if (!watch.repairing()) watch.fault('page-crashed');
    },
    async end(force) {
      clearInterval(looking);
      watch.stop();
      await Promise.race([window.close(force), new Promise((late) => setTimeout(late, CLOSE_LIMIT))]);
      record.close();
    },
  };
}

/** Begins as soon as there is a browser: at once, as a rule. */
function whenThere({ machine, log, say }: ShowParts, begin: () => void): NodeJS.Timeout | undefined {
  if (findBrowser(machine) !== null) {
    begin();
    return undefined;
  }
  log('browser-missing', { looked: browserPlaces(machine).join(', ') });
  say(noBrowserSentence(machine));
  const looking = setInterval(() => {
    if (findBrowser(machine) === null) return;
    clearInterval(looking);
    begin();
  }, LOOK_AGAIN);
  return looking;
}

/** For whoever sits at the terminal: why the window went away. Each sentence once; the log has every fault. */
function endTeller({ log, say }: ShowParts): (ended: Ended) => void {
  let saidClosed = false;
  let saidFailed = false;
  return ({ code, after, output }) => {
    if (code === 0 && !saidClosed) {
      saidClosed = true;
      say('The window was closed; it is opened again. To end the kiosk, press Ctrl+C here.');
    } else if (code !== 0 && after < NEVER_OPENED && !saidFailed) {
      saidFailed = true;
      log('browser-failed', { reason: output });
      say(`The browser could not open its window; the kiosk is still served, and the window tried again. It said:\n${lastLines(output)}`);
    }
  };
}

/** The end of what the browser printed, without its complaints about a desktop that a kiosk does not have. */
function lastLines(output: string): string {
  return output.split('\n').filter((line) => !line.includes('dbus')).slice(-3).map((line) => `  ${line}`).join('\n');
}
