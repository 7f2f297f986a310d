// Rules: every language has the same keys, and a text under each.
import type { Problem } from '../types.ts';
import type { Parsed } from './parse.ts';
import { error } from './problem.ts';
import { quoted, textError } from './text.ts';

/** English is what the other languages are compared with. */
export const REFERENCE = 'en';

/** Missing and surplus files, missing and surplus keys, empty texts. @param required names of the files that there must be */
export function checkKeys(parsed: Parsed, required: readonly string[]): Problem[] {
  const codes = parsed.languages.map((language) => language.code);
  const problems: Problem[] = [];
  if (!codes.includes(REFERENCE)) {
    problems.push(error('reference', `${REFERENCE}/`, '',
      'English is missing: it is the language that the others are compared with. Add the folder en.'));
  }
  const files = expected(codes, (code) => parsed.files[code] ?? []);
  for (const file of required) files.add(file);
  for (const code of codes) {
    const own = new Set(parsed.files[code]);
    for (const file of files) {
      const path = `${code}/${file}.json`;
      if (own.has(file) || parsed.broken.has(path)) continue;
      problems.push(error('missing-file', path, '', 'This file is missing.'));
    }
    for (const file of own) {
      if (files.has(file)) continue;
      problems.push(error('surplus-file', `${code}/${file}.json`, '', 'English has no such file. Remove it, or rename it.'));
    }
  }
  for (const file of files) problems.push(...checkFile(parsed, codes, file));
  for (const text of parsed.texts.filter(({ value }) => value.trim() === '')) {
    problems.push(textError('empty', text, 'This text is empty. Write it, in this language.'));
  }
  return problems;
}

function checkFile(parsed: Parsed, codes: string[], file: string): Problem[] {
  const texts: Record<string, Map<string, string>> = {};
  for (const text of parsed.texts.filter((each) => each.file === file)) {
    (texts[text.lang] ??= new Map()).set(text.key, text.value);
  }
  const keys = expected(codes, (code) => [...(texts[code]?.keys() ?? [])]);
  const problems: Problem[] = [];
  for (const code of codes) {
    const path = `${code}/${file}.json`;
    // A file that is missing or broken is told once, not once a key.
    if (!parsed.files[code]?.includes(file) || parsed.broken.has(path)) continue;
    const own = texts[code] ?? new Map<string, string>();
    for (const key of keys) {
      if (own.has(key) || parsed.broken.has(`${path} ${key}`)) continue;
      const sample = texts[REFERENCE]?.get(key);
      problems.push(error('missing', path, key, sample === undefined
        ? 'This text is missing in English, but most languages have it. Write it, or remove it from them.'
        : `This text is missing. In English it is ${quoted(sample)}.`));
    }
    for (const key of own.keys()) {
      if (!keys.has(key)) problems.push(error('surplus', path, key, 'English has no such key. Remove it, or rename it.'));
    }
  }
  return problems;
}

/** What English has, and what more than half of the languages have. */
function expected(codes: string[], namesOf: (code: string) => string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const code of codes) for (const name of namesOf(code)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = new Set(codes.includes(REFERENCE) ? namesOf(REFERENCE) : []);
  for (const [name, count] of counts) if (count > codes.length / 2) names.add(name);
  return names;
}
