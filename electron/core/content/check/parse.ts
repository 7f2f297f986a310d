// First step of the check: what each file must hold at all. What fails here is left out of the later rules.
import { ABSTRACT, CLIPS, FORBIDDEN, LANGUAGE, schemaIssues, STRUCTURE } from '../schema.ts';
import type { Abstract, ClipScript, Forbidden, LanguageInfo, Pack, Problem, Structure } from '../types.ts';
import { error, warning } from './problem.ts';
import { flatten, type Text } from './text.ts';

/** A pack in the shape that the rules read. Structure files that fail their schema are absent. */
export type Parsed = {
  structure: Partial<Structure>;
  forbidden: Forbidden;
  abstract: Abstract;
  /** Scripts of the clips that are made here; undefined where the file can't be used. */
  clips: ClipScript[] | undefined;
  languages: LanguageInfo[];
  /** Every text of every language of `languages`. */
  texts: Text[];
  /** Names of the word files there are, by language. */
  files: Record<string, string[]>;
  /** The same of what staff alone read, of the languages that have it; files are named "staff/notes". */
  staff: Pick<Parsed, 'languages' | 'texts' | 'files'>;
  /** What is there but can't be used, as "path" or "path key": told once, so later rules pass over it. */
  broken: Set<string>;
  media: string[];
  captions: Record<string, string>;
  /** Lists of recordings by language, as read. */
  speech: Record<string, unknown>;
};

/** Puts a pack into shape and tells what does not fit. A file that could not be read was told before. */
export function parsePack(pack: Pack): { parsed: Parsed; problems: Problem[] } {
  const problems: Problem[] = [];
  const parsed: Parsed = {
    structure: {},
    forbidden: {},
    abstract: { examples: {}, words: [] },
    clips: undefined,
    languages: [],
    texts: [],
    files: {},
    staff: { languages: [], texts: [], files: {} },
    broken: new Set(pack.problems.map((problem) => problem.file)),
    media: pack.media,
    captions: pack.captions,
    speech: pack.speech,
  };
  parseStructure(pack, parsed, problems);
  for (const [code, files] of Object.entries(pack.words)) {
    const language = parseLanguage(code, files['language'], parsed.broken, problems);
    if (!language) continue;
    const words = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'language'));
    problems.push(...parseWords(parsed, parsed.broken, language, words));
    const own = pack.staff[code];
    if (!own) continue;
    const named = Object.fromEntries(Object.entries(own).map(([name, value]) => [`staff/${name}`, value]));
    problems.push(...parseWords(parsed.staff, parsed.broken, language, named));
  }
  return { parsed, problems };
}

/** Adds a language with its files of words. Returns what is in them that is no words. */
function parseWords(to: Parsed['staff'], broken: Set<string>, language: LanguageInfo, files: Record<string, unknown>): Problem[] {
  to.languages.push(language);
  to.files[language.code] = Object.keys(files);
  return Object.entries(files).flatMap(([file, value]) => {
    const { texts, problems } = flatten(language.code, file, value);
    to.texts.push(...texts);
    for (const { file: path, key } of problems) broken.add(`${path} ${key}`.trim());
    return problems;
  });
}

function parseStructure(pack: Pack, parsed: Parsed, problems: Problem[]): void {
  if (parsed.broken.has('content/')) return;
  const schemas = { ...STRUCTURE, clips: CLIPS, forbidden: FORBIDDEN, abstract: ABSTRACT };
  for (const [name, schema] of Object.entries(schemas)) {
    const file = `content/${name}.json`;
    if (parsed.broken.has(file)) continue;
    if (!Object.hasOwn(pack.structure, name)) {
      problems.push(error('structure', file, '', 'This file is missing.'));
      continue;
    }
    const { output, issues } = schemaIssues<unknown>(schema, pack.structure[name]);
    if (issues) problems.push(...issues.map(({ key, what }) => error('structure', file, key, what)));
    else if (name === 'forbidden') parsed.forbidden = output as Forbidden;
    else if (name === 'abstract') parsed.abstract = output as Abstract;
    else if (name === 'clips') parsed.clips = (output as { clips: ClipScript[] }).clips;
    else Object.assign(parsed.structure, { [name]: output });
  }
  for (const name of Object.keys(pack.structure).filter((each) => !Object.hasOwn(schemas, each))) {
    problems.push(warning('structure', `content/${name}.json`, '',
      `The kiosk does not know this file. Known: ${Object.keys(schemas).join(', ')}.`));
  }
}

function parseLanguage(code: string, value: unknown, broken: Set<string>, problems: Problem[]): LanguageInfo | null {
  const file = `${code}/language.json`;
  if (broken.has(file)) return null;
  if (!isLanguageCode(code)) {
    problems.push(error('language', `${code}/`, '',
      'A folder of words is named with a language code, such as "uk" or "pl".'));
    return null;
  }
  if (value === undefined) {
    problems.push(error('language', file, '',
      'This file is missing. Every language has it: {"name": "Українська", "direction": "ltr"}.'));
    return null;
  }
  const { output, issues } = schemaIssues(LANGUAGE, value);
  if (!issues) return { code, ...output };
  problems.push(...issues.map(({ key, what }) => error('language', file, key, what)));
  return null;
}

function isLanguageCode(code: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/.test(code) && Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
