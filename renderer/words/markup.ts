// The little markup that words may carry: paragraphs, bullets, and Norwegian terms. Pure.

/** A run of text, or a Norwegian term to show as it stands on real screens. */
export type Span = { text: string } | { term: string };
export type Block = { kind: 'paragraph'; spans: Span[] } | { kind: 'bullets'; items: Span[][] };

/**
 * Splits a line at its terms: "Touch [[logIn]]." becomes text, term, text.
 * @param line one line without line breaks
 */
export function spans(line: string): Span[] {
  return line
    .split(/(\[\[\w+\]\])/)
    .filter((part) => part !== '')
    .map((part) => (/^\[\[\w+\]\]$/.test(part) ? { term: part.slice(2, -2) } : { text: part }));
}

/**
 * Splits words into paragraphs and bullet lists. A line that starts with "- " is a bullet;
 * bullets that follow each other are one list.
 */
export function blocks(words: string): Block[] {
  const result: Block[] = [];
  for (const line of words.split('\n')) {
    if (line.trim() === '') continue;
    if (!line.startsWith('- ')) {
      result.push({ kind: 'paragraph', spans: spans(line) });
      continue;
    }
    const last = result.at(-1);
    const item = spans(line.slice(2));
    if (last?.kind === 'bullets') last.items.push(item);
    else result.push({ kind: 'bullets', items: [item] });
  }
  return result;
}
