// Keeps the statistics: daily totals in one small file of the data folder.
import { join } from 'node:path';
import * as v from 'valibot';
import type { Log } from '../log.ts';
import { openStateFile } from '../state-file.ts';
import type { Totals } from '../tally.ts';
import { dayOf, daySchema, withTotals, type Day } from './days.ts';

/** statistics.json: 13 months of days, and room for a clock that was wrong. */
export const statisticsSchema = v.strictObject({ days: v.pipe(v.array(daySchema), v.maxLength(1000)) });

export interface Statistics {
  /** Every day that is kept, oldest first. */
  days(): readonly Day[];
  /** Adds counts to today's. False where the disk does not take them: keep them, and try again. */
  add(totals: Totals): boolean;
}

/** @param now the clock of the machine */
export function openStatistics(dataDir: string, now: () => Date, log: Log): Statistics {
  const file = openStateFile(join(dataDir, 'statistics.json'), statisticsSchema, { days: [] }, log);
  return {
    days: () => file.read().days,
    add: (totals) => file.write({ days: withTotals(file.read().days, dayOf(now()), totals) }),
  };
}
