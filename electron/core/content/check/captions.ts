// Rules for caption files (WebVTT): readable by the player, in order, and slow enough to read.
import type { Problem } from '../types.ts';
import type { Parsed } from './parse.ts';
import { error } from './problem.ts';

export const SHORTEST_SECONDS = 1;
const FASTEST_PER_SECOND = 17;
const MOST_LINES = 2;
/** Rules that hold for what is read alone. */
const READ_ALONE = new Set(['caption-fast', 'caption-lines']);

const TIME = '(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})';
const TIMING = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t].*)?$`);

/** Times in seconds. */
export type Cue = { start: number; end: number; lines: string[] };

/** Every .vtt file under media/. Descriptions are heard: how fast and on how many lines they could be read is of no account. */
export function checkCaptions(parsed: Parsed): Problem[] {
  const named = (parsed.structure.videos?.videos ?? []).flatMap(({ descriptions }) => descriptions ?? []);
  const heard = new Set(named.flatMap((name) => parsed.languages.map(({ code }) => name.replaceAll('{lang}', code))));
  return Object.entries(parsed.captions).flatMap(([name, text]) =>
    checkFile(`media/${name}`, text).filter(({ rule }) => !heard.has(name) || !READ_ALONE.has(rule)));
}

/** One file of captions, by its name for people and its text. */
export function checkFile(file: string, text: string): Problem[] {
  const [header = '', ...blocks] = blocksOf(text);
  if (!/^WEBVTT(?:[ \t].*)?(?:\n|$)/.test(header)) {
    return [error('caption-header', file, '', 'The first line must be WEBVTT, with an empty line after it.')];
  }
  const problems: Problem[] = [];
  if (header.includes('-->')) {
    problems.push(error('caption-header', file, '', 'An empty line is missing after the line WEBVTT.'));
  }
  let number = 0;
  let before: Cue | null = null;
  for (const block of blocks) {
    if (block.trim() === '' || /^(?:NOTE|STYLE|REGION)\b/.test(block)) continue;
    number += 1;
    const cue = parseCue(block);
    if (typeof cue === 'string') {
      problems.push(error('caption-cue', file, `cue ${number}`, cue));
      continue;
    }
    const key = `cue ${number}, ${clock(cue.start)}`;
    problems.push(...checkCue(cue, before).map(([rule, what]) => error(rule, file, key, what)));
    before = cue;
  }
  return problems;
}

/** What is wrong with a cue, as rule and sentence. `before` is the cue above it. */
export function checkCue(cue: Cue, before: Cue | null): [rule: string, what: string][] {
  const found: [string, string][] = [];
  if (before && cue.start < before.start) {
    found.push(['caption-order', `It starts before the caption above it, which starts at ${clock(before.start)}. `
      + 'Put them in order of time.']);
  } else if (before && cue.start < before.end) {
    found.push(['caption-overlap', `It starts before the caption above it is over, at ${clock(before.end)}.`]);
  }
  // Times have three decimals; without rounding 3.1 - 2.1 would be under a second.
  const seconds = Math.round((cue.end - cue.start) * 1000) / 1000;
  const characters = cue.lines.join(' ').length;
  if (seconds < SHORTEST_SECONDS) {
    found.push(['caption-short', `It is shown for ${seconds} s. Show it for at least ${SHORTEST_SECONDS} s.`]);
  } else if (characters / seconds > FASTEST_PER_SECOND) {
    found.push(['caption-fast', `${characters} characters in ${seconds} s is too fast to read. `
      + `At most ${FASTEST_PER_SECOND} characters a second: show it longer, or say it shorter.`]);
  }
  if (cue.lines.length > MOST_LINES) {
    found.push(['caption-lines', `It has ${cue.lines.length} lines. At most ${MOST_LINES}.`]);
  }
  return found;
}

/** A cue, or a sentence that says why it is none. */
function parseCue(block: string): Cue | string {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const at = lines.findIndex((line) => line.includes('-->'));
  const match = TIMING.exec(lines[at]?.trim() ?? '');
  if (!match || at > 1) return 'The times can\'t be read. Write them as 00:00:01.000 --> 00:00:04.000.';
  const start = secondsOf(match.slice(1, 5));
  const end = secondsOf(match.slice(5, 9));
  const text = lines.slice(at + 1).map((line) => line.replaceAll(/<[^>]*>/g, '').trim());
  if (end <= start) return 'It ends before it starts.';
  if (text.join('') === '') return 'It has no text.';
  return { start, end, lines: text };
}

function secondsOf([hours = '0', minutes = '0', seconds = '0', thousandths = '0']: (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}

/** The captions of a file that can be read, in its order; for who has checked it, or only counts. */
export const cuesOf = (text: string): Cue[] => blocksOf(text).slice(1).map(parseCue).filter((cue) => typeof cue !== 'string');

const blocksOf = (text: string): string[] => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n').split(/\n{2,}/);
