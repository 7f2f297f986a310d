// Captions and descriptions of the clips that are made here, in every language: from script and words to WebVTT. Pure.
import type { ClipScript, Cue, CuePart, Fact, Video } from './types.ts';

/** A line of a caption has at most so many characters; what is longer stands on two. */
export const LINE = 42;

/** What texts are filled with: Norwegian terms by id, and facts. */
export type Fillings = { terms: Record<string, string>; facts: readonly Fact[] };

/** The captions of one clip and the descriptions of its scenes, in one language. */
export type ClipCues = { captions: Cue[]; descriptions: Cue[] };

/**
 * Captions and descriptions of every script that has a video, by their names under media/. `words` are those of clips.json,
 * by language: one without words for a script has none of it.
 */
export function allCues(
  scripts: readonly ClipScript[], videos: readonly Video[], words: Record<string, unknown>, fillings: Fillings,
): Record<string, Cue[]> {
  const named = Object.entries(words).flatMap(([code, tree]) => scripts.flatMap((script): [string, Cue[]][] => {
    const video = videos.find(({ id }) => id === script.id);
    const { captions, descriptions } = clipCues(script, (key) => textAt(tree, `${script.id}.${key}`), fillings, code);
    return [[video?.captions, captions] as const, [video?.descriptions, descriptions] as const]
      .flatMap(([name, cues]) => (name === undefined || cues.length === 0 ? [] : [[name.replaceAll('{lang}', code), cues]]));
  }));
  return Object.fromEntries(named);
}

/**
 * One clip in one language. `textOf` gives the words of "office.seen" and "office.said.a"; '' where there are none: that
 * is left out here, and the check tells of it.
 */
export function clipCues(script: ClipScript, textOf: (key: string) => string, fillings: Fillings, lang: string): ClipCues {
  const captions: Cue[] = [];
  const descriptions: Cue[] = [];
  let begins = 0;
  for (const { id, seconds, cues } of script.scenes) {
    const seen = partsOf(textOf(`${id}.seen`), fillings, lang);
    if (seen.length > 0) descriptions.push({ id, from: begins, to: begins + seconds, lines: [seen] });
    for (const cue of cues) {
      const said = partsOf(textOf(`${id}.said.${cue.id}`), fillings, lang);
      if (said.length > 0) captions.push({ id: `${id}.${cue.id}`, from: begins + cue.from, to: begins + cue.to, lines: inLines(said) });
    }
    begins += seconds;
  }
  return { captions, descriptions };
}

/** The text of a file of WebVTT. */
export function toVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ id, from, to, lines }) => [id, `${vttTime(from)} --> ${vttTime(to)}`, ...lines.map(vttLine)].join('\n'));
  return `${['WEBVTT', ...blocks].join('\n\n')}\n`;
}

/** Seconds as 00:01:02.345. Without rounding first, 59.9996 would be 00:00:60.000. */
export function vttTime(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

/**
 * A text on one line, or on two about equally long where it is longer than LINE. A term is not broken. A line ends after a
 * full stop or a comma rather than elsewhere, and least of all after a small word: it belongs to the one that follows.
 */
export function inLines(parts: readonly CuePart[]): CuePart[][] {
  const text = plainText([parts]);
  const at = text.length <= LINE ? undefined : breaksOf(parts).toSorted((a, b) => unevenness(text, a) - unevenness(text, b))[0];
  return at === undefined ? [[...parts]] : [slice(parts, 0, at), slice(parts, at + 1, text.length)];
}

/** The lines of a cue as one text. */
export function plainText(lines: readonly (readonly CuePart[])[]): string {
  return lines.map((line) => line.map(({ text }) => text).join('')).join(' ');
}

/** The spaces where a text may be broken: not those inside a term. */
function breaksOf(parts: readonly CuePart[]): number[] {
  let before = 0;
  return parts.flatMap(({ text, term }) => {
    const found = term ? [] : [...text.matchAll(/ /g)].map(({ index }) => before + index);
    before += text.length;
    return found;
  });
}

/** How bad a break is: by the longer line, in characters, more or less so for the word before it. */
function unevenness(text: string, at: number): number {
  const longer = Math.max(at, text.length - at - 1);
  if (longer > LINE) return longer + LINE;
  const before = text.slice(0, at);
  if (/[.?!]$/.test(before)) return longer - 12;
  if (/[,:;]$/.test(before)) return longer - 6;
  return /(?:^| )\S{1,3}$/.test(before) ? longer + 6 : longer;
}

/** The part of a text from one character to another. */
function slice(parts: readonly CuePart[], from: number, to: number): CuePart[] {
  let before = 0;
  return parts.flatMap((part) => {
    const text = part.text.slice(Math.max(0, from - before), Math.max(0, to - before));
    before += part.text.length;
    return text === '' ? [] : [{ ...part, text }];
  });
}

/** A text with its facts and terms filled in, each run in its language. */
function partsOf(value: string, { terms, facts }: Fillings, lang: string): CuePart[] {
  const factOf = (id: string): string => String(facts.find((fact) => fact.id === id)?.value ?? '').replaceAll(' ', '\u00a0');
  const filled = value.replaceAll(/\{(\w+)\}/g, (_, id: string) => factOf(id)).replaceAll(/\s*\n\s*/g, ' ').trim();
  return filled.split(/(\[\[\w+\]\])/).filter((piece) => piece !== '').map((piece) => {
    const term = /^\[\[(\w+)\]\]$/.exec(piece)?.[1];
    return term === undefined ? { text: piece, lang } : { text: terms[term] ?? '', lang: 'nb', term: true };
  });
}

/** The text at a dotted key; '' where there is none. The words are as they were read, so that anything may stand in them. */
function textAt(words: unknown, key: string): string {
  const found = key.split('.').reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? at[name as keyof typeof at] : undefined), words,
  );
  return typeof found === 'string' ? found : '';
}

function vttLine(line: readonly CuePart[]): string {
  return line.map(({ text, lang, term }) => {
    const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return term ? `<lang ${lang}>${written}</lang>` : written;
  }).join('');
}
