// Captions and descriptions as lines: what is shown, marked and said when.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionAt, lineAt, linesOf, spoken, type Cue } from '../../../../../renderer/screens/videos/lines.ts';

const cue = (start: number, end: number, text: string): Cue => ({ start, end, runs: [{ text, lang: 'uk', term: false }] });
const text = (runs: readonly { text: string }[]): string => runs.map((run) => run.text).join('');
const told = (captions: Cue[], descriptions: Cue[]): string[] =>
  linesOf(captions, descriptions).map(({ from, seen, said }) => `${from}: ${[...seen, said].map(text).filter(Boolean).join(' | ')}`);

describe('lines', () => {
  it('what is seen stands before the first caption of its scene', () => {
    expect(told([cue(1, 3, 'one'), cue(3, 5, 'two'), cue(8, 9, 'three')], [cue(0, 6, 'office'), cue(6, 10, 'web')]))
      .toEqual(['0: office | one', '3: two', '6: web | three']);
  });

  it('a scene in which nothing is said has a line of its own; one that begins within a caption goes with that', () => {
    expect(told([cue(1, 3, 'one')], [cue(2, 4, 'late'), cue(5, 6, 'silent')])).toEqual(['1: late | one', '5: silent']);
  });

  it('no description is lost, and none is said twice', () => {
    const cues = (name: string) => fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }).map((starts) => {
      const sorted = starts.sort((a, b) => a - b);
      return sorted.map((start, index) => cue(start, Math.min(start + 3, sorted[index + 1] ?? Infinity), `${name}${start}`));
    });
    fc.assert(fc.property(cues('said'), cues('seen'), (captions, descriptions) => {
      const lines = linesOf(captions, descriptions);
      const all = lines.flatMap(({ seen, said }) => [...seen, said].map(text)).filter(Boolean).sort();
      expect(all).toEqual([...captions, ...descriptions].map(({ runs }) => text(runs)).sort());
      expect(lines.map(({ from }) => from)).toEqual(lines.map(({ from }) => from).sort((a, b) => a - b));
    }));
  });

  it('a caption is shown within its time and never outside it', () => {
    const lines = linesOf([cue(1, 3, 'one'), cue(3, 5, 'two'), cue(6, 8, 'three')], [cue(0, 6, 'office')]);
    fc.assert(fc.property(fc.double({ min: 0, max: 10, noNaN: true }), (time) => {
      const expected = time < 1 ? '' : time < 3 ? 'one' : time < 5 ? 'two' : time >= 6 && time < 8 ? 'three' : '';
      expect(text(captionAt(lines, time) ?? [])).toBe(expected);
    }));
  });

  it('the line that stands there is the one that began last, also between two captions', () => {
    const lines = linesOf([cue(1, 3, 'one'), cue(6, 8, 'two')], []);
    expect([0, 1, 4, 6, 20].map((time) => lineAt(lines, time))).toEqual([-1, 0, 0, 1, 1]);
  });

  it('a voice says in one go what is in one language', () => {
    const run = (words: string, lang: string, term = false) => ({ text: words, lang, term });
    expect(spoken([run('Trykk ', 'nb'), run('Logg inn', 'nb', true), run('.', 'nb')])).toEqual([{ text: 'Trykk Logg inn.', lang: 'nb' }]);
    expect(spoken([run('Торкніться ', 'uk'), run('Logg inn', 'nb', true)])).toEqual([{ text: 'Торкніться ', lang: 'uk' }, { text: 'Logg inn', lang: 'nb' }]);
  });
});
