// Installs the packages of package-lock.json where they are missing or differ, and finds the project's own Node.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, withoutPackagesOnPath } from './run.mjs';
import { failure } from './say.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Says why the installed packages are not those of the lock file, or null when they are.
 * npm leaves its own record of what it installed in node_modules/.package-lock.json, written last, so an install
 * that was broken off has none.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json
 * @returns {string | null}
 */
export function whyInstall(wanted, installed) {
  if (!installed) return 'Nothing is installed yet.';
  for (const [path, want] of Object.entries(wanted.packages ?? {})) {
    if (path === '') continue;
    const have = installed.packages?.[path];
    const name = path.replace(/^.*node_modules\//, '');
    if (!have) {
      // Optional packages are for other platforms.
      if (want.optional) continue;
      return `${name} is missing.`;
    }
    if (have.version !== want.version || have.integrity !== want.integrity) {
      return `${name} is installed in version ${have.version}, wanted is ${want.version}.`;
    }
  }
  return null;
}

/**
 * Installs what is missing; does nothing, and says nothing, where all is there.
 * @param {string} root the project
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<string>} the project's own Node
 * @throws a failure for people
 */
export async function installMissing(root, say) {
  const lock = readJson(join(root, 'package-lock.json'));
  if (!lock) throw failure('package-lock.json is missing or broken: this is not a whole copy of the project.');
  let why = whyInstall(lock, readJson(join(root, 'node_modules', '.package-lock.json')));
  why ??= projectNode(root) ? null : "The project's own Node is missing.";
  if (why) {
    say(`${why} Installing the packages of package-lock.json with npm; this takes about a minute, and only now.`);
    const { code } = await npmCi(root);
    if (code !== 0) {
      throw failure('npm could not install the packages: its message is above. Is there a network, and a registry behind it?');
    }
    say('Installed.');
  }
  const node = projectNode(root);
  if (!node) {
    throw failure(
      'The packages are installed, but without Node 24 (node_modules/node/bin). Are install scripts switched off ' +
        '(`npm config get ignore-scripts`)? Switch them on, or use Node 24 yourself.',
    );
  }
  return node;
}

/**
 * The Node that everything but these scripts runs on: the one Electron embeds, whatever the machine has.
 * @param {string} root
 * @returns {string | null} path of the program; this very Node where it is new enough and no other is there
 */
export function projectNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', 'node', 'bin', name);
  if (existsSync(own)) return own;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

/** @param {string} root */
function npmCi(root) {
  // --loglevel=error: under Node 20 npm would warn that some packages want a newer Node; they get it, it is one of them.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, env: withoutPackagesOnPath(process.env), show: true };
  const npm = process.env.npm_execpath;
  if (npm && /\.c?js$/.test(npm)) return run('node', [npm, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * @param {string} path
 * @returns {any} null where there is no such file or it is not JSON
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
