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

/** To move, to choose, to go back; digits and Backspace for the number pad of the staff PIN. */
const ALLOWED = new Set([
  'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', ' ', 'Escape', 'Backspace',
  '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
]);

/** Whether a key may reach the page. Shift goes only with Tab: with anything else it belongs to a shortcut. */
export function isAllowedKey({ key, ctrl, alt, meta, shift }: Key): boolean {
  if (ctrl || alt || meta) return false;
  return shift ? key === 'Tab' || key === 'Shift' : ALLOWED.has(key);
}
