// "My list": every entry there can be becomes words in every language, and all of them go into QR codes.
import { join } from 'node:path';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../../build/speech/words.ts';
import { loadContent } from '../../../../../electron/core/content/load.ts';
import { allEntries, itemOf, type WordsFor } from '../../../../../renderer/screens/list/items.ts';
import { bytesOf, itemLines, plainLines, textParts } from '../../../../../renderer/screens/list/plain.ts';
import { MOST_BYTES, textCode } from '../../../../../renderer/screens/list/text-code.ts';
import { LIST_KINDS } from '../../../../../renderer/session/list.ts';

const content = loadContent(join(import.meta.dirname, '../../../../../locales'));
const { structure } = content;
const entries = allEntries(structure);
const wordsFor = (language: string): WordsFor => wordsOf(content, language);
const plain = (language: string) => ({ t: wordsFor(language), terms: structure.terms, sentences: structure.sentences, links: structure.links });
const linesOf = (language: string): string[][] =>
  entries.map((entry) => itemLines(itemOf(entry, structure, wordsFor(language)) ?? { title: '', body: '', links: [], facts: [] }, plain(language)));

/** Reads a code as a phone does: from its pixels, three a module. By a decoder that is not of the library that made it. */
function read(modules: boolean[][]): string | undefined {
  const scale = 3;
  const size = modules.length * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (modules[Math.floor(y / scale)]?.[Math.floor(x / scale)]) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  }
  return jsQR(pixels, size, size)?.data;
}

test('there is an entry of every kind', () => {
  expect([...new Set(entries.map(({ kind }) => kind))].sort()).toEqual([...LIST_KINDS].sort());
});

test('what the content does not have is no entry', () => {
  for (const kind of LIST_KINDS) for (const id of ['', 'nothing', 'order.nothing', 'findings.nothing', 'nothing.pay', '__proto__']) {
    expect(itemOf({ kind, id }, structure, () => 'x')).toBeNull();
  }
});

describe.each(['uk', 'ru', 'en', 'nb', 'nn'])('in %s', (language) => {
  test('every entry has a title and something to do, and no hole or markup in it', () => {
    for (const lines of linesOf(language)) {
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(line).not.toMatch(/^\s*$|[{}|[\]]|undefined|null|\u00a0/);
    }
  });

  test('a list of everything goes into texts, and nothing is lost; another decoder reads the first codes letter by letter', () => {
    const lines = linesOf(language);
    const parts = textParts(wordsFor(language)('list.title'), lines, MOST_BYTES);
    const first = parts.slice(0, 3).map(({ text }) => text);
    expect(first.map((text) => read(textCode(text)))).toEqual(first);
    const letters = (text: string): string => text.replaceAll(/\s/g, '');
    const bodies = parts.map(({ text }) => text.slice(text.indexOf('\n\n')));
    expect(letters(bodies.join(''))).toBe(letters(lines.map(([title, ...rest], at) => [`${at + 1}. ${title}`, ...rest].join('')).join('')));
  });
});

describe('textParts', () => {
  test('a short list is one text, without a number', () => {
    expect(textParts('My list', [['UDI', 'Call', '+47 23']], 997)).toEqual([{ text: 'My list\n\n1. UDI\nCall\n+47 23', entries: [0] }]);
  });

  test('an entry that fits into a text stays whole', () => {
    const parts = textParts('L', [['a'.repeat(40)], ['b'.repeat(40)], ['c'.repeat(40)]], 105);
    expect(parts.map(({ text }) => text.split('\n')[0])).toEqual(['L 1/2', 'L 2/2']);
    expect(parts.map((part) => part.entries)).toEqual([[0, 1], [2]]);
  });

  test('property: never longer than a code holds, and every word is there in its order', () => {
    const word = fc.string({ minLength: 1, maxLength: 90, unit: fc.constantFrom('a', 'ї', '–', '0', '😀') });
    const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 60, max: 997 }), (all, most) => {
      const parts = textParts('Список', all, most);
      for (const { text } of parts) expect(bytesOf(text)).toBeLessThanOrEqual(most);
      const bodies = parts.map(({ text }) => text.slice(text.indexOf('\n\n')));
      expect(bodies.join('').replaceAll(/\s/g, '')).toBe(all.map(([first, ...rest], at) => [`${at + 1}.${first}`, ...rest].join('')).join('').replaceAll(/\s/g, ''));
    }));
  });
});

test('terms stand as on real screens, with their meaning; in a code a number is not held together by signs that only a page needs', () => {
  const t: WordsFor = (key) => (key === 'terms.logIn' ? 'увійти' : 'x');
  expect(plainLines('Торкніться [[logIn]].\n- один\n- +47\u00a022', { t, terms: { logIn: 'Logg inn' } })).toEqual(['Торкніться Logg inn (увійти).', '- один', '- +47\u00a022']);
  const item = { title: 'a', body: '- \u2066+47\u00a022\u2069', links: ['udi'], facts: [] };
  expect(itemLines(item, { t, terms: {}, sentences: {}, links: { udi: 'https://www.udi.no/' } })).toEqual(['a', '- +47 22', 'www.udi.no']);
});

test('a code holds as much as we say, and refuses more', () => {
  expect(textCode('x'.repeat(MOST_BYTES))).toHaveLength(125);
  expect(() => textCode('x'.repeat(MOST_BYTES + 1))).toThrow(RangeError);
});

test('what to say somewhere stands in Norwegian, with its meaning; in Bokmål once', () => {
  const said = (language: string): string[] =>
    itemLines(itemOf({ kind: 'trouble', id: 'pin' }, structure, wordsFor(language)) ?? { title: '', body: '', links: [], facts: [] }, plain(language));
  const at = said('uk').indexOf(`«${structure.sentences['pin']}»`);
  expect(at).toBeGreaterThan(0);
  expect(said('uk')[at + 1]).toBe(wordsFor('uk')('sentences.pin'));
  expect(said('nb').filter((line) => line.includes(structure.sentences['pin'] ?? '?'))).toHaveLength(1);
});
