// Statistics as daily totals: adding up, and how long they are kept.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { SCREENS } from '../../../../../electron/bridge.ts';
import { dayOf, daySchema, firstKept, withTotals, type Day } from '../../../../../electron/core/statistics/days.ts';
import { createTally, type Totals } from '../../../../../electron/core/tally.ts';

function totalsOf(languages: readonly string[]): Totals {
  const tally = createTally();
  let taken: Totals | undefined;
  for (const language of languages) tally.add({ how: 'finish', language, topics: ['home', 'order'], last: 'order', minutes: '2-5' });
  tally.take((totals) => {
    taken = totals;
    return true;
  });
  if (!taken) throw new Error('nobody was there');
  return taken;
}

test('what is counted in an hour is added to its day, and to no other', () => {
  const first = withTotals([], '2026-11-22', totalsOf(['uk', 'ru']));
  const second = withTotals(first, '2026-11-22', totalsOf(['uk']));
  const all = withTotals(second, '2026-11-23', totalsOf(['nn']));
  expect(all).toEqual([
    {
      day: '2026-11-22', visits: 3, how: { finish: 3 }, languages: { uk: 2, ru: 1 }, screens: { home: 3, order: 3 }, last: { order: 3 },
      minutes: { '2-5': 3 }, nothingFits: 0,
    },
    expect.objectContaining({ day: '2026-11-23', visits: 1, languages: { nn: 1 } }),
  ]);
});

test('who came first, and what they opened in which order, cannot be read off the file', () => {
  const tally = createTally();
  tally.add({ how: 'idle', language: 'uk', topics: ['home', 'order', 'help'], last: 'help', minutes: '6-15' });
  tally.add({ how: 'finish', language: 'ru', topics: ['home', 'about'], last: 'about', minutes: '0-1' });
  const [day] = withTotals([], '2026-11-22', tally.totals());
  expect(Object.keys(day?.languages ?? {})).toEqual(['ru', 'uk']);
  expect(Object.keys(day?.how ?? {})).toEqual(['finish', 'idle']);
  expect(Object.keys(day?.screens ?? {})).toEqual(['about', 'help', 'home', 'order']);
  expect(Object.keys(day?.last ?? {})).toEqual(['about', 'help']);
  expect(Object.keys(day?.minutes ?? {})).toEqual(['0-1', '6-15']);
});

test('thirteen months are kept, whole ones', () => {
  expect(firstKept('2026-11-23')).toBe('2025-11-01');
  expect(firstKept('2026-01-31')).toBe('2025-01-01');
  expect(firstKept('2028-02-29')).toBe('2027-02-01');
  const old = ['2025-10-31', '2025-11-01', '2026-11-22'].flatMap((day) => withTotals([], day, totalsOf(['uk'])));
  expect(withTotals(old, '2026-11-23', totalsOf(['uk'])).map(({ day }) => day)).toEqual(['2025-11-01', '2026-11-22', '2026-11-23']);
});

test('a day is that of the place, not of Greenwich', () => {
  expect(dayOf(new Date(2026, 0, 1, 0, 5))).toBe('2026-01-01');
  expect(dayOf(new Date(2026, 11, 31, 23, 55))).toBe('2026-12-31');
});

test('whatever comes in whatever order: no visit is lost or counted twice, days stand in order, and the file can be read again', () => {
  const days = fc.integer({ min: 0, max: 300 }).map((n) => dayOf(new Date(2026, 0, 1 + n)));
  fc.assert(fc.property(fc.array(fc.tuple(days, fc.array(fc.constantFrom('uk', 'ru', 'en', 'nb', 'nn'), { minLength: 1, maxLength: 4 })), { maxLength: 20 }), (hours) => {
    let kept: Day[] = [];
    for (const [day, languages] of hours) kept = withTotals(kept, day, totalsOf(languages));
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(kept.map(({ visits }) => visits))).toBe(sum(hours.map(([, languages]) => languages.length)));
    for (const { visits, languages, how } of kept) expect([sum(Object.values(languages)), sum(Object.values(how))]).toEqual([visits, visits]);
    expect(kept.map(({ day }) => day)).toEqual([...new Set(hours.map(([day]) => day))].sort());
    expect(v.is(v.array(daySchema), JSON.parse(JSON.stringify(kept)))).toBe(true);
  }), { numRuns: 100 });
});

test('a file that holds anything else is none of ours', () => {
  const day = withTotals([], '2026-11-22', totalsOf(['uk']))[0];
  expect(v.is(daySchema, day)).toBe(true);
  for (const wrong of [{ visitor: 1 }, { screens: { elsewhere: 1 } }, { visits: -1 }, { visits: 1.5 }, { day: '22.11.2026' }]) {
    expect(v.is(daySchema, { ...day, ...wrong })).toBe(false);
  }
  expect(SCREENS.every((screen) => v.is(daySchema, { ...day, screens: { [screen]: 1 } }))).toBe(true);
});
