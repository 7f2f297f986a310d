/** How long wrong PINs make the gate wait. Pure. */

export interface Attempts {
  /** Wrong PINs in a row. */
  failed: number;
  /** When the last one was entered, in milliseconds since 1970. */
  at: number;
}

/** A slip of the finger costs nothing; from the third wrong one on, waiting does. */
const FREE = 2;
const FIRST_MS = 30_000;
const LONGEST_MS = 60 * 60_000;

/** The wait after so many wrong PINs in a row, in milliseconds: 0, 0, 30 s, 1 min, 2 min … at most an hour. */
export function waitAfter(failed: number): number {
  return failed <= FREE ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, failed - FREE - 1));
}

/** What is left of the wait at `now`, which is not before `at`. In milliseconds. */
export function waitLeft({ failed, at }: Attempts, now: number): number {
  return Math.max(0, waitAfter(failed) - (now - at));
}
