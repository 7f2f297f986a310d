// The files of captions that are given with a film: of which language each is, what stands in it, what is wrong with it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { checkFile, cuesOf } from '../../electron/core/content/check/captions.ts';
import { clock } from './film.ts';
import { writtenIn } from './language.ts';
import { fromSubRip, readText } from './subtitles.ts';

/** Captions of one language: the file as it was given, and its text as it is to stand in the pack. */
export interface Captions { language: string; given: string; text: string; cues: number }

/** Sound and picture of a film rarely end at the same moment. */
const BEYOND_SECONDS = 0.5;

/** The files that `--captions` means: parted by commas, or all those of a folder. What is not there is given back as it is. */
export function captionFiles(given: readonly string[]): string[] {
  const paths = given.flatMap((each) => (existsSync(each) ? [each] : each.split(','))).map((each) => each.trim()).filter((each) => each !== '');
  return paths.map((each) => resolve(each)).flatMap((path) => (statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path).filter((name) => !name.startsWith('.') && /\.(?:vtt|srt)$/i.test(name)).sort().map((name) => join(path, name))
    : [path]));
}

/** The language that a name says: "film.uk.vtt", "film_uk.srt", "uk.vtt". */
export function languageOf(name: string, languages: readonly string[]): string | null {
  const [, code = ''] = /(?:^|[._ -])([a-z]{2,3})\.(?:vtt|srt)$/i.exec(name) ?? [];
  return languages.find((each) => each === code.toLowerCase()) ?? null;
}

/** Reads the files. @returns what can be used, and a sentence for each thing that is wrong */
export function readCaptions(files: readonly string[], languages: readonly string[]): { captions: Captions[]; wrong: string[] } {
  const captions: Captions[] = [];
  const wrong: string[] = [];
  for (const file of files) {
    const given = basename(file);
    const language = languageOf(given, languages);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) wrong.push(`${file}: There is no such file.`);
    else if (!/\.(?:vtt|srt)$/i.test(given)) wrong.push(`${given}: Captions are WebVTT or SubRip: files that end in .vtt or .srt.`);
    else if (language === null) wrong.push(`${given}: The name does not say the language. Call it as in film.uk.vtt; this content has ${languages.join(', ')}.`);
    else if (captions.some((each) => each.language === language)) wrong.push(`${given}: There are two files of captions in "${language}".`);
    else {
      const text = readText(readFileSync(file));
      if (text === null) wrong.push(`${given}: Its letters cannot be read. Save it anew as UTF-8.`);
      else {
        const webVtt = /\.srt$/i.test(given) ? fromSubRip(text) : text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
        captions.push({ language, given, text: webVtt, cues: cuesOf(webVtt).length });
      }
    }
  }
  return { captions, wrong };
}

/**
 * Everything wrong with captions: the rules of the content check, whether there are any, whether they are in their language,
 * and whether they end before the film.
 * @param seconds how long the film is; null where nobody knows
 */
export function checkCaptionsOf({ language, given, text }: Captions, seconds: number | null): string[] {
  const cues = cuesOf(text);
  const end = Math.max(0, ...cues.map((cue) => cue.end));
  const written = writtenIn(language, cues.flatMap(({ lines }) => lines).join(' '));
  const rules = checkFile(given, text).map(({ key, what }) => (key === '' ? `${given}: ${what}` : `${given}, ${key}: ${what}`));
  return [
    ...rules,
    ...(cues.length === 0 && rules.length === 0 ? [`${given}: There is no caption in it.`] : []),
    ...(written.good ? [] : [`${given}: Its name says "${language}", but it is written in "${written.guess}".`]),
    ...(seconds !== null && end > seconds + BEYOND_SECONDS
      ? [`${given}: The last caption ends at ${clock(end)}, after the film, which ends at ${clock(seconds)}. Are they of this film?`]
      : []),
  ];
}
