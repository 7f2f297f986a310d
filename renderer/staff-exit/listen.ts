// Listens for the gesture of edges.ts on every screen. It only looks on: what was touched works as it always does.
import { pixelsPerMm } from '../access/scale.ts';
import { isGesture, TIMES, type Touch } from './edges.ts';

/** @param open opens the panel; a failure is for staff to try again */
export function listenForStaff(diagonalInches: number, open: () => Promise<void>): void {
  let touches: Touch[] = [];
  const lifted = ({ clientX, clientY, isPrimary }: PointerEvent): void => {
    touches = [...touches, { x: clientX, y: clientY, at: performance.now(), alone: isPrimary }].slice(-TIMES);
    const { innerWidth: width, innerHeight: height } = window;
    if (!isGesture(touches, { width, height, mm: pixelsPerMm(width, height, diagonalInches) })) return;
    touches = [];
    open().catch(() => undefined);
  };
  window.addEventListener('pointerup', lifted, { capture: true, passive: true });
}
