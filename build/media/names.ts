// How the files of a clip are called in a content pack: as its entry says, else as all others are. Pure.
import type { Video } from '../../electron/core/content/types.ts';

/** Names under media/. `captions` holds `{lang}`. */
export interface ClipNames { file: string; small: string; poster: string; captions: string }

/** @param entry what videos.json says of the clip so far, if anything */
export function namesOf(id: string, entry: Video | undefined): ClipNames {
  const file = entry?.file ?? `clips/${id}.webm`;
  const bare = file.replace(/\.[^./]*$/, '');
  return {
    file, small: entry?.small ?? `${bare}.720.webm`, poster: entry?.poster ?? `${bare}.webp`, captions: entry?.captions ?? `${bare}.{lang}.vtt`,
  };
}

export const captionsIn = ({ captions }: Pick<ClipNames, 'captions'>, language: string): string => captions.replaceAll('{lang}', language);
