// Finds Electron's runtime, or fetches it. The npm package holds none since Electron 42: its install.js downloads it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const limit = 120_000;

/**
 * @param {string} root
 * @returns {string | null} path of the program, null where it is not (wholly) installed
 */
export function electronRuntime(root) {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
    if (readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return null;
    const program = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Tries once to fetch the runtime. Its own words (a stack trace, mostly) are dropped: the caller says what follows.
 * @param {string} root
 * @param {string} node the project's own Node
 * @returns {Promise<boolean>} whether it is there now
 */
export async function fetchElectron(root, node) {
  await run(node, [join(root, 'node_modules', 'electron', 'install.js')], { cwd: root, timeout: limit });
  return electronRuntime(root) !== null;
}
