// Nobody's own number: whatever could be somebody's is told apart from the made-up one, among 100,000 numbers.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Practice } from '../../../../../electron/core/content/types.ts';
import { couldBeReal, isMadeUp, judge } from '../../../../../renderer/screens/practice/number.ts';

const { given, mistyped } = JSON.parse(
  readFileSync(new URL('../../../../../locales/content/practice.json', import.meta.url), 'utf8'),
) as Practice;
const number = given.number.value;

/** The same numbers in every run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** How the numbers are made, as Skatteetaten writes it: the other way round from number.ts, which only looks at sums. */
function controlDigits(nine: string, from: 11 | 12 | 13 | 14): string | null {
  const sum = (digits: string, weights: string): number => [...digits].reduce((all, digit, at) => all + Number(digit) * Number(weights[at]), 0);
  const first = (from - (sum(nine, '376189452') % 11)) % 11;
  const second = (11 - (sum(`${nine}${first}`, '5432765432') % 11)) % 11;
  return first === 10 || second === 10 ? null : `${first}${second}`;
}

/** A date as a calendar knows it, in some century. */
function realDate(day: number, month: number, year: number): boolean {
  return [1600, 1700].some((century) => {
    const date = new Date(Date.UTC(century + (month === 2 && day === 29 ? 0 : year), month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });
}

const KINDS = { fødselsnummer: [0, 0], D: [40, 0], H: [0, 40] } as const;

/** Whether a number is valid, by making every number that begins with the same nine digits. */
function oracle(typed: string): boolean {
  const [day, month, year] = [0, 2, 4].map((at) => Number(typed.slice(at, at + 2))) as [number, number, number];
  const dated = Object.values(KINDS).some(([onDay, onMonth]) => realDate(day - onDay, month - onMonth, year));
  return dated && ([11, 12, 13, 14] as const).some((from) => controlDigits(typed.slice(0, 9), from) === typed.slice(9));
}

describe('100,000 numbers', () => {
  const random = makeRandom(20261123);
  const counts = { real: 0, other: 0 };

  test('every valid one is told as real, and nothing else is', () => {
    for (let made = 0; made < 100_000; made += 1) {
      // A third of any digits, a third well made, a third well made but for one digit.
      const how = made % 3;
      let typed = Array.from({ length: 11 }, () => random(10)).join('');
      if (how > 0) {
        const [onDay, onMonth] = Object.values(KINDS)[random(3)] ?? [0, 0];
        const nine = `${pad(1 + random(31) + onDay, 2)}${pad(1 + random(12) + onMonth, 2)}${pad(random(100), 2)}${pad(random(1000), 3)}`;
        typed = `${nine}${controlDigits(nine, ([11, 12, 13, 14] as const)[random(4)] ?? 11) ?? '00'}`;
      }
      if (how === 2) {
        const at = random(11);
        typed = typed.slice(0, at) + random(10) + typed.slice(at + 1);
      }
      const verdict = judge(typed, number);
      if (verdict !== (oracle(typed) ? 'real' : 'other')) expect({ typed, verdict }).toEqual({ typed, verdict: oracle(typed) ? 'real' : 'other' });
      counts[verdict === 'real' ? 'real' : 'other'] += 1;
    }
    expect(counts.real).toBeGreaterThan(25_000);
    expect(counts.other).toBeGreaterThan(25_000);
  });
});

// Skatteetaten's own examples of numbers from 2032 on.
test.each(['02013299997', '30108299920', '30108299939'])('%s of 2032 could be somebody’s', (typed) => {
  expect(judge(typed, number)).toBe('real');
});

test('the number of the practice is accepted, is nobody’s, and is well made', () => {
  expect(judge(number, number)).toBe('madeUp');
  expect(couldBeReal(number)).toBe(false);
  expect(isMadeUp(number)).toBe(true);
  const asBorn = `${number.slice(0, 2)}${pad(Number(number.slice(2, 4)) - 80, 2)}`;
  expect(Number(asBorn.slice(2))).toBeGreaterThanOrEqual(1);
  expect(controlDigits(number.slice(0, 9), 11)).toBe(number.slice(9));
});

test('no two neighbouring digits of it are equal: a key struck twice at once counts once', () => {
  expect(/(\d)\1/.test(number)).toBe(false);
});

test('the mistyped one is nobody’s either, and not the number of the practice', () => {
  expect(judge(mistyped, number)).toBe('other');
  expect([...mistyped].toSorted()).toEqual([...number].toSorted());
});

test('a pack whose number is no made-up one has no number that is accepted', () => {
  expect(judge('02013299997', '02013299997')).toBe('real');
  expect(judge('99999999999', '99999999999')).toBe('other');
});

test('fewer digits are not judged', () => {
  expect(judge('', number)).toBe('short');
  expect(judge(number.slice(0, 10), number)).toBe('short');
});
