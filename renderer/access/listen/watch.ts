// Tells what changes on the page while Listen is on, whoever changed it, and what the visitor does: so no screen has to
// speak for itself.
import type { Change } from './gather.ts';

export interface Watcher {
  changed(change: Change, element: Element | null): void;
  /** A touch or a key anywhere but on the bar of Listen. @param key as in KeyboardEvent.key, null for a touch */
  acted(key: string | null): void;
  /** Tab has moved the focus. */
  tabbed(): void;
  /** The document ends: a voice would speak on. */
  left(): void;
}

const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
const CHOICES = ['aria-pressed', 'aria-checked', 'aria-selected'];
/** What tells of itself in another way. */
const ELSEWHERE = '.listen, .staff, [data-unread], .paged__turn';

/** @returns a function that ends it */
export function watch(watcher: Watcher): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const capture = { capture: true, signal };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const change = changeOf(record);
      if (change) watcher.changed(...change);
    }
  });
  observer.observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributeFilter: ['lang', 'open', ...CHOICES],
  });
  signal.addEventListener('abort', () => observer.disconnect());

  let tab = false;
  const acted = (event: Event): void => {
    const key = event instanceof KeyboardEvent ? event.key : null;
    tab = key === 'Tab';
    if (!(event.target as Element | null)?.closest?.('.listen')) watcher.acted(key);
  };
  window.addEventListener('pointerdown', acted, capture);
  window.addEventListener('keydown', acted, capture);
  window.addEventListener('focusin', () => {
    if (tab) watcher.tabbed();
    tab = false;
  }, { signal });
  // A page of long content was turned by the visitor (parts/Paged.vue).
  document.addEventListener('turned', ({ target }) => watcher.changed('turned', target as Element), { signal });
  window.addEventListener('pagehide', () => watcher.left(), { signal });
  return () => ending.abort();
}

function changeOf({ type, attributeName, target, addedNodes, removedNodes }: MutationRecord): [Change, Element] | null {
  const element = target instanceof Element ? target : target.parentElement;
  if (!element || (type === 'childList' && [...addedNodes, ...removedNodes].every(unread))) return null;
  if (attributeName === 'lang') return element === document.documentElement ? ['language', element] : null;
  if (attributeName === 'open') return element instanceof HTMLDialogElement ? ['dialog', element] : null;
  const told = type === 'attributes' ? chosenNow(element, attributeName ?? '') : (alertIn(addedNodes) ?? element.closest(LIVE));
  return told && !told.closest(ELSEWHERE) ? ['told', told] : null;
}

/** Of two that change because one is chosen, that one. */
const chosenNow = (element: Element, attribute: string): Element | null =>
  element.getAttribute(attribute) === 'true' || element === document.activeElement ? element : null;

/** Staff alone read it. */
const unread = (node: Node): boolean => node instanceof Element && node.matches('[data-unread]');

const alertIn = (added: NodeList): Element | undefined =>
  [...added].find((node): node is Element => node instanceof Element && node.matches('[role="alert"]'));
