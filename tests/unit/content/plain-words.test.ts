// The words of the kiosk are plain, by the content check's own limits, and the abstract ones among them are explained.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../electron/core/content/check.ts';
import { parsePack } from '../../../electron/core/content/check/parse.ts';
import { readingOf } from '../../../electron/core/content/check/reading.ts';
import { checkWording } from '../../../electron/core/content/check/wording.ts';
import { readPack } from '../../../electron/core/content/read.ts';

const pack = readPack(join(import.meta.dirname, '../../../locales'));
const { parsed } = parsePack(pack);

test('nothing is hard to read, and no abstract word stands unexplained', () => {
  const rules = new Set(['sentence', 'sentences', 'long-word', 'lix', 'abstract']);
  expect(checkContent(pack).filter(({ rule }) => rules.has(rule))).toEqual([]);
});

test('the figures are of a whole kiosk: hundreds of sentences in each of five languages, all of them short', () => {
  const reading = readingOf(parsed);
  expect(reading.map(({ lang }) => lang).toSorted()).toEqual(['en', 'nb', 'nn', 'ru', 'uk']);
  for (const { sentences, mean, longest } of reading) {
    expect(sentences).toBeGreaterThan(300);
    expect(mean).toBeLessThan(10);
    expect(longest[0]?.words.length).toBeLessThanOrEqual(20);
  }
});

test('the subject\'s own words are on the list of abstract ones', () => {
  expect(parsed.abstract.words.map(({ id }) => id)).toEqual(expect.arrayContaining([
    'electronicId', 'digitalMailbox', 'logIn', 'publicService', 'publicBody', 'securityLevel', 'pin', 'activationCode',
    'idNumber', 'dNumber', 'nationalIdentityNumber', 'app', 'qrCode', 'temporaryProtection',
  ]));
});

test.each(Object.entries(parsed.forbidden))('the words forbidden in %s are found, and what to write instead is not', (lang, list) => {
  const found = (value: string): number =>
    checkWording({ ...parsed, texts: [{ lang, file: 'home', key: 'title', value }] }).filter(({ rule }) => rule === 'forbidden').length;
  expect(list.filter(({ word }) => found(`Xx (${word}xx) xx`) === 0)).toEqual([]);
  expect(list.filter(({ use }) => found(`Xx ${use}.`) > 0)).toEqual([]);
  expect(new Set(list.map(({ word }) => word.toLowerCase())).size).toBe(list.length);
});
