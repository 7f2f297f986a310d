// Opening hours and the nightly restart, by the clock on the wall: midnight, days off, and the two odd days of the year.
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isOpen, parseHours, parseTime, restartDue } from '../../../../electron/core/hours.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LONG = 24 * HOUR;

// In 2026 the clock goes forward on 29 March at 02:00, and back on 25 October at 03:00.
beforeEach(() => vi.stubEnv('TZ', 'Europe/Oslo'));

const two = (n: number): string => String(n).padStart(2, '0');
const written = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

describe('parseTime', () => {
  it.each([['00:00', 0], ['00:01', 1], ['08:30', 510], ['23:59', 1439], ['24:00', 1440]])('%s is minute %i', (text, minute) => {
    expect(parseTime(text)).toBe(minute);
  });

  it.each(['', '8:00', '08.00', '08:60', '24:01', '25:00', '08:0', '08:00 ', ' 08:00', '08:00:00', '0８:00', '-1:00', '08:00\n'])('%j is none', (text) => {
    expect(parseTime(text)).toBeNull();
  });

  it('every minute of the day, as it is written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => parseTime(written(minute)) === minute));
  });
});

describe('parseHours', () => {
  it('none, one or several spans', () => {
    expect(parseHours('')).toEqual([]);
    expect(parseHours('  ')).toEqual([]);
    expect(parseHours('00:00-24:00')).toEqual([{ from: 0, to: 1440 }]);
    expect(parseHours('08:00-11:30, 12:00-15:30')).toEqual([{ from: 480, to: 690 }, { from: 720, to: 930 }]);
    expect(parseHours(' 08:00 - 11:30 ,12:00-15:30 ')).toEqual([{ from: 480, to: 690 }, { from: 720, to: 930 }]);
  });

  it.each(['closed', '08:00', '08:00-', '-15:30', '08:00-15:30,', ',', '15:30-08:00', '08:00-08:00', '22:00-02:00', '08:00-12:00-15:30', '08:00–15:30', '08-15'])(
    '%j cannot be understood', (text) => {
      expect(parseHours(text)).toBeNull();
    },
  );

  it('reads back what it would write, and takes any text without throwing', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 })).filter(([from, to]) => from < to)
      .map(([from, to]) => ({ from, to }));
    fc.assert(fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
      expect(parseHours(spans.map(({ from, to }) => `${written(from)}-${written(to)}`).join(', '))).toEqual(spans);
    }));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d:, -]{0,20}$/)), (text) => {
      const spans = parseHours(text);
      return spans === null || spans.every(({ from, to }) => 0 <= from && from < to && to <= 1440);
    }), { numRuns: 2000 });
  });
});

describe('isOpen', () => {
  const week = ['08:00-15:30', '08:00-11:30, 12:00-15:30', '00:00-24:00', '18:00-24:00', '00:00-06:00', '', ''];
  // 23 November 2026 is a Monday.
  type Moment = [day: number, hour: number, minute?: number, second?: number];
  const on = (day: number, ...time: [hour: number, minute?: number, second?: number]): Date => new Date(2026, 10, 23 + day, ...time);

  it.each<[string, Moment, boolean]>([
    ['Monday, a second before it opens', [0, 7, 59, 59], false],
    ['Monday, as it opens', [0, 8], true],
    ['Monday, its last second', [0, 15, 29, 59], true],
    ['Monday, as it closes', [0, 15, 30], false],
    ['Tuesday, the lunch break', [1, 11, 45], false],
    ['Tuesday, after lunch', [1, 12], true],
    ['Wednesday, midnight', [2, 0], true],
    ['Wednesday, the last second of the day', [2, 23, 59, 59], true],
    ['Thursday, open until midnight', [3, 23, 59, 59], true],
    ['Friday, open from midnight', [4, 0], true],
    ['Friday, after six', [4, 6], false],
    ['Saturday, noon', [5, 12], false],
    ['Sunday, noon', [6, 12], false],
  ])('%s', (_when, moment, open) => {
    expect(isOpen(week, on(...moment))).toBe(open);
  });

  it('each weekday by its own text, Monday first, in every week of the year', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 51 }), fc.integer({ min: 0, max: 1439 }), (day, weeks, minute) => {
      const only = Array.from({ length: 7 }, (_, each) => (each === day ? '00:00-24:00' : ''));
      // 5 January 2026 is a Monday.
      const now = new Date(2026, 0, 5 + weeks * 7 + day, 0, minute);
      expect(isOpen(only, now)).toBe(true);
      expect(isOpen(only, new Date(2026, 0, 5 + weeks * 7 + day + 1, 0, minute))).toBe(false);
    }));
  });

  it('on the days when the clock is set, the clock on the wall decides', () => {
    const all = Array.from({ length: 7 }, () => '08:00-15:30');
    for (const day of [new Date(2026, 2, 29), new Date(2026, 9, 25)]) {
      const wall = (hour: number, minute: number): Date => new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute);
      expect([wall(7, 59), wall(8, 0), wall(15, 29), wall(15, 30)].map((now) => isOpen(all, now))).toEqual([false, true, true, false]);
    }
    // The hour that comes twice is open twice.
    const night = Array.from({ length: 7 }, () => '02:00-03:00');
    const first = new Date('2026-10-25T02:30:00+02:00');
    expect([first, new Date(first.getTime() + HOUR), new Date(first.getTime() + 2 * HOUR)].map((now) => isOpen(night, now))).toEqual([true, true, false]);
    // The hour that is left out never comes.
    const spring = new Date('2026-03-29T01:59:59+01:00');
    expect([spring, new Date(spring.getTime() + 1000)].map((now) => isOpen(night, now))).toEqual([false, false]);
  });

  it('a day that cannot be understood is a day off: config.ts lets none through', () => {
    expect(isOpen(Array.from({ length: 7 }, () => 'nonsense'), on(0, 12))).toBe(false);
    expect(isOpen([], on(0, 12))).toBe(false);
  });
});

describe('restartDue', () => {
  const at = (hour: number, minute = 0): Date => new Date(2026, 10, 23, hour, minute);

  it('within two hours of its time', () => {
    expect([at(2, 59), at(3), at(4, 59), at(5)].map((now) => restartDue('03:00', now, LONG))).toEqual([false, true, true, false]);
  });

  it('over midnight too', () => {
    expect([at(22, 59), at(23), at(0), at(0, 59), at(1)].map((now) => restartDue('23:00', now, LONG))).toEqual([false, true, true, true, false]);
    expect([at(23, 59), at(0), at(1, 59), at(2)].map((now) => restartDue('24:00', now, LONG))).toEqual([false, true, true, false]);
  });

  it('never where no time is set', () => {
    fc.assert(fc.property(fc.date({ noInvalidDate: true }), (now) => !restartDue('', now, LONG)));
  });

  it('not again by a program that has only just started', () => {
    expect(restartDue('03:00', at(4), 3 * HOUR)).toBe(false);
    expect(restartDue('03:00', at(4), 3 * HOUR + 1)).toBe(true);
  });

  /** How often a program that looks every minute starts anew between two moments. */
  function restarts(time: string, from: Date, to: Date): number {
    let started = from.getTime() - LONG;
    let count = 0;
    for (let now = from.getTime(); now < to.getTime(); now += MINUTE) {
      if (!restartDue(time, new Date(now), now - started)) continue;
      count += 1;
      started = now;
    }
    return count;
  }

  it('once a night, on every night of the year, whatever the time', () => {
    const noon = (day: number): Date => new Date(2026, 0, 1 + day, 12);
    fc.assert(fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 18 * 60, max: 33 * 60 }), (day, minute) => {
      expect(restarts(written(minute % 1440), noon(day), noon(day + 1))).toBe(1);
    }), { numRuns: 300 });
  });

  it.each([['forward', 87], ['back', 297]])('once in the night in which the clock goes %s, at each time of it', (_how, day) => {
    for (let minute = 0; minute < 6 * 60; minute += 10) {
      expect(restarts(written(minute), new Date(2026, 0, day, 12), new Date(2026, 0, day + 1, 12))).toBe(1);
    }
  });
});
