// Listens for the gesture of edges.ts on every screen. It only looks on: what was touched works as it always does.
// On a keyboard, for staff who cannot make it by hand, 1 is the left edge and 9 the right one: nothing else uses digits.
import { pixelsPerMm } from '../access/scale.ts';
import { isGesture, TIMES, type Touch } from './edges.ts';

/** @param open opens the panel; a failure is for staff to try again */
export function listenForStaff(diagonalInches: number, open: () => Promise<void>): void {
  let touches: Touch[] = [];
  const note = (touch: Omit<Touch, 'at'>): void => {
    touches = [...touches, { ...touch, at: performance.now() }].slice(-TIMES);
    const { innerWidth: width, innerHeight: height } = window;
    if (!isGesture(touches, { width, height, mm: pixelsPerMm(width, height, diagonalInches) })) return;
    touches = [];
    open().catch(() => undefined);
  };
  const lifted = ({ clientX, clientY, isPrimary }: PointerEvent): void => note({ x: clientX, y: clientY, alone: isPrimary });
  const pressed = ({ key }: KeyboardEvent): void =>
    note({ x: key === '9' ? window.innerWidth : 0, y: window.innerHeight, alone: key === '1' || key === '9' });
  window.addEventListener('pointerup', lifted, { capture: true, passive: true });
  window.addEventListener('keydown', pressed, { capture: true });
}
