// Fetches the content pack from the shell. Everything comes from the kiosk itself, never from the network.
import type { Content, LanguageWords, Structure } from '../electron/core/content/types.ts';

async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.json()) as T;
}

/** What the first screen needs: the languages, and each one's words of welcome. */
export const fetchWelcome = (): Promise<Content['welcome']> => fetchJson('/content/welcome.json');

/** Structure and facts, the same in every language. */
export const fetchStructure = (): Promise<Structure> => fetchJson('/content/structure.json');

/** All words of one language. @param code as in kiosk.json, "uk" */
export const fetchWords = (code: string): Promise<LanguageWords> => fetchJson(`/content/${code}.json`);

/** The address of a drawing, by the name that content gives it. */
export const pictureUrl = (id: string): string => `/media/pictures/${id}.svg`;

/** The address of a clip or its captions. */
export const mediaUrl = (file: string): string => `/media/${file}`;

/** What staff alone read, in one of their languages, by file. */
export const fetchStaffWords = (code: string): Promise<LanguageWords> => fetchJson(`/content/staff/${code}.json`);
