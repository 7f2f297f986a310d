// What the office itself tells: in which language, and whether still. Pure.

/** Where it is not in the visitor's language, it is in one that somebody near can read. */
const ELSE = ['nb', 'nn', 'en'];

/** The text for who reads a language, and the language it is in. @param texts by language code; at least one */
export function noticeIn(texts: Readonly<Record<string, string>>, code: string): { lang: string; text: string } | null {
  const lang = [code, ...ELSE, ...Object.keys(texts)].find((each) => Object.hasOwn(texts, each));
  return lang === undefined ? null : { lang, text: texts[lang] ?? '' };
}

/** Whether its last day is not over. @param now in milliseconds since 1970 */
export const holds = (endsAt: number | null, now: number): boolean => endsAt === null || now < endsAt;
