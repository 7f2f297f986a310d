// The physical scale: how many CSS pixels a millimetre has on this screen, and how large text is. Pure.
// EN 301 549 5.1.4: a capital H of at least 0.7° in one mode; ours is "large". Sizes are for 600 mm
// and grow with the distance that kiosk.json gives.

const SIZES = ['standard', 'large', 'largest'] as const;
export type TextSize = (typeof SIZES)[number];

/** Height of a capital H in millimetres, seen from 600 mm. */
export const CAPITAL_MM: Record<TextSize, number> = { standard: 5.2, large: 7.4, largest: 10.5 };

/** The same of what staff read beside a visitor, whatever size the visitor has chosen. */
const STAFF_CAPITAL_MM = 3.4;

/** Cap height of Inter, as a share of its font size (its OS/2 table: 2048 / 2816). */
export const INTER_CAP_HEIGHT = 0.727;

/** @returns CSS pixels per millimetre, from the screen's size in CSS pixels and its diagonal in inches */
export function pixelsPerMm(widthPx: number, heightPx: number, diagonalInches: number): number {
  return Math.hypot(widthPx, heightPx) / (diagonalInches * 25.4);
}

/** So many letters high a screen must be, that a heading, a card and the bar at the foot stand on it together. */
const LETTERS_HIGH = 19;

/**
 * @param screenHeightMm the largest size is no larger than so high a screen has room for, and never below the large one
 * @returns the font size of running text, in millimetres
 */
export function textMm(size: TextSize, viewingDistanceMm: number, screenHeightMm: number): number {
  const wished = (CAPITAL_MM[size] / INTER_CAP_HEIGHT) * (viewingDistanceMm / 600);
  if (size !== 'largest') return wished;
  return Math.max(textMm('large', viewingDistanceMm, screenHeightMm), Math.min(wished, screenHeightMm / LETTERS_HIGH));
}

/** @returns the font size of what staff read, in millimetres */
export const staffTextMm = (viewingDistanceMm: number): number => (STAFF_CAPITAL_MM / INTER_CAP_HEIGHT) * (viewingDistanceMm / 600);

/** @returns the sizes to choose from: a small screen may have no room for one that is larger than large */
export const textSizes = (viewingDistanceMm: number, screenHeightMm: number): TextSize[] => {
  const mm = (size: TextSize): number => textMm(size, viewingDistanceMm, screenHeightMm);
  return SIZES.filter((size) => size !== 'largest' || mm(size) > 1.05 * mm('large'));
};

/** How high above the floor a hand reaches from a wheelchair, nothing in between: EN 301 549 8.3, high forward reach. */
const REACH_MM = 1220;

/**
 * The height, from the lower edge of the screen, in which controls stand when "reach" is on.
 * Never less than half of the screen: a screen that hangs too high cannot be mended by a layout.
 */
export const reachableMm = (screenHeightMm: number, lowerEdgeMm: number): number =>
  Math.min(screenHeightMm, Math.max(screenHeightMm / 2, REACH_MM - lowerEdgeMm));

/** How much text fits beside each other: layouts choose by it, where a media query cannot know the text size. */
export type Room = 'small' | 'middle' | 'large';

/** @param wide @param high the window, in sizes of running text: five cards beside each other are high, too */
export function roomFor(wide: number, high: number): Room {
  if (wide <= 30) return 'small';
  return wide <= 46 || high <= 32 ? 'middle' : 'large';
}
