// What the scripts remember from one run to the next: small JSON files in .cache, which may be deleted at any time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root
 * @param {string} name
 * @returns {any} null where nothing (readable) is remembered
 */
export function recall(root, name) {
  try {
    return JSON.parse(readFileSync(join(root, '.cache', `${name}.json`), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} root
 * @param {string} name
 * @param {unknown} value
 */
export function remember(root, name, value) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache', `${name}.json`), `${JSON.stringify(value)}\n`);
}
