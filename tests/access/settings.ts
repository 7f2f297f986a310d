// In which languages, sizes and formats the kiosk is looked at: all of them, or the part that npm test has time for.
import type { Contrast } from '../../renderer/access/display.ts';
import type { TextSize } from '../../renderer/access/scale.ts';
import type { Place } from '../support/places.ts';
import { LANGUAGES } from '../support/visitor.ts';

export interface Format {
  name: string;
  width: number;
  height: number;
}

/**
 * The formats of the screens in use, all of them 24 inch. Everything is laid out in millimetres, so half the pixels
 * show the same layout for a quarter of the painting.
 */
export const FORMATS: readonly Format[] = [
  { name: 'portrait', width: 540, height: 960 },
  { name: 'landscape', width: 960, height: 540 },
  { name: '1280 x 800', width: 640, height: 400 },
];

/** One visitor: how they have set the screen, which places they go to, and what is looked at there. */
export interface Setting {
  language: string;
  size: TextSize;
  format: Format;
  /** Every control within reach of a wheelchair. */
  reach: boolean;
  /** The contrasts in which axe looks; none: only the layout is looked at. */
  contrasts: readonly Contrast[];
  places: readonly Place[];
}

export const CONTRASTS = ['light', 'dark', 'high'] as const satisfies readonly Contrast[];
const SIZES = ['standard', 'large', 'largest'] as const satisfies readonly TextSize[];
const PORTRAIT = FORMATS[0] as Format;

/** One or two places of each kind: the first two of each screen (a list and one of its pages, two steps), and both outcomes. */
export const oneOfEachKind = (places: readonly Place[]): Place[] =>
  places.filter((place, index) => {
    const screen = place.name.split(' ')[0];
    const before = places.slice(0, index).filter((each) => each.name.split(' ')[0] === screen);
    return before.length < 2 || place.name.includes('outcome');
  });

/** Every language, size, format and contrast, at every place. Axe does not ask for the format, so it looks in portrait only. */
export const everything = (places: readonly Place[]): Setting[] =>
  LANGUAGES.flatMap((language) => SIZES.flatMap((size) => [
    ...FORMATS.map((format) => ({ language, size, format, reach: false, contrasts: format === PORTRAIT ? CONTRASTS : [], places })),
    { language, size, format: PORTRAIT, reach: true, contrasts: [], places },
  ]));

/**
 * The part for npm test. The layout of Ukrainian is walked whole. Of the rest one place of each kind: Ukrainian with axe in
 * each contrast, and where words have least room (the largest size) the languages with the longest words, in turn.
 */
export function short(places: readonly Place[]): Setting[] {
  const kinds = oneOfEachKind(places);
  const usual = { size: 'standard', format: PORTRAIT, reach: false, contrasts: [], places: kinds } as const satisfies Omit<Setting, 'language'>;
  const largest = { ...usual, size: 'largest' } as const;
  return [
    { ...usual, language: 'uk', places },
    { ...usual, language: 'uk', contrasts: CONTRASTS },
    ...FORMATS.map((format, at) => ({ ...largest, language: at % 2 === 0 ? 'ru' : 'nn', format })),
    { ...largest, language: 'uk', reach: true },
  ];
}
