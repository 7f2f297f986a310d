// The kiosk is killed, part by part, at random moments: each time it has to be back at a Welcome that takes a touch.
import { FAST_LIMIT } from '../../electron/core/recovery.ts';
import { connectPage } from './page-socket.ts';
import type { Row } from './row.ts';
import { renderersOf, superviseKiosk } from './supervised-kiosk.ts';
import type { SupervisedKiosk } from './supervised-kiosk.ts';

/** From the fault to a Welcome that takes a touch, in the fast phase. */
const LIMIT = 5000;
/** A page that hangs is given up after ten seconds, looked at once a second. */
const HANG_LIMIT = LIMIT + 11_000;
/** When nothing has come by then, it is stuck. */
const PATIENCE = 40_000;

interface Kind {
  what: string;
  limit: number;
  break_(kiosk: SupervisedKiosk): Promise<void>;
}

const BROWSER: Kind = {
  what: 'kill -9 of the browser',
  limit: LIMIT,
  async break_(kiosk) {
    const browser = await kiosk.browser();
    if (browser !== null) process.kill(browser.pid, 'SIGKILL');
  },
};

const RENDERER: Kind = {
  what: 'kill -9 of the page\'s process',
  limit: LIMIT,
  async break_(kiosk) {
    const browser = await kiosk.browser();
    for (const pid of browser === null ? [] : await renderersOf(browser.pid)) process.kill(pid, 'SIGKILL');
  },
};

const CRASH: Kind = { what: 'the page crashes', limit: LIMIT, break_: (kiosk) => inPage(kiosk, 'Page.crash', {}) };
const LOOP: Kind = {
  what: 'an endless loop in the page', limit: HANG_LIMIT, break_: (kiosk) => inPage(kiosk, 'Runtime.evaluate', { expression: 'for (;;);' }),
};

const SHELL: Kind = {
  what: 'kill -9 of the shell, under its unit\'s rule',
  limit: LIMIT,
  break_: (kiosk) => Promise.resolve(void kiosk.shell().kill('SIGKILL')),
};

/** Sends one command to the page. It will not answer. */
async function inPage(kiosk: SupervisedKiosk, method: string, params: object): Promise<void> {
  (await connectPage(kiosk)).send(method, params);
}

/**
 * Breaks the kiosk so many times. Each kiosk is broken as often as its policy cures fast, then a new one is taken:
 * the slow phase has a row of its own.
 */
async function breakOften({ what, limit, break_ }: Kind, times: number, restartMs: number): Promise<Row> {
  const took: number[] = [];
  const wrong: string[] = [];
  let tried = 0;
  while (tried < times) {
    const kiosk = await superviseKiosk(restartMs);
    try {
      await kiosk.next('shown', 0, PATIENCE);
      for (let count = 0; count < FAST_LIMIT && tried < times; count += 1) {
        await moment();
        const from = (await kiosk.lines()).length;
        const at = performance.now();
        tried += 1;
        await break_(kiosk);
        took.push((await kiosk.next('shown', from, PATIENCE)) - at);
      }
    } catch (error) {
      wrong.push(`${what}, number ${tried}: ${error instanceof Error ? error.message : String(error)}. ${JSON.stringify((await kiosk.lines()).slice(-3))}`);
    } finally {
      await kiosk.stop();
    }
  }
  return { what, tried, good: took.length, times: took, limit, wrong };
}

/** Up to a second and a half. */
function moment(): Promise<void> {
  return new Promise((done) => setTimeout(() => done(), Math.random() * 1500));
}

/**
 * @param short the part that every test run does
 * @param restartMs RestartSec of the unit, in milliseconds
 */
export async function killed(short: boolean, restartMs: number, tell: (row: Row) => void): Promise<void> {
  const kinds: [Kind, number, number][] = [[BROWSER, 7, 100], [RENDERER, 3, 50], [CRASH, 2, 20], [LOOP, 1, 10], [SHELL, 3, 50]];
  for (const [kind, few, many] of kinds) {
    tell(process.platform === 'linux'
      ? await breakOften(kind, short ? few : many, restartMs)
      : { what: kind.what, tried: 0, good: 0, wrong: [], skipped: 'processes are looked up in /proc, which only Linux has' });
  }
}
