// Reads a content pack from its folder: the only file of content/ that touches the disk.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Pack, Problem } from './types.ts';

/** Folders of a pack that are not languages. */
const NOT_LANGUAGES = new Set(['content', 'media']);

/**
 * Reads everything once: structure, words, the list of media, the text of the captions and the lists of recordings.
 * Never throws: what can't be read is left out and told in `problems`.
 */
export function readPack(dir: string): Pack {
  const pack: Pack = { structure: {}, words: {}, staff: {}, media: [], captions: {}, speech: {}, problems: [] };
  const wrong = (file: string, what: string): void => {
    pack.problems.push({ rule: 'read', file, key: '', what, severity: 'error' } satisfies Problem);
  };

  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    wrong('', 'There is no such folder. A content pack is a folder with content/, media/ and one folder a language.');
    return pack;
  }
  try {
    pack.structure = readJsonFolder(dir, 'content', wrong);
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      if (!entry.isDirectory() || NOT_LANGUAGES.has(entry.name) || entry.name.startsWith('.')) continue;
      pack.words[entry.name] = readJsonFolder(dir, entry.name, wrong);
      if (existsSync(join(dir, entry.name, 'staff'))) pack.staff[entry.name] = readJsonFolder(dir, `${entry.name}/staff`, wrong);
    }
    pack.media = listFiles(join(dir, 'media'));
    for (const name of pack.media.filter((each) => each.endsWith('.vtt'))) {
      pack.captions[name] = readFileSync(join(dir, 'media', name), 'utf8');
    }
    if (existsSync(join(dir, 'media', 'speech'))) pack.speech = readJsonFolder(dir, 'media/speech', wrong);
  } catch (error) {
    wrong('', `The folder can't be read: ${reason(error)}`);
  }
  return pack;
}

function readJsonFolder(dir: string, folder: string, wrong: (file: string, what: string) => void) {
  const files: Record<string, unknown> = {};
  if (!existsSync(join(dir, folder))) {
    wrong(`${folder}/`, 'This folder is missing.');
    return files;
  }
  for (const name of readdirSync(join(dir, folder)).filter((each) => each.endsWith('.json')).sort()) {
    try {
      const text = readFileSync(join(dir, folder, name), 'utf8').replace(/^\uFEFF/, '');
      files[name.slice(0, -'.json'.length)] = JSON.parse(text);
    } catch (error) {
      wrong(`${folder}/${name}`, `The file can't be read as JSON: ${reason(error)}`);
    }
  }
  return files;
}

/** Every file under a folder, relative to it, sorted; none where the folder does not exist. */
function listFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1).split(sep).join('/'))
    .sort();
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
