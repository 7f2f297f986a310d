// The clips that are in the pack are those that the script and the drawings make.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frames, sumOf } from '../../../../build/clips/made.ts';
import type { ClipScript } from '../../../../electron/core/content/types.ts';

const LOCALES = join(import.meta.dirname, '..', '..', '..', '..', 'locales');
const MEDIA = join(LOCALES, 'media', 'clips');
const { clips } = JSON.parse(readFileSync(join(LOCALES, 'content', 'clips.json'), 'utf8')) as { clips: ClipScript[] };
const made = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../build/clips/made.json'), 'utf8')) as Record<string, string>;

test.each(clips)('clip $id is as new as its script and its drawings', (clip) => {
  expect(made[clip.id], `locales/media/clips/${clip.id}.webm is older than its script or drawings: run "npm run clips"`).toBe(sumOf(clip));
  for (const end of ['webm', '720.webm', 'webp']) expect(existsSync(join(MEDIA, `${clip.id}.${end}`)), end).toBe(true);
});

test('all five together are small enough to be brought along', () => {
  const bytes = clips.reduce((sum, { id }) => sum + statSync(join(MEDIA, `${id}.webm`)).size, 0);
  expect(bytes).toBeLessThan(25e6);
});

describe('what a clip was made of', () => {
  const cut = (seconds: number, from: number, to: number): ClipScript =>
    ({ id: 'eid', scenes: [{ id: 'opens', seconds, cues: [{ id: 'a', from, to }] }] });
  const clip = cut(2, 0.5, 1.5);

  test('changes with a time, not with what is said to its end', () => {
    expect(sumOf(cut(2, 0.5, 1.5))).toBe(sumOf(clip));
    expect(sumOf(cut(2, 0.5, 1.9))).toBe(sumOf(clip));
    expect(sumOf(cut(2, 0.7, 1.5))).not.toBe(sumOf(clip));
    expect(sumOf(cut(2.2, 0.5, 1.5))).not.toBe(sumOf(clip));
  });

  test('counts twenty-five frames a second', () => {
    expect(frames(clip)).toBe(50);
    expect(frames(clip, 5)).toBe(10);
  });
});
