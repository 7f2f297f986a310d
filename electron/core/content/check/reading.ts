// Rules: plain words. Sentences are short and long words few, in every language, in all that a visitor reads or hears.
import type { Problem } from '../types.ts';
import { namesOf } from './copies.ts';
import type { Parsed } from './parse.ts';
import { warning } from './problem.ts';
import { ADDRESS, pathOf, prose, shownTexts, wordsOf, type Text } from './text.ts';

/**
 * What is plain in a language. `sentence` is the most words in one, `mean` the most on average. A word of more letters
 * than `long` is long; `word` is the most letters in one. `lix` is the mean plus the share of long words in per cent.
 */
type Limits = { sentence: number; mean: number; long?: number; lix?: number; word?: number };

/**
 * LIX is Björnsson's measure for the Scandinavian languages, where a word is long from seven letters: under 30 is very
 * easy (children's books), 40 a newspaper, 50 an official letter. It holds for English much the same. Ukrainian and
 * Russian put endings where Norwegian has small words of their own, so the same text in them has fewer words and longer
 * ones: their sentences must be shorter, and from nine letters on as many of their words are long as Norwegian ones are
 * from seven. The longest word follows from what can't be avoided: Norwegian joins words (aktiveringskoden).
 */
const LIMITS: Record<string, Limits> = {
  uk: { sentence: 14, mean: 8, long: 8, lix: 30, word: 17 },
  ru: { sentence: 14, mean: 8, long: 8, lix: 30, word: 17 },
  en: { sentence: 16, mean: 9, long: 6, lix: 30, word: 14 },
  nb: { sentence: 15, mean: 9, long: 6, lix: 30, word: 18 },
  nn: { sentence: 15, mean: 9, long: 6, lix: 30, word: 18 },
};

/** Of a language that is not listed we do not know when a word is long, but one thought is short in all of them. */
const ANY: Limits = { sentence: 16, mean: 10 };

/** Words that only staff see. */
const NOT_FOR_VISITORS = new Set(['staff']);

/** A sentence or a label of a text, and its words. */
type Sentence = { text: Text; value: string; words: string[] };

/**
 * How a language reads. `mean` (words a sentence), `letters` (letters a word) and `lix` are of whole sentences alone:
 * the many labels of one or two words would make any text look easy. `longest` are the three longest of all.
 * `lix` is null where it is not known when a word is long.
 */
export type Reading = {
  lang: string; sentences: number; mean: number; letters: number; lix: number | null; longest: Sentence[];
};

/** Every text of a language that a visitor reads or hears. */
export function visitorTexts(parsed: Parsed, lang: string): Text[] {
  return shownTexts(parsed.texts).filter((text) => text.lang === lang && !NOT_FOR_VISITORS.has(text.file));
}

/** Warnings: the content is shown all the same, but some who read it will not understand it. */
export function checkReading(parsed: Parsed): Problem[] {
  const names = new Set([...namesOf(parsed)].flatMap(wordsOf));
  return parsed.languages.flatMap(({ code }) => {
    const limits = limitsOf(code);
    const texts = visitorTexts(parsed, code);
    const all = sentencesIn(texts);
    return [
      ...checkSentences(all, limits),
      ...texts.flatMap((text) => checkLongestWord(text, limits, names)),
      ...checkWhole(figures(code, all, limits), limits),
    ];
  });
}

/** The figures of each language, in the order of the pack. */
export function readingOf(parsed: Parsed): Reading[] {
  return parsed.languages.map(({ code }) => figures(code, sentencesIn(visitorTexts(parsed, code)), limitsOf(code)));
}

function limitsOf(code: string): Limits {
  return (Object.hasOwn(LIMITS, code) ? LIMITS[code] : undefined) ?? ANY;
}

function sentencesIn(texts: Text[]): Sentence[] {
  return texts.flatMap((text) => sentencesOf(text.value).map((value) => ({ text, value, words: readWords(value) })));
}

function checkSentences(all: Sentence[], limits: Limits): Problem[] {
  return all.filter(({ words }) => words.length > limits.sentence)
    .map(({ text, value, words }) => warning('sentence', pathOf(text), text.key,
      `This sentence has ${words.length} words, at most ${limits.sentence}: say it in two. "${value}"`));
}

function checkLongestWord(text: Text, { word: most }: Limits, names: Set<string>): Problem[] {
  if (most === undefined) return [];
  // A hyphen is a place to rest: what counts is each part.
  const parts = readWords(prose(text.value)).flatMap((word) => word.split(/[-‑–]/u));
  return [...new Set(parts)].filter((part) => lettersOf(part) > most && !names.has(part))
    .map((part) => warning('long-word', pathOf(text), text.key,
      `"${part}" has ${lettersOf(part)} letters, at most ${most}: say it in shorter words.`));
}

function checkWhole({ lang, mean, lix }: Reading, limits: Limits): Problem[] {
  const problems: Problem[] = [];
  const wrong = (rule: string, what: string): void => {
    problems.push(warning(rule, `${lang}/`, '', what));
  };
  if (mean > limits.mean) {
    wrong('sentences', `The sentences have ${mean.toFixed(1)} words on average, at most ${limits.mean}. Shorten the longest.`);
  }
  if (lix !== null && limits.lix !== undefined && lix > limits.lix) {
    wrong('lix', `LIX is ${lix.toFixed(1)}, at most ${limits.lix}: too many words have more than ${limits.long} letters. `
      + 'Write shorter words and shorter sentences.');
  }
  return problems;
}

function figures(lang: string, all: Sentence[], { long }: Limits): Reading {
  const whole = all.filter(({ value, words }) => words.length > 0 && WHOLE.test(value));
  const words = whole.flatMap((sentence) => sentence.words);
  const letters = words.map(lettersOf).filter((count) => count > 0);
  const mean = share(words.length, whole.length);
  return {
    lang,
    sentences: whole.length,
    mean,
    letters: share(letters.reduce((sum, count) => sum + count, 0), letters.length),
    lix: long === undefined ? null : mean + 100 * share(letters.filter((count) => count > long).length, words.length),
    longest: all.toSorted((a, b) => b.words.length - a.words.length).slice(0, 3),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Signs that end a sentence, and what may close after them. */
const CLOSE = '[.!?…؟۔][»”’"\')\\]]*';
const WHOLE = new RegExp(`${CLOSE}$`, 'u');
/** Where a sentence may end: "f.eks. du" goes on, since what follows is small; so do figures and addresses, without a space. */
const BREAK = new RegExp(`(?<=${CLOSE})\\s+(?!\\p{Ll})`, 'u');
/** Abbreviations that stand before a name or a figure, so that a capital after them begins no sentence. */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:f\.\s?eks|bl\.\s?a|ca|kl|nr|tlf|dvs|e\.\s?g|i\.\s?e|tel|approx|напр|тел|вул|ул|т\.\s?е)\.$/iu;

/** The sentences of a text, each with its full stop. Every line, bullet, label and plural form is one of its own. */
export function sentencesOf(value: string): string[] {
  return value.split(/\n| \| /).flatMap((line) => {
    const found: string[] = [];
    for (const part of line.replace(/^\s*- /, '').trim().split(BREAK)) {
      const before = found.at(-1);
      if (before !== undefined && ABBREVIATION.test(before)) found[found.length - 1] = `${before} ${part}`;
      else if (part !== '') found.push(part);
    }
    return found;
  });
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ.,:\-‑–][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/**
 * The words of a sentence, as a reader counts them. A term, a fact, a figure, an address and a word with a hyphen are
 * one each; terms, facts and addresses, which are recognised rather than read, stand as "0".
 */
export function readWords(sentence: string): string[] {
  return sentence.replaceAll(/\[\[[^[\]]*\]\]|\{[^{}]*\}/g, '0').replaceAll(ADDRESS, '0').match(WORD) ?? [];
}

function lettersOf(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}
