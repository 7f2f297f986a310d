// Rules: a text that is word for word that of another language, or in the wrong script, was never translated.
import type { Parsed } from './parse.ts';
import type { Problem, Structure } from '../types.ts';
import { REFERENCE } from './keys.ts';
import { anyOf, prose, quoted, shownTexts, textError, wordsOf, type Text } from './text.ts';

/** Up to this many equal words may be chance. */
const CHANCE = 2;

/** Languages so near each other that equal texts are right; norwegian.ts tells those two apart. */
const NEAR = new Set(['nb', 'nn']);

/** One problem a text that equals English, or else that of the first other language that has it. */
export function checkCopies(parsed: Parsed): Problem[] {
  const names = anyOf(namesOf(parsed), 'giu');
  const groups = new Map<string, Text[]>();
  for (const text of shownTexts(parsed.texts)) {
    const group = `${text.file}.${text.key}\n${wordsOf(prose(text.value)).join(' ').toLowerCase()}`;
    groups.set(group, [...(groups.get(group) ?? []), text]);
  }
  const problems = checkScript(parsed, names);
  for (const texts of groups.values()) {
    if (texts.length < 2 || texts.every((text) => ownWords(text, names).length <= CHANCE)) continue;
    const [original, ...copies] = texts.toSorted((a, b) => rank(a) - rank(b) || (a.lang < b.lang ? -1 : 1));
    for (const copy of copies) {
      if (!original || (NEAR.has(copy.lang) && NEAR.has(original.lang))) continue;
      problems.push(textError('copy', copy,
        `This is the same as in "${original.lang}", word for word. In one of the two it is not translated.`));
    }
  }
  return problems;
}

/** In a language whose own name has no Latin letter, a text in Latin letters alone. It catches the short ones: "Back". */
function checkScript(parsed: Parsed, names: RegExp): Problem[] {
  const others = parsed.languages.filter(({ name }) => !/\p{Script=Latin}/u.test(name));
  const nameOf = new Map(others.map(({ code, name }) => [code, name]));
  return shownTexts(parsed.texts)
    .filter(({ lang, value }) => nameOf.has(lang) && wordsOf(prose(value)).every((word) => /^\p{Script=Latin}/u.test(word)))
    // One letter is a sign, not a word.
    .filter((text) => ownWords(text, names).some((word) => word.length > 1))
    .map((text) => textError('script', text,
      `${quoted(text.value)} is in Latin letters alone. Write it in ${nameOf.get(text.lang)}.`));
}

/** The words of a text that are neither names nor terms. */
function ownWords(text: Text, names: RegExp): string[] {
  return wordsOf(prose(text.value).replaceAll(names, ' '));
}

const rank = (text: Text): number => (text.lang === REFERENCE ? 0 : 1);

/** Names that are the same in all languages: of services, owners, sources and languages, and Norwegian terms. */
export function namesOf(parsed: Parsed): Set<string> {
  const { structure } = parsed;
  const names = new Set<string>([
    ...parsed.languages.map((language) => language.name),
    ...Object.values(structure.terms ?? {}),
    ...(structure.facts?.facts ?? []).map((fact) => fact.source.name),
  ]);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if ((key === 'name' || key === 'owner') && typeof child === 'string') names.add(child);
      else visit(child);
    }
  };
  for (const name of ['mailbox', 'services', 'trouble', 'help'] satisfies (keyof Structure)[]) visit(structure[name]);
  return names;
}
