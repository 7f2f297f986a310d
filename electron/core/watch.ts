/**
 * Watches over the page and cures what breaks, by the policy of recovery.ts: the same watch in both shells. It hears
 * heartbeats and faults; what a reload, a window or a restart is, the shell knows.
 *
 * At most one cure is under way: one failure often shows itself in several ways at once (a page that crashed is also
 * silent, and its window closes), and each would otherwise count.
 */
import type { Log } from './log.ts';
import { cureFor, FAST_LIMIT, recent } from './recovery.ts';
import type { Fault } from './recovery.ts';
import type { RecoveryRecord } from './recovery-record.ts';

/** How long a page may be silent, and how long it may take to load, before it is given up. Milliseconds. */
export const SILENCE_MS = 10_000;
/** How long a page may be silent while it is printed. Milliseconds. */
export const PRINT_MS = 60_000;
/** How often the watch looks. */
export const LOOK_MS = 1000;
/** A look that comes later than this was held up itself (the machine slept): nobody's silence can be judged by it. */
const LATE_MS = 3000;
/** Nobody has been there for so long: now the program may start anew. */
export const QUIET_MS = 60_000;
/** A program that still runs so long after it was to restart has failed to. */
const RESTART_MS = 10_000;
/** How soon a repair screen that went away is shown again. */
const SHOW_AGAIN_MS = 5000;
/** A difference between the two clocks that is a jump, not drift. */
const JUMP_MS = 60_000;

export interface Cures {
  /** Loads the page anew in the window that is there. */
  reload(): Promise<void> | void;
  /** Closes the window, whatever state it is in, and opens another one at the page. */
  newWindow(): Promise<void> | void;
  /** Ends the program so that it is started again. */
  restart(): Promise<void> | void;
  /** Shows the repair screen, in a window that works. */
  repair(): Promise<void> | void;
}

export interface WatchParts {
  cures: Cures;
  log: Log;
  /** A clock that never jumps, in milliseconds. */
  up: () => number;
  /** The machine's clock, in milliseconds since 1970: the times of faults outlive a restart by it. */
  now: () => number;
  record: Pick<RecoveryRecord, 'faults' | 'crashed' | 'save'>;
  /** Whether the nightly restart is due. */
  restartDue: () => boolean;
}

export interface Watch {
  /** Opens the first window. After a crash of the program, with the policy's care. */
  begin(): void;
  /** The page is alive. */
  beat(visiting: boolean): void;
  fault(fault: Fault): void;
  /** The page may be silent for a while: a browser that prints holds it still. */
  letPrint(): void;
  /** Whether the repair screen stands. */
  repairing(): boolean;
  /** No more looks and no more cures: the program ends. */
  stop(): void;
}

/** Nothing is expected of a page before `begin`. */
export function createWatch({ cures, log, up, now, record, restartDue }: WatchParts): Watch {
  let faults = recent(record.faults, now());
  let state: 'idle' | 'opening' | 'alive' | 'curing' | 'repair' = 'idle';
  let openedAt = up();
  let heardAt = up();
  let visitedAt = up();
  let printsUntil = up();
  let lookedAt = up();
  let clocks = now() - up();
  let broken: { fault: Fault; at: number } | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let showing: ReturnType<typeof setTimeout> | undefined;

  /** Does it. A cure that fails is a fault of its own: there is always a next one. */
  const apply = (cure: keyof Cures): void => {
    Promise.resolve().then(() => cures[cure]()).catch((error: unknown) => {
      log('cure-failed', { cure, what: error instanceof Error ? error.message : String(error) });
      watch.fault('window-gone');
    });
  };

  /** Loads the page in one way or the other, and gives it its time. */
  const open = (cure: 'reload' | 'newWindow'): void => {
    state = 'opening';
    openedAt = heardAt = printsUntil = up();
    apply(cure);
  };

  const restart = (): void => {
    state = 'curing';
    pause = setTimeout(() => {
      state = 'alive';
      watch.fault('program-crashed');
    }, RESTART_MS);
    apply('restart');
  };

  const repair = (pauseMs: number): void => {
    state = 'repair';
    apply('repair');
    pause = setTimeout(() => {
      clearTimeout(showing);
      open('newWindow');
    }, pauseMs);
  };

  const note = (fault: Fault): ReturnType<typeof cureFor> => {
    faults = [...recent(faults, now()), now()];
    const chosen = cureFor(faults, now(), record.save(faults));
    log('fault', { fault, count: faults.length, ...chosen });
    broken ??= { fault, at: up() };
    return chosen;
  };

  const look = (): void => {
    const at = up();
    const jump = now() - at - clocks;
    if (Math.abs(jump) > JUMP_MS) {
      clocks += jump;
      faults = faults.map((time) => time + jump);
      log('clock-jumped', { bySeconds: Math.round(jump / 1000) });
    }
    const late = at - lookedAt > LATE_MS;
    lookedAt = at;
    if (late) heardAt = at;
    else if (at - Math.max(heardAt, printsUntil) > SILENCE_MS) {
      if (state === 'alive') watch.fault('page-hung');
      else if (state === 'opening') watch.fault('load-failed');
    }
  };
  const looking = setInterval(look, LOOK_MS);

  const watch: Watch = {
    begin() {
      const chosen = record.crashed ? note('program-crashed') : null;
      if (chosen !== null && faults.length > FAST_LIMIT) repair(chosen.pauseMs);
      else open('newWindow');
    },
    beat(visiting) {
      heardAt = up();
      // Nobody's page, or one that is being given up and sends its last beat.
      if (state === 'idle' || state === 'curing' || state === 'repair') return;
      if (state === 'opening') log('shown', { afterMs: Math.round(heardAt - openedAt) });
      state = 'alive';
      if (broken !== null) log('recovered', { fault: broken.fault, afterMs: Math.round(heardAt - broken.at) });
      broken = null;
      if (visiting) {
        visitedAt = heardAt;
      } else if (heardAt - visitedAt > QUIET_MS && restartDue()) {
        log('nightly-restart', {});
        restart();
      }
    },
    fault(fault) {
      if (state === 'repair' && (fault === 'window-gone' || fault === 'page-crashed')) {
        clearTimeout(showing);
        showing = setTimeout(() => apply('repair'), SHOW_AGAIN_MS);
        return;
      }
      if (state === 'idle' || state === 'curing' || state === 'repair') return;
      const { cure, pauseMs } = note(fault);
      if (cure === 'repair') {
        repair(pauseMs);
        return;
      }
      state = 'curing';
      pause = setTimeout(() => {
        if (cure === 'restart') restart();
        else open(cure === 'reload' ? 'reload' : 'newWindow');
      }, pauseMs);
    },
    letPrint() {
      printsUntil = up() + PRINT_MS;
    },
    repairing: () => state === 'repair',
    stop() {
      state = 'idle';
      clearInterval(looking);
      clearTimeout(pause);
      clearTimeout(showing);
    },
  };
  return watch;
}
