// Texts of the pack one by one, and what the rules need to look into them.
import type { Problem } from '../types.ts';
import { error } from './problem.ts';

/** One text. `key` is dotted, within the file. */
export type Text = { lang: string; file: string; key: string; value: string };

/** Files of words that are looked in and never shown: what people call things, with their misspellings and slang. */
const LOOKED_IN = new Set(['search']);

/** The texts that stand on a screen. */
export const shownTexts = (texts: readonly Text[]): Text[] => texts.filter(({ file }) => !LOOKED_IN.has(file));

/** The path of the file that a text stands in. */
export function pathOf(text: Pick<Text, 'lang' | 'file'>): string {
  return `${text.lang}/${text.file}.json`;
}

/** A problem with one text. */
export function textError(rule: string, text: Text, what: string): Problem {
  return error(rule, pathOf(text), text.key, what);
}

/** All texts of one file of words, and what in it is neither a text nor a group of texts. */
export function flatten(lang: string, file: string, value: unknown): { texts: Text[]; problems: Problem[] } {
  const texts: Text[] = [];
  const problems: Problem[] = [];
  const wrong = (path: string[], what: string): void => {
    problems.push(error('shape', pathOf({ lang, file }), path.join('.'), what));
  };
  const visit = (path: string[], each: unknown): void => {
    if (typeof each === 'string' && path.length > 0) {
      texts.push({ lang, file, key: path.join('.'), value: each });
    } else if (typeof each === 'object' && each !== null && !Array.isArray(each)) {
      for (const [key, child] of Object.entries(each)) {
        if (/^[A-Za-z0-9-]+$/.test(key)) visit([...path, key], child);
        else wrong([...path, key], 'A key is Latin letters, digits and hyphens.');
      }
    } else {
      wrong(path, 'This must be a text in quotes, or a group of texts: { ... }. Lists and numbers are not allowed.');
    }
  };
  visit([], value);
  return { texts, problems };
}

/** Names of the placeholders of a text: "{n} of {total}" gives n and total. */
export function placeholders(value: string): string[] {
  return [...value.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/** Ids of the terms of a text: "Touch [[logIn]]" gives logIn. */
export function termIds(value: string): string[] {
  return [...value.matchAll(/\[\[([^[\]]*)\]\]/g)].map((match) => match[1] ?? '');
}

/** Web addresses, with or without https://. */
export const ADDRESS = /(?:https?:\/\/)?(?:[\w-]+\.)+(?:no|com|eu|org|net)\b(?:\/\S*)?/gi;

/** The text without terms, placeholders and web addresses: only what was written in the language itself. */
export function prose(value: string): string {
  return value
    .replaceAll(/\[\[[^[\]]*\]\]|\{[^{}]*\}/g, ' ')
    .replaceAll(ADDRESS, ' ');
}

/** A text in small letters and with single spaces, for comparing. */
export function small(value: string): string {
  return value.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** The words of a text, letters only. An apostrophe inside a word belongs to it. */
export function wordsOf(value: string): string[] {
  return value.match(/\p{L}[\p{L}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu) ?? [];
}

/** A pattern for any of the phrases as whole words, the longest first. Of none, it finds nothing. Needs flag u. */
export function anyOf(phrases: Iterable<string>, flags: string): RegExp {
  const longestFirst = [...phrases].toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, flags);
}

/** A text as a pattern that finds just that text. A hyphen needs no escape, and may have none under flag u. */
export function escaped(value: string): string {
  return value.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The start of a text, short enough for a message. */
export function quoted(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
