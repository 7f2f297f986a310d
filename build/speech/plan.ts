// What a run of `npm run speech` has to do: which recordings stay, which are made, which go. Pure.
import { createHash } from 'node:crypto';
import type { SpeechClip } from '../../electron/core/content/types.ts';
import { voiceOf, type Engine } from './engine.ts';
import type { Part, Spoken } from './texts.ts';

export interface Plan {
  /** The list as it will stand in media/speech/LANGUAGE.json. */
  clips: SpeechClip[];
  /** What is not there yet, and the file it is to have (a name under media/). */
  make: { spoken: Spoken; file: string }[];
  /** Files under media/ that nothing needs any more. */
  remove: string[];
}

/** What this command makes: a name of a key and of what was said by which voice. Nothing else is ever removed. */
const MADE_HERE = /\.[0-9a-f]{10}\.ogg$/;

/**
 * @param before the list as it stands
 * @param files under media/ that are there
 * @param onlyMissing keep what another engine, or this one with other voices, has made
 */
export function planOf(
  language: string, texts: readonly Spoken[], before: readonly SpeechClip[], files: readonly string[], engine: Engine, onlyMissing: boolean,
): Plan {
  const there = new Set(files);
  // A person's recording is never made anew and never taken away, not even where its text or its file is gone.
  const people = new Map(before.filter((clip) => clip.engine === undefined).map((clip) => [clip.text, clip]));
  const made = new Map(before.filter(({ engine: by, file }) => by !== undefined && there.has(file)).map((clip) => [clip.text, clip]));
  const plan: Plan = { clips: [], make: [], remove: [] };
  for (const spoken of texts) {
    const { key, text } = spoken;
    const person = people.get(text);
    people.delete(text);
    const by = `${engine.name} (${[...new Set(spoken.parts.map(({ lang }) => voiceOf(engine, lang)))].join(', ')})`;
    const file = `speech/${language}/${key}.${hash(spoken.parts, by)}.ogg`;
    const kept = person ?? (onlyMissing ? made.get(text) : undefined);
    plan.clips.push(kept ? { ...kept, key } : { key, text, file, engine: by });
    if (!kept && !there.has(file)) plan.make.push({ spoken, file });
  }
  plan.clips.push(...people.values());
  plan.remove = unneeded(language, plan.clips, files);
  return plan;
}

/** Files of a language that an engine made and no list names any more. */
export function unneeded(language: string, clips: readonly SpeechClip[], files: readonly string[]): string[] {
  const needed = new Set(clips.map(({ file }) => file));
  return files.filter((file) => file.startsWith(`speech/${language}/`) && MADE_HERE.test(file) && !needed.has(file));
}

/** The list with a person's recording of a text in it, which takes the place of what was there for the text. */
export function withPerson(clips: readonly SpeechClip[], { key, text }: Spoken, file: string): SpeechClip[] {
  return [...clips.filter((clip) => clip.text !== text && clip.file !== file), { key, text, file }];
}

/** The same words by the same voices have the same name, so that what was made once is made no more, also after a run that was cut short. */
const hash = (parts: readonly Part[], by: string): string =>
  createHash('sha256').update(JSON.stringify([by, parts.map(({ text, lang }) => [lang, text])])).digest('hex').slice(0, 10);
