// The lines of a clip: what is said in it, each with what only the picture shows before it. Transcript, captions and
// narration are made of the same lines. Pure.
import type { Part } from '../../access/listen/pieces.ts';

/** A run of words; a term is Norwegian as it stands on real screens, and shown as such, also among Norwegian words. */
export interface Run extends Part {
  term: boolean;
}

/** One caption, or one description of the picture. Times in seconds from the beginning of the clip. */
export interface Cue {
  start: number;
  end: number;
  runs: Run[];
}

/** A caption with the descriptions that belong before it; or descriptions alone, where nothing is said. */
export interface Line {
  /** Where the line begins: with what is seen, if that comes first. */
  from: number;
  /** When the caption is shown: from start until before end. */
  start: number;
  end: number;
  seen: Run[][];
  /** Empty where nothing is said. */
  said: Run[];
}

/**
 * A description belongs to the first caption that begins while its scene is shown, else to the one that stands there when
 * the scene begins; where there is none it is a line of its own.
 * @param captions in order of time, as content check has them
 */
export function linesOf(captions: readonly Cue[], descriptions: readonly Cue[]): Line[] {
  const lines: Line[] = captions.map(({ start, end, runs }) => ({ from: start, start, end, seen: [], said: runs }));
  for (const { start, end, runs } of descriptions) {
    const own = lines.find((line) => line.start >= start && line.start < end) ?? lines.find((line) => line.start <= start && start < line.end);
    if (own) {
      own.seen.push(runs);
      own.from = Math.min(own.from, start);
    } else {
      lines.push({ from: start, start, end, seen: [runs], said: [] });
    }
  }
  return lines.sort((a, b) => a.from - b.from);
}

/** The line that has begun last, as its index; -1 before the first. @param time in seconds */
export const lineAt = (lines: readonly Line[], time: number): number => lines.findLastIndex(({ from }) => from <= time);

/** The caption to show: null outside its time. @param time in seconds */
export const captionAt = (lines: readonly Line[], time: number): Run[] | null =>
  lines.find(({ start, end, said }) => said.length > 0 && start <= time && time < end)?.said ?? null;

/** Words as a voice says them: what is in one language in one go. */
export function spoken(runs: readonly Run[]): Part[] {
  const parts: Part[] = [];
  for (const { text, lang } of runs) {
    const last = parts.at(-1);
    if (last?.lang === lang) last.text += text;
    else parts.push({ text, lang });
  }
  return parts;
}
