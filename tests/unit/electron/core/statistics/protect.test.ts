// Hidden counts stay hidden: from subtraction, and from whoever knows the rules by which they were hidden.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../../../electron/core/statistics/csv.ts';
import type { Day } from '../../../../../electron/core/statistics/days.ts';
import { FEW, TOO_FEW, hide, protect } from '../../../../../electron/core/statistics/protect.ts';
import type { Shown } from '../../../../../electron/core/statistics/shown.ts';

test('a few are hidden; nothing and many are not', () => {
  expect([0, 1, 4, 5, 100].map(hide)).toEqual([0, 'few', 'few', 5, 100]);
});

test('where there are no few, all is told', () => {
  expect(protect({ uk: 12, ru: 5, nn: 0 })).toEqual({ uk: 12, ru: 5 });
});

test('with a few goes the smallest of the others', () => {
  expect(protect({ uk: 12, ru: 7, en: 3 })).toEqual({ uk: 12, ru: 'hidden', en: 'few' });
});

test('where only one number is possible, nothing is told', () => {
  // Two visits in two languages.
  expect(protect({ uk: 1, ru: 1 })).toBeNull();
  expect(protect({ uk: 4, ru: 4 })).toBeNull();
  // The second is five at least, so that the first would be one.
  expect(protect({ uk: 5, ru: 1 })).toBeNull();
  expect(protect({ uk: 3 })).toBeNull();
});

test('what is told elsewhere counts', () => {
  expect(protect({ home: 6, order: 3 })).toEqual({ home: 'hidden', order: 'few' });
  // Nine visits, and no more than six of them can have ended on home: then three or more ended on order. Still two numbers.
  expect(protect({ home: 6, order: 3 }, (name) => (name === 'home' ? 6 : Infinity))).toEqual({ home: 'hidden', order: 'few' });
  expect(protect({ home: 5, order: 4 }, (name) => (name === 'home' ? 5 : Infinity))).toBeNull();
});

/** Every way in which `total` is made of so many numbers from one on. */
function* ways(parts: number, total: number): Generator<number[]> {
  if (parts === 0) {
    if (total === 0) yield [];
    return;
  }
  for (let first = 1; first <= total - (parts - 1); first += 1) for (const rest of ways(parts - 1, total - first)) yield [first, ...rest];
}

const NAMES = ['en', 'nb', 'nn', 'ru', 'uk'];
const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 })
  .map((numbers) => Object.fromEntries(numbers.map((count, index) => [NAMES[index] as string, count])));

test('whoever knows all that is told, the total and the code itself, finds two numbers at least for each hidden count', () => {
  fc.assert(fc.property(counts, (real) => {
    const told = protect(real);
    if (told === null) return;
    const hidden = Object.keys(told).filter((name) => typeof told[name] !== 'number');
    const rest = hidden.reduce((sum, name) => sum + (real[name] ?? 0), 0);
    const possible = hidden.map(() => new Set<number>());
    for (const way of ways(hidden.length, rest)) {
      // Another day that would look exactly like this one.
      const other = { ...real, ...Object.fromEntries(hidden.map((name, index) => [name, way[index] as number])) };
      if (JSON.stringify(sorted(protect(other))) === JSON.stringify(sorted(told))) way.forEach((count, index) => possible[index]?.add(count));
    }
    for (const each of possible) expect(each.size).toBeGreaterThan(1);
  }), { numRuns: 400 });
});

test.each([2, 3, 4, 5])('that nothing can be told of %s names leaves two numbers at least for each, too', (names) => {
  /** Every way in which `total` is made of so many numbers, nothing among them. */
  function* all(parts: number, total: number): Generator<number[]> {
    if (parts === 1) yield [total];
    else for (let first = 0; first <= total; first += 1) for (const rest of all(parts - 1, total - first)) yield [first, ...rest];
  }
  for (let visits = TOO_FEW + 1; visits <= 18; visits += 1) {
    const possible = Array.from({ length: names }, () => new Set<number>());
    for (const way of all(names, visits)) {
      if (protect(Object.fromEntries(way.map((count, at) => [NAMES[at] as string, count]))) === null) way.forEach((count, at) => possible[at]?.add(count));
    }
    expect(possible.map(({ size }) => size), `${visits} visits`).not.toContain(1);
  }
});

const sorted = (told: Record<string, Shown> | null): unknown => told && Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1));

const day = (parts: Partial<Day>): Day => ({ day: '2026-11-23', visits: 0, how: {}, languages: {}, screens: {}, last: {}, minutes: {}, nothingFits: 0, ...parts });

test('a row for each day, kind and name, as Norwegian Excel reads it', () => {
  const csv = toCsv([day({
    visits: 22, how: { finish: 15, idle: 7 }, languages: { uk: 12, ru: 7, en: 3 }, screens: { home: 22, order: 2 },
    last: { home: 20, order: 2 }, minutes: { '0-1': 11, '2-5': 11 }, nothingFits: 1,
  })]);
  expect(csv.startsWith('\uFEFFday;kind;name;count\r\n')).toBe(true);
  expect(csv.split('\r\n').slice(1)).toEqual([
    '2026-11-23;visits;;22',
    '2026-11-23;languages;uk;12', '2026-11-23;languages;ru;:', '2026-11-23;languages;en;<5',
    '2026-11-23;screens;home;22', '2026-11-23;screens;order;<5',
    '2026-11-23;minutes;0-1;11', '2026-11-23;minutes;2-5;11',
    '2026-11-23;last;home;:', '2026-11-23;last;order;<5',
    '2026-11-23;how;finish;15', '2026-11-23;how;idle;7',
    '2026-11-23;nothingFits;;<5', '',
  ]);
});

test('of a day with a few visits it tells that there were a few, of one without any nothing', () => {
  expect(toCsv([day({ visits: 2, languages: { uk: 2 }, how: { finish: 2 }, nothingFits: 7 }), day({})]))
    .toBe('\uFEFFday;kind;name;count\r\n2026-11-23;visits;;<5\r\n');
});

test('no row of any day has a count of 1 to 4, and none alone in its kind is hidden', () => {
  const names = fc.dictionary(fc.constantFrom('uk', 'ru', 'en', 'nb'), fc.integer({ min: 0, max: 12 }));
  fc.assert(fc.property(fc.array(names, { maxLength: 5 }), (all) => {
    const days = all.map((languages) => day({ languages, visits: Object.values(languages).reduce((sum, each) => sum + each, 0) }));
    for (const line of toCsv(days).split('\r\n').slice(1, -1)) {
      const count = line.split(';')[3] as string;
      expect(count === '<5' || count === ':' || Number(count) > FEW).toBe(true);
    }
    for (const each of days) {
      const rows = toCsv([each]).split('\r\n').filter((line) => line.includes(';languages;') && !line.includes(';*;'));
      expect(rows.filter((line) => /;(<5|:)$/.test(line))).not.toHaveLength(1);
    }
  }));
});
