// What is said of each clip of a pack.
import { expect, test } from 'vitest';
import { clipLines } from '../../../../build/media/list.ts';

const video = { id: 'visit', file: 'v.webm', small: 'v.720.webm', poster: 'v.webp', captions: 'v.{lang}.vtt' };
const content = { languages: ['nb', 'uk'].map((code) => ({ code, name: code, direction: 'ltr' as const })), media: ['v.webm', 'v.720.webm', 'v.nb.vtt'] };
const state = { seconds: 75, lines: 1080, sound: true, bytes: 12_300_000 };

test('one that is there', () => {
  expect(clipLines(video, false, content, state)).toEqual(['visit: there, 1:15, 1080 lines, with sound, 12.3 MB in two sizes, no poster. captions: nb, missing: uk.']);
});

test('one that is there, where ffprobe is not', () => {
  expect(clipLines(video, false, content, { seconds: null, lines: null, sound: null, bytes: 1e6 })[0]).toContain('there, of unknown length, 1.0 MB in two sizes');
});

test('one that is not there says how it comes', () => {
  expect(clipLines(video, false, content, null)[1]).toContain('npm run media -- add FILM --id=visit');
  expect(clipLines(video, true, content, null)[1]).toContain('npm run clips');
});
