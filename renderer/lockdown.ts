// What hands on a kiosk may not do to the browser: shortcuts, menus, selections, drops, zoom, history.
// Electron refuses most of it before the page sees it; in the browser shell this is what does.
// Zoom by two fingers and swiping back are refused in style/kiosk.css (touch-action, overscroll-behavior).
import { isAllowedKey, type Keypad } from '../electron/core/keys.ts';
import { call } from './kiosk.ts';

/** Nothing is selected, dragged, copied or pasted here, and there is no menu. `auxclick` is any button but the first. */
const REFUSED = [
  'contextmenu', 'auxclick', 'selectstart', 'dragstart', 'dragenter', 'dragover', 'drop', 'copy', 'cut', 'paste',
] as const;

function refuse(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** While staff show the steps, by their bar (showing/Bar.vue). */
const showing = (): boolean => document.querySelector('.lead') !== null;

function refuseKey(event: KeyboardEvent, keypad: Keypad | null): void {
  const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (!isAllowedKey({ key, ctrl: ctrlKey, alt: altKey, meta: metaKey, shift: shiftKey }, keypad, showing())) refuse(event);
}

/** The middle button scrolls by itself, the fourth and fifth go through the history. */
function refuseButton(event: MouseEvent): void {
  if (event.button !== 0) refuse(event);
}

/** The wheel with Ctrl is zoom, and so is a pinch on a touchpad. */
function refuseZoom(event: WheelEvent): void {
  if (event.ctrlKey) refuse(event);
}

/**
 * Call it before anything else listens: what is refused reaches nobody.
 * @param keypad the keys of the audio keypad; null until the shell has told them
 */
export function lockDown(keypad: () => Keypad | null): void {
  // Not passive: for wheels the browser would not listen to the refusal.
  const how = { capture: true, passive: false };
  for (const name of REFUSED) window.addEventListener(name, refuse, how);
  for (const name of ['keydown', 'keyup'] as const) window.addEventListener(name, (event) => refuseKey(event, keypad()), how);
  for (const name of ['mousedown', 'mouseup'] as const) window.addEventListener(name, refuseButton, how);
  window.addEventListener('wheel', refuseZoom, how);
  // Once in a document and without what it was: that could hold a visitor's words.
  const report = (): void => void call('report', { event: 'request-blocked', screen: 'none' }).catch(() => undefined);
  window.addEventListener('securitypolicyviolation', report, { once: true });
}
