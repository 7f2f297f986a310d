// What of long content may not be cut in two, as it stands on the screen.
import type { Part } from './paging.ts';

/** Of these, what may be read on two pages where one has no room for it. */
const TEXT = 'p, li, dt, dd';
const WHOLE = 'p, li, dt, dd, h1, h2, h3, button, img, video, figure, label, [data-whole]';
/** What must not be left alone at the foot of a page. */
const HEADING = 'h1, h2, h3, [data-head]';
/** What must not be left alone on a page. */
const TAIL = '.checked';

/**
 * @param page height of a page in pixels: what is higher cannot stay whole, but its lines can
 * @returns parts in pixels from the top of `content`
 */
export function partsOf(content: HTMLElement, page: number): Part[] {
  const { top } = content.getBoundingClientRect();
  const part = (box: DOMRect, heading: boolean): Part => ({ top: box.top - top, bottom: box.bottom - top, heading });
  // Where the headings began that nothing has followed yet, but what holds the element that comes first in it.
  let headings: number | null = null;
  let holds: Element | null = null;
  return [...content.querySelectorAll(WHOLE)].flatMap((element) => {
    const box = withEdges(element, content, page);
    const heading = element.matches(HEADING);
    // A heading stays with what follows it, so there is so much less room for that.
    if (holds && holds.querySelector(WHOLE) !== element) headings = null;
    const room = headings === null || !element.matches(TEXT) ? page : page - Math.max(0, box.top - headings);
    holds = heading ? null : element;
    if (heading) headings ??= box.top;
    if (box.height <= room) return [{ ...part(box, heading), tail: element.matches(TAIL) }];
    const lines = linesOf(element);
    // The upper edge of a box is not left alone: it stays with the first line in it.
    const edge = lines[0] ? [part(new DOMRect(box.left, box.top, box.width, lines[0].bottom - box.top), false)] : [];
    return [...edge, ...lines.map((line) => part(line, false))];
  });
}

/** A box, and above it the upper edges of those that it begins, such as a card: none is left alone at the foot of a page. */
function withEdges(element: Element, content: Element, page: number): DOMRect {
  const { left, top, width, bottom } = element.getBoundingClientRect();
  let from = top;
  for (let around = element.parentElement; around && around !== content && around.querySelector(WHOLE) === element; around = around.parentElement) {
    const edge = around.getBoundingClientRect().top;
    const { borderBlockStartWidth, paddingBlockStart } = getComputedStyle(around);
    // No edge where something else stands between.
    if (bottom - edge > page || from - edge > parseFloat(borderBlockStartWidth) + parseFloat(paddingBlockStart) + 1) break;
    from = Math.min(from, edge);
  }
  return new DOMRect(left, from, width, bottom - from);
}

/** Each line of a text. What staff read under it (showing/both/layer.ts) is one with its last line: alone it would say nothing to them. */
function linesOf(element: Element): DOMRect[] {
  const lines: DOMRect[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const boxes = [...range.getClientRects()];
    const line = texts.currentNode.parentElement?.matches('[data-also]') ? lines.pop() : undefined;
    if (line) lines.push(new DOMRect(line.left, line.top, line.width, Math.max(line.bottom, ...boxes.map(({ bottom }) => bottom)) - line.top));
    else lines.push(...boxes);
  }
  return lines;
}
