// Captions and descriptions of the clips that are made here: what becomes of script and words.
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../../electron/core/content/check.ts';
import { clipCues, inLines, LINE, plainText, toVtt, vttTime } from '../../../../../electron/core/content/clips.ts';
import { loadContent } from '../../../../../electron/core/content/load.ts';
import type { ClipScript, CuePart, Fact } from '../../../../../electron/core/content/types.ts';
import { packOf, smallFiles } from './small-pack.ts';

const script: ClipScript = {
  id: 'key',
  scenes: [
    { id: 'door', seconds: 20.5, cues: [{ id: 'a', from: 0.6, to: 4 }, { id: 'b', from: 4.3, to: 8 }] },
    { id: 'open', seconds: 30, cues: [{ id: 'a', from: 0.6, to: 2 }] },
  ],
};
const fact: Omit<Fact, 'id' | 'value'> = { source: { name: 'Norge.no', url: 'https://www.norge.no' }, checked: '2026-11-22', owner: 'x', limitDays: 1 };
const fillings = { terms: { logIn: 'Logg inn', both: 'A & B < C' }, facts: [{ id: 'age', value: 13, ...fact }, { id: 'phone', value: '+47 800', ...fact }] };

/** The cues of the script, with these words by key; 'x' for the rest. */
const cuesWith = (words: Record<string, string>) => clipCues(script, (key) => words[key] ?? 'x', fillings, 'uk');

describe('cues', () => {
  test('are counted from the beginning of the clip: a caption its own time, a description its scene', () => {
    const { captions, descriptions } = cuesWith({});
    expect(captions.map(({ id, from, to }) => [id, from, to])).toEqual([['door.a', 0.6, 4], ['door.b', 4.3, 8], ['open.a', 21.1, 22.5]]);
    expect(descriptions.map(({ id, from, to }) => [id, from, to])).toEqual([['door', 0, 20.5], ['open', 20.5, 50.5]]);
  });

  test('have their facts in them, and their terms in Norwegian', () => {
    const { captions } = cuesWith({ 'door.said.a': 'Торкніться [[logIn]]: {age}, {phone}' });
    expect(captions[0]?.lines).toEqual([[
      { text: 'Торкніться ', lang: 'uk' }, { text: 'Logg inn', lang: 'nb', term: true }, { text: ': 13, +47\u00a0800', lang: 'uk' },
    ]]);
  });

  test('without words are left out', () => {
    const { captions, descriptions } = cuesWith({ 'door.said.b': '', 'open.seen': '' });
    expect([captions, descriptions].map((cues) => cues.map(({ id }) => id))).toEqual([['door.a', 'open.a'], ['door']]);
  });
});

describe('WebVTT', () => {
  test('names each cue, marks Norwegian words, and escapes what means something to it', () => {
    expect(toVtt(cuesWith({ 'door.said.a': 'Натисніть [[both]]!\nТак', 'door.said.b': 'Це довгий рядок. Він стоїть на двох рядках.' }).captions)).toBe([
      'WEBVTT', '',
      'door.a', '00:00:00.600 --> 00:00:04.000', 'Натисніть <lang nb>A &amp; B &lt; C</lang>! Так', '',
      'door.b', '00:00:04.300 --> 00:00:08.000', 'Це довгий рядок.', 'Він стоїть на двох рядках.', '',
      'open.a', '00:00:21.100 --> 00:00:22.500', 'x', '',
    ].join('\n'));
  });

  test('a time says its milliseconds, rounded, and each of its parts is in its bounds', () => {
    expect([0, 0.1 + 0.2, 59.9996, 61.5, 3661.001].map(vttTime))
      .toEqual(['00:00:00.000', '00:00:00.300', '00:01:00.000', '00:01:01.500', '01:01:01.001']);
    fc.assert(fc.property(fc.double({ min: 0, max: 300_000, noNaN: true }), (seconds) => {
      const [, hours, minutes, rest, ms] = /^(\d{2,}):([0-5]\d):([0-5]\d)\.(\d{3})$/.exec(vttTime(seconds))!.map(Number);
      expect(hours! * 3600 + minutes! * 60 + rest! + ms! / 1000).toBeCloseTo(seconds, 2);
    }));
  });
});

describe('the lines of a caption', () => {
  const own = (text: string): CuePart[] => [{ text, lang: 'en' }];
  const split = (text: string): string[] => inLines(own(text)).map((line) => plainText([line]));

  test('are one up to 42 characters, else two about equally long', () => {
    expect(split('x'.repeat(20) + ' ' + 'x'.repeat(21))).toHaveLength(1);
    expect(split('You read all of the letters on your phone or computer')).toEqual(['You read all of the letters', 'on your phone or computer']);
  });

  test('end after a sentence, or a comma, where both fit', () => {
    expect(split('Touch it. Somebody may be trying to log in as you.')).toEqual(['Touch it.', 'Somebody may be trying to log in as you.']);
    expect(split('Open a public service, and choose to log in with it.')).toEqual(['Open a public service,', 'and choose to log in with it.']);
    // After the first full stop, the second line would not fit.
    expect(split('Look here. Take it to the post office, and show them your passport.')).toEqual(['Look here. Take it to the post office,', 'and show them your passport.']);
  });

  test('do not end with a small word', () => {
    expect(split('Take the old message of the office and the whole passport')).toEqual(['Take the old message of the office', 'and the whole passport']);
  });

  test('do not break a term, and keep it marked', () => {
    const parts: CuePart[] = [{ text: 'Now you have to choose ', lang: 'en' }, { text: 'Buypass ID i mobil', lang: 'nb', term: true }, { text: ' there', lang: 'en' }];
    expect(inLines(parts)).toEqual([
      [{ text: 'Now you have to choose', lang: 'en' }],
      [{ text: 'Buypass ID i mobil', lang: 'nb', term: true }, { text: ' there', lang: 'en' }],
    ]);
  });

  test('are together the whole text, at most two, and fit wherever any break fits', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcæøåіїщ.,?'), minLength: 1, maxLength: 14 });
    const part = fc.record({ text: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')), term: fc.boolean() });
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (made) => {
      const parts = made.flatMap(({ text, term }, at): CuePart[] => [
        ...(at === 0 ? [] : [{ text: ' ', lang: 'uk' }]), term ? { text, lang: 'nb', term: true } : { text, lang: 'uk' },
      ]);
      const text = plainText([parts]);
      const lines = inLines(parts);
      expect(plainText(lines)).toBe(text);
      expect(lines.length).toBeLessThanOrEqual(2);
      // Each term is whole in one line.
      expect(lines.flat().filter(({ term }) => term).map((each) => each.text)).toEqual(made.filter(({ term }) => term).map((each) => each.text));
      const spaces = parts.flatMap((each, at) => [...(each.term ? '' : each.text).matchAll(/ /g)]
        .map(({ index }) => plainText([parts.slice(0, at)]).length + index));
      const fits = text.length <= LINE || spaces.some((at) => at <= LINE && text.length - at - 1 <= LINE);
      if (fits) expect(Math.max(...lines.map((line) => plainText([line]).length))).toBeLessThanOrEqual(LINE);
    }));
  });
});

const content = loadContent(join(import.meta.dirname, '../../../../../locales'));

test('every clip of ours has captions and descriptions in every language', () => {
  const names = ['eid', 'order', 'logIn', 'mailbox', 'yours'].flatMap((id) => ['uk', 'ru', 'en', 'nb', 'nn'].flatMap((code) =>
    [`clips/${id}.${code}.vtt`, `clips/${id}.${code}.descriptions.vtt`]));
  expect(Object.keys(content.cues).sort()).toEqual(names.sort());
});

test('as files, all captions of ours pass the check of captions', () => {
  const captions = Object.entries(content.cues).filter(([name]) => !name.includes('descriptions'));
  const files = smallFiles();
  for (const [name, cues] of captions) files[`media/${name}`] = toVtt(cues);
  expect(checkContent(packOf(files))).toEqual([]);
  // The same check finds the fault in one of them.
  files['media/clips/eid.uk.vtt'] = toVtt(content.cues['clips/eid.uk.vtt']!.map((cue) => ({ ...cue, to: cue.from + 0.5 })));
  expect(checkContent(packOf(files)).every(({ rule, file }) => rule === 'caption-short' && file === 'media/clips/eid.uk.vtt')).toBe(true);
});
