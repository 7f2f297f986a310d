// The soak (npm run soak) in short: a clip again and again, and the browser does not grow.
import { ALLOWED, growth } from '../soak/figures.ts';
import { soakClip } from '../soak/clip.ts';
import type { Row } from './row.ts';

export async function loopedClip(minutes: number): Promise<Row> {
  const { samples, rounds, acts, wrong } = await soakClip(minutes, minutes / 8, () => undefined);
  const heap = growth(samples.map(({ minutes: at, heap: value }) => ({ minutes: at, value })));
  const tried = rounds + acts;
  // What happened before it went wrong was well.
  return {
    what: `a clip looped: the heap by ${heap.toFixed(1)} MB (at most ${ALLOWED.heap})`, tried: Math.max(1, tried), good: wrong.length === 0 ? tried : Math.max(0, tried - 1), wrong,
  };
}
