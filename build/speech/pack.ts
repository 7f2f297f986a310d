// The folder of recordings in a content pack: what is in it, and its list, written so that it is whole at every moment.
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SPEECH, schemaIssues } from '../../electron/core/content/schema.ts';
import type { Pack, SpeechClip } from '../../electron/core/content/types.ts';

/** The list of a language as it stands; none where there is none. The content check has said what is wrong with it. */
export const listOf = ({ speech }: Pack, language: string): SpeechClip[] => schemaIssues(SPEECH, speech[language] ?? []).output ?? [];

/** Puts the list in place, all of it or nothing, and only then takes away what it no longer names. */
export function writeList(dir: string, language: string, clips: readonly SpeechClip[], remove: readonly string[]): void {
  const file = join(dir, 'media', 'speech', `${language}.json`);
  mkdirSync(join(dir, 'media', 'speech'), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(clips, null, 2)}\n`);
  renameSync(`${file}.new`, file);
  for (const name of remove) rmSync(join(dir, 'media', name), { force: true });
}

/** The bytes of all recordings of a list. */
export const bytesOf = (dir: string, clips: readonly SpeechClip[]): number =>
  clips.reduce((sum, { file }) => sum + (statSync(join(dir, 'media', file), { throwIfNoEntry: false })?.size ?? 0), 0);
