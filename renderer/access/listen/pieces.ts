// What is shown, cut into the pieces that are read one by one, in reading order. Pure: look.ts makes the tree from the document.
import { normaliseSpoken } from '../../../electron/core/content/spoken.ts';

/** Something on the screen, and what is in it. `E` is the element it stands for. */
export interface Shown<E> {
  element: E;
  /** A block is read apart from what is beside it; inline goes with the text around it. */
  kind: 'block' | 'inline' | 'control' | 'picture';
  lang: string;
  /** Read in place of what is in it: the name of a control, the text alternative of a picture. */
  name?: string;
  /** What more is told of a control. */
  about?: string;
  /** A choice that is made: pressed, checked, current. */
  chosen: boolean;
  /** In the bar at the foot, which is the same on every screen. */
  foot: boolean;
  /** Turns pages: who has the screen read needs it not. */
  turner: boolean;
  children: (Shown<E> | string)[];
}

/** A text in one language. */
export interface Part {
  text: string;
  lang: string;
}

/** What is read in one go, and moved to by one key. */
export interface Piece<E> {
  element: E;
  /** Which piece of this element: most have but one. */
  nth: number;
  lang: string;
  control: boolean;
  chosen: boolean;
  foot: boolean;
  turner: boolean;
  name: Part[];
  about: Part[];
}

/** The pieces of a screen. What stands at the foot comes last. None is empty. */
export function pieces<E>(shown: Shown<E>): Piece<E>[] {
  const all: Piece<E>[] = [];
  const add = (of: Shown<E>, name: Part[]): void => {
    const parts = joined(name);
    if (parts.length === 0) return;
    const nth = all.filter(({ element }) => element === of.element).length;
    const about = of.about === undefined ? [] : joined([{ text: of.about, lang: of.lang }]);
    all.push({
      element: of.element, nth, lang: of.lang, control: of.kind === 'control',
      chosen: of.chosen, foot: of.foot, turner: of.turner, name: parts, about,
    });
  };

  /** Text waits in `open` until something that is read apart begins or ends. */
  const walk = (block: Shown<E>): void => {
    let open: Part[] = [];
    const flush = (): void => {
      add(block, open);
      open = [];
    };
    const into = (from: Shown<E>): void => {
      let last: Shown<E> | string = '';
      for (const child of from.children) {
        if (typeof child === 'string') open.push({ text: child, lang: from.lang });
        else if (child.kind === 'inline') {
          // Two elements side by side are two words, as they stand on the screen.
          if (typeof last !== 'string') open.push({ text: ' ', lang: from.lang });
          into(child);
        } else {
          flush();
          if (child.kind === 'block') walk(child);
          else add(child, child.name === undefined ? textOf(child) : [{ text: child.name, lang: child.lang }]);
        }
        last = child;
      }
    };
    into(block);
    flush();
  };
  walk({ ...shown, kind: 'block', children: [shown] });
  return [...all.filter(({ foot }) => !foot), ...all.filter(({ foot }) => foot)];
}

function textOf<E>(shown: Shown<E>): Part[] {
  return shown.children.flatMap((child, index) => {
    if (typeof child === 'string') return [{ text: child, lang: shown.lang }];
    const apart = index > 0 && typeof shown.children[index - 1] !== 'string' ? [{ text: ' ', lang: shown.lang }] : [];
    return [...apart, ...textOf(child)];
  });
}

/** Neighbours in one language become one part; none where there is nothing to say. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const { text, lang } of parts) {
    const last = result.at(-1);
    // A space between two languages belongs to neither.
    if (last && (last.lang === lang || text.trim() === '')) last.text += text;
    else if (text.trim() !== '') result.push({ text, lang });
  }
  return /[\p{L}\p{N}]/u.test(plainText(result)) ? result : [];
}

/** Parts as one line: what a clip's text is compared with. */
export const plainText = (parts: readonly Part[]): string => normaliseSpoken(parts.map(({ text }) => text).join(''));
