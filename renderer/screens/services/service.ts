// What a service's page tells of its log-in and its languages. Pure; the list of texts to record shares it.
import type { Fact } from '../../../electron/core/content/types.ts';

/** The electronic IDs of a fact, as they are called, and whether MinID is one of them. Null where the fact is not known. */
export function eidsOf(fact: Fact | undefined): { names: string; minid: boolean } | null {
  if (!fact || fact.value === null) return null;
  const names = String(fact.value);
  return { names, minid: names.split(', ').includes('MinID') };
}

/**
 * Languages by their names, as a list: "Norwegian and English".
 * @param formats the language in which to name them
 */
export function languageNames(codes: readonly string[], formats: string): string {
  const names = new Intl.DisplayNames(formats, { type: 'language' });
  return new Intl.ListFormat(formats).format(codes.map((code) => names.of(code) ?? code));
}
