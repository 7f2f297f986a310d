// From a folder to content in memory, with the built-in content to fall back on.
import { join } from 'node:path';
import { checkContent } from './check.ts';
import { allCues } from './clips.ts';
import { readPack } from './read.ts';
import { CLIPS, schemaIssues, STRUCTURE } from './schema.ts';
import type { Content, Cue, Fact, LanguageInfo, LanguageWords, Pack, Problem, Structure, Words } from './types.ts';

/** Content ready to serve, the folder it came from (its media are in `dir`/media), and all that was wrong. */
export type Loaded = { content: Content; dir: string; problems: Problem[] };

/** Reads a folder once. Checks nothing: what is missing or broken is simply not there. Never throws. */
export function loadContent(dir: string): Content {
  return toContent(readPack(dir));
}

/**
 * Loads the chosen folder if its check finds no error, else the built-in one; the problems say which and why.
 * An empty `chosenDir` means the built-in content. That is served whatever is wrong with it, and its problems told.
 * The `file` of every problem is a whole path. Never throws.
 */
export function loadContentOrFallback(dirs: { chosenDir: string; builtinDir: string }): Loaded {
  const { chosenDir, builtinDir } = dirs;
  if (chosenDir === '' || chosenDir === builtinDir) return loadChecked(builtinDir);

  const chosen = loadChecked(chosenDir);
  const builtin = loadChecked(builtinDir);
  const errors = chosen.problems.filter((problem) => problem.severity === 'error').length;
  // What staff read is about the program more than about the content: content without it gets what came with the program.
  if (errors === 0) return { ...chosen, content: { ...chosen.content, staff: { ...builtin.content.staff, ...chosen.content.staff } } };

  const fallback: Problem = {
    rule: 'fallback',
    file: chosenDir,
    key: '',
    what: `This content fails its check (${errors === 1 ? '1 error' : `${errors} errors`}), `
      + 'so the kiosk shows the content that came with the program. '
      + 'Put the errors right (npm run check:content -- FOLDER names them) and start the kiosk again.',
    severity: 'error',
  };
  return { ...builtin, problems: [fallback, ...chosen.problems, ...builtin.problems] };
}

function loadChecked(dir: string): Loaded {
  const pack = readPack(dir);
  // No date is given to the check: a kiosk whose clock is wrong must not refuse good content.
  const problems = checkContent(pack).map((problem) => ({ ...problem, file: join(dir, problem.file) }));
  return { content: toContent(pack), dir, problems };
}

/** The shape the kiosk serves. Takes a pack in any state: a file that is not there becomes its empty form. */
export function toContent(pack: Pack): Content {
  const languages: LanguageInfo[] = [];
  const words: Record<string, LanguageWords> = {};
  const greetings: Record<string, Words> = {};
  for (const [code, files] of Object.entries(pack.words)) {
    const { language, ...rest } = files;
    if (!isObject(language)) continue;
    const { name, direction, formats } = language;
    if (typeof name !== 'string') continue;
    languages.push({
      code,
      name,
      direction: direction === 'rtl' ? 'rtl' : 'ltr',
      ...(typeof formats === 'string' ? { formats } : {}),
    });
    // What is said in clips reaches the page as their captions.
    const shown = Object.entries(rest).filter(([name, value]) => name !== 'clips' && isObject(value));
    words[code] = Object.fromEntries(shown) as LanguageWords;
    greetings[code] = words[code]['welcome'] ?? {};
  }
  const staff = Object.fromEntries(Object.entries(pack.staff).map(
    ([code, files]) => [code, Object.fromEntries(Object.entries(files).filter(([, value]) => isObject(value))) as LanguageWords],
  ));
  languages.sort((a, b) => (a.code < b.code ? -1 : 1));

  const structure = emptyStructure();
  for (const name of Object.keys(structure) as (keyof Structure)[]) {
    const file = pack.structure[name];
    if (isObject(file)) Object.assign(structure[name], file);
  }
  const cues = cuesOf(pack, structure, languages);
  return {
    languages,
    welcome: { languages, words: greetings },
    structure,
    words,
    staff,
    cues,
    media: [...new Set([...pack.media, ...Object.keys(cues)])].sort(),
    date: newest(structure.facts.facts),
  };
}

/** Captions and descriptions of the clips that are made here; none where a file they follow from can't be used. */
function cuesOf(pack: Pack, structure: Structure, languages: LanguageInfo[]): Record<string, Cue[]> {
  const usable = <Name extends 'videos' | 'facts' | 'terms'>(name: Name): boolean => schemaIssues<unknown>(STRUCTURE[name], structure[name]).issues === null;
  const scripts = schemaIssues(CLIPS, pack.structure['clips']).output?.clips;
  if (!scripts || !usable('videos') || !usable('facts') || !usable('terms')) return {};
  const words = Object.fromEntries(languages.map(({ code }) => [code, pack.words[code]?.['clips']]));
  return allCues(scripts, structure.videos.videos, words, { terms: structure.terms, facts: structure.facts.facts });
}

function newest(facts: Fact[]): string | null {
  if (!Array.isArray(facts)) return null;
  return facts.map((fact) => fact?.checked).filter((day) => typeof day === 'string').sort().at(-1) ?? null;
}

function emptyStructure(): Structure {
  const nothing = { value: '', lines: [] };
  return {
    facts: { facts: [] },
    terms: {},
    sentences: {},
    links: {},
    about: { sections: [] },
    eligibility: {
      start: '',
      questions: [],
      findings: [],
      notes: [],
      outcomes: { can: { when: '' }, notYet: { when: '' } },
    },
    order: { steps: [] },
    bring: { lists: [] },
    tutorial: { slides: [] },
    practice: {
      given: { number: nothing, pin: nothing, sms: nothing, letter: nothing, password: nothing },
      mistyped: '', rounds: [], exercises: [],
    },
    mailbox: { steps: [], providers: [] },
    services: { needs: [], events: [], services: [] },
    questions: { questions: [] },
    trouble: { start: '', questions: [], ends: [] },
    help: { contacts: [] },
    videos: { videos: [] },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
