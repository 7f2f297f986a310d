// What a clip was made of, in one line: so that a test can say that a clip is older than its script or its drawings.
import { createHash } from 'node:crypto';
import type { ClipScript } from '../../electron/core/content/types.ts';
import { draw, length, posterAt } from './stage.ts';

/** Frames a second. */
export const RATE = 25;

/** @returns how many frames a clip has at a rate */
export const frames = (clip: ClipScript, rate = RATE): number => Math.round(length(clip) * rate);

/** @returns the sum of every picture of a clip and of its poster: it changes if, and only if, one of them does */
export function sumOf(clip: ClipScript): string {
  const sum = createHash('sha256');
  for (let frame = 0; frame < frames(clip); frame += 1) sum.update(draw(clip, frame / RATE));
  sum.update(draw(clip, posterAt(clip)));
  return sum.digest('hex').slice(0, 32);
}
