// When a touch that is held becomes the spotlight, by which staff point at something. Pure.

/** So long a finger or the button of a mouse is held still, in milliseconds, ... */
export const HOLD_MS = 600;
/** ... not moving farther than this, in millimetres. */
export const STILL_MM = 4;

export interface Held {
  /** The number that the browser gives to the pointer. */
  id: number;
  x: number;
  y: number;
}

/** Whether it still lies where it went down. @param mm CSS pixels of a millimetre */
export const isStill = (held: Held, { x, y }: Pick<Held, 'x' | 'y'>, mm: number): boolean => Math.hypot(x - held.x, y - held.y) <= STILL_MM * mm;
