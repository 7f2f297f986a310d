// Whose number is this? Eleven typed digits are the made-up ones of the practice, or could be somebody's own. Pure: it
// keeps nothing, and what it says holds no digit.

/**
 * `short`: not all digits yet. `madeUp`: the one number of the practice. `real`: could be somebody's own, so it must not
 * stay on a public screen. `other`: nobody's, and not the one on the card.
 */
export type Verdict = 'short' | 'madeUp' | 'real' | 'other';

/** How many digits a Norwegian number has. */
export const DIGITS = 11;

/** Weights of the two control digits; the last weight of each is that of the control digit itself. */
const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** What may be left of the first sum. Numbers given from 2032 on may leave more than nothing (Skatteetaten). */
const FIRST_LEAVES = [0, 1, 2, 3];

/** What is added to the day in a D number, and to the month in an H number and in a made-up one. */
const D_DAY = 40;
const H_MONTH = 40;
const MADE_UP_MONTH = 80;

/**
 * @param typed what was typed, digits alone
 * @param madeUp the number of the practice; one that is not made up by its month is never accepted
 */
export function judge(typed: string, madeUp: string): Verdict {
  if (typed.length < DIGITS) return 'short';
  if (couldBeReal(typed)) return 'real';
  return typed === madeUp && isMadeUp(typed) ? 'madeUp' : 'other';
}

/** Whether eleven digits could be a person's: fødselsnummer, D number or H number, by date and both control digits. */
export function couldBeReal(number: string): boolean {
  const { day, month } = dateIn(number);
  const people = isDay(day, month) || isDay(day - D_DAY, month) || isDay(day, month - H_MONTH);
  return people && controlled(number, FIRST_LEAVES);
}

/** Whether eleven digits are a well-made number that nobody can have: 80 is added to the month. */
export function isMadeUp(number: string): boolean {
  const { day, month } = dateIn(number);
  const made = month - MADE_UP_MONTH;
  return (isDay(day, made) || isDay(day - D_DAY, made)) && controlled(number, [0]);
}

const dateIn = (number: string): { day: number; month: number } => ({ day: Number(number.slice(0, 2)), month: Number(number.slice(2, 4)) });

/** A day that some year has. Which century a number means changes in 2032, so 29 February always counts. */
const isDay = (day: number, month: number): boolean => day >= 1 && day <= ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);

function controlled(number: string, firstLeaves: readonly number[]): boolean {
  const left = (weights: number[]): number => weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11;
  return /^\d{11}$/.test(number) && firstLeaves.includes(left(FIRST)) && left(SECOND) === 0;
}
