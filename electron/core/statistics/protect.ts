// Hides counts under five, and as many others as it takes that none of those can be worked out from what is left. Pure.
import type { Totals } from '../tally.ts';
import type { Kind, Shown } from './shown.ts';

/** Counts from 1 up to this one are hidden. */
export const FEW = 4;

/** Of so many visits or fewer nothing is told but their number: eight of which no end can be told were four and four. */
export const TOO_FEW = 2 * FEW;

/** Hides a count of 1 to 4: enough where counts add up to nothing that is told. */
export const hide = (count: number): Shown => (count > 0 && count <= FEW ? 'few' : count);

/** A hidden count: what anybody can say of it who knows all that is told, and these rules. */
interface Range {
  low: number;
  high: number;
}

/**
 * Counts that add up to a total which is told: who knows it would find a single hidden count by subtraction. So with the first
 * few always goes the smallest of the others, too. That is no matter of whether it would be needed: what is done must depend on
 * nothing but what is told, or the doing would tell.
 * @param counts numbers by name; their sum is told
 * @param atMost what is told elsewhere about a name: its count is no larger than this
 * @returns what may be told, without names that never occurred; null where even so a hidden count could be only one number
 */
export function protect(counts: Readonly<Record<string, number>>, atMost: (name: string) => number = () => Infinity): Record<string, Shown> | null {
  const all = Object.entries(counts).filter(([, count]) => count > 0);
  const few = all.filter(([, count]) => count <= FEW);
  if (few.length === 0) return Object.fromEntries(all);
  const [second, ...rest] = all.filter(([, count]) => count > FEW).sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));

  const ranges: Range[] = few.map(([name]) => ({ low: 1, high: Math.min(FEW, atMost(name)) }));
  if (second) {
    const [own] = second;
    // It is the smallest, and of equal ones the first by name.
    ranges.push({ low: FEW + 1, high: Math.min(atMost(own), ...rest.map(([name, count]) => (own < name ? count : count - 1))) });
  }
  const hidden = sum([...few, ...(second ? [second] : [])].map(([, count]) => count));
  if (ranges.some((_, at) => isGiven(ranges, at, hidden))) return null;
  return Object.fromEntries(all.map(([name, count]) => [name, name === second?.[0] ? 'hidden' : hide(count)]));
}

/** What may be told of one kind, where the number of visits is told. */
export function tell(counts: Pick<Totals, Kind>, kind: Kind): Record<string, Shown> | null {
  // Screens do not add up to the visits: each visit opens some.
  if (kind === 'screens') {
    return Object.fromEntries(Object.entries(counts.screens).filter(([, count]) => count > 0).map(([name, count]) => [name, hide(count)]));
  }
  // No more visits ended on a screen than opened it.
  const screens: Record<string, number> = counts.screens;
  return protect(counts[kind], kind === 'last' ? (name) => ((screens[name] ?? 0) > FEW ? screens[name] as number : Infinity) : undefined);
}

/** Whether one of the hidden counts can only be one number, `total` being that of them all. */
function isGiven(ranges: readonly Range[], at: number, total: number): boolean {
  const { low, high } = ranges[at] as Range;
  const others = ranges.filter((_, index) => index !== at);
  return Math.max(low, total - sum(others.map((each) => each.high))) === Math.min(high, total - sum(others.map((each) => each.low)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
