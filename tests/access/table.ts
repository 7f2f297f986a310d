// The lines of test:access: what was looked at, the figure, and whether it is as it must be. Pure.
import { CONTRASTS } from './settings.ts';
import type { Totals } from './walk.ts';

export interface Row {
  what: string;
  figure: string;
  /** What is not as it must be, a sentence each. */
  wrong: string[];
}

/** Text to its ground: 7:1 everywhere (WCAG 1.4.6), 20:1 in high contrast (ours). */
const LOWEST = { light: 7, dark: 7, high: 20 } as const;
/** Controls in millimetres, ours: WCAG 2.5.5 asks for 44 pixels, about 12 mm. Half a pixel is lost in rounding. */
const HEIGHT = 15;
const WIDTH = 12.7;
const GAP = 2.6;
const ROUNDING = 0.3;

/** The rows of a walk, each with the name by which the accessibility statement calls it. */
export function partRows(totals: Totals): (Row & { part: string })[] {
  const { width, height, gap } = totals;
  const small = (name: string, measured: Totals['width'], least: number): string[] =>
    measured === null || measured.mm < least - ROUNDING ? [`${name} ${measured?.mm.toFixed(1) ?? 'none'} mm, at least ${least}: ${measured?.what ?? ''}`] : [];
  return [
    {
      part: 'axe', what: 'axe: WCAG 2.2 A, AA, and contrast AAA', wrong: totals.violations,
      figure: `violations ${totals.violations.length} in ${totals.axeRuns} looks`,
    },
    {
      part: 'contrast', what: 'contrast of text, lowest',
      figure: CONTRASTS.map((each) => `${each} ${totals.lowestContrast[each]?.ratio.toFixed(2) ?? '?'}:1`).join(', '),
      wrong: CONTRASTS.flatMap((each) => {
        const lowest = totals.lowestContrast[each];
        return lowest && lowest.ratio >= LOWEST[each] ? [] : [`${each} at least ${LOWEST[each]}:1: ${lowest?.what ?? 'nothing was measured'}`];
      }),
    },
    {
      part: 'targets', what: 'controls, smallest',
      figure: `${width?.mm.toFixed(1) ?? '?'} mm wide, ${height?.mm.toFixed(1) ?? '?'} mm high, ${gap?.mm.toFixed(1) ?? '?'} mm apart, of ${totals.controls}`,
      wrong: [...small('width', width, WIDTH), ...small('height', height, HEIGHT), ...small('gap', gap, GAP)],
    },
    {
      part: 'layouts', what: 'overflow: cut, overlapping or sideways', wrong: totals.overflowing,
      figure: `${new Set(totals.overflowing.map((fault) => fault.split(': ').slice(0, 2).join(': '))).size} of ${totals.layouts} layouts`,
    },
    {
      part: 'reach', what: 'controls out of reach, where reach is on', wrong: totals.outOfReach,
      figure: `${totals.outOfReach.length} in ${totals.reachLayouts} layouts`,
    },
  ];
}

export const rowLine = ({ what, figure, wrong }: Row): string =>
  `${what.slice(0, 70).padEnd(70)}  ${figure}${wrong.length > 0 ? '   NOT WELL' : ''}`;
