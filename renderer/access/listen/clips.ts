// Recorded speech of the content pack: a list for each language of which text is spoken in which file.
import { normaliseSpoken } from '../../../electron/core/content/spoken.ts';
import { mediaUrl } from '../../content.ts';

const listOf = (language: string): string => `speech/${language}.json`;

/** @param media the files present under media/ */
export const hasClips = (language: string, media: readonly string[]): boolean => media.includes(listOf(language));

/** Finds the file of a text, its address, or null. Never rejects: a list that cannot be read is an empty one. */
export type FindClip = (text: string, languages: readonly string[]) => Promise<string | null>;

/** @param media the files present under media/. A list is fetched when its language is first asked for. */
export function makeClips(media: readonly string[]): FindClip {
  const lists = new Map<string, Promise<Map<string, string>>>();

  async function fetchList(language: string): Promise<Map<string, string>> {
    const response = await fetch(mediaUrl(listOf(language)));
    const list = (await response.json()) as { text: string; file: string }[];
    // One that is not there fails when it is played, and the voice reads instead.
    return new Map(list.map(({ text, file }) => [normaliseSpoken(text), mediaUrl(file)]));
  }

  function list(language: string): Promise<Map<string, string>> {
    const known = lists.get(language);
    if (known) return known;
    const fetched = hasClips(language, media) ? fetchList(language).catch(() => new Map<string, string>()) : Promise.resolve(new Map<string, string>());
    lists.set(language, fetched);
    return fetched;
  }

  return async (text, languages) => {
    for (const language of new Set(languages)) {
      const file = (await list(language)).get(text);
      if (file !== undefined) return file;
    }
    return null;
  };
}
