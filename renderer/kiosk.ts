// The page's side of the bridge: the one global the shell gives, and calls whose failure is an exception.
import type { CallInput, CallName, CallResults, KioskApi } from '../electron/bridge.ts';

declare global {
  interface Window {
    readonly kiosk?: KioskApi;
  }
}

/**
 * Makes one call to the shell.
 * @throws Error with the shell's sentence, where the shell refuses or is not there.
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallResults[N]> {
  if (!window.kiosk) throw new Error('window.kiosk is missing: the page was opened outside the kiosk.');
  const reply = await window.kiosk.call(name, input);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
