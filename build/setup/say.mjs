// How the scripts speak to the person at the terminal: one plain sentence a line.

/** @typedef {(sentence: string) => void} Say */

/** @type {Say} */
export const say = (sentence) => {
  process.stdout.write(`${sentence}\n`);
};

/**
 * A failure with a sentence for people. The scripts print its message alone, without a stack.
 * @param {string} sentence what happened, and what to do
 * @returns {Error}
 */
export function failure(sentence) {
  const error = new Error(sentence);
  error.name = 'Failure';
  return error;
}

/**
 * Runs a script's main function; a failure made for people ends it with that sentence and exit code 1.
 * @param {() => Promise<number>} main resolves to the exit code
 * @returns {Promise<void>}
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const forPeople = error instanceof Error && error.name === 'Failure';
    process.stderr.write(`${forPeople ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * A duration as a person would say it.
 * @param {number} milliseconds
 * @returns {string} '0.4 s', '12 s', '2 min 5 s'
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
