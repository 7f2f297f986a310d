// Where the reading is, on the screen: marked, in view, and with the keypad also in focus.

const MARK = 'data-reading';

/** Takes the mark away. */
export function unmark(): void {
  document.querySelectorAll(`[${MARK}]`).forEach((element) => element.removeAttribute(MARK));
}

/**
 * Marks what is read now and brings it into view: what shows pages (parts/Paged.vue) hears of it and turns to it.
 * @param focus whether the keyboard focus goes along, so that the next key acts on what is heard
 */
export function mark(element: HTMLElement, focus: boolean): void {
  unmark();
  element.setAttribute(MARK, '');
  element.dispatchEvent(new CustomEvent('reading', { bubbles: true }));
  if (element.closest('dialog')) element.scrollIntoView({ block: 'nearest' });
  if (!focus || element === document.activeElement) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    // Text takes the focus only for as long as it is read: no Tab ever stops there.
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
