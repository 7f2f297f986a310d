// What is said in a clip in one language, by what is said meanwhile in another.
import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { Cue } from '../../../../../renderer/screens/videos/lines.ts';
import { together } from '../../../../../renderer/screens/videos/together.ts';

const cue = (start: number, end: number, text: string): Cue => ({ start, end, runs: [{ text, lang: 'nb', term: false }] });

test('captions that are cut alike go one with one', () => {
  expect(together([cue(0, 2, 'а'), cue(2, 5, 'б')], [cue(0, 2, 'a'), cue(2, 5, 'b')])).toEqual(['a', 'b']);
});

test('one that is cut in two there has both, and two that are one there have it where most of it is said', () => {
  expect(together([cue(0, 4, 'а')], [cue(0, 2, 'a'), cue(2, 4, 'b')])).toEqual(['a b']);
  expect(together([cue(0, 3, 'а'), cue(3, 4, 'б')], [cue(0, 4, 'a')])).toEqual(['a', '']);
});

test('what is said while the other is silent goes with nothing', () => {
  expect(together([cue(0, 1, 'а')], [cue(1, 2, 'a')])).toEqual(['']);
  expect(together([], [cue(1, 2, 'a')])).toEqual([]);
});

test('all that is said meanwhile is there once, in its order', () => {
  const times = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 12 }).map((ends) => ends.sort((a, b) => a - b));
  fc.assert(fc.property(times, times, (own, other) => {
    const cut = (ends: number[]): Cue[] => ends.map((end, at) => cue(ends[at - 1] ?? 0, at === ends.length - 1 ? 100 : end, String(at)));
    expect(together(cut(own), cut(other)).filter((words) => words !== '').join(' ')).toBe(cut(other).map((_, at) => at).join(' '));
  }));
});
