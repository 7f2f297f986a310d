// The letters of the on-screen keyboard, and what a touch of one writes.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../../renderer/parts/key-rows.ts';
import { MOST_LETTERS, needsLatin, typed } from '../../../../../renderer/screens/services/keyboard.ts';

const ALPHABETS = {
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’', ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', en: 'abcdefghijklmnopqrstuvwxyz',
  nb: 'abcdefghijklmnopqrstuvwxyzæøå', nn: 'abcdefghijklmnopqrstuvwxyzæøå',
};
const letters = (language: string): string =>
  (JSON.parse(readFileSync(new URL(`../../../../../locales/${language}/search.json`, import.meta.url), 'utf8')) as { keyboard: string }).keyboard;
const write = (keys: readonly string[]): string => keys.reduce(typed, '');

describe('the keyboard', () => {
  it.each(Object.entries(ALPHABETS))('in %s has every letter of its alphabet once, and nothing else', (language, alphabet) => {
    const keys = rowsOf(letters(language)).flat();
    expect(keys.toSorted()).toEqual([...alphabet.toUpperCase()].toSorted());
  });

  it.each(Object.keys(ALPHABETS))('in %s has no row that is too long for a screen of 21 inches that stands', (language) => {
    // 261 mm wide, 10 mm of edge on each side; a key is at least 12.9 mm wide, with 2.7 mm between two.
    for (const row of rowsOf(letters(language))) expect(row.length * 12.9 + (row.length - 1) * 2.7).toBeLessThanOrEqual(261 - 20);
  });

  it('has no digits: a number that could be somebody’s own can not be typed', () => {
    for (const language of Object.keys(ALPHABETS)) expect(letters(language)).not.toMatch(/\d/);
  });

  it('offers other letters where Norwegian words can not be written', () => {
    expect(Object.keys(ALPHABETS).filter((language) => needsLatin(letters(language)))).toEqual(['uk', 'ru']);
  });
});

describe('what is typed', () => {
  it('begins large and goes on small, with one space between words and none before', () => {
    expect(write([' ', 'П', 'О', ' ', ' ', 'Д'])).toBe('По д');
    expect(write(['Ґ', '’', 'Ї'])).toBe('Ґ’ї');
  });

  it('never grows beyond its end', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('A', 'Ø', 'Ж', ' '), { maxLength: 200 }), (keys) => {
      const text = write(keys);
      expect(text.length).toBeLessThanOrEqual(MOST_LETTERS);
      expect(text).not.toMatch(/^ | {2}/);
    }));
  });
});
