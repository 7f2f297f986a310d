/**
 * Counts ended visits, in memory. A visit is added and at once forgotten: only totals come out, for the statistics of the day
 * (statistics/days.ts), so that nothing tells of one visitor's language and screens together.
 */
import type { Minutes, ScreenName, SessionEnded } from '../bridge.ts';

/** Counts of ended visits. Nothing in it belongs to one visitor. */
export interface Totals {
  visits: number;
  how: Partial<Record<SessionEnded['how'], number>>;
  languages: Record<string, number>;
  screens: Partial<Record<ScreenName, number>>;
  last: Partial<Record<ScreenName, number>>;
  minutes: Partial<Record<Minutes, number>>;
  nothingFits: number;
}

export interface Tally {
  add(session: SessionEnded): void;
  /** Somebody looked for a service and found none that fits. */
  addNothingFits(): void;
  /** What was counted since they were taken. */
  totals(): Totals;
  /** Gives the totals to `keep` and starts again from nothing, unless it says that it could not keep them. Nothing where nobody was there. */
  take(keep: (totals: Totals) => boolean): void;
}

export function createTally(): Tally {
  let totals = nothing();
  return {
    add(session) {
      totals.visits += 1;
      addOne(totals.how, session.how);
      addOne(totals.languages, session.language);
      addOne(totals.minutes, session.minutes);
      addOne(totals.last, session.last);
      // A screen opened twice in one visit is one screen opened.
      for (const topic of new Set(session.topics)) addOne(totals.screens, topic);
    },
    addNothingFits() {
      totals.nothingFits += 1;
    },
    totals: () => totals,
    take(keep) {
      // What was counted in a visit that goes on is told with the visit.
      if (totals.visits > 0 && keep(totals)) totals = nothing();
    },
  };
}

function nothing(): Totals {
  return { visits: 0, how: {}, languages: {}, screens: {}, last: {}, minutes: {}, nothingFits: 0 };
}

function addOne<K extends string>(counts: Partial<Record<K, number>>, key: K): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
