// Finds services by what people write: a word, a whole question, with typing errors, in any of the languages. Pure.
import MiniSearch, { type Query } from 'minisearch';
import type { LanguageWords, Service, Words } from '../../../electron/core/content/types.ts';
import { byEar, stem, wordsIn } from './stem.ts';

/** A service as it is looked for: by its title, by what people call it in the visitor's language, in Norwegian, and in the others. */
export interface Findable {
  id: string;
  title: string;
  own: string;
  name: string;
  norwegian: string;
  others: string;
}

/** How well a service fits; only good for comparing with others of the same query. */
export interface Found {
  id: string;
  score: number;
}

/** The services that fit, the best first. An empty or unknown query finds none. Never throws. */
export type Search = (query: string) => Found[];

/** More than this nobody reads. */
export const MOST = 9;
/** What fits so much worse than the best answers another question. */
const WORSE = 0.22;

const BOOST = { title: 3, own: 3, name: 3, norwegian: 2, others: 1 };
const NORWEGIAN = ['nb', 'nn'];

const textOf = (words: LanguageWords | undefined, file: string, ...path: string[]): string => {
  const found = path.reduce<string | Words | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), words?.[file]);
  return typeof found === 'string' ? found : '';
};

/**
 * What the services are found by.
 * @param words of every language that is there, by code
 * @param language the visitor's
 */
export function findables(services: readonly Service[], words: Readonly<Record<string, LanguageWords>>, language: string): Findable[] {
  const others = Object.keys(words).filter((code) => code !== language);
  const titleOf = (id: string, code: string): string => textOf(words[code], 'services', 'items', id, 'title');
  const calledOf = (id: string, code: string): string => textOf(words[code], 'search', 'services', id);
  const said = (id: string, codes: string[]): string => codes.map((code) => `${titleOf(id, code)} ${calledOf(id, code)}`).join(' ');
  return services.map(({ id, name, owner }) => ({
    id,
    title: titleOf(id, language),
    own: calledOf(id, language),
    name: `${name} ${owner}`,
    norwegian: said(id, others.filter((code) => NORWEGIAN.includes(code))),
    others: said(id, others.filter((code) => !NORWEGIAN.includes(code))),
  }));
}

/** The words that say nothing by themselves, of every language that is there: "how do I get". */
export const skipped = (words: Readonly<Record<string, LanguageWords>>): Set<string> =>
  new Set(Object.values(words).flatMap((each) => wordsIn(textOf(each, 'search', 'skip'))));

/** @param services in the order in which equally good ones are told */
export function makeSearch(services: readonly Findable[], skip: ReadonlySet<string>): Search {
  const index = new MiniSearch<Findable>({ fields: Object.keys(BOOST), tokenize: wordsIn, processTerm: stem });
  index.addAll(services);
  const order = new Map(services.map(({ id }, at) => [id, at]));

  return (query) => {
    const all = wordsIn(query);
    const telling = all.filter((word) => !skip.has(word));
    const queries = (telling.length > 0 ? telling : all).map(asked);
    if (queries.length === 0) return [];
    const found = index.search({ combineWith: 'OR', queries }, {
      boost: BOOST,
      prefix: (term) => term.length >= 3,
      // One letter in four may be wrong.
      fuzzy: (term) => (term.length >= 4 ? 0.25 : false),
      maxFuzzy: 2,
      weights: { prefix: 0.5, fuzzy: 0.3 },
    }).map(({ id, score }): Found => ({ id: String(id), score }));
    const least = (found[0]?.score ?? 0) * WORSE;
    return found
      .filter(({ score }) => score >= least)
      .toSorted((a, b) => b.score - a.score || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      .slice(0, MOST);
  };
}

/** A word as it stands, and a Norwegian one that was written by ear in Cyrillic letters. */
function asked(word: string): Query {
  const heard = byEar(word);
  return heard === null || heard.length < 4 ? word : { combineWith: 'OR', queries: [word, { queries: [heard], fields: ['name', 'norwegian'] }] };
}
