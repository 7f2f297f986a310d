/**
 * Makes window.kiosk in the browser shell: each call is one POST to /bridge. Also holds the connection by which the
 * shell sees that this document lives. Served as /bridge.js, before the page's own script. It is a plain script:
 * types may be imported, values may not.
 */
import type { Capabilities, KioskApi, Reply } from '../bridge.ts';

(() => {
  const capabilities: Capabilities = Object.freeze({
    shell: 'browser',
    print: true,
    speech: 'speechSynthesis' in window,
  });

  const call = async (name: string, input: unknown): Promise<Reply<never>> => {
    try {
      const response = await fetch('/bridge', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ call: name, input }),
      });
      return (await response.json()) as Reply<never>;
    } catch {
      // The program has ended or is starting again: an answer like any other, so that the page stays up.
      return { ok: false, error: `${name}: the kiosk's program does not answer.` };
    }
  };

  /** Much sooner than the shell gives up a page without a connection (presence.ts). Milliseconds. */
  const AGAIN = 100;
  const bePresent = (): void => {
    // Lost without the page being gone: the browser has started its network anew.
    new WebSocket(`ws://${location.host}/presence`).onclose = () => void setTimeout(bePresent, AGAIN);
  };
  bePresent();

  const kiosk: KioskApi = Object.freeze({ capabilities, call });
  Object.defineProperty(window, 'kiosk', { value: kiosk, enumerable: true });
})();
