// Rules: a text is in its own language, not in the one beside it.
import type { Problem } from '../types.ts';
import type { Parsed } from './parse.ts';
import { BOKMAL_WORDS, NYNORSK_WORDS } from './norwegian.ts';
import { anyOf, prose, shownTexts, textError, wordsOf, type Text } from './text.ts';

/** Letters that one of two near languages does not have. */
const FOREIGN_LETTERS: Record<string, { letters: RegExp; what: string }> = {
  uk: { letters: /[ыэъё]/iu, what: 'has a letter that Ukrainian does not have (ы э ъ ё)' },
  ru: { letters: /[іїєґ]/iu, what: 'has a letter that Russian does not have (і ї є ґ)' },
};

/** Words that one of two near languages spells differently. */
const FOREIGN_WORDS: Record<string, { words: Map<string, string>; what: string }> = {
  nn: { words: BOKMAL_WORDS, what: 'is Bokmål' },
  nb: { words: NYNORSK_WORDS, what: 'is Nynorsk' },
};

/** Letters and words of a near language, and Latin letters that look like Cyrillic ones. */
export function checkLanguages(parsed: Parsed): Problem[] {
  const terms = anyOf(Object.values(parsed.structure.terms ?? {}), 'gu');
  return shownTexts(parsed.texts).flatMap((text) => {
    const own = prose(text.value);
    return [...checkLetters(text, own), ...checkWords(text, own, terms), ...checkLookAlikes(text, own)];
  });
}

function checkLetters(text: Text, own: string): Problem[] {
  const foreign = Object.hasOwn(FOREIGN_LETTERS, text.lang) ? FOREIGN_LETTERS[text.lang] : undefined;
  const word = foreign && wordsOf(own).find((each) => foreign.letters.test(each));
  return word ? [textError('letters', text, `"${word}" ${foreign.what}. Check the word.`)] : [];
}

/** Norwegian terms are quoted from real screens as they stand there, so their words don't count. */
function checkWords(text: Text, own: string, terms: RegExp): Problem[] {
  const foreign = Object.hasOwn(FOREIGN_WORDS, text.lang) ? FOREIGN_WORDS[text.lang] : undefined;
  // With its hyphen: the "en" of "ID-en" is an ending, not a word.
  const find = (value: string): string | undefined =>
    value.match(/\p{L}[\p{L}\p{M}-]*/gu)?.find((each) => foreign?.words.has(each.toLowerCase()));
  const word = find(own) && find(own.replaceAll(terms, ' '));
  if (!foreign || !word) return [];
  const right = foreign.words.get(word.toLowerCase());
  return [textError('near-language', text, `"${word}" ${foreign.what}. Write "${right}".`)];
}

/**
 * A Latin "i" in a Cyrillic word looks right, but is read aloud wrong.
 * Of letters that stand alone only small ones count: "from A to Z" means the Latin ones.
 */
function checkLookAlikes(text: Text, own: string): Problem[] {
  const words = own.match(/[\p{L}\p{M}'’ʼ]+/gu) ?? [];
  const mixed = words.find((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
  if (mixed) {
    return [textError('look-alike', text,
      `"${mixed}" mixes Latin and Cyrillic letters that look alike. Type the word again.`)];
  }
  const lone = words.find((word, index) => /^[aceiopxy]$/u.test(word)
    && /\p{Script=Cyrillic}/u.test(words[index - 1] ?? '') && /\p{Script=Cyrillic}/u.test(words[index + 1] ?? ''));
  return lone
    ? [textError('look-alike', text, `"${lone}" between Cyrillic words is a Latin letter. Type it again.`)]
    : [];
}
