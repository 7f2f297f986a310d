// Looks into the page over the port of the test's own browser, by the DevTools protocol. Playwright would attach to
// everything and wait for answers; here one question at a time is all there is.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SupervisedKiosk } from './supervised-kiosk.ts';

export interface PageSocket {
  /** The value of an expression in the page. Rejects where there is none within 5 s. */
  ask(expression: string): Promise<unknown>;
  /** Sends a command; no answer is waited for. */
  send(method: string, params: object): void;
  /** Everything that the browser shows: pages, tools, dialogs that are pages. Kind and address. */
  targets(): Promise<string[]>;
}

/** @param path which page, where the browser shows several */
export async function connectPage(kiosk: SupervisedKiosk, path = '/'): Promise<PageSocket> {
  const browser = await kiosk.browser();
  if (browser === null) throw new Error('no browser is open');
  const [port] = (await readFile(join(browser.profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const list = async (): Promise<{ type: string; url: string; webSocketDebuggerUrl: string }[]> =>
    (await fetch(`http://127.0.0.1:${port}/json`)).json() as Promise<never>;
  const page = (await list()).find(({ type, url }) => type === 'page' && url.startsWith('http:') && new URL(url).pathname === path);
  if (page === undefined) throw new Error(`the browser shows no page ${path}`);

  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await new Promise((open, fail) => {
    socket.onopen = open;
    socket.onerror = fail;
  });
  let id = 0;
  const waiting = new Map<number, (value: unknown) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as { id?: number; result?: { result?: { value?: unknown } } };
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer.result?.result?.value);
  };
  const send = (method: string, params: object): number => {
    id += 1;
    socket.send(JSON.stringify({ id, method, params }));
    return id;
  };
  return {
    send: (method, params) => void send(method, params),
    ask: (expression) => new Promise((answer, late) => {
      const timer = setTimeout(() => late(new Error(`The page does not answer to ${expression}`)), 5000);
      waiting.set(send('Runtime.evaluate', { expression, returnByValue: true }), (value) => {
        clearTimeout(timer);
        answer(value);
      });
    }),
    targets: async () => (await list()).map(({ type, url }) => `${type} ${url}`).sort(),
  };
}
