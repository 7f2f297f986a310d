// How far something long is, for who waits: a bar with the time left on a terminal, now and then a line elsewhere.

export interface Output { write(text: string): unknown; isTTY?: boolean }

const WIDTH = 24;
/** Where there is no terminal a line comes so often. */
const STEP = 0.25;

/** The line for a share from 0 to 1, after so many milliseconds. Pure. */
export function barLine(what: string, share: number, ms: number): string {
  const done = Math.min(1, Math.max(0, share));
  const bar = '█'.repeat(Math.round(done * WIDTH)).padEnd(WIDTH, '░');
  // In the first moments there is nothing to reckon by.
  const left = done < 0.02 || done === 1 ? '' : `, ${forPeople(((1 - done) / done) * ms)} left`;
  return `${what} ${bar} ${String(Math.floor(done * 100)).padStart(3)} %${left}`;
}

function forPeople(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Begins a bar.
 * @param now milliseconds of any clock
 * @returns `at`, to be told the share that is done, and `end`, for when it is over, well or not
 */
export function progress(what: string, out: Output, now: () => number): { at: (share: number) => void; end: () => void } {
  const began = now();
  let told = 0;
  let shown = 0;
  return {
    at(share) {
      if (out.isTTY) {
        const line = barLine(what, share, now() - began);
        // What is left of a longer line before it is wiped out.
        out.write(`\r${line.padEnd(shown)}`);
        shown = line.length;
      } else if (share >= told) {
        out.write(`${what}: ${Math.floor(Math.min(1, share) * 100)} %\n`);
        told = (Math.floor(share / STEP) + 1) * STEP;
      }
    },
    end: () => void (out.isTTY && shown > 0 && out.write('\n')),
  };
}
