// What of long content may not be cut in two, as it stands on the screen.
import type { Part } from './paging.ts';

/** Of these, what may be read on two pages where one has no room for it. */
const TEXT = 'p, li, dt, dd';
const WHOLE = 'p, li, dt, dd, h1, h2, h3, button, img, video, figure, label, [data-whole]';
/** What must not be left alone at the foot of a page. */
const HEADING = 'h1, h2, h3, [data-head]';

/**
 * @param page height of a page in pixels: what is higher cannot stay whole, but its lines can
 * @returns parts in pixels from the top of `content`
 */
export function partsOf(content: HTMLElement, page: number): Part[] {
  const { top } = content.getBoundingClientRect();
  const part = (box: DOMRect, heading: boolean): Part => ({ top: box.top - top, bottom: box.bottom - top, heading });
  // Where the headings began that nothing has followed yet.
  let headings: number | null = null;
  return [...content.querySelectorAll(WHOLE)].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const heading = element.matches(HEADING);
    // A heading stays with what follows it, so there is so much less room for that.
    const room = headings === null || !element.matches(TEXT) ? page : page - Math.max(0, box.top - headings);
    headings = heading ? headings ?? box.top : null;
    if (box.height <= room) return [part(box, heading)];
    const lines = linesOf(element);
    // The upper edge of a box is not left alone: it stays with the first line in it.
    const edge = lines[0] ? [part(new DOMRect(box.left, box.top, box.width, lines[0].bottom - box.top), false)] : [];
    return [...edge, ...lines.map((line) => part(line, false))];
  });
}

function linesOf(element: Element): DOMRect[] {
  const lines: DOMRect[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    lines.push(...range.getClientRects());
  }
  return lines;
}
