/** The display stays lit while the office is open. Outside its hours the system may do what it is set to. */
import type { PowerSaveBlocker } from 'electron';

const MINUTE = 60_000;

/**
 * Looks at once and each minute. Waking up needs nothing: the look is late then, and core/watch.ts lets the page have
 * its time.
 */
export function keepLit(blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>, isOpen: () => boolean): void {
  let lit: number | null = null;
  const look = (): void => {
    if (isOpen() && lit === null) {
      lit = blocker.start('prevent-display-sleep');
    } else if (!isOpen() && lit !== null) {
      blocker.stop(lit);
      lit = null;
    }
  };
  look();
  setInterval(look, MINUTE);
}
