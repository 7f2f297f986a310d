// Which line of one language says what which line of another does: for who reads both beside each other. Pure.
import { blocks, type Span } from './markup.ts';

/** What stands on the screen for a Norwegian term: itself, and its meaning in brackets where that is no other word for the same. */
export const termShown = (term: string, meaning: string): string => (meaning.toLowerCase() === term.toLowerCase() ? term : `${term} (${meaning})`);

/** As it can be looked up, however the page breaks and joins its spaces. */
export const looked = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The paragraphs and bullets of a text, in order. */
const linesOf = (text: string): Span[][] => blocks(text).flatMap((block) => (block.kind === 'paragraph' ? [block.spans] : block.items));

const written = (spans: readonly Span[], term: (id: string) => string): string =>
  spans.map((span) => ('term' in span ? term(span.term) : span.text)).join('');

/**
 * Pairs two texts that say the same, line by line.
 * @param own a text with its markup, and `other` the same in the other language
 * @param shown a term as it stands in `own` on the screen; `plain` its Norwegian word
 * @returns what stands on the screen (also with its terms alone, as in a name), and the other language's line for it. Where the
 *   other has more lines, the last one has them all. Nothing for a line that the other says in the same words.
 */
export function pairs(own: string, other: string, shown: (id: string) => string, plain: (id: string) => string): [own: string, other: string][] {
  const lines = linesOf(own);
  const others = linesOf(other).map((spans) => looked(written(spans, plain)));
  return lines.flatMap((spans, at): [string, string][] => {
    const last = at === lines.length - 1;
    const said = (last ? others.slice(at) : others.slice(at, at + 1)).join(' ');
    const forms = new Set([looked(written(spans, shown)), looked(written(spans, plain))]);
    // A line that is nothing but the term says it already.
    return said === '' || forms.has(said) ? [] : [...forms].map((form) => [form, said]);
  });
}

/** What a text on the screen is called in the other language; undefined for what is no line. A colon may have been put after a line. */
export function lineFor(lines: ReadonlyMap<string, string>, text: string): string | undefined {
  const line = looked(text);
  const said = lines.get(line);
  if (said !== undefined || !line.endsWith(':')) return said;
  const before = lines.get(line.slice(0, -1));
  return before === undefined ? undefined : `${before}:`;
}
