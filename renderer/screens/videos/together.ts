// What is said in a clip in one language, by what is said meanwhile in another. Pure.
import type { Cue } from './lines.ts';

export const wordsOf = ({ runs }: Pick<Cue, 'runs'>): string => runs.map(({ text }) => text).join('');

const shared = (a: Cue, b: Cue): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/**
 * The words of `other` for each of `own`: each of theirs goes with the one it shares the most time with, as films that are
 * brought in may be cut into other captions in each language. '' where there are none.
 */
export function together(own: readonly Cue[], other: readonly Cue[]): string[] {
  const said = own.map((): string[] => []);
  for (const cue of other) {
    const times = own.map((each) => shared(each, cue));
    const most = Math.max(0, ...times);
    if (most > 0) said[times.indexOf(most)]?.push(wordsOf(cue));
  }
  return said.map((words) => words.join(' '));
}
