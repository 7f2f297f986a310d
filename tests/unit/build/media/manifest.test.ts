// videos.json with a clip entered: what it had stays as it was written.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enterClip } from '../../../../build/media/manifest.ts';

const fields = { id: 'refugees', file: 'x.webm', small: 'x.720.webm', poster: 'x.webp', captions: 'x.{lang}.vtt' };
type Manifest = { videos: Record<string, string>[] };
const read = (text: string): Manifest => JSON.parse(text) as Manifest;

test('the place that the content has for a clip is filled, on lines of their own', () => {
  const before = readFileSync('locales/content/videos.json', 'utf8');
  const after = enterClip(before, fields);
  const entry = read(before).videos.find(({ id }) => id === 'refugees');
  expect(read(after).videos.find(({ id }) => id === 'refugees')).toEqual({ ...fields, ...entry });
  expect(after.split('\n').filter((line) => !before.split('\n').includes(line)).map((line) => line.trim().replace(/,$/, '')))
    .toEqual(expect.arrayContaining(['"small": "x.720.webm"', '"poster": "x.webp"']));
  expect(enterClip(after, fields)).toBe(after);
});

describe('the look', () => {
  test('an entry on one line stays on one line', () => {
    expect(enterClip('{ "videos": [\n  { "id": "refugees", "file": "a]}.webm" }\n] }\n', { id: 'refugees', poster: 'p' }))
      .toBe('{ "videos": [\n  { "id": "refugees", "file": "a]}.webm", "poster": "p" }\n] }\n');
  });
  test('a new entry looks like the last', () => {
    expect(enterClip('{ "videos": [\n  { "id": "a" }\n] }\n', { id: 'b', file: 'f' })).toBe('{ "videos": [\n  { "id": "a" },\n  { "id": "b", "file": "f" }\n] }\n');
    expect(enterClip('{\n "videos": [\n  {\n    "id": "a"\n  }\n ]\n}\n', { id: 'b' })).toBe('{\n "videos": [\n  {\n    "id": "a"\n  },\n  {\n    "id": "b"\n  }\n ]\n}\n');
  });
  test('the first entry of all', () => expect(read(enterClip('{"videos": []}', fields)).videos).toEqual([fields]));
});

const text = fc.string({ unit: 'binary' });
const entries = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), file: text, poster: text }, { requiredKeys: ['id'] }), { selector: ({ id }) => id });

test('whatever stands in it and however it is set: the clip is entered, the others are as before, entering it again changes nothing', () => {
  fc.assert(fc.property(entries, fc.nat(8), fc.constantFrom(0, 1, 2, 4, '\t'), (videos, at, space) => {
    const before = JSON.stringify({ videos }, null, space);
    const id = videos[at]?.id ?? 'new!';
    const after = enterClip(before, { ...fields, id });
    const entered = { ...fields, ...videos.find((each) => each.id === id), id };
    const known = videos.some((each) => each.id === id);
    expect(read(after).videos).toEqual(known ? videos.map((each) => (each.id === id ? entered : each)) : [...videos, entered]);
    expect(enterClip(after, { ...fields, id })).toBe(after);
  }));
});
