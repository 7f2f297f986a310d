// Looks at a whole film, to its last picture: how long it really is, how loud, and whether it is whole.
import { loudnessOf } from './encode.ts';
import { ffmpegTelling, from } from './ffmpeg.ts';
import { clock, type Film } from './film.ts';

export interface Seen {
  /** As far as there are pictures. */
  seconds: number;
  /** LUFS; null where there is no sound, or nothing to be heard. */
  loudness: number | null;
  /** What ffmpeg could not read in it, the last of it; '' where it could read everything. */
  faults: string;
}

/** A film may say in its head that it is a little longer than it is. */
const [SHARE_MISSING, SECONDS_MISSING] = [0.02, 0.5];
const SHORTEST_SECONDS = 1;

/** @param at told which share of it has been looked at. @throws Failed */
export async function look(file: string, film: Film, at: (share: number) => void): Promise<Seen> {
  let seconds = 0;
  const heard = film.sound === null ? [] : ['-map', '0:a:0', '-af', 'ebur128=framelog=verbose', '-f', 'null', '-'];
  const said = await ffmpegTelling(
    ['-loglevel', 'level+info', ...from(file), '-map', '0:v:0', '-fps_mode', 'passthrough', '-f', 'null', '-', ...heard],
    (now) => {
      seconds = Math.max(seconds, now.seconds);
      at(film.seconds === null ? 0 : seconds / film.seconds);
    },
  );
  const faults = said.split('\n').filter((line) => /\[(?:error|fatal)\]/.test(line)).map((line) => line.replaceAll(/\[[^\]]*\] ?/g, '').trim());
  return { seconds, loudness: film.sound === null ? null : loudnessOf(said), faults: faults.at(-1) ?? '' };
}

/** Why what was seen cannot become a clip; '' where it can. Pure. */
export function whyNot(film: Pick<Film, 'seconds'>, { seconds }: Pick<Seen, 'seconds'>): string {
  const missing = (film.seconds ?? seconds) - seconds;
  if (missing > SECONDS_MISSING && missing > SHARE_MISSING * (film.seconds ?? 0)) {
    return `It says that it is ${clock(film.seconds ?? 0)} long, but nothing can be read after ${clock(seconds)}: it was copied only in part. Copy it again.`;
  }
  return seconds < SHORTEST_SECONDS ? `It is only ${seconds.toFixed(1)} s long.` : '';
}
