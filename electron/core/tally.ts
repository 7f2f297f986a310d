/**
 * Counts ended visits. A visit is added and at once forgotten; only totals can be taken out, so that no line
 * of the log tells of one visitor's language and topics together with the minute they left.
 */
import type { SessionEnded } from '../bridge.ts';
import type { SessionTotals } from './log.ts';

export interface Tally {
  add(session: SessionEnded): void;
  /** Somebody looked for a service and found none that fits. */
  addNothingFits(): void;
  /** The totals since the last time, or null if nobody was there. Starts again from nothing. */
  take(): SessionTotals | null;
}

export function createTally(): Tally {
  let totals = nothing();
  return {
    add(session) {
      totals.sessions += 1;
      addOne(totals.how, session.how);
      addOne(totals.languages, session.language);
      addOne(totals.minutes, session.minutes);
      // A screen opened twice in one visit is one screen opened.
      for (const topic of new Set(session.topics)) addOne(totals.topics, topic);
    },
    addNothingFits() {
      totals.nothingFits = (totals.nothingFits ?? 0) + 1;
    },
    take() {
      // What was counted in a visit that goes on is told with the visit.
      if (totals.sessions === 0) return null;
      const taken = totals;
      totals = nothing();
      return taken;
    },
  };
}

function nothing(): SessionTotals {
  return { sessions: 0, how: {}, languages: {}, topics: {}, minutes: {} };
}

function addOne<K extends string>(counts: Partial<Record<K, number>>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
