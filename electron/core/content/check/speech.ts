// Rules: recordings for "Listen": the lists in media/speech are well made, each recording is there, and is still of a text.
import { SPEECH, schemaIssues } from '../schema.ts';
import type { Pack, Problem, SpeechClip } from '../types.ts';
import type { Parsed } from './parse.ts';
import { error, warning } from './problem.ts';
import { quoted } from './text.ts';

/** Every text that the page can show or say, by language, as build/speech/texts.ts lists them. */
export type SpokenByLanguage = Readonly<Record<string, readonly string[]>>;

/** How much of a language is recorded: texts, those with a recording that is there, and those that a person reads. */
export type SpeechCoverage = { language: string; texts: number; recorded: number; byPerson: number };

/** A list that is not well made is an error. All else is a warning: the system's voice reads what has no recording. */
export function checkSpeech(parsed: Parsed): Problem[] {
  const media = new Set(parsed.media);
  const listed = new Set<string>();
  const problems: Problem[] = [];
  for (const [language, value] of Object.entries(parsed.speech)) {
    const file = fileOf(language);
    if (!parsed.languages.some(({ code }) => code === language)) {
      problems.push(warning('speech-language', file, '', `There is no language "${language}" here, so nobody hears these recordings.`));
    }
    const { output, issues } = schemaIssues(SPEECH, value);
    // An entry has no id, so that a key begins with its number, from 0.
    if (issues) problems.push(...issues.map(({ key, what }) => error('speech-list', file, key, what)));
    const clips = output ?? [];
    for (const clip of clips) listed.add(clip.file);
    problems.push(...clips.filter((clip) => !media.has(clip.file)).map((clip) =>
      warning('speech-file', file, clip.key, `media/${clip.file} is not there. The system's voice reads this text.`)));
    problems.push(...clips.filter((clip, at) => clips.findIndex(({ text }) => text === clip.text) < at).map((clip) =>
      warning('speech-double', file, clip.key, `The text ${quoted(clip.text)} has two recordings. Remove one.`)));
  }
  const loose = parsed.media.filter((name) => /^speech\/.+\//.test(name) && !listed.has(name));
  return [...problems, ...loose.map((name) =>
    warning('speech-unlisted', `media/${name}`, '', 'No list in media/speech names this recording, so nobody hears it.'))];
}

/** Recordings of texts that are shown no longer. Of languages that are not in `spoken` nothing is said. */
export function checkOldSpeech(pack: Pick<Pack, 'speech'>, spoken: SpokenByLanguage): Problem[] {
  return Object.entries(spoken).flatMap(([language, texts]) => {
    const shown = new Set(texts);
    return clipsOf(pack, language).filter(({ text }) => !shown.has(text)).map(({ key, text }) => warning('speech-old', fileOf(language), key,
      `The recording of ${quoted(text)} is of no text that is shown now, so it is not played. Record the new text, or remove it.`));
  });
}

/** The figures of each language of `spoken`. */
export function speechCoverage(pack: Pick<Pack, 'speech' | 'media'>, spoken: SpokenByLanguage): SpeechCoverage[] {
  const media = new Set(pack.media);
  return Object.entries(spoken).map(([language, all]) => {
    const texts = new Set(all);
    const clips = clipsOf(pack, language).filter(({ text, file }) => texts.has(text) && media.has(file));
    const count = (list: SpeechClip[]): number => new Set(list.map(({ text }) => text)).size;
    return { language, texts: texts.size, recorded: count(clips), byPerson: count(clips.filter(({ engine }) => engine === undefined)) };
  });
}

const fileOf = (language: string): string => `media/speech/${language}.json`;

/** The list of a language; none where it is not there or not well made. */
const clipsOf = ({ speech }: Pick<Pack, 'speech'>, language: string): SpeechClip[] =>
  schemaIssues(SPEECH, speech[language] ?? []).output ?? [];
