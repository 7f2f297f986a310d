// Facts as the words use them: a value for each placeholder, and the line that tells when they were checked. Pure.
import type { Fact } from '../../electron/core/content/types.ts';

const NBSP = '\u00a0';
/** Keeps "+47" before its number in a language that runs from right to left. */
const isolated = (value: string): string => (value.startsWith('+') ? `\u2066${value}\u2069` : value);

/**
 * The values that words may name in braces: {idportenPhone}. A telephone number must not break over two lines.
 * A fact that is not known (null) has no value here: no sentence may depend on it.
 */
export function factValues(facts: readonly Fact[]): Record<string, string> {
  const known = facts.filter((fact) => fact.value !== null);
  return Object.fromEntries(known.map((fact) => [fact.id, isolated(String(fact.value).replaceAll(' ', NBSP))]));
}

/** Every fact that an entry of the content shows, by id: those of its words, the electronic IDs it takes, its number, its hours. */
export const factsOf = ({ facts = [], eid, phone, hours }: { facts?: string[]; eid?: string; phone?: string; hours?: string }): string[] =>
  [...facts, eid, phone, hours].filter((id) => id !== undefined);

/**
 * What stands under a screen: the oldest date on which one of its facts was checked, and who said them.
 * @returns null where the screen holds no fact that was read at its source
 */
export function checkedLine(facts: readonly Fact[]): { date: string; sources: string[] } | null {
  // What is not known, or nobody has read at its source, was not checked.
  const seen = facts.filter(({ value, unseen }) => value !== null && !unseen);
  const first = seen[0];
  if (!first) return null;
  const date = seen.reduce((oldest, fact) => (fact.checked < oldest ? fact.checked : oldest), first.checked);
  return { date, sources: [...new Set(seen.map((fact) => fact.source.name))] };
}
