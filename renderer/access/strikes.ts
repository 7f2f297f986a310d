// Which strikes of fingers, mouse and keys act. Pure: hands.ts tells what hands do, and does what comes out.
//
// A finger acts where it is lifted inside the control it went down on, however it trembled and however long that took;
// slid off, it does nothing (WCAG 2.5.2). Whoever strikes twice is taken for one (EN 301 549 5.8), a held key for one
// press (5.7), and a hand that rests on the glass is no second finger (5.9).
import { keypadAction, type Keypad } from '../../electron/core/keys.ts';

/** A second strike so soon after the last one that acted, in milliseconds, ... */
export const DOUBLE_MS = 500;
/** ... and so near to it, in millimetres, is the same one. Also on another control: the first may have brought a new screen. */
export const NEAR_MM = 20;
/** Where the content scrolls, a finger that went farther up or down than this many millimetres has scrolled it. */
export const DRAG_MM = 12;

/** One strike: in millimetres from the upper left, and milliseconds on one monotonic clock. */
export interface Strike<C> {
  control: C;
  x: number;
  y: number;
  at: number;
}

/** A finger on a control, as it went down. */
export interface Finger<C> extends Strike<C> {
  /** The control stands in something that scrolls. */
  scrolls: boolean;
  /** How far up or down it has been from there, in millimetres. */
  dragged: number;
  /** Another finger acted while this one lay on the screen: it belongs to a hand that rests there. */
  resting: boolean;
}

export interface Hands<C> {
  /** By the browser's number for the touch. */
  fingers: ReadonlyMap<number, Finger<C>>;
  /** The last strike that acted: where and when the finger or the button was let go. Without a control: of the document before. */
  last: Strike<C | null> | null;
}

/** Whether a strike, by where and when it went down, is the last one over again. */
export const isDouble = <C>(last: Strike<C | null> | null, { control, x, y, at }: Strike<C>): boolean =>
  last !== null && at - last.at < DOUBLE_MS && (control === last.control || Math.hypot(x - last.x, y - last.y) <= NEAR_MM);

/** Whether a finger scrolls by now. Once it does, it never strikes. */
export const drags = <C>({ scrolls, dragged }: Finger<C>): boolean => scrolls && dragged > DRAG_MM;

/** A finger goes down on a control. */
export const put = <C>(hands: Hands<C>, id: number, finger: Strike<C> & Pick<Finger<C>, 'scrolls'>): Hands<C> =>
  withFinger(hands, id, { ...finger, dragged: 0, resting: false });

/** A finger is at another height now. One that did not go down on a control is nobody's business. */
export function moved<C>(hands: Hands<C>, id: number, y: number): Hands<C> {
  const finger = hands.fingers.get(id);
  if (!finger) return hands;
  return withFinger(hands, id, { ...finger, dragged: Math.max(finger.dragged, Math.abs(y - finger.y)) });
}

/**
 * A finger is lifted, or the browser has taken it away.
 * @param where null where it is not inside its control any more
 * @returns also the control to press, or null
 */
export function lifted<C>(hands: Hands<C>, id: number, where: Omit<Strike<C>, 'control'> | null): { hands: Hands<C>; press: C | null } {
  const finger = hands.fingers.get(id);
  const fingers = new Map(hands.fingers);
  fingers.delete(id);
  if (!finger || !where || finger.resting || drags(finger) || isDouble(hands.last, finger)) {
    return { hands: { ...hands, fingers }, press: null };
  }
  fingers.forEach((other, key) => fingers.set(key, { ...other, resting: true }));
  return { hands: { fingers, last: { ...where, control: finger.control } }, press: finger.control };
}

function withFinger<C>(hands: Hands<C>, id: number, finger: Finger<C>): Hands<C> {
  return { ...hands, fingers: new Map(hands.fingers).set(id, finger) };
}

/** A key that went down. */
export interface Keystroke {
  key: string;
  at: number;
}

/** Keys that act wherever they are not set to something else. */
const ACTING = new Set(['Enter', ' ', 'Escape', 'Backspace', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);

/**
 * Whether a key may not follow itself at once. Those that only move, or set the volume, may: one press too many does no
 * harm and is undone by the opposite key, and half a second for each would make a long way through a screen of it.
 */
function acts(key: string, keypad: Keypad): boolean {
  const action = keypadAction(keypad, key);
  return action === null ? ACTING.has(key) : action === 'choose' || action === 'back';
}

/**
 * Whether a key is taken.
 * @param last the last one that was
 * @param next `repeat` as the browser tells it of a key that is held
 */
export const takesKey = (last: Keystroke | null, next: Keystroke & { repeat: boolean }, keypad: Keypad): boolean =>
  !next.repeat && !(last !== null && last.key === next.key && next.at - last.at < DOUBLE_MS && acts(next.key, keypad));
