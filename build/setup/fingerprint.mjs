// Tells whether sources changed since they were last built, by size and time of each file: no file is read.
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** @typedef {{ path: string, size: number, time: number }} SourceFile */

/**
 * @param {SourceFile[]} files in any order
 * @returns {string} the same for the same files, different when one is changed, added, removed or renamed
 */
export function fingerprint(files) {
  const lines = files.map(({ path, size, time }) => JSON.stringify([path, size, time])).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/**
 * Every file at or below the given paths. A path that does not exist holds none.
 * @param {string} root
 * @param {string[]} paths relative to root, with '/'
 * @returns {SourceFile[]}
 */
export function sourceFiles(root, paths) {
  return paths.flatMap((path) => walk(root, join(root, path)));
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {SourceFile[]}
 */
function walk(root, path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isDirectory()) return readdirSync(path).flatMap((name) => walk(root, join(path, name)));
  return [{ path: relative(root, path).split(sep).join('/'), size: stat.size, time: stat.mtimeMs }];
}
