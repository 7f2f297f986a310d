// The list of everything that the page can show or say in a language.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spokenTexts } from '../../../../build/speech/texts.ts';
import { flatten, placeholders } from '../../../../electron/core/content/check/text.ts';
import { loadContent, toContent } from '../../../../electron/core/content/load.ts';
import { PARAMETERS } from '../../../../electron/core/content/schema.ts';
import { normaliseSpoken } from '../../../../electron/core/content/spoken.ts';
import { packOf, put, smallFiles } from '../../electron/core/content/small-pack.ts';

/** The pieces of the small pack with one text of it changed, by key. */
function small(language: string, file = 'home', key = 'title', value = 'x') {
  const list = spokenTexts(toContent(packOf(put(smallFiles(), `${language}/${file}.json`, key, value))), language);
  return new Map(list.map(({ key: at, ...rest }) => [at, rest]));
}

describe('a text', () => {
  test('is one piece a paragraph and a bullet, numbered through', () => {
    const pieces = small('en', 'about', 'sections.what.body', 'One.\n- two\n- three\nFour.');
    expect([1, 2, 3, 4].map((n) => pieces.get(`about.sections.what.body.${n}`)?.text)).toEqual(['One.', 'two', 'three', 'Four.']);
    expect(pieces.has('about.sections.what.body')).toBe(false);
  });

  test('has its facts in it, and its terms in Norwegian with their meaning', () => {
    const piece = small('uk', 'terms', 'logIn', 'увійти').get('common.more.call');
    expect(piece?.text).toBe('Торкніться Logg inn (увійти) і зателефонуйте +47 800 30 300');
    expect(piece?.parts.map(({ text, lang }) => [lang, normaliseSpoken(text)])).toEqual([
      ['uk', 'Торкніться'], ['nb', 'Logg inn'], ['uk', '(увійти)'], ['uk', 'і зателефонуйте +47 800 30 300'],
    ]);
  });

  test('does not explain a term that is the same word', () => {
    expect(small('nb', 'terms', 'logIn', 'logg inn').get('common.more.call')?.text).toBe('Trykk på Logg inn og ring +47 800 30 300');
  });

  test('that comes twice is there once, under its first key', () => {
    const texts = [...small('en').values()].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('for staff is not in it', () => {
    expect([...small('en', 'staff', 'title', 'For staff').values()].map(({ text }) => text)).not.toContain('For staff');
  });

  test('with a number is there for each number that occurs, in its plural form', () => {
    const pieces = small('uk', 'eligibility', 'missingCount', 'Бракує {n} речі | Бракує {n} речей | Бракує {n} речей');
    expect(pieces.get('eligibility.missingCount.1')?.text).toBe('Бракує 1 речі');
    // The small flow has one finding, so that two things can never be missing.
    expect(pieces.has('eligibility.missingCount.2')).toBe(false);
  });
});

const content = loadContent(join(import.meta.dirname, '../../../../locales'));

test('a caption of a clip that is made here is one piece, its Norwegian words in Norwegian; so is what a scene shows', () => {
  const files = put(put(smallFiles(), 'uk/clips.json', 'key.door.said.a', 'Торкніться [[logIn]]. Кнопка зазвичай угорі сторінки.'), 'uk/clips.json', 'key.open.seen', 'Двері');
  const pieces = new Map(spokenTexts(toContent(packOf(files)), 'uk').map(({ key, ...rest }) => [key, rest]));
  expect(pieces.get('clips.key.door.said.a')).toEqual({
    text: 'Торкніться Logg inn. Кнопка зазвичай угорі сторінки.',
    parts: [
      { text: 'Торкніться ', lang: 'uk' }, { text: 'Logg inn', lang: 'nb' }, { text: '.', lang: 'uk' },
      { text: ' ', lang: 'uk' }, { text: 'Кнопка зазвичай угорі сторінки.', lang: 'uk' },
    ],
  });
  expect(pieces.get('clips.key.open.seen')?.text).toBe('Двері');
});

describe.each(['uk', 'ru', 'en', 'nb', 'nn'])('of our own content in %s', (language) => {
  const list = spokenTexts(content, language);

  test('no text has markup in it', () => {
    expect(list.filter(({ text }) => /[{}|[\]]|undefined|null|^- /.test(text))).toEqual([]);
  });

  test('every text that a screen fills in is there, but prices, since none is known, and how far a code reaches, which depends on the room', () => {
    const files = Object.entries(content.words[language] ?? {}).filter(([file]) => file !== 'staff');
    const filled = files.flatMap(([file, tree]) => flatten(language, file, tree).texts)
      .filter(({ value }) => placeholders(value).some((name) => PARAMETERS.has(name))).map(({ file, key }) => `${file}.${key}`);
    expect(filled.filter((key) => !list.some((piece) => piece.key.startsWith(`${key}.`)))).toEqual(['common.scanFrom', 'common.price']);
  });

  test('every key is its own, and a file name anywhere', () => {
    expect(new Set(list.map(({ key }) => key.toLowerCase())).size).toBe(list.length);
    expect(list.filter(({ key }) => !/^[A-Za-z0-9.-]+$/.test(key))).toEqual([]);
  });

  test('the parts together are the text, each in a language', () => {
    for (const { text, parts } of list) {
      expect(normaliseSpoken(parts.map((part) => part.text).join(''))).toBe(text);
      expect(parts.every(({ lang }) => ['uk', 'ru', 'en', 'nb', 'nn'].includes(lang))).toBe(true);
    }
  });

  test('the fillings that screens give are in it', () => {
    const keys = new Set(list.map(({ key }) => key));
    const expected = ['common.partOf.1.2', 'common.partOf.10.10', 'common.idleSeconds.60', 'common.checked.1', 'common.question.7', 'trouble.questions.doing.given.post',
      'trouble.questions.loggingIn.message.pin', 'sentences.block',
      'eligibility.missingCount.5', 'clips.order.activate.said.c', 'clips.yours.told.seen', 'help.weekdays.idporten', 'about.sections.what.step', 'eligibility.questions.age.given.yes', 'content.links.udi.qr'];
    expect(expected.filter((key) => !keys.has(key))).toEqual([]);
  });
});
