// The search for services: what people write, of tests/.../queries.json. "known" was there while the search was made, "held"
// was not looked at: a change that helps one only has learnt the list by heart.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageWords, Service } from '../../../../../electron/core/content/types.ts';
import { findables, makeSearch, MOST, skipped, type Search } from '../../../../../renderer/screens/services/search.ts';
import queries from './queries.json' with { type: 'json' };

const LANGUAGES = ['uk', 'ru', 'en', 'nb', 'nn'] as const;
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../../../locales/${path}.json`, import.meta.url), 'utf8'));
const { services } = read('content/services') as { services: Service[] };
const words = Object.fromEntries(LANGUAGES.map((code) => [code, { services: read(`${code}/services`), search: read(`${code}/search`) } as LanguageWords]));
const searches = Object.fromEntries(LANGUAGES.map((code) => [code, makeSearch(findables(services, words, code), skipped(words))]));
const searchIn = (language: string): Search => searches[language] as Search;
const ids = (language: string, query: string): string[] => searchIn(language)(query).map(({ id }) => id);

type List = Record<(typeof LANGUAGES)[number], string[][]>;
const all = (list: unknown): { language: string; query: string; right: string[] }[] =>
  LANGUAGES.flatMap((language) => (list as List)[language].map(([query = '', right = '']) => ({ language, query, right: right.split(' ') })));
/** What of a list does not have the right service among the first three. */
const missed = (list: { language: string; query: string; right: string[] }[]): string[] =>
  list.filter(({ language, query, right }) => !ids(language, query).slice(0, 3).some((id) => right.includes(id)))
    .map(({ language, query, right }) => `${language}: ${query} (${right.join(' ')})`);

describe('the list of what people write', () => {
  it('is long, in every language, and of services that there are', () => {
    const both = [...all(queries.known), ...all(queries.held)];
    expect(both.length).toBeGreaterThanOrEqual(150);
    expect(all(queries.held).length).toBeGreaterThanOrEqual(both.length * 0.3);
    expect(both.flatMap(({ right }) => right).filter((id) => !services.some((service) => service.id === id))).toEqual([]);
    expect(new Set(both.map(({ language, query }) => `${language} ${query}`)).size).toBe(both.length);
  });

  it.each(['known', 'held'] as const)('of those that are %s, 95 of 100 have the right service among the first three', (part) => {
    const list = all(queries[part]);
    const wrong = missed(list);
    expect(wrong.length / list.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['left out', (word: string, at: number) => word.slice(0, at) + word.slice(at + 1)],
    ['twice', (word: string, at: number) => word.slice(0, at) + word.slice(at - 1)],
    ['in its neighbour’s place', (word: string, at: number) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)],
  ])('with a letter of the longest word %s, 95 of 100 still do', (_what, change) => {
    const list = all(queries.known).map(({ query, ...rest }, index) => {
      const longest = query.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '');
      return { ...rest, query: longest.length < 5 ? query : query.replace(longest, change(longest, 1 + ((index * 7) % (longest.length - 2)))) };
    });
    const wrong = missed(list);
    expect(wrong.length / list.length, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe('the search', () => {
  it.each(LANGUAGES)('finds every service by its title in %s, and school before what comes after school', (language) => {
    const titles = (words[language]?.['services'] as { items: Record<string, { title: string }> }).items;
    expect(services.map(({ id }) => id).filter((id) => !ids(language, titles[id]?.title ?? '').slice(0, 3).includes(id))).toEqual([]);
    expect(ids(language, titles['school']?.title ?? '')[0]).toBe('school');
  });

  it.each(LANGUAGES)('finds every service by its Norwegian name in %s', (language) => {
    // Some share one: NAV itself, and what it pays.
    expect(services.filter(({ id, name }) => !ids(language, name).slice(0, 3).includes(id)).map(({ name }) => name)).toEqual([]);
  });

  it('knows Norwegian words that were only heard', () => {
    expect(ids('uk', 'скаттемельдінг')[0]).toBe('taxReturn');
    expect(ids('ru', 'барнетрюгд')[0]).toBe('childBenefit');
    expect(ids('uk', 'восьмий день барнехаге')[0]).toBe('kindergarten');
  });

  it('does without Norwegian letters, capitals and apostrophes', () => {
    expect(ids('en', 'FORERKORT')[0]).toBe('driving');
    expect(ids('uk', 'здоров’я')).toEqual(ids('uk', 'здоровя'));
  });

  it('finds nothing where there is nothing to find', () => {
    for (const query of ['', '   ', '?!', 'жґїщ', 'xzqw', '12345678901']) expect(ids('uk', query), query).toEqual([]);
  });

  it('takes any text: known ids, each once, the best first, the same each time', () => {
    const known = new Set(services.map(({ id }) => id));
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.constantFrom(...all(queries.known).flatMap(({ query }) => query.split(' '))), { maxLength: 12 }).map((list) => list.join(' ')),
    );
    fc.assert(fc.property(fc.constantFrom(...LANGUAGES), text, (language, query) => {
      const found = searchIn(language)(query);
      expect(found.length).toBeLessThanOrEqual(MOST);
      expect(found.every(({ id }) => known.has(id))).toBe(true);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
      expect(searchIn(language)(query)).toEqual(found);
      expect(searchIn(language)(` ${query.toUpperCase().toLowerCase()}  `).length).toBeLessThanOrEqual(MOST);
    }), { numRuns: 300 });
  });

  it('tells equally good ones in the order of the content', () => {
    const twin = (id: string) => ({ id, title: 'school', own: '', name: '', norwegian: '', others: '' });
    expect(makeSearch([twin('b'), twin('a'), twin('c')], new Set())('school').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('works with the words of one language alone', () => {
    const one = { uk: words['uk'] as LanguageWords };
    expect(makeSearch(findables(services, one, 'uk'), skipped(one))('садок')[0]?.id).toBe('kindergarten');
  });
});
