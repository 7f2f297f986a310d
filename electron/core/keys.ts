/**
 * The keys that reach the page, as an allow-list: whatever is not named here is swallowed, by Electron before the
 * page sees it and by the page itself in the browser shell. Pure; the page imports it too.
 */

/** What both Electron's `before-input-event` and the DOM's KeyboardEvent tell of a key. */
export interface Key {
  /** As in KeyboardEvent.key: "Tab", "a", " ". */
  key: string;
  ctrl: boolean;
  alt: boolean;
  /** The Windows or Command key. */
  meta: boolean;
  shift: boolean;
}

/** What the keys of an audio keypad do (EN 301 549 5.1.3.1: a mode that needs no sight). */
export const KEYPAD_ACTIONS = ['next', 'previous', 'choose', 'back', 'repeat', 'louder', 'softer'] as const;
export type KeypadAction = (typeof KEYPAD_ACTIONS)[number];

/** Which keys do what, by KeyboardEvent.key. From kiosk.json. */
export type Keypad = Record<KeypadAction, string[]>;

/** The keys that a keypad may be set to send: none that writes, none that Chromium keeps to itself. */
export const KEYPAD_KEYS: readonly string[] = [
  'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape', 'Backspace', 'Home', 'End', 'PageUp', 'PageDown',
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
  'AudioVolumeUp', 'AudioVolumeDown', 'MediaTrackNext', 'MediaTrackPrevious', 'MediaPlayPause',
];

/** To move, to choose, to go back; digits and Backspace for the number pad of the staff PIN. */
const ALLOWED = new Set([
  'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', ' ', 'Escape', 'Backspace',
  '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
]);

/** What presenter remotes send besides, while staff show the steps. */
const REMOTE = new Set(['PageUp', 'PageDown', 'b', 'B', '.']);

/**
 * Whether a key may reach the page. Shift goes only with Tab: with anything else it belongs to a shortcut.
 * @param keypad its keys may, too; null until it is known
 * @param remote a presenter remote may be in use
 */
export function isAllowedKey({ key, ctrl, alt, meta, shift }: Key, keypad: Keypad | null = null, remote = false): boolean {
  if (ctrl || alt || meta) return false;
  if (shift) return key === 'Tab' || key === 'Shift';
  return ALLOWED.has(key) || (remote && REMOTE.has(key)) || (keypad !== null && keypadAction(keypad, key) !== null);
}

/** What a key of the keypad does; null for any other key. */
export const keypadAction = (keypad: Keypad, key: string): KeypadAction | null =>
  KEYPAD_ACTIONS.find((action) => keypad[action].includes(key)) ?? null;
