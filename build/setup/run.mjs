// Runs another program and waits for it.
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

/**
 * @typedef {object} RunOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [show] the program writes straight to this terminal; else its output is collected
 * @property {number} [timeout] milliseconds after which it is ended
 * @property {boolean} [shell] needed on Windows for npm.cmd
 */

/**
 * @typedef {object} RunResult
 * @property {number} code exit code; 1 also when it could not be started or was ended by a signal
 * @property {string} output what it wrote, both streams in order; '' with `show`
 * @property {boolean} timedOut
 */

/**
 * Runs a program to its end. Never rejects: a program that cannot be started is a result with code 1.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { cwd, env = process.env, show = false, timeout = 0, shell = false }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      windowsHide: true,
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    const collect = (/** @type {Buffer} */ piece) => {
      output += piece.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeout)
      : undefined;
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve({ code, output, timedOut });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/**
 * The environment with one folder first on PATH. Windows names the variable as it likes ('Path').
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export function withFirstOnPath(env, folder) {
  const name = pathName(env);
  return { ...env, [name]: [folder, env[name]].filter(Boolean).join(delimiter) };
}

/**
 * The environment without the folders of installed packages on PATH: what runs with it finds the machine's own
 * Node, not the one that an install is about to replace.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutPackagesOnPath(env) {
  const name = pathName(env);
  const kept = (env[name] ?? '').split(delimiter).filter((folder) => !/[\\/]node_modules[\\/]/.test(`${folder}/`));
  return { ...env, [name]: kept.join(delimiter) };
}

/** @param {NodeJS.ProcessEnv} env */
function pathName(env) {
  return Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
}
