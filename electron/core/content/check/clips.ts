// Rules for the clips that are made here: their times, that each is shown, and that what is said can be read and spoken.
import { clipCues, LINE, plainText } from '../clips.ts';
import type { ClipScript, Cue, Problem } from '../types.ts';
import { checkCue, SHORTEST_SECONDS } from './captions.ts';
import type { Parsed } from './parse.ts';
import { error } from './problem.ts';

const FILE = 'content/clips.json';
/** How long a clip lasts, in seconds. */
const LEAST = 45;
const MOST = 90;

/** Letters, figures, and the signs that a voice makes a pause or a tone of. The rest it spells, or leaves out. */
const UNSPEAKABLE = /[^\p{L}\p{M}\p{N}\s.,:;!?'’ʼ"“”«»()–—-]/u;

/** The scripts, and in each language what follows from them. */
export function checkClips(parsed: Parsed): Problem[] {
  return (parsed.clips ?? []).flatMap((script) => [
    ...checkShown(script, parsed),
    ...checkTimes(script),
    ...parsed.languages.flatMap(({ code }) => checkSaid(script, parsed, code)),
  ]);
}

/** A script belongs to a video, which says under which names its captions and descriptions are to be had. */
function checkShown({ id }: ClipScript, { structure: { videos } }: Parsed): Problem[] {
  if (!videos) return [];
  const video = videos.videos.find((each) => each.id === id);
  if (!video) {
    return [error('clip-video', FILE, `clips.${id}`, `No video of content/videos.json has the id "${id}", so nobody sees this clip. Add it there, or remove the script.`)];
  }
  return video.descriptions === undefined
    ? [error('clip-video', 'content/videos.json', `videos.${id}.descriptions`,
        `This clip is described for those who do not see it. Say under which name, as "descriptions": "clips/${id}.{lang}.descriptions.vtt".`)]
    : [];
}

function checkTimes({ id: clip, scenes }: ClipScript): Problem[] {
  const wrong = (rule: string, key: string, what: string): Problem => error(rule, FILE, `clips.${clip}${key}`, what);
  const whole = rounded(scenes.reduce((sum, { seconds }) => sum + seconds, 0));
  const length = whole >= LEAST && whole <= MOST ? []
    : [wrong('clip-length', '', `The scenes last ${whole} s together. A clip lasts ${LEAST} to ${MOST} s.`)];
  return [...length, ...scenes.flatMap(({ id: scene, seconds, cues }) => cues.flatMap((cue, at) => {
    const what = timesWrong(cue, cues[at - 1], seconds);
    return what === null ? [] : [wrong('clip-times', `.scenes.${scene}.cues.${cue.id}`, what)];
  }))];
}

type Times = { from: number; to: number };

/** What is wrong with the times of a caption, after the one before it, in a scene of so many seconds. */
function timesWrong({ from, to }: Times, before: Times | undefined, seconds: number): string | null {
  if (to <= from) return `It ends at ${to} s and begins at ${from} s: it must end after it begins.`;
  if (rounded(to - from) < SHORTEST_SECONDS) return `It is shown for ${rounded(to - from)} s. Show it for at least ${SHORTEST_SECONDS} s.`;
  if (to > seconds) return `It ends at ${to} s, after its scene, which lasts ${seconds} s. Show the scene longer, or end the caption earlier.`;
  return before && from < before.to ? `It begins at ${from} s, before the caption above it is over, at ${before.to} s.` : null;
}

/** Captions as they are read, captions and descriptions as they are heard. The keys are those of the words. */
function checkSaid(script: ClipScript, { texts, structure, files }: Parsed, lang: string): Problem[] {
  if (!files[lang]?.includes('clips')) return [];
  const words = new Map(texts.filter((text) => text.lang === lang && text.file === 'clips').map(({ key, value }) => [key, value]));
  const fillings = { terms: structure.terms ?? {}, facts: structure.facts?.facts ?? [] };
  const { captions, descriptions } = clipCues(script, (key) => words.get(`${script.id}.${key}`) ?? '', fillings, lang);
  const wrong = (key: string, rule: string, what: string): Problem => error(rule, `${lang}/clips.json`, `${script.id}.${key}`, what);
  return [
    ...captions.flatMap((cue) => [...read(cue), ...heard(cue)].map(([rule, what]) => wrong(cue.id.replace('.', '.said.'), rule, what))),
    ...descriptions.flatMap((cue) => heard(cue).map(([rule, what]) => wrong(`${cue.id}.seen`, rule, what))),
  ];
}

function read({ from, to, lines }: Cue): [rule: string, what: string][] {
  const texts = lines.map((line) => plainText([line]));
  const long = texts.find((line) => line.length > LINE);
  return [
    // One that is too short to be shown at all was told, once for all languages.
    ...(rounded(to - from) >= SHORTEST_SECONDS ? checkCue({ start: from, end: to, lines: texts }, null) : []),
    ...(long === undefined ? [] : [['caption-long', `The line "${long}" has ${long.length} characters, at most ${LINE}, and there are two lines. Say it shorter, or in two captions.`] satisfies [string, string]]),
  ];
}

function heard({ lines }: Cue): [rule: string, what: string][] {
  const sign = UNSPEAKABLE.exec(plainText(lines))?.[0];
  return sign === undefined ? [] : [['unspeakable', `The sign ${sign} cannot be spoken. Say it in words.`]];
}

/** Without rounding, a tenth of a second three times is more than 0.3. */
const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
