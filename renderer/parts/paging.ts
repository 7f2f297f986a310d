// Where long content may be cut into pages: between its smallest whole parts, never through a line of text. Pure.

/** A part that must not be cut, in pixels from the top of the content. */
export interface Part {
  top: number;
  bottom: number;
  /** A heading stays with what follows it. */
  heading: boolean;
  /** It stays with what is before it. */
  tail?: boolean;
}

/**
 * The start of each page.
 * @param parts the parts of the content that must stay whole, in any order
 * @param height of the content, and `page` of what can be seen at once, in pixels
 * @returns ascending offsets; the first is 0. A part taller than a page is cut, as there is no other way.
 */
export function pageStarts(parts: readonly Part[], height: number, page: number): number[] {
  const starts = [0];
  if (page <= 0) return starts;
  for (;;) {
    const start = starts.at(-1) ?? 0;
    if (height - start <= page + 1) return inCompany(starts, parts, height, page);
    const next = cut(parts, start, start + page);
    // A page of nothing but the lower edge of a card and the room below it is none.
    if (start > 0 && next - start < page / 10 && !parts.some(({ top, bottom }) => top < next - 1 && bottom > start + 1)) starts.pop();
    starts.push(next);
  }
}

function cut(parts: readonly Part[], start: number, end: number): number {
  let at = end;
  for (;;) {
    const crossing = parts.filter((part) => part.top > start + 1 && part.top < at && part.bottom > at + 0.5);
    // Headings that would be left alone at the foot of the page.
    const above = parts.filter((part) => part.top < at - 1 && part.top > start + 1);
    const last = above.reduce<Part | null>((low, part) => (!low || part.bottom > low.bottom ? part : low), null);
    if (crossing.length > 0) at = Math.min(...crossing.map((part) => part.top));
    else if (last?.heading && parts.some((part) => part.top >= at - 1)) at = last.top;
    else return at > start + 1 ? at : end;
  }
}

/** A last page that would have a tail alone begins earlier, with what stands before that, where all of it has room. */
function inCompany(starts: number[], parts: readonly Part[], height: number, page: number): number[] {
  const last = starts.at(-1) ?? 0;
  const before = starts.at(-2);
  const above = parts.filter((part) => part.bottom <= last + 1);
  if (before === undefined || above.length === 0 || parts.some((part) => !part.tail && part.bottom > last + 1)) return starts;
  const at = cut(parts, before, Math.max(...above.map((part) => part.bottom)) - 1);
  const torn = parts.some((part) => part.top < at - 0.5 && part.bottom > at + 0.5);
  return torn || at <= before + 1 || height - at > page + 1 ? starts : [...starts.slice(0, -1), at];
}
