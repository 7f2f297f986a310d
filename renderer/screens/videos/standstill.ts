// Whether a clip that is to play stands still: it does not start, or it stalls. Pure: clock and place come from outside.

/** So long a clip may stand still before the visitor is told, in milliseconds. */
export const PATIENCE_MS = 4000;

/** What is known of a clip that is to play. */
export interface Watched {
  /** Where in the clip it was seen last, in seconds. */
  place: number;
  /** When it came there, or was sent there, on the monotonic clock, in milliseconds. */
  since: number;
  /** It has moved by itself: it has started. */
  started: boolean;
}

/** It is told to play from this place, from now on. */
export const toldToPlay = (place: number, now: number): Watched => ({ place, since: now, started: false });

/** The visitor has sent it to another place: the waiting begins anew, and that was no movement of its own. */
export const sent = ({ started }: Watched, place: number, now: number): Watched => ({ place, since: now, started });

/** It is looked at: has it moved? */
export const seen = (watched: Watched, place: number, now: number): Watched =>
  place === watched.place ? watched : { place, since: now, started: true };

/** @returns how it fails, or null while there is still patience */
export function standsStill({ since, started }: Watched, now: number): 'start' | 'stall' | null {
  if (now - since < PATIENCE_MS) return null;
  return started ? 'stall' : 'start';
}
