// Runs the shell as if it were `npm start` itself, and runs it again when it wants to be started again.
import { spawn } from 'node:child_process';

/** RESTART_CODE of electron/core/exit-codes.ts, which Node 20 cannot import. */
export const restartCode = 75;

/**
 * Same terminal, same signals, same exit code. A shell that ends with `restartCode` is started again.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, say: import('./say.mjs').Say }} at
 * @returns {Promise<number>}
 */
export async function follow(program, args, { cwd, say }) {
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null;
  let asked = false;
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    asked = true;
    child?.kill(signal);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      asked = true;
      // Ctrl+C reaches the child by itself: the terminal sends it to both.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) end(signal);
    });
  }
  // npm starts this through a shell, and the shell does not hand on a signal: it dies, and this program is left.
  const parent = process.ppid;
  const orphaned = () => {
    if (process.ppid !== parent) end('SIGTERM');
  };
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref();

  for (;;) {
    const code = await new Promise((done) => {
      child = spawn(program, args, { cwd, stdio: 'inherit' });
      child.once('error', (error) => {
        say(`${program} could not be started: ${error.message}`);
        done(1);
      });
      child.once('exit', done);
    });
    if (code !== restartCode || asked) return code ?? (asked ? 0 : 1);
  }
}
