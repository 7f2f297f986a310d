// Abstract words: the content check says which of them have neither a picture beside them nor an example.
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../../electron/core/content/check.ts';
import { packOf, put, smallFiles, type Files } from './small-pack.ts';

const LANGUAGES = ['en', 'nb', 'nn', 'ru', 'uk'];

/** How each language names a digital mailbox with an ending, gives its stem, and begins an example. */
const WORDS: Record<string, { stem: string; words: string; mark: string }> = {
  en: { stem: 'digital mailbox', words: 'Digital  mailboxes', mark: 'for example' },
  nb: { stem: 'digital postkass', words: 'Digitale postkasser', mark: 'for eksempel' },
  nn: { stem: 'digital postkass', words: 'Den digitale postkassa', mark: 'til dømes' },
  ru: { stem: 'цифров почтов ящик', words: 'В цифровом почтовом ящике', mark: 'например' },
  uk: { stem: 'цифров поштов скриньк', words: 'У цифровій поштовій скриньці', mark: 'наприклад' },
};
// Ukrainian changes a consonant in some cases: a word then has two stems.
const stems = Object.fromEntries(LANGUAGES.map((lang) => [lang, lang === 'uk' ? [WORDS[lang]!.stem, 'цифров поштов скриньц'] : [WORDS[lang]!.stem]]));
const examples = Object.fromEntries(LANGUAGES.map((lang) => [lang, [WORDS[lang]!.mark]]));

/** The small pack with one abstract word, which stands in every language beside the picture "key" and in an example. */
function pack(explained: Record<string, string>): Files {
  const files = put(smallFiles(), 'content/abstract.json', 'words', [{ id: 'mailbox', stems: { ...stems }, ...explained }]);
  put(files, 'content/abstract.json', 'examples', { ...examples });
  for (const lang of LANGUAGES) {
    put(files, `${lang}/about.json`, 'sections.what.body', WORDS[lang]!.words);
    put(files, `${lang}/home.json`, 'title', `${WORDS[lang]!.words}, ${WORDS[lang]!.mark} Digipost`);
  }
  return files;
}

const check = (files: Files) => checkContent(packOf(files)).map(({ rule, severity, file, key, what }) => `${severity} ${rule} ${file} ${key}: ${what}`);
const SAYS = 'warning abstract content/abstract.json words.mailbox: ';

test('a word is explained by a picture beside it, by an example, or by both', () => {
  expect(check(pack({ picture: 'key' }))).toEqual([]);
  expect(check(pack({ example: 'home.title' }))).toEqual([]);
  expect(check(pack({ picture: 'key', example: 'home.title' }))).toEqual([]);
});

describe('a picture', () => {
  test('that does not exist', () => {
    expect(check(pack({ picture: 'door' }))).toContain(`${SAYS}There is no picture media/pictures/door.svg.`);
  });
  test('that nobody shows', () => {
    const files = pack({ picture: 'door' });
    expect(check({ ...files, 'media/pictures/door.svg': '<svg/>' })).toHaveLength(LANGUAGES.length);
  });
  test('that stands beside another text in one language', () => {
    expect(check(put(pack({ picture: 'key' }), 'nn/about.json', 'sections.what.body', 'Ein stad for brev'))).toEqual([
      `${SAYS}The picture "key" does not explain this word in "nn": no entry that shows it has the word.`]);
  });
  test('that stands beside another text of the same screen', () => {
    const files = put(pack({ picture: 'door' }), 'content/eligibility.json', 'questions.0.picture', 'door');
    for (const lang of LANGUAGES) {
      put(files, `${lang}/eligibility.json`, 'questions.bank.help', WORDS[lang]!.words);
      put(files, `${lang}/pictures.json`, 'door', 'x');
    }
    expect(check({ ...files, 'media/pictures/door.svg': '<svg/>' })).toHaveLength(LANGUAGES.length);
  });
  test('of an outcome, which has a name and no id', () => {
    const files = put(pack({ picture: 'door' }), 'content/eligibility.json', 'outcomes.can.picture', 'door');
    for (const lang of LANGUAGES) {
      put(files, `${lang}/eligibility.json`, 'outcomes.can.body', WORDS[lang]!.words);
      put(files, `${lang}/pictures.json`, 'door', 'x');
    }
    expect(check({ ...files, 'media/pictures/door.svg': '<svg/>' })).toEqual([]);
  });
});

describe('an example', () => {
  test('that does not exist', () => {
    expect(check(pack({ example: 'home.body' }))[0]).toBe(`${SAYS}The example "home.body" is no text of "en".`);
  });
  test('that gives none in one language', () => {
    expect(check(put(pack({ example: 'home.title' }), 'ru/home.json', 'title', WORDS['ru']!.words))).toEqual([
      `${SAYS}The text "home.title" gives no example in "ru": "например" is not in it.`]);
  });
  test('that is of something else', () => {
    expect(check(put(pack({ example: 'home.title' }), 'uk/home.json', 'title', 'Листи, наприклад рішення'))).toEqual([
      `${SAYS}The example "home.title" does not have the word in "uk".`]);
  });
  test('in a language of which it is not known how it says so', () => {
    expect(check(put(pack({ example: 'home.title' }), 'content/abstract.json', 'examples.nb', undefined))).toEqual([
      `${SAYS}Say under "examples" how "nb" says that an example follows.`]);
  });
});

test('a word that has no stems in a language, or wrong ones', () => {
  expect(check(put(pack({ picture: 'key' }), 'content/abstract.json', 'words.0.stems.uk', undefined))).toEqual([
    `${SAYS}The stems of this word in Українська are missing. Write them as "uk": ["..."].`]);
  expect(check(put(pack({ picture: 'key' }), 'content/abstract.json', 'words.0.stems.en', ['mail box', 'letterbox']))).toEqual([
    `${SAYS}"mail box, letterbox" stands nowhere in the words of "en". Correct the stems, or remove the word.`]);
});

test('a stem is the beginning of a word', () => {
  expect(check(put(pack({ picture: 'key' }), 'content/abstract.json', 'words.0.stems.en', ['mailbox']))).toEqual([]);
  expect(check(put(pack({ picture: 'key' }), 'content/abstract.json', 'words.0.stems.en', ['box']))).toHaveLength(1);
});

test('words that only staff read explain nothing and ask for nothing', () => {
  const files = pack({ example: 'staff.title' });
  for (const lang of LANGUAGES) put(files, `${lang}/staff.json`, 'title', `${WORDS[lang]!.words}, ${WORDS[lang]!.mark} Digipost`);
  expect(check(files)).toHaveLength(LANGUAGES.length);
});

test('an entry that nothing explains is an error, and so is a missing file', () => {
  expect(check(pack({}))).toEqual([
    'error structure content/abstract.json words.mailbox: Nothing explains this word: give a "picture", or the key of a text as "example".']);
  const files = smallFiles();
  delete files['content/abstract.json'];
  expect(check(files)).toEqual(['error structure content/abstract.json : This file is missing.']);
});
