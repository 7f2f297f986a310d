// What is remembered of the practice during one visit: in which order lists stand, and how far each round has been walked.
// No digit is in it; it dies with the document, as everything of a visit does.
import type { PracticeControl, PracticeScreen } from '../../../electron/core/content/types.ts';
import { shuffled, type Place } from './practice.ts';

export interface Remembered {
  /** The controls of a screen at a place: the same until somebody begins anew, so that Back shows what stood there. */
  order(place: Place, screen: PracticeScreen): PracticeControl[];
  /** Somebody chooses what to practise: lists are shuffled anew. */
  beginAnew(): void;
  /** The visitor stands on a step of a round. @returns the furthest one they have come to in it */
  cameTo(place: Place, step: number): number;
}

/** @param random a number from 0 up to 1, as Math.random gives */
export function remember(random: () => number): Remembered {
  const orders = new Map<string, PracticeControl[]>();
  /** Where the right one of a list stood last, by the id of the screen. */
  const places = new Map<string, number>();
  const furthest = new Map<string, number>();
  return {
    order({ exercise, part, step }, screen) {
      if (!screen.shuffled) return screen.controls;
      const at = `${exercise}/${part}/${step}`;
      const order = orders.get(at) ?? shuffled(screen.controls, places.get(screen.id) ?? -1, random);
      orders.set(at, order);
      places.set(screen.id, order.findIndex(({ right }) => right));
      return order;
    },
    beginAnew: () => orders.clear(),
    cameTo({ exercise, part }, step) {
      const round = `${exercise}/${part}`;
      const most = Math.max(step, furthest.get(round) ?? 0);
      furthest.set(round, most);
      return most;
    },
  };
}

/** Of this visit. */
export const ofThisVisit = remember(Math.random);
