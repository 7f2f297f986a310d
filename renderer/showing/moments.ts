// The moments of a clip that staff can go to: the scenes, by what only the picture shows in each (WebVTT, as the kiosk serves it). Pure.
import type { Video } from '../../electron/core/content/types.ts';

export interface Moment {
  /** Whole seconds from the beginning: shortly after the scene begins, never before. */
  at: number;
  /** What is seen, as one sentence. */
  what: string;
}

/** The file that tells of a clip's moments in a language: descriptions, else captions; null where there is neither. */
export function momentsFile({ descriptions, captions }: Video, language: string, media: readonly string[]): string | null {
  const files = [descriptions, captions].flatMap((pattern) => pattern?.replace('{lang}', language) ?? []);
  return files.find((file) => media.includes(file)) ?? null;
}

/** @param vtt text of a WebVTT file */
export function momentsOf(vtt: string): Moment[] {
  return vtt.split(/\n\s*\n/).flatMap((block) => {
    const lines = block.split('\n');
    const timed = lines.findIndex((line) => line.includes('-->'));
    const begins = /^(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)/.exec(lines[timed] ?? '');
    if (!begins) return [];
    const [, hours = '0', minutes = '0', seconds = '0'] = begins;
    const text = lines.slice(timed + 1).join(' ').replace(/<[^>]*>/g, '').trim();
    return [{ at: Math.ceil(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)), what: firstSentence(text) }];
  });
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

/** As it is read on a clip: 1:05. */
export const minutesAndSeconds = (at: number): string => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
