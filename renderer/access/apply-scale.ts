// Writes the physical scale to the document: --mm (one millimetre), --text (size of running text), data-room.
import type { StartInfo } from '../../electron/bridge.ts';
import { pixelsPerMm, roomFor, textMm, type TextSize } from './scale.ts';

/** @param screen size and distance from kiosk.json. Call again when the window or the text size changes. */
export function applyScale(screen: StartInfo['screen'], size: TextSize): void {
  const mm = pixelsPerMm(window.innerWidth, window.innerHeight, screen.diagonalInches);
  const root = document.documentElement;
  root.style.setProperty('--mm', `${mm.toFixed(4)}px`);
  const text = textMm(size, screen.viewingDistanceMm) * mm;
  root.style.setProperty('--text', `${text.toFixed(2)}px`);
  root.dataset.room = roomFor(window.innerWidth / text);
}
