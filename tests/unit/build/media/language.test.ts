// The language of captions by their words: every language of the content is told from every other, and doubt says nothing.
import { describe, expect, test } from 'vitest';
import { guessLanguage, writtenIn } from '../../../../build/media/language.ts';
import { flatten } from '../../../../electron/core/content/check/text.ts';
import { readPack } from '../../../../electron/core/content/read.ts';

const pack = readPack('locales');
const languages = Object.keys(pack.words);
/** Texts of a screen, one after the other, as long as captions of a clip. */
const textOf = (language: string, file: string): string =>
  flatten(language, file, pack.words[language]?.[file]).texts.map(({ value }) => value).join(' ').slice(0, 1500);

describe.each(languages)('%s', (language) => {
  test.each(['about', 'order', 'trouble', 'mailbox', 'eligibility'])('on the screen "%s" is taken for itself', (file) => {
    expect(guessLanguage(textOf(language, file))).toBe(language);
  });
  test('is never taken for another, however short the text', () => {
    for (const file of Object.keys(pack.words[language] ?? {})) {
      for (const { value } of flatten(language, file, pack.words[language]?.[file]).texts) {
        // The words for searching are in no language.
        if (file !== 'search') expect([null, language], value).toContain(guessLanguage(value));
      }
    }
  });
});

test.each(['', '12:30', 'Так', 'Buypass ID', 'هذا النص'])('of %j nothing is said', (text) => expect(guessLanguage(text)).toBeNull());

test('a language we do not know is wrong only where another of ours is certain', () => {
  expect(writtenIn('pl', 'Zamów Buypass ID')).toEqual({ good: true });
  expect(writtenIn('pl', textOf('uk', 'about'))).toEqual({ good: false, guess: 'uk' });
});
