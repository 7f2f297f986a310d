// Looks at the document: what of it is shown, with the names that assistive technology would hear. The edge of pieces.ts.
import { CONTROL, topDialog } from './keys.ts';
import type { Shown } from './pieces.ts';


/** What is written within a line; everything else begins a line of its own. */
const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'code', 'em', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'wbr']);

/** Never read: the bar of Listen itself, clips that speak for themselves, staff's own panel, what staff alone read on the screen. */
const UNREAD = '[aria-hidden="true"], [inert], .listen, .staff, [data-unread], video, script, style, template';

/** The uppermost modal dialog, else the whole page: what a person can see and use now. */
export const foremost = (): Element => topDialog() ?? document.body;

/** What of an element is shown, or null where nothing is. */
export function look(element: Element): Shown<Element> | null {
  return shown(element, element.closest<HTMLElement>('[lang]')?.lang ?? '', false);
}

function shown(element: Element, outer: string, foot: boolean): Shown<Element> | null {
  if (element.matches(UNREAD) || !element.checkVisibility({ visibilityProperty: true })) return null;
  const lang = element.getAttribute('lang') || outer;
  const inFoot = foot || element.matches('nav');
  const own = {
    element, lang, foot: inFoot, chosen: isChosen(element), turner: element.closest('.paged__turn') !== null, children: [],
  };
  if (isPicture(element)) {
    // A picture with its words beneath is told by them; one without an alternative only decorates.
    const name = element.closest('figure')?.querySelector('figcaption') ? '' : (element.getAttribute('alt') ?? element.ariaLabel ?? '');
    return name === '' ? null : { ...own, kind: 'picture', name };
  }
  if (element instanceof SVGElement) return null;
  const children = [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return node.data;
    return (node instanceof Element && shown(node, lang, inFoot)) || [];
  });
  if (!element.matches(CONTROL)) {
    const inline = INLINE.has(element.localName) && element.parentElement?.localName !== 'figcaption';
    return { ...own, kind: inline ? 'inline' : 'block', children };
  }
  const about = idsOf(element, 'aria-describedby').map(saidBy).join(' ');
  const name = element.ariaLabel ?? idsOf(element, 'aria-labelledby').map(saidBy).join(' ');
  return { ...own, kind: 'control', ...(name && { name }), ...(about && { about }), children };
}

const isPicture = (element: Element): boolean => element instanceof HTMLImageElement || element.getAttribute('role') === 'img';

const isChosen = (element: Element): boolean =>
  [element.ariaPressed, element.ariaChecked, element.ariaSelected].includes('true') || !['false', null].includes(element.ariaCurrent);

/** The text of an element, as it is hidden or shown, without what staff alone read in it. */
export function saidBy(element: Element | null | undefined): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const unread of copy.querySelectorAll('[data-unread]')) unread.remove();
  return copy.textContent;
}

const idsOf = (element: Element, name: string): Element[] =>
  (element.getAttribute(name) ?? '').split(/\s+/).flatMap((id) => (id && document.getElementById(id)) || []);
