// Plain words: what counts as a sentence and as a word, and when the content check says that a text is hard to read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../../electron/core/content/check.ts';
import { parsePack } from '../../../../../electron/core/content/check/parse.ts';
import { readingOf, readWords, sentencesOf } from '../../../../../electron/core/content/check/reading.ts';
import { packOf, put, smallFiles, type Files } from './small-pack.ts';

/** The small pack with one text of one language in place of its title. */
const withText = (lang: string, value: string, file = 'home'): Files => put(smallFiles(), `${lang}/${file}.json`, 'title', value);

/** What the check says, without where the markup is wrong: these tests are about reading. */
const check = (files: Files) => checkContent(packOf(files)).filter(({ rule }) => ['sentence', 'long-word', 'sentences', 'lix'].includes(rule));

const reading = (files: Files, lang: string) => readingOf(parsePack(packOf(files)).parsed).find((each) => each.lang === lang)!;

const short = (n: number): string => `${Array.from({ length: n }, (_, index) => (index === 0 ? 'Du' : 'du')).join(' ')}.`;

describe('sentences', () => {
  const examples: [string, string[]][] = [
    ['One. Two! Three? Four… Five', ['One.', 'Two!', 'Three?', 'Four…', 'Five']],
    ['Du kan f.eks. ringe. Eller gå.', ['Du kan f.eks. ringe.', 'Eller gå.']],
    ['Bruk f.eks. Buypass ID kl. 9. Det går.', ['Bruk f.eks. Buypass ID kl. 9.', 'Det går.']],
    ['Візьміть напр. ID-картку. Так.', ['Візьміть напр. ID-картку.', 'Так.']],
    ['Это т. е. Buypass. Да.', ['Это т. е. Buypass.', 'Да.']],
    ['Go to Noreg.no and pay 1.500 on 22.11.2026. Then wait.', ['Go to Noreg.no and pay 1.500 on 22.11.2026.', 'Then wait.']],
    ['Betal den 3. mai. Vent.', ['Betal den 3. mai.', 'Vent.']],
    ['Electronic ID (eID). MinID: eID er enkel.', ['Electronic ID (eID).', 'MinID: eID er enkel.']],
    ['Touch «Далі». Wait “here.” Go.', ['Touch «Далі».', 'Wait “here.”', 'Go.']],
    ['Touch [[logIn]]. {n} is enough. [[logOut]] ends it.', ['Touch [[logIn]].', '{n} is enough.', '[[logOut]] ends it.']],
    ['For example:\n- one thing\n- another thing. And more.', ['For example:', 'one thing', 'another thing.', 'And more.']],
    ['{n} hour left | {n} hours left', ['{n} hour left', '{n} hours left']],
    ['هل لديك هاتف؟ نعم.', ['هل لديك هاتف؟', 'نعم.']],
    ['', []],
    ['\n\n', []],
  ];
  test.each(examples)('%s', (value, wanted) => {
    expect(sentencesOf(value)).toEqual(wanted);
  });

  /** Pieces that a sentence is made of, each one word. Some have a dot that ends nothing. */
  const piece = fc.constantFrom('du', 'ключ', 'ім’я', 'don’t', 'eID', 'ID-nummer', 'будь-де', '13', '1.500', '22.11.2026', '09–15',
    'f.eks.', 'kl.', 'напр.', '[[buypassMobile]]', '{idNumberDigits}', 'Noreg.no', 'https://www.norge.no/nn?a=1', '(UDI)', '«Logg»');
  const sentence = fc.tuple(fc.constantFrom('The', 'Це', '«Так»', '{n}', '[[logIn]]', '13'), fc.array(piece, { maxLength: 20 }),
    fc.constantFrom('end', 'кінець', '[[logOut]]', '{total}', '2026'), fc.constantFrom('.', '!', '?', '…', '.)', '.”', '?!'))
    .map(([first, middle, last, sign]) => ({ value: `${[first, ...middle, last].join(' ')}${sign}`, words: middle.length + 2 }));

  test('any sentences, in a row or in lines, are told apart, and their words counted', () => {
    fc.assert(fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), fc.constantFrom(' ', '\n', '\n- ', ' | '), (sentences, between) => {
      const found = sentencesOf(sentences.map(({ value }) => value).join(between));
      expect(found).toEqual(sentences.map(({ value }) => value));
      expect(found.map((each) => readWords(each).length)).toEqual(sentences.map(({ words }) => words));
    }));
  });

  test('no text makes it lose or add a word, or throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => {
      const apart = sentencesOf(value);
      expect(apart.every((each) => each !== '' && !each.includes('\n'))).toBe(true);
      expect(apart.flatMap(readWords).length).toBeLessThanOrEqual(value.length);
    }));
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'Б', '1', '.', '!', ' ', '\n', 'f.eks.', ',')), (parts) => {
      const value = parts.join('').replaceAll(/^\s*- /gm, '');
      const whole = value.split(/\n/).flatMap(readWords);
      expect(sentencesOf(value).flatMap(readWords)).toEqual(whole);
    }));
  });
});

describe('words', () => {
  const examples: [string, number][] = [
    ['[[pickupNotice]]', 1], ['{skatteetatenPhone}', 1], ['Buypass ID', 2], ['ID-nummer', 1], ['e-Boks', 1], ['don’t', 1], ['ім’я', 1],
    ['Це — ключ', 2], ['a, b; c: d', 4], ['09–15', 1], ['1 500', 2], ['…', 0],
  ];
  test.each(examples)('%s is %i', (value, words) => {
    expect(readWords(value)).toHaveLength(words);
  });
});

describe('what is too hard', () => {
  test.each([['uk', 14], ['ru', 14], ['en', 16], ['nb', 15], ['nn', 15]])('in %s a sentence has at most %i words', (lang, most) => {
    // Beside many short ones, so that it is this sentence alone that is too long, not their average.
    const others = Array.from({ length: 9 }, () => short(3)).join(' ');
    expect(check(withText(lang, `${others} ${short(most)}`))).toEqual([]);
    expect(check(withText(lang, `${others} ${short(most + 1)}`))).toEqual([{
      rule: 'sentence', file: `${lang}/home.json`, key: 'title', severity: 'warning',
      what: `This sentence has ${most + 1} words, at most ${most}: say it in two. "${short(most + 1)}"`,
    }]);
  });

  test('a label counts like a sentence, and so does each bullet on its own', () => {
    expect(check(withText('nb', short(16).slice(0, -1)))).toMatchObject([{ rule: 'sentence' }]);
    expect(check(withText('nb', `- ${short(8).slice(0, -1)}\n- ${short(8)}`))).toEqual([]);
  });

  test('sentences that are each short enough can be too long on average', () => {
    expect(check(withText('uk', `${short(8)} ${short(8)}`))).toEqual([]);
    expect(check(withText('uk', `${short(8)} ${short(9)}`))).toEqual([{
      rule: 'sentences', file: 'uk/', key: '', severity: 'warning',
      what: 'The sentences have 8.5 words on average, at most 8. Shorten the longest.',
    }]);
  });

  test('too many long words; what is long differs', () => {
    // Two of four words are long: 4 + 50. Eight letters are long in Norwegian, not in Ukrainian.
    const value = 'du kan betaling bestille.';
    expect(check(withText('nb', value))).toMatchObject([{ rule: 'lix', file: 'nb/', severity: 'warning', what: expect.stringContaining('LIX is 54.0, at most 30') }]);
    expect(reading(withText('nb', value), 'nb').lix).toBe(54);
    expect(check(withText('uk', 'ви завжди телефони знаходьт.'))).toEqual([]);
    expect(check(withText('uk', 'ви дев’ятилітерний знаходитимете тут.'))).toMatchObject([{ rule: 'lix', file: 'uk/' }]);
  });

  test('one word that is too long, but not a name, a term, an address or a word with a hyphen', () => {
    const long = 'oppholdstillatelsen';
    expect(check(withText('nb', `Ta med ${long}`))).toEqual([{
      rule: 'long-word', file: 'nb/home.json', key: 'title', severity: 'warning',
      what: `"${long}" has 19 letters, at most 18: say it in shorter words.`,
    }]);
    expect(check(withText('nb', 'Ta med oppholds-tillatelsen, [[logIn]] og www.oppholdstillatelsene.no'))).toEqual([]);
    const named = withText('nb', 'Spør Utlendingsdirektoratet');
    expect(check(named)).toHaveLength(1);
    expect(check(put(named, 'content/services.json', 'services.0.owner', 'Utlendingsdirektoratet'))).toEqual([]);
  });

  test('what only staff read may be longer', () => {
    expect(check(withText('en', short(30), 'staff'))).toEqual([]);
    expect(reading(withText('en', short(30), 'staff'), 'en').sentences).toBe(0);
  });

  test('a language that the check does not know has limits for sentences, none for words', () => {
    const files: Files = { ...smallFiles(), 'pl/language.json': { name: 'Polski', direction: 'ltr' }, 'pl/home.json': { title: `Konstantynopolitańczykowianeczka ${short(15)}` } };
    expect(check(files).map(({ rule }) => rule)).toEqual(['sentences']);
    expect(check(put(files, 'pl/home.json', 'title', short(17))).map(({ rule }) => rule)).toEqual(['sentence', 'sentences']);
    expect(reading(files, 'pl').lix).toBeNull();
  });

  test('it never stops the content from being shown', () => {
    const files = withText('en', short(60));
    expect(check(files).map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
  });
});

test('the figures are of whole sentences, the longest are of all', () => {
  const found = reading(withText('en', 'A label of five words\nOne two three. Four five.'), 'en');
  expect(found).toMatchObject({ sentences: 2, mean: 2.5, letters: 19 / 5, lix: 2.5 });
  expect(found.longest.map(({ value, words }) => [words.length, value])).toEqual([
    [5, 'Touch [[logIn]] and call {helpPhone}'], [5, 'A label of five words'], [3, '{n} hour left'],
  ]);
});
