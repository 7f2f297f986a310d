/**
 * What a visitor's keyboard and mouse may do to a web contents: the keys of core/keys.ts and the first mouse button.
 *
 * What Electron only tells and does nothing with by itself needs no refusal: the menu of the page, `app-command`
 * (back and forward of keyboard and mouse on Windows), the swipes of macOS, the zoom of the wheel.
 */
import type { WebContents } from 'electron';
import { isAllowedKey } from '../core/keys.ts';
import type { Keypad } from '../core/keys.ts';

export type KeyedContents = Pick<WebContents, 'on'>;

/**
 * Swallows every other key and button, in development too: developer tools attach through --remote-debugging-port.
 * @param keypad as configured; null until the configuration has been read
 */
export function guardKeys(contents: KeyedContents, keypad: () => Keypad | null): void {
  // Comes for keydown and keyup, before the page and before every shortcut (web-contents.md, 'before-input-event').
  contents.on('before-input-event', (event, { key, control, alt, meta, shift }) => {
    // Whether staff show the steps, with a remote, only the page knows: it refuses what is let through here.
    if (!isAllowedKey({ key, ctrl: control, alt, meta, shift }, keypad(), true)) event.preventDefault();
  });
  // The second button has a menu, the middle one scrolls by itself, the fourth and fifth go through the history.
  contents.on('before-mouse-event', (event, { type, button }) => {
    if ((type === 'mouseDown' || type === 'mouseUp') && button !== 'left') event.preventDefault();
  });
}
