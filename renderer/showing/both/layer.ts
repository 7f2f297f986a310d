// Puts under each line of the visitor's what it is called in the language of staff, and keeps it there whatever the page does.
// The screens know nothing of it: what they wrote stays as it is, and what is added goes without a trace.

/** A line is the whole of something, or of what stands within a line: it is looked for no farther up than this. */
const INLINE = new Set(['a', 'b', 'bdi', 'em', 'i', 'small', 'span', 'strong']);
/** Norwegian as it stands on real screens. */
const NORWEGIAN = '.made, .mock, .message, .term, .given__paper';
/** What only staff read, what visitors write, and what is no text. */
const UNREAD = '[data-unread], [data-typed], svg, video, script, style';

export interface Beside {
  language: string;
  direction: 'ltr' | 'rtl';
  /** What a line is called there; undefined for what is no line, or is called the same. @param line its spaces as on the page */
  find(line: string): string | undefined;
}

/** @returns `put` to look once more, where `find` has come to know more; and what takes all of it away again */
export function putBeside(root: Element, beside: Beside): { put(): void; remove(): void } {
  function put(): void {
    const wanted = placesIn(root, beside);
    for (const old of root.querySelectorAll('[data-also]')) {
      const after = old.previousSibling;
      if (after && old.textContent === wanted.get(after)) wanted.delete(after);
      else old.remove();
    }
    for (const [after, words] of wanted) after.parentNode?.insertBefore(written(words, beside), after.nextSibling);
    // What was done just now is nothing new.
    observer.takeRecords();
  }

  // Told before anything is painted: no line is ever seen without its other.
  const observer = new MutationObserver(put);
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  put();
  return {
    put,
    remove() {
      observer.disconnect();
      for (const old of root.querySelectorAll('[data-also]')) old.remove();
    },
  };
}

/** After which node which words are to stand. */
function placesIn(root: Element, { language, find }: Beside): Map<Node, string> {
  const places = new Map<Node, string>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Element) return node.matches(UNREAD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return /\S/.test((node as Text).data) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const place = placeOf(text, find);
    // A term at the beginning of a line is in another language than the line.
    const speaks = (place?.[0].parentElement ?? text.parentElement)?.closest<HTMLElement>('[lang]');
    if (place && speaks?.lang !== language && !speaks?.matches(NORWEGIAN)) places.set(...place);
  }
  return places;
}

/** The smallest thing around a text that is a line: after what of it, and which words. */
function placeOf(text: Text, find: Beside['find']): [Node, string] | null {
  for (let element = text.parentElement; element; element = element.parentElement) {
    const words = find(textOf(element));
    const last = words === undefined ? undefined : [...element.childNodes].findLast((node) => textOf(node).trim() !== '');
    if (last && words !== undefined) return [last, words];
    if (!INLINE.has(element.localName)) break;
  }
  // Beside something else, such as a number.
  const words = find(text.data);
  return words === undefined ? null : [text, words];
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(UNREAD)) return '';
  return [...node.childNodes].map(textOf).join('');
}

function written(words: string, { language, direction }: Beside): HTMLElement {
  const also = document.createElement('span');
  also.className = 'also';
  also.dataset['also'] = '';
  // By Listen: it is not in the visitor's language.
  also.dataset['unread'] = '';
  also.lang = language;
  also.dir = direction;
  also.textContent = words;
  return also;
}
