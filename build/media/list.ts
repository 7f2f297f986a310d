// The clips of a content pack, for who wants to know which are there and what they lack.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Content, Video } from '../../electron/core/content/types.ts';
import { ffprobe } from './ffmpeg.ts';
import { clock, readFilm } from './film.ts';
import { captionsIn } from './names.ts';

/** What is known of a clip that is there. `seconds`, `lines`, `sound` are null where ffprobe does not tell. */
export interface ClipState { seconds: number | null; lines: number | null; sound: boolean | null; bytes: number }

/** @returns null where the clip is not there */
export async function stateOf(dir: string, { file, small }: Video): Promise<ClipState | null> {
  const sizes = [file, small ?? []].flat().map((name) => statSync(join(dir, 'media', name), { throwIfNoEntry: false }));
  if (!sizes[0]?.isFile()) return null;
  const film = readFilm(await ffprobe(join(dir, 'media', file)).catch(() => null));
  const bytes = sizes.reduce((sum, found) => sum + (found?.size ?? 0), 0);
  return typeof film === 'string'
    ? { seconds: null, lines: null, sound: null, bytes }
    : { seconds: film.seconds, lines: film.height, sound: film.sound !== null, bytes };
}

/** The lines on a clip. `own`: it is made here. Pure. */
export function clipLines(video: Video, own: boolean, { languages, media }: Pick<Content, 'languages' | 'media'>, state: ClipState | null): string[] {
  const there = languages.map(({ code }) => code).filter((code) => media.includes(captionsIn(video, code)));
  const missing = languages.map(({ code }) => code).filter((code) => !there.includes(code));
  const captions = `captions: ${there.join(' ') || 'none'}${missing.length > 0 ? `, missing: ${missing.join(' ')}` : ''}`;
  if (!state) {
    const how = own ? 'npm run clips' : `npm run media -- add FILM --id=${video.id} --captions=FOLDER`;
    return [`${video.id}: not there (media/${video.file}). ${captions}.`, `    ${how}`];
  }
  const parts = [
    state.seconds === null ? 'of unknown length' : clock(state.seconds),
    state.lines === null ? [] : `${state.lines} lines`, state.sound === null ? [] : state.sound ? 'with sound' : 'without sound',
    `${(state.bytes / 1e6).toFixed(1)} MB${video.small && media.includes(video.small) ? ' in two sizes' : ''}`,
    video.poster && media.includes(video.poster) ? [] : 'no poster',
  ].flat();
  return [`${video.id}: there, ${parts.join(', ')}. ${captions}.`];
}
