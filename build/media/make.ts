// Makes the files of a clip out of a film: the picture in one or two sizes, the sound as loud as all others, a poster.
import { join } from 'node:path';
import { filmed, SIZES, sound, still } from './encode.ts';
import { ffmpeg, ffmpegTelling, ffprobe, from } from './ffmpeg.ts';
import { FASTEST, linesOf, readFilm, type Film } from './film.ts';
import type { Seen } from './look.ts';
import { Failed } from './run.ts';

/** Paths of what was made. `small`: where the film has more lines than that, or was asked for. */
export interface Made { file: string; small?: string; poster: string }

/** Out of so many moments, all over the film, the one that is most like all of it becomes the poster: no fade, no black. */
const MOMENTS = 20;

/**
 * @param withSmall makes the small size, however small the film is
 * @param at told which share of it is done
 * @throws Failed where the film cannot be made into a clip
 */
export async function make(
  path: string, film: Film, { seconds, loudness }: Seen, withSmall: boolean, workDir: string, at: (share: number) => void,
): Promise<Made> {
  const [large, less] = SIZES.map((most) => linesOf(film, most)) as [number, number];
  const filters = film.odd.flatMap(({ filter }) => filter ?? []);
  const made: Made = {
    file: join(workDir, 'clip.webm'), poster: join(workDir, 'clip.webp'), ...(withSmall || less < large ? { small: join(workDir, 'clip.small.webm') } : {}),
  };
  const picture = film.odd.length === 0 ? ['-c:v', 'copy', '-map_metadata', '-1'] : filmed(large, filters);
  const streams = ['-map', '0:v:0', ...(loudness === null ? [] : ['-map', '0:a:0', ...sound(loudness)]), '-map_chapters', '-1'];
  const pictures = seconds * Math.min(film.rate || FASTEST, FASTEST);
  await ffmpegTelling([
    ...from(path),
    ...streams, ...picture, made.file,
    ...(made.small ? [...streams, ...filmed(less, filters), made.small] : []),
  ], (now) => at(Math.min(now.pictures / pictures, 1)));
  // Not with the others: ffmpeg says nothing of how far it is until each of its files has begun, and this one begins last.
  await ffmpeg([...from(made.small ?? made.file), ...still(less, [`fps=${MOMENTS / seconds}`, `thumbnail=${MOMENTS}`]), made.poster]);
  for (const each of [made.file, made.small ?? []].flat()) {
    const now = readFilm(await ffprobe(each));
    const lasts = typeof now === 'string' ? 0 : now.seconds ?? 0;
    // ffmpeg may give up a film in its midst and still say that all is well.
    if (Math.abs(lasts - seconds) > 1) throw new Failed(`What was made of it is ${lasts.toFixed(1)} s long, not ${seconds.toFixed(1)} s.`, false);
  }
  return made;
}
