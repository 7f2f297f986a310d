/** Keeps what is stopped again and again from washing everything else out of the log: ten lines, then only a count. */
import type { Blocked, Log } from './log.ts';

/** Lines of each kind between two counts. */
const LINES = 10;

export interface BlockedCounts {
  /** The log, for everybody to use. */
  log: Log;
  /** Writes how often something was stopped since the last time, if it was. */
  writeCounts(): void;
}

export function countBlocked(log: Log): BlockedCounts {
  let counts: Partial<Record<Blocked, number>> = {};
  return {
    log(event, fields) {
      if (event === 'blocked') {
        const { kind } = fields as { kind: Blocked };
        counts[kind] = (counts[kind] ?? 0) + 1;
        if (counts[kind] > LINES) return;
      }
      log(event, fields);
    },
    writeCounts() {
      if (Object.keys(counts).length > 0) log('blocked-counts', counts);
      counts = {};
    },
  };
}
