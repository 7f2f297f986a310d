// Tells the shell that the page is alive. A page that is silent for 10 s is cured by the shell: so it beats only
// while its event loop runs and something stands on the screen.
import { BEAT_MS } from '../../electron/bridge.ts';
import { call } from '../kiosk.ts';

/** Where start-failure.ts has taken the app away, or nothing was ever drawn, the shell is to cure it. */
const standing = (): boolean => Boolean(document.getElementById('app')?.firstElementChild);

/**
 * Beats from now on.
 * @param visiting whether somebody has chosen a language
 * @param told gets the shell's answer: whether the screen is to be dark
 */
export function startHeartbeat(visiting: () => boolean, told: (asleep: boolean) => void): void {
  // One call at a time: a shell that answers late is not asked more and more.
  let asking = false;
  const beat = async (): Promise<void> => {
    if (asking || !standing()) return;
    asking = true;
    try {
      told((await call('alive', { visiting: visiting() })).asleep);
    } catch {
      // The visitor has nothing to do with it, and the screen stays as it is.
    }
    asking = false;
  };
  setInterval(() => void beat(), BEAT_MS);
  void beat();
}
