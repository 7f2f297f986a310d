// A hand that touches a screen, and one that says stop.
import { between, swing, walk, type Stop } from '../motion.ts';
import { C, box, disc, path, put } from '../svg.ts';

const SKIN = '#E2B08A';

/** A hand with the tip of its finger in the origin. */
const pointing = (): string => box(-6, 92, 48, 34, 6, { fill: C.blue })
  + path('M-10 9A9.5 9.5 0 0 1 9 9V38Q10 32 17 32Q24 32 24 40Q25 35 31 36Q38 37 38 44Q39 39 44 40Q51 41 51 49V70Q51 96 28 98H8Q-4 97 -13 84L-29 61Q-33 54 -28 50Q-22 46 -16 51L-10 57Z', { fill: SKIN })
  + path('M9 38V54M24 40V54M38 44V55', { width: 2.5 });

/** Seconds of a touch: the finger goes down and up, a ring spreads. */
const TOUCH = 0.5;

/**
 * A finger on its way.
 * @param way where it is, and when; it comes at the first stop and goes at the last
 * @param touches when it touches
 */
export function finger(t: number, way: readonly Stop[], touches: readonly number[] = []): string {
  const [first, last] = [way[0]?.[0] ?? 0, way.at(-1)?.[0] ?? 0];
  const { x, y } = walk(t, way);
  const rings = touches.map((touch) => {
    const part = (t - touch) / 0.6;
    const spot = walk(touch, way);
    return part <= 0 || part >= 1 ? ''
      : put(disc(0, 0, 10 + 20 * part, { stroke: C.orange, width: 4.5 }), { ...spot, opacity: 1 - part });
  }).join('');
  const press = Math.max(0, ...touches.map((touch) => swing(t, touch - TOUCH / 2, TOUCH)));
  return rings + put(pointing(),
    { x: x + 3 * (1 - press), y: y + 5 * (1 - press), turn: -8, scale: 1 - 0.05 * press, opacity: between(t, first, last, 0.35) });
}

/** @returns how far something is pressed at the time, 0 to 1 */
export const pressed = (t: number, touch: number): number => swing(t, touch - 0.1, 0.7);

/** A raised hand: stop. */
export const stopHand = (): string => {
  const fingers = 'M-26.2 21L-36.8 -38.5M-8.8 17.5L-13.1 -57.8M10.5 17.5L13.1 -57.8M28 21L37.6 -36.8M-24.5 45.5L-57.8 10.5';
  return path(fingers, { width: 23.6 }) + path('M-35 7V42C-35 70 -17.5 77 0 77C21 77 36.8 66.5 36.8 42V7Z', { fill: SKIN })
    + path(fingers, { stroke: SKIN, width: 17.6 }) + path('M-22 66V84H25V66Z', { fill: SKIN, stroke: 'none' })
    + path('M-22 74V84M25 73V84') + box(-30, 82, 60, 36, 5, { fill: C.blue });
};
