// Statistics as they are shown: no count under five can be read off them, or worked out. Types and names only.

/** A count; 'few' for one of 1 to 4; 'hidden' for a larger one, which would betray a few beside it. */
export type Shown = number | 'few' | 'hidden';

export const PERIODS = ['week', 'month', 'year'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** What visits are told apart by. In each of these but `screens` every visit counts once. */
export const KINDS = ['languages', 'screens', 'minutes', 'last', 'how'] as const;
export type Kind = (typeof KINDS)[number];

/** The last 7 days, the last 30, or the 13 months that are kept. */
export interface Period {
  name: PeriodName;
  visits: number;
  /** Each day (YYYY-MM-DD), or each month (YYYY-MM) of `year`, oldest first; also those without a visit. */
  bars: { at: string; visits: number }[];
  /** By kind, the largest first; null where too few came to tell anything. */
  kinds: Record<Kind, { name: string; count: Shown }[] | null>;
  nothingFits: Shown;
}

export interface ShownStatistics {
  /** The first day that is kept; null where nothing is. */
  since: string | null;
  periods: Period[];
}
