// Which voice of this machine reads a language. Pure.

/** What is looked at of a SpeechSynthesisVoice. */
export interface VoiceKind {
  lang: string;
  /** False where the words would be sent to a server: never used. */
  localService: boolean;
}

/** Norwegians read both: where a voice for one is missing, that for the other is better than none. */
const ALSO: Readonly<Record<string, readonly string[]>> = { nb: ['nb', 'no', 'nn'], nn: ['nn', 'nb', 'no'], no: ['no', 'nb', 'nn'] };

/** "uk-UA", and what some engines write, "uk_UA": the language alone, "uk". */
const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';

export const isNorwegian = (tag: string): boolean => Object.hasOwn(ALSO, primary(tag));

/**
 * The voice for a language, or null. Only one that speaks that very language: Ukrainian is never read by a Russian voice.
 * @param tag BCP 47. A region in it is preferred, else the language's usual one: en-GB before en-029
 */
export function pickVoice<V extends VoiceKind>(tag: string, voices: readonly V[]): V | null {
  // Some engines have thousands: each is looked at once.
  const here = voices.filter(({ localService }) => localService);
  for (const language of ALSO[primary(tag)] ?? [primary(tag)]) {
    const same = here.filter(({ lang }) => primary(lang) === language);
    const usual = [tag, `${language}-${new Intl.Locale(language).maximize().region}`, language];
    const best = usual.flatMap((each) => same.find(({ lang }) => isSame(lang, each)) ?? []);
    const found = best[0] ?? same[0];
    if (found) return found;
  }
  return null;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase().replaceAll('_', '-') === other.toLowerCase();
