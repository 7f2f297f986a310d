// The size of the screen, told by a bank card that is laid on the glass: ISO/IEC 7810 ID-1. Pure.
import { pixelsPerMm } from '../../access/scale.ts';

export const CARD_MM = { wide: 85.6, high: 53.98 };

interface Surface {
  /** In CSS pixels. */
  width: number;
  height: number;
}

/** How wide a card is on a screen of so many inches, corner to corner. In CSS pixels. */
export const cardWidth = ({ width, height }: Surface, inches: number): number => CARD_MM.wide * pixelsPerMm(width, height, inches);

/** What kiosk.json takes (screen.diagonalInches). */
const SMALLEST = 7;
const LARGEST = 100;

/** @returns the inches, corner to corner, of a screen on which a card is so many CSS pixels wide; to the tenth, as in kiosk.json */
export function inchesFor({ width, height }: Surface, cardPx: number): number {
  const inches = (CARD_MM.wide * Math.hypot(width, height)) / (cardPx * 25.4);
  return Math.min(LARGEST, Math.max(SMALLEST, Math.round(inches * 10) / 10));
}
