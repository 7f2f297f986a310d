// Statistics as daily totals: what one day holds, how counts are added, and how long a day is kept. Pure.
import * as v from 'valibot';
import { MINUTES, SCREENS } from '../../bridge.ts';
import type { Totals } from '../tally.ts';

/** How many months are kept: a whole year, and the same month of the year before to compare with. */
const MONTHS = 13;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A number for each of these names; what never occurred is left out. */
const counts = <const Names extends readonly string[]>(names: Names) =>
  v.record(v.picklist(names), count) as v.GenericSchema<unknown, Partial<Record<Names[number], number>>>;

/** All that is kept of a day. Each field is a number of visits, or of something that was counted in them: PRIVACY.md lists them. */
export const daySchema = v.strictObject({
  /** YYYY-MM-DD, by the clock of the machine. */
  day: v.pipe(v.string(), v.isoDate()),
  visits: count,
  /** How they ended: by Finish, or because nobody was there any more. */
  how: counts(['finish', 'idle']),
  /** By the code of the language in which they ended. */
  languages: v.record(v.pipe(v.string(), v.maxLength(16)), count),
  /** On which screens somebody was: each once a visit. */
  screens: counts(SCREENS),
  /** On which screen they ended. */
  last: counts(SCREENS),
  /** How long they lasted, in classes. */
  minutes: counts(MINUTES),
  /** How often somebody looked for a service and found none that fits. */
  nothingFits: count,
});
export type Day = v.InferOutput<typeof daySchema>;

/** The calendar day of a moment where the machine stands, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** These days with what was counted on `today` added to it, oldest first, and without those that are too old. */
export function withTotals(days: readonly Day[], today: string, totals: Totals): Day[] {
  const before = days.filter(({ day }) => day === today);
  const first = firstKept(today);
  const after = { day: today, ...sumOf([...before, totals]) };
  return [...days.filter(({ day }) => day !== today && day >= first), after].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** All of these together. */
export function sumOf(all: readonly Totals[]): Totals {
  const nothing: Totals = { visits: 0, how: {}, languages: {}, screens: {}, last: {}, minutes: {}, nothingFits: 0 };
  return all.reduce((before, more) => ({
    visits: before.visits + more.visits,
    how: sum(before.how, more.how),
    languages: sum(before.languages, more.languages),
    screens: sum(before.screens, more.screens),
    last: sum(before.last, more.last),
    minutes: sum(before.minutes, more.minutes),
    nothingFits: before.nothingFits + more.nothingFits,
  }), nothing);
}

/** The first day of the oldest month that is kept on `today`. */
export function firstKept(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return dayOf(new Date(year, month - MONTHS, 1));
}

/** By name: in the order of their coming, the first of each kind would be those of one visit. */
function sum<T extends Record<string, number>>(before: T, more: T): T {
  const all: Record<string, number> = { ...before };
  for (const [key, value] of Object.entries(more)) all[key] = (all[key] ?? 0) + value;
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}
