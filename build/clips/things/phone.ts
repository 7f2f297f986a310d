// A phone, whole or from near, and what its pages are made of. Origin of what is on a screen: its upper left corner.
import { C, box, cut, disc, path, put, words, type Term } from '../svg.ts';
import { padlock } from './objects.ts';
import { magnifier } from './marks.ts';

/** A whole phone around the origin, `w` wide and `h` high. */
export function phone(w: number, h: number, screen: string, ground: string = C.white): string {
  const edge = 7;
  return box(-w / 2, -h / 2, w, h, w * 0.17, { fill: C.navy })
    + box(edge - w / 2, 17 - h / 2, w - 2 * edge, h - 34, 6, { fill: ground, stroke: 'none' })
    + path(`M-9 ${9 - h / 2}h18`, { stroke: C.pale, width: 3 }) + cut(edge - w / 2, 17 - h / 2, w - 2 * edge, h - 34, screen);
}

/** The screen of a phone from near: it goes on below the picture. What is to be read stands in the upper 254. */
export const NEAR = { x: 216, y: 42, w: 208, h: 254 } as const;

export function near(screen: string, ground: string = C.white, x = 0): string {
  return put(box(206, 16, 228, 380, 32, { fill: C.navy }) + path('M304 29h32', { stroke: C.pale, width: 4 })
    + box(NEAR.x, NEAR.y, NEAR.w, 340, 10, { fill: ground, stroke: 'none' }) + cut(NEAR.x, NEAR.y, NEAR.w, 320, screen), { x });
}

/** The line at the head of a page that holds its address: no words, and a padlock. */
export const addressLine = (open = 0): string =>
  box(0, 0, NEAR.w, 34, 0, { fill: C.pale, stroke: 'none' }) + box(12, 6, NEAR.w - 24, 22, 11, { fill: C.white, stroke: 'none' })
  + put(padlock(open), { x: 28, y: 15, scale: 0.24 }) + path('M44 17h92', { stroke: C.soft, width: 4 });

/** Grey lines where a page has text. */
export const lines = (x: number, y: number, widths: readonly number[], step = 17): string =>
  widths.map((w, index) => path(`M${x} ${y + index * step}h${w}`, { stroke: C.line, width: 6 })).join('');

/** A button around its middle. */
export const button = (term: Term, x: number, y: number, w: number,
  { fill = C.green as string, size = 18, h = 42, press = 0 } = {}): string =>
  put(box(-w / 2, -h / 2, w, h, 11, { fill })
    + words(term, 0, size * 0.36, { size, fill: C.white, anchor: 'middle' }), { x, y, scale: 1 - 0.06 * press });

/** A line of a list: a sign, and a name. `chosen` fills it (0 to 1). */
export const row = (term: Term, y: number, sign: string, chosen = 0): string => put(
  box(9, -22, NEAR.w - 18, 44, 10, { fill: C.white })
    + put(box(9, -22, NEAR.w - 18, 44, 10, { fill: C.mint, stroke: C.green, width: 4 }), { opacity: chosen })
  + put(sign, { x: 31 }) + words(term, 52, 5.4, { size: 14.8 }), { y });

/** A field with its name above it; `inside` stands in its middle. */
export const field = (term: Term, y: number, inside: string, active = true): string => words(term, 14, y - 32, { size: 15.5 })
  + box(12, y - 22, NEAR.w - 24, 44, 9, { fill: C.white, stroke: active ? C.blue : C.soft, width: active ? 3.5 : 3 })
  + put(inside, { x: NEAR.w / 2, y });

/** A field to search with. */
export const searchField = (y: number, inside: string): string =>
  box(12, y - 20, NEAR.w - 24, 40, 20, { fill: C.white, stroke: C.blue })
  + put(magnifier(), { x: NEAR.w - 40, y: y - 4, scale: 0.32 }) + inside;

/** Boxes for a code of `all` digits, the first `shown` of them filled with a dot; around the origin. */
export function boxes(all: number, shown: number, w = 30, h = 38, gap = 8): string {
  return Array.from({ length: all }, (_, index) => {
    const x = (index - (all - 1) / 2) * (w + gap);
    return box(x - w / 2, -h / 2, w, h, 7, { fill: index < shown ? C.warm : C.white, stroke: index < shown ? C.orange : C.soft })
      + (index < shown ? disc(x, 0, w * 0.2, { fill: C.navy, stroke: 'none' }) : '');
  }).join('');
}

/** Keys without digits, four rows of three, the middle of the first at x, y; key `lit` (0 to 11) is pressed. */
export const KEYS = { stepX: 56, stepY: 34 } as const;
export const keypad = (x: number, y: number, lit = -1, rows = 4): string => Array.from({ length: 3 * rows }, (_, index) => disc(
  x + ((index % 3) - 1) * KEYS.stepX, y
    + Math.floor(index / 3) * KEYS.stepY, 13, { fill: index === lit ? C.blue : C.pale, stroke: 'none' })).join('');

/** A small key on a round ground: the sign of an electronic ID in a list. */
export const eidSign = (fill: string): string => disc(0, 0, 14, { fill, stroke: 'none' })
  + path('M0 1V9M0 8h4', { stroke: C.white, width: 3 }) + disc(0, -4, 4.2, { stroke: C.white, width: 3 });

/** What comes down from the upper edge of a screen when a message arrives; `part` of the way (0 to 1). */
export const notice = (inside: string, part: number, h = 58): string => (part <= 0 ? '' : put(
  box(8, 0, NEAR.w - 16, h, 14, { fill: C.warm, stroke: C.orange }) + inside, { y: -h - 6 + (h + 14) * part }));
