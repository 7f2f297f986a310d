/**
 * Notices that a page has crashed. A document holds one connection open for as long as it lives; when that ends and
 * no other document is on its way, the page is gone, seconds before its silence would tell.
 */
import { SILENCE_MS } from '../core/watch.ts';

/** How long a page may be without its connection, in milliseconds: it makes a lost one anew much sooner. */
export const GONE_MS = 500;

export interface Presence {
  /** A document is on its way: it was asked for, or a window is being opened for it. */
  expect(): void;
  /** A document has connected. */
  began(): void;
  /** The connection of a document has ended. */
  ended(): void;
}

/** @param crashed told once for each page that is gone */
export function createPresence(crashed: () => void): Presence {
  let connections = 0;
  let expected = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const wait = (ms: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      expected = false;
      if (connections === 0) crashed();
    }, ms);
  };

  return {
    expect() {
      // A reset: the next document is asked for before the one that asks is gone.
      expected = true;
      wait(SILENCE_MS);
    },
    began() {
      connections += 1;
      expected = false;
    },
    ended() {
      connections -= 1;
      if (connections === 0 && !expected) wait(GONE_MS);
    },
  };
}
