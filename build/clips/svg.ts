// The pen that the clips are drawn with: the colours and the line of locales/media/pictures/, pieces of SVG as strings.
// What is drawn here is pure: the same arguments give the same text. Lengths are those of the stage, 640 × 360.
import facts from '../../locales/content/facts.json' with { type: 'json' };
import terms from '../../locales/content/terms.json' with { type: 'json' };

/** Colours of the kiosk's pictures. */
export const C = {
  ground: '#E6EFF7', floor: '#D6E4F1', shade: '#C3D6E8', white: '#FFFFFF', light: '#F4F8FC', pale: '#D6E6F5', line: '#CCDDEE',
    soft: '#8FB0D0',
  navy: '#0B3A66', ink: '#12263A', blue: '#2B6CB0', orange: '#E9A13B', cream: '#F4EBDD', warm: '#FBE7C6',
  green: '#2F7D5B', mint: '#D3E9DE', red: '#C8553D', grey: '#6B7A8C', mist: '#E3E7EC', silver: '#C8CFD8',
} as const;

/** Width of the lines. */
export const LINE = 3;

/** @returns a number as SVG takes it, in hundredths: finer is not seen, and makes two equal pictures unlike */
export const n = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** Where something is put; `stroke` and `width` are for lines inside that have none of their own. */
export interface Place { x?: number; y?: number; scale?: number; turn?: number; opacity?: number; stroke?: string; width?: number }

/** @returns what is inside at a place, turned by degrees, larger or fainter; nothing where it cannot be seen */
export function put(inside: string, { x = 0, y = 0, scale = 1, turn = 0, opacity = 1, ...lines }: Place): string {
  if (opacity <= 0.004 || scale <= 0.08 || inside === '') return '';
  const moves = [
    x === 0 && y === 0 ? '' : `translate(${n(x)} ${n(y)})`,
    Math.abs(turn) < 0.01 ? '' : `rotate(${n(turn)})`,
    Math.abs(scale - 1) < 0.001 ? '' : `scale(${Math.round(scale * 1000) / 1000})`,
  ].filter(Boolean).join(' ');
  return `<g${ink(lines)}${moves && ` transform="${moves}"`}${opacity > 0.996 ? '' : ` opacity="${Math.round(opacity * 1000) / 1000}"`}>${inside}</g>`;
}

export interface Ink { fill?: string; stroke?: string; width?: number; dash?: string }

const ink = ({ fill, stroke, width, dash }: Ink): string => [
  fill && ` fill="${fill}"`, stroke && ` stroke="${stroke}"`, width !== undefined && ` stroke-width="${n(width)}"`,
    dash && ` stroke-dasharray="${dash}"`,
].filter(Boolean).join('');

export const path = (d: string, style: Ink = {}): string => `<path d="${d}"${ink(style)}/>`;

/** A box from its upper left corner, with round corners. */
export const box = (x: number, y: number, w: number, h: number, r: number, style: Ink = {}): string =>
  (w <= 0 || h <= 0 ? '' : `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(Math.min(r, w / 2, h / 2))}"${ink(style)}/>`);

export const disc = (x: number, y: number, r: number, style: Ink = {}): string =>
  (r <= 0 ? '' : `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}"${ink(style)}/>`);

export const oval = (x: number, y: number, rx: number, ry: number, style: Ink = {}): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}"${ink(style)}/>`;

/** A straight line that is `part` drawn (0 to 1). */
export const line = (x1: number, y1: number, x2: number, y2: number, style: Ink = {}, part = 1): string =>
  (part <= 0 ? '' : path(`M${n(x1)} ${n(y1)}L${n(x1 + (x2 - x1) * part)} ${n(y1 + (y2 - y1) * part)}`, style));

/** A shadow on the ground. */
export const shadow = (x: number, y: number, rx: number, opacity = 1): string =>
  put(oval(x, y, rx, 8, { fill: C.shade, stroke: 'none' }), { opacity });

/** What is inside, cut off at the edge of a box; its own origin is the box's upper left corner. */
export const cut = (x: number, y: number, w: number, h: number, inside: string): string =>
  `<svg x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" overflow="hidden">${inside}</svg>`;

export type Term = keyof typeof terms;

export interface Type { size?: number; fill?: string; anchor?: 'start' | 'middle' | 'end'; weight?: number; letters?: number }

/** Norwegian words of real screens: the only words there are in a picture. `letters` shows that many of them. */
export const words = (term: Term, x: number, y: number, { letters = Infinity, ...type }: Type = {}): string =>
  lettering(terms[term].slice(0, Math.max(0, letters)), x, y, type);

/** Norwegian words on lines of at most `most` letters, `step` apart. */
export function paragraph(term: Term, x: number, y: number, most: number, step: number, type: Type = {}): string {
  const broken: string[] = [];
  for (const word of terms[term].split(' ')) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken.map((text, index) => lettering(text, x, y + index * step, type)).join('');
}

/** A number that is a fact. */
export const fact = (id: string, x: number, y: number, type: Type = {}): string => {
  const value = facts.facts.find((each) => each.id === id)?.value;
  if (typeof value !== 'number') throw new Error(`There is no number "${id}" in facts.json.`);
  return lettering(String(value), x, y, type);
};

function lettering(text: string, x: number, y: number, { size = 15, fill = C.ink, anchor = 'start', weight = 600 }: Type): string {
  return text === '' ? '' : `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}" stroke="none">${text}</text>`;
}
