// How this visitor wants the screen: text size, contrast, movement, reach. In memory only: a reset brings the usual back.
import { reactive, watchEffect } from 'vue';
import type { StartInfo } from '../../electron/bridge.ts';
import { pixelsPerMm, reachableMm, roomFor, staffTextMm, textMm, textSizes, type TextSize } from './scale.ts';

export const CONTRASTS = ['light', 'dark', 'high'] as const;
export type Contrast = (typeof CONTRASTS)[number];

export interface Display {
  size: TextSize;
  contrast: Contrast;
  /** No transitions, and Welcome does not change by itself. */
  lessMotion: boolean;
  /** Every control in the part of the screen that a person in a wheelchair reaches. */
  reach: boolean;
}

/** One choice of the visitor's, as Object.assign(display, choice) makes it. */
export type Choice = { [K in keyof Display]: Pick<Display, K> }[keyof Display];

export const usualDisplay = (): Display => ({
  size: 'standard', contrast: 'light', lessMotion: matchMedia('(prefers-reduced-motion: reduce)').matches, reach: false,
});

/** Whether nothing was chosen. */
export const isUsual = (display: Display): boolean =>
  Object.entries(usualDisplay()).every(([name, value]) => display[name as keyof Display] === value);

/**
 * How much of the window is counted as the visitor's: notes for staff take up to a third of it (showing/notes). It is counted as
 * less than it is, because words in two languages stand there.
 */
export const share = reactive({ wide: 1, high: 1 });

/** The visitor's display, written to the document whenever it or the window changes. @param screen from kiosk.json */
export function makeDisplay(screen: StartInfo['screen']): Display {
  const display = reactive(usualDisplay());
  const apply = (): void => applyDisplay(screen, display);
  watchEffect(apply);
  window.addEventListener('resize', apply);
  return display;
}

/** Whether "reach" changes anything: on a low screen every control is within reach already. */
export const reachHelps = (screen: StartInfo['screen']): boolean => {
  const height = heightMm(screen);
  return reachableMm(height, screen.lowerEdgeMm) < height;
};

/** The text sizes to choose from on this screen. */
export const sizesFor = (screen: StartInfo['screen']): TextSize[] => textSizes(screen.viewingDistanceMm, heightMm(screen));

/** Width of the visitor's part of the screen, in sizes of running text. */
export const lettersWide = (screen: StartInfo['screen'], size: TextSize): number =>
  share.wide * window.innerWidth / (textMm(size, screen.viewingDistanceMm, heightMm(screen)) * pixelsPerMm(window.innerWidth, window.innerHeight, screen.diagonalInches));

/** Height of the screen, in millimetres. */
export const heightMm = (screen: StartInfo['screen']): number =>
  window.innerHeight / pixelsPerMm(window.innerWidth, window.innerHeight, screen.diagonalInches);

/**
 * Writes to the document what style sheets read: `--mm` (one millimetre), `--text` (size of running text), `--staff` (of what
 * staff read), `--reach` (height in which controls stand), and `data-room`, `data-contrast`, `data-color-scheme`, `data-motion`, `data-reach`.
 */
function applyDisplay(screen: StartInfo['screen'], { size, contrast, lessMotion, reach }: Display): void {
  const mm = pixelsPerMm(window.innerWidth, window.innerHeight, screen.diagonalInches);
  const root = document.documentElement;
  root.style.setProperty('--mm', `${mm.toFixed(4)}px`);
  const text = textMm(size, screen.viewingDistanceMm, heightMm(screen)) * mm;
  root.style.setProperty('--text', `${text.toFixed(2)}px`);
  root.style.setProperty('--staff', `${(staffTextMm(screen.viewingDistanceMm) * mm).toFixed(2)}px`);
  root.dataset.room = roomFor(lettersWide(screen, size), share.high * window.innerHeight / text);
  root.dataset.contrast = contrast;
  root.dataset.colorScheme = contrast === 'light' ? 'light' : 'dark';
  root.dataset.motion = lessMotion ? 'less' : 'usual';
  const low = reach && reachHelps(screen);
  root.dataset.reach = low ? 'low' : 'whole';
  root.style.setProperty('--reach', low ? `${(reachableMm(heightMm(screen), screen.lowerEdgeMm) * mm).toFixed(2)}px` : '100dvh');
}
