// Staff read Norwegian, whatever the visitor reads.
import type { LanguageInfo } from '../../electron/core/content/types.ts';

/** The first Norwegian language on offer, else English, else the first one. There is always a first one (main.ts). */
export function staffLanguage(languages: readonly LanguageInfo[]): LanguageInfo {
  const norwegian = languages.find(({ code }) => code === 'nb' || code === 'nn');
  return norwegian ?? languages.find(({ code }) => code === 'en') ?? (languages[0] as LanguageInfo);
}
