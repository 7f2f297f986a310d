// The voices of this machine, once they are known. The edge of voices.ts.
import type { LanguageInfo } from '../../../electron/core/content/types.ts';
import { hasClips } from './clips.ts';
import { pickVoice } from './voices.ts';

/** Voices arrive after the page has asked for them first. After so long, in milliseconds, none will. */
const ARRIVE_MS = 3000;

let known: Promise<void> | null = null;

/** Resolves when there are voices, or none are to be expected. Never rejects. */
export function voicesKnown(): Promise<void> {
  known ??= new Promise((done) => {
    const look = (): void => {
      if (speechSynthesis.getVoices().length > 0) done();
    };
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    setTimeout(done, ARRIVE_MS);
  });
  return known;
}

/** Whether the machine, or the content pack, can read a language aloud. @param media the files present under media/ */
export const canRead = (language: string, media: readonly string[]): boolean =>
  hasClips(language, media) || pickVoice(language, speechSynthesis.getVoices()) !== null;

/** The languages that this kiosk can not read aloud, for staff. */
export async function unreadLanguages(languages: readonly LanguageInfo[], media: readonly string[]): Promise<LanguageInfo[]> {
  await voicesKnown();
  return languages.filter(({ code }) => !canRead(code, media));
}
