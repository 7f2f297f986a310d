// Builds the page and the shell's bundles, where their sources changed since the last time.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, sourceFiles } from './fingerprint.mjs';
import { recall, remember } from './memory.mjs';
import { run } from './run.mjs';

const sources = ['renderer', 'electron', 'vite.config.ts', 'tsconfig.json', 'package-lock.json', 'build/build.ts'];
const results = ['dist/page/index.html', 'dist/shell/main.js', 'dist/shell/preload.cjs', 'dist/shell/page-bridge.js'];

/**
 * @param {string} root
 * @returns {boolean} whether what is in dist/ was built from the sources as they are now
 */
export function isBuilt(root) {
  const built = recall(root, 'build');
  return (
    built?.fingerprint === fingerprint(sourceFiles(root, sources)) &&
    results.every((file) => existsSync(join(root, file)))
  );
}

/**
 * Builds, and remembers from which sources.
 * @param {string} root
 * @param {string} node the project's own Node
 * @returns {Promise<import('./run.mjs').RunResult>} code 0 when everything was built
 */
export async function build(root, node) {
  // Taken before: a file that changes during the build makes the next start build again.
  const before = fingerprint(sourceFiles(root, sources));
  const result = await run(node, [join('build', 'build.ts')], { cwd: root });
  const missing = results.filter((file) => !existsSync(join(root, file)));
  if (result.code === 0 && missing.length > 0) {
    return { ...result, code: 1, output: `${result.output}The build made no ${missing.join(', ')}.\n` };
  }
  if (result.code === 0) remember(root, 'build', { fingerprint: before });
  return result;
}
