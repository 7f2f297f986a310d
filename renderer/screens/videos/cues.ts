// Reads the cues of a track as the browser has parsed them (WebVTT). The edge of lines.ts.
import type { Cue, Run } from './lines.ts';

/** @param language of the track: what is not marked is in it */
export const cuesOf = ({ cues }: TextTrack, language: string): Cue[] =>
  [...(cues ?? [])].map((cue) => ({ start: cue.startTime, end: cue.endTime, runs: runsOf(cue as VTTCue, language) }));

/** The browser makes `<lang nb>` a span with that language: a term. Lines are broken anew, as wide as the screen is. */
function runsOf(cue: VTTCue, language: string): Run[] {
  const texts = document.createTreeWalker(cue.getCueAsHTML(), NodeFilter.SHOW_TEXT);
  const runs: Run[] = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    const marked = parentElement?.closest<HTMLElement>('[lang]')?.lang;
    runs.push({ text: data.replaceAll('\n', ' '), lang: marked ?? language, term: marked !== undefined });
  }
  return runs;
}
