// Rules: what a structure file points at exists, ids are not given twice, and pictures and clips have their files.
import type { Problem } from '../types.ts';
import type { Parsed } from './parse.ts';
import { error, warning } from './problem.ts';

type Kind = 'link' | 'fact' | 'term' | 'sentence' | 'picture' | 'bring' | 'need' | 'event';

/** The keys that point at something, and at what. */
const POINTERS: Record<string, Kind> = {
  link: 'link', links: 'link', facts: 'fact', phone: 'fact', hours: 'fact', terms: 'term', term: 'term',
  say: 'sentence', picture: 'picture', bring: 'bring', eid: 'fact', needs: 'need', events: 'event',
};

const WHERE: Record<Kind, string> = {
  link: 'a link of content/links.json',
  fact: 'a fact of content/facts.json',
  term: 'a term of content/terms.json',
  sentence: 'a sentence of content/sentences.json',
  picture: 'a drawing: there must be media/pictures/ID.svg',
  bring: 'a list of content/bring.json',
  need: 'a need of content/services.json',
  event: 'an event of content/services.json',
};

/** Files that are looked up, not looked into. */
const LOOKED_UP = new Set(['facts', 'terms', 'sentences', 'links']);

/** Unknown ids, double ids, missing pictures and captions. */
export function checkReferences(parsed: Parsed): Problem[] {
  const { structure } = parsed;
  const known: Record<Kind, Set<string> | undefined> = {
    link: structure.links && new Set(Object.keys(structure.links)),
    fact: structure.facts && new Set(structure.facts.facts.map((fact) => fact.id)),
    term: structure.terms && new Set(Object.keys(structure.terms)),
    sentence: structure.sentences && new Set(Object.keys(structure.sentences)),
    need: structure.services && new Set(structure.services.needs.map((need) => need.id)),
    event: structure.services && new Set(structure.services.events.map((event) => event.id)),
    picture: new Set(parsed.media.map((name) => /^pictures\/(.+)\.svg$/.exec(name)?.[1] ?? '')),
    bring: structure.bring && new Set(structure.bring.lists.map((list) => list.id)),
  };
  const problems: Problem[] = [];
  for (const [name, content] of Object.entries(structure)) {
    const file = `content/${name}.json`;
    for (const { key, kind, id } of LOOKED_UP.has(name) ? [] : pointersOf(content)) {
      if (known[kind]?.has(id) ?? true) continue;
      problems.push(error('unknown-id', file, key, `"${id}" is not ${WHERE[kind].replace('ID', id)}.`));
    }
    problems.push(...doubles(content).map((key) => double(file, key)));
  }
  problems.push(...doubles({ clips: parsed.clips }).map((key) => double('content/clips.json', key)));
  return [...problems, ...checkFiles(parsed)];
}

const double = (file: string, key: string): Problem =>
  error('double-id', file, key, 'This id is given twice in one list. Rename one of the two.');

/**
 * A clip that is there should have all files it names, in every language; one that is still to be brought needs nothing.
 * A clip with a script is of our own: it should be there, and its captions and descriptions are made from the script.
 */
function checkFiles(parsed: Parsed): Problem[] {
  // Broken scripts are told already; without them nobody knows which captions are files.
  if (!parsed.clips) return [];
  const media = new Set(parsed.media);
  const scripts = new Set(parsed.clips.map(({ id }) => id));
  const videos = parsed.structure.videos?.videos ?? [];
  return videos.filter((video) => media.has(video.file) || scripts.has(video.id)).flatMap((video) => {
    const own = scripts.has(video.id);
    const read = own ? [] : [video.captions, video.descriptions].filter((name) => name !== undefined);
    const files = [
      video.file, ...read.flatMap((name) => parsed.languages.map(({ code }) => name.replaceAll('{lang}', code))), video.poster, video.small,
    ];
    return files.filter((name) => name !== undefined && !media.has(name))
      .map((name) => warning('clip', 'content/videos.json', `videos.${video.id}`,
        own ? `media/${name} is not there: npm run clips makes it.` : `The clip media/${video.file} is there, but media/${name} is not.`));
  });
}

/** Every id that a value points at, with its key. Entries of lists go by their id. */
function pointersOf(value: unknown, path: string[] = []): { key: string; kind: Kind; id: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) => {
    const kind = Array.isArray(value) || !Object.hasOwn(POINTERS, name) ? undefined : POINTERS[name];
    const key = [...path, nameOf(child) ?? name];
    const pointed: unknown[] = [child].flat();
    // Where a list is defined it bears the same name as where its ids are given.
    if (!kind || pointed.some((each) => typeof each === 'object')) return pointersOf(child, key);
    return pointed.filter((id) => typeof id === 'string').map((id) => ({ key: key.join('.'), kind, id }));
  });
}

/** Keys of the ids that stand twice in the same list. */
function doubles(value: unknown, path: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const ids = Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'string' ? item : nameOf(item))) : [];
  return [
    ...ids.filter((id, index) => id !== undefined && ids.indexOf(id) < index).map((id) => [...path, id].join('.')),
    ...Object.entries(value).flatMap(([name, child]: [string, unknown]) => doubles(child, [...path, nameOf(child) ?? name])),
  ];
}

function nameOf(value: unknown): string | undefined {
  const named = typeof value === 'object' && value !== null && 'id' in value;
  return named && typeof value.id === 'string' ? value.id : undefined;
}
