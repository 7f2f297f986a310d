// A class before a picture on a wall: from how far its text can be read and its QR codes be scanned. Pure.
import type { TextSize } from '../access/scale.ts';

/** In metres: how wide the picture is, and how far from it the back row sits. */
export interface Room {
  wide: number;
  far: number;
}

export const WIDTHS = [1, 1.5, 2, 3, 4] as const;
export const DISTANCES = [3, 5, 8, 12, 15] as const;

/** Capitals of 20 minutes of arc: ISO 9241-303 prefers 20 to 22 for reading, and allows no less than 16. */
const READABLE = Math.tan((20 / 60) * (Math.PI / 180));

/** A phone reads a code at about ten times its width, margin not counted: the rule of thumb of those who print codes. */
const SCANNED_AT = 10;

/** To half a metre, never more than it is. */
const halves = (metres: number): number => Math.floor(metres * 2) / 2;

/** How much larger the picture on the wall is than the screen. @param screenMm width of the screen */
export const enlarged = ({ wide }: Pick<Room, 'wide'>, screenMm: number): number => (wide * 1000) / screenMm;

/** @param capitalMm height of a capital on the screen. @returns metres */
export const readableFrom = (capitalMm: number, room: Pick<Room, 'wide'>, screenMm: number): number =>
  halves((capitalMm * enlarged(room, screenMm)) / 1000 / READABLE);

/** @param codeMm width of a QR code on the screen, without its margin. @returns metres */
export const scannedFrom = (codeMm: number, room: Pick<Room, 'wide'>, screenMm: number): number =>
  halves((codeMm * enlarged(room, screenMm) * SCANNED_AT) / 1000);

/**
 * The smallest text size that the back row can read: less of it stands on a page the larger it is. Where none is large enough,
 * the largest that the layout holds.
 * @param capitals the sizes there are, from small to large, with the height of a capital on the screen in millimetres
 */
export function sizeForRoom(capitals: readonly { size: TextSize; mm: number }[], room: Room, screenMm: number): { size: TextSize; metres: number } {
  const sizes = capitals.map(({ size, mm }) => ({ size, metres: readableFrom(mm, room, screenMm) }));
  return sizes.find(({ metres }) => metres >= room.far) ?? sizes.at(-1) ?? { size: 'standard', metres: 0 };
}
