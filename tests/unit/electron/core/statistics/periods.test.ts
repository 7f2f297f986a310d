// The last week, month and thirteen months out of daily totals.
import { expect, test } from 'vitest';
import type { Day } from '../../../../../electron/core/statistics/days.ts';
import { toPeriods } from '../../../../../electron/core/statistics/periods.ts';

const day = (name: string, parts: Partial<Day> = {}): Day => ({
  day: name, visits: 1, how: { finish: 1 }, languages: { uk: 1 }, screens: { home: 1 }, last: { home: 1 }, minutes: { '0-1': 1 }, nothingFits: 0, ...parts,
});

test('each day and month has its bar, those without a visit too; what lies outside is in none', () => {
  const { since, periods } = toPeriods([day('2025-10-31'), day('2025-11-01'), day('2026-10-31'), day('2026-11-17'), day('2026-11-23', { visits: 2 }), day('2031-01-01')], '2026-11-23');
  expect(since).toBe('2025-11-01');
  const [week, month, year] = periods;
  expect(week?.bars.map(({ at, visits }) => [at, visits])).toEqual([
    ['2026-11-17', 1], ['2026-11-18', 0], ['2026-11-19', 0], ['2026-11-20', 0], ['2026-11-21', 0], ['2026-11-22', 0], ['2026-11-23', 2],
  ]);
  expect(week?.visits).toBe(3);
  expect(month?.bars).toHaveLength(30);
  expect(month?.bars[0]?.at).toBe('2026-10-25');
  expect(month?.visits).toBe(4);
  expect(year?.bars.map(({ at }) => at)).toEqual([
    '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11',
  ]);
  expect(year?.visits).toBe(5);
});

test('the bars of a spring are right where an hour is missing', () => {
  const [week] = toPeriods([], '2026-03-31').periods;
  expect(week?.bars.map(({ at }) => at.slice(5))).toEqual(['03-25', '03-26', '03-27', '03-28', '03-29', '03-30', '03-31']);
});

test('of a few visits nothing but their number is told', () => {
  const [week] = toPeriods([day('2026-11-23', { visits: 4, nothingFits: 2 })], '2026-11-23').periods;
  expect(week).toMatchObject({ visits: 4, kinds: { languages: null, screens: null, minutes: null, last: null, how: null }, nothingFits: 'few' });
});

test('kinds are added up over the period, the largest first, a few hidden', () => {
  const days = [
    day('2026-11-22', { visits: 8, languages: { ru: 6, en: 2 }, screens: { home: 8, order: 3 }, how: { finish: 8 } }),
    day('2026-11-23', { visits: 10, languages: { uk: 10 }, screens: { home: 10, order: 4 }, how: { finish: 2, idle: 8 } }),
  ];
  const [week] = toPeriods(days, '2026-11-23').periods;
  expect(week?.kinds.languages).toEqual([{ name: 'uk', count: 10 }, { name: 'ru', count: 'hidden' }, { name: 'en', count: 'few' }]);
  expect(week?.kinds.screens).toEqual([{ name: 'home', count: 18 }, { name: 'order', count: 7 }]);
  expect(week?.kinds.how).toEqual([{ name: 'finish', count: 10 }, { name: 'idle', count: 8 }]);
});

test('nothing yet is nothing', () => {
  expect(toPeriods([], '2026-11-23')).toMatchObject({ since: null, periods: [{ visits: 0 }, { visits: 0 }, { visits: 0 }] });
});
