// Writes the physical scale to the document: --mm (one millimetre) and --text (size of running text).
import type { StartInfo } from '../../electron/bridge.ts';
import { pixelsPerMm, textMm, type TextSize } from './scale.ts';

/** @param screen size and distance from kiosk.json. Call again when the window or the text size changes. */
export function applyScale(screen: StartInfo['screen'], size: TextSize): void {
  const mm = pixelsPerMm(window.innerWidth, window.innerHeight, screen.diagonalInches);
  const root = document.documentElement;
  root.style.setProperty('--mm', `${mm.toFixed(4)}px`);
  root.style.setProperty('--text', `${(textMm(size, screen.viewingDistanceMm) * mm).toFixed(2)}px`);
}
