/** Which languages the kiosk offers, and in which order. */
import type { LanguageInfo } from './content/types.ts';

/** The order where the configuration does not choose. Languages that are not in it follow by their code. */
export const USUAL_ORDER: readonly string[] = ['uk', 'ru', 'en', 'nb', 'nn'];

/**
 * The languages to offer, of those the content has. `chosen` is the configured list of codes, or null for all.
 * `missing` are chosen codes that the content does not have; if none is left, every language is offered.
 */
export function orderLanguages(
  chosen: readonly string[] | null, available: readonly LanguageInfo[],
): { languages: LanguageInfo[]; missing: string[] } {
  const find = (code: string): LanguageInfo | undefined => available.find((each) => each.code === code);
  const missing = (chosen ?? []).filter((code) => find(code) === undefined);
  const languages = (chosen ?? []).flatMap((code) => find(code) ?? []);
  return { languages: languages.length > 0 ? languages : usual(available), missing };
}

function usual(available: readonly LanguageInfo[]): LanguageInfo[] {
  const place = (code: string): number => {
    const at = USUAL_ORDER.indexOf(code);
    return at === -1 ? USUAL_ORDER.length : at;
  };
  return available.toSorted((a, b) => place(a.code) - place(b.code) || (a.code < b.code ? -1 : 1));
}
