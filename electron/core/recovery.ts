/**
 * What to do when the kiosk breaks: one policy for both shells. Pure: the faults so far and the time in, a cure out.
 *
 * First a reload, then a new window, then the whole program, with growing pauses. After too many faults in a window
 * of time it stops trying fast: a still screen asks people to fetch the staff, and it tries again slowly, for ever.
 */

export const FAULTS = [
  'page-crashed', 'page-hung', 'load-failed', 'gpu-gone', 'window-gone', 'program-crashed',
] as const;
export type Fault = (typeof FAULTS)[number];

export type Cure = 'reload' | 'new-window' | 'restart' | 'repair';

/**
 * Faults longer ago than this are forgotten, in milliseconds. Long enough that slow tries which all fail never let the
 * count fall back to the fast ones.
 */
export const WINDOW_MS = 15 * 60_000;

/** The cure for the first fault in the window, the second, and so on. Pauses in milliseconds. */
const FAST: readonly { cure: Cure; pauseMs: number }[] = [
  { cure: 'reload', pauseMs: 0 },
  { cure: 'reload', pauseMs: 250 },
  { cure: 'new-window', pauseMs: 500 },
  { cure: 'new-window', pauseMs: 1000 },
  { cure: 'restart', pauseMs: 500 },
  { cure: 'new-window', pauseMs: 1500 },
  { cure: 'restart', pauseMs: 1000 },
];

/** So many faults are cured fast. */
export const FAST_LIMIT = FAST.length;

/** How long the repair screen stands before the next try, in milliseconds: the first time, and every later one. */
const SLOW_MS = [30_000, 60_000] as const;

/** The times that count: within the window, and not from a future that a wrong clock has left behind. */
export function recent(faults: readonly number[], now: number): number[] {
  return faults.filter((at) => at <= now && now - at < WINDOW_MS);
}

/**
 * The cure for one more fault.
 * @param faults times of the faults so far, this one included, in milliseconds since 1970
 * @param remembered whether the times survive a restart: one that is forgotten would be repeated for ever
 * @returns for 'repair', `pauseMs` is how long the repair screen stands before a new window is tried
 */
export function cureFor(faults: readonly number[], now: number, remembered: boolean): { cure: Cure; pauseMs: number } {
  const count = recent(faults, now).length;
  const fast = FAST[Math.max(0, count - 1)];
  if (fast === undefined) {
    return { cure: 'repair', pauseMs: count === FAST_LIMIT + 1 ? SLOW_MS[0] : SLOW_MS[1] };
  }
  return fast.cure === 'restart' && !remembered ? { ...fast, cure: 'new-window' } : fast;
}
