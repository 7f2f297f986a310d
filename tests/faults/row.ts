// One line of the fault table: what was done to the kiosk, how often, how often it came through, how long that took.
import { median, percentile } from '../bench/figures.ts';

export interface Row {
  what: string;
  tried: number;
  /** How often it came through: recovered, refused, or started all the same. */
  good: number;
  /** From the fault to a Welcome that takes a touch, in milliseconds, once for each that recovered. */
  times?: number[];
  /** The longest that a time may be, in milliseconds. */
  limit?: number;
  /** What went wrong, a sentence each. */
  wrong: string[];
  /** Why it was not tried here. */
  skipped?: string;
}

/** Whether nothing was lost or stuck. */
export const holds = ({ tried, good, wrong }: Row): boolean => tried > 0 && good === tried && wrong.length === 0;

/** Whether none took too long. Told always; npm test is not failed by it: how fast a machine is says nothing of the kiosk. */
export const inTime = ({ times, limit }: Row): boolean => limit === undefined || Math.max(...(times ?? [])) <= limit;

/** The row as a line of the table. */
export function rowLine(row: Row): string {
  const what = row.what.padEnd(58);
  if (row.skipped !== undefined) return `${what}  not tried: ${row.skipped}`;
  const count = `${row.good} of ${row.tried}`.padStart(16);
  const times = row.times?.length
    ? `   median ${seconds(median(row.times))}, worst ${seconds(percentile(row.times, 1))}${row.limit ? ` (at most ${seconds(row.limit)})` : ''}`
    : '';
  return `${what}${count}${times}${holds(row) ? '' : '   NOT WELL'}${inTime(row) ? '' : '   TOO SLOW'}`;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
