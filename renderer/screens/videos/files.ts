// Which files of a clip there are, and which of them is played. Pure.
import type { Video } from '../../../electron/core/content/types.ts';

/** Up to this width the smaller file (1280 by 720) shows all there is to see, in pixels of the screen. */
const SMALL_WIDTH = 1280;

/** @param media the files present under media/ */
export const isInstalled = ({ file, small }: Video, media: readonly string[]): boolean =>
  media.includes(file) || (small !== undefined && media.includes(small));

/** @param width of the picture, in pixels of the screen */
export function fileFor({ file, small }: Video, media: readonly string[], width: number): string {
  const smallIsThere = small !== undefined && media.includes(small);
  return smallIsThere && (width <= SMALL_WIDTH || !media.includes(file)) ? small : file;
}

/** The file of captions or descriptions in a language; null where it is not there. @param pattern with {lang} in it */
export function textIn(pattern: string | undefined, language: string, media: readonly string[]): string | null {
  const file = pattern?.replace('{lang}', language);
  return file !== undefined && media.includes(file) ? file : null;
}

/** Seconds as they are read on a clip: 1:05. */
export function clock(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.floor(seconds) : 0;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
