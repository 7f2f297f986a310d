// How things move in a clip: slowly, with a soft beginning and end. Pure functions of the time, in seconds.

/** @returns 0 to 1 for a part of the way, with a soft beginning and end */
export function ease(part: number): number {
  const p = Math.min(1, Math.max(0, part));
  return p * p * p * (p * (6 * p - 15) + 10);
}

/** @returns how far on a movement is that begins at `start`: 0 before, 1 after */
export const since = (t: number, start: number, seconds = 0.7): number => ease((t - start) / seconds);

/** @returns how visible something is that appears at `start` and, if it does, disappears at `end`: 0 to 1 */
export const between = (t: number, start: number, end = Infinity, seconds = 0.4): number =>
  Math.min(since(t, start, seconds), 1 - since(t, end, seconds));

/** @returns how visible a page and the one after it are, when the one is changed for the other: never both at once */
export const turn = (t: number, when: number): [before: number, after: number] =>
  [1 - since(t, when, 0.3), since(t, when + 0.28, 0.35)];

export const mix = (from: number, to: number, part: number): number => from + (to - from) * part;

/** @returns 0 before and after, 1 in the middle: a nod, a press */
export const swing = (t: number, start: number, seconds: number): number =>
  (t <= start || t >= start + seconds ? 0 : Math.sin((Math.PI * (t - start)) / seconds) ** 2);

/** A size that something has which appears: a little too large, then right. */
export function pop(t: number, start: number): number {
  const p = since(t, start, 0.45);
  return p * (1 + 0.12 * swing(t, start + 0.22, 0.45));
}

/** A place at a time. */
export type Stop = readonly [time: number, x: number, y: number];

/**
 * @param stops where something is, at which time; it moves from each to the next, softly. Write a place twice to rest there
 * @returns where it is at the time
 */
export function walk(t: number, stops: readonly Stop[]): { x: number; y: number } {
  const next = stops.findIndex(([time]) => time > t);
  const [to, from] = next === -1 ? [stops.at(-1), stops.at(-1)] : [stops[next], stops[Math.max(0, next - 1)]];
  if (!to || !from) throw new Error('A way needs a stop.');
  const part = to === from ? 1 : ease((t - from[0]) / (to[0] - from[0]));
  return { x: mix(from[1], to[1], part), y: mix(from[2], to[2], part) };
}

/** @returns how many of `all` are there, if the first comes at `start` and one more every `step` seconds: a whole number */
export const count = (t: number, start: number, step: number, all: number): number =>
  Math.min(all, Math.max(0, Math.floor((t - start) / step) + 1));
