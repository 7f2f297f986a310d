// The fixtures of every journey: a running kiosk, a page on it, and a guard that fails a test on anything the
// page should never do (an error, a message of the security policy, a request to somewhere else).
//
//     import { expect, test } from '../support/kiosk.ts';
//     test.use({ kioskConfig: { idle: { timeoutSeconds: 30 } } });      // optional
//     test('...', async ({ page, kiosk }) => { ... });
import { test as base } from '@playwright/test';
import { watch } from './guard.ts';
import { startKiosk } from './start-kiosk.ts';
import type { KioskSetup, RunningKiosk } from './start-kiosk.ts';
import { atWelcome } from './visitor.ts';

export { expect } from '@playwright/test';

export type KioskOptions = {
  /** what kiosk.json holds; a string is written as it is, for a broken file. Default: an empty file, so all defaults */
  kioskConfig: unknown;
  /** folder of the content pack. Default: the one in locales/ */
  kioskContent: string | null;
  /** whether the page stands on Welcome when the test begins. Default: it does; not where the test first takes hold of the
   *  clock or the voices, and opens the kiosk itself */
  opened: boolean;
  /** problems that this test provokes on purpose, as patterns of what the guard would report */
  allowedProblems: RegExp[];
};

type TestFixtures = KioskOptions & {
  kiosk: Kiosk;
  problems: string[];
};

type WorkerFixtures = { kiosks: (setup: KioskSetup) => Promise<RunningKiosk> };

export type Kiosk = Omit<RunningKiosk, 'stop' | 'ended'> & {
  /** another kiosk, for this test alone, with its own configuration, content and data folder; ended after the test */
  another(setup: Partial<KioskSetup>): Promise<RunningKiosk>;
  /** whether an address is that of this kiosk, or of another one of this test */
  serves(url: string): boolean;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  kioskConfig: [null, { option: true }],
  kioskContent: [null, { option: true }],
  opened: [true, { option: true }],
  allowedProblems: [[], { option: true }],

  // One kiosk a worker for each configuration that its tests ask for: the page keeps nothing, so tests can share it.
  kiosks: [
    async ({}, use) => {
      const running = new Map<string, Promise<RunningKiosk>>();
      await use((setup) => {
        const key = JSON.stringify(setup);
        const kiosk = running.get(key) ?? startKiosk(setup);
        running.set(key, kiosk);
        return kiosk;
      });
      for (const kiosk of await Promise.allSettled(running.values())) {
        if (kiosk.status === 'fulfilled') await kiosk.value.stop();
      }
    },
    { scope: 'worker' },
  ],

  kiosk: async ({ kiosks, kioskConfig, kioskContent }, use) => {
    const shared = await kiosks({ config: kioskConfig, content: kioskContent });
    const own: RunningKiosk[] = [];
    await use({
      url: shared.url,
      dataDir: shared.dataDir,
      said: shared.said,
      another: async (setup) => {
        const kiosk = await startKiosk({ config: kioskConfig, content: kioskContent, ...setup });
        own.push(kiosk);
        return kiosk;
      },
      serves: (url) => [shared, ...own].some((kiosk) => url.startsWith(kiosk.url)),
    });
    for (const kiosk of own) await kiosk.stop();
  },

  baseURL: async ({ kiosk }, use) => use(kiosk.url),

  // The guard. Filled while the test runs; a test may look at it, and empty it.
  problems: async ({ allowedProblems }, use) => {
    const problems: string[] = [];
    await use(problems);
    const unexpected = problems.filter((problem) => !allowedProblems.some((pattern) => pattern.test(problem)));
    if (unexpected.length > 0) throw new Error(`The page did what it never should:\n${unexpected.join('\n')}`);
  },

  context: async ({ context, kiosk, problems }, use) => {
    watch(context, kiosk.serves, problems);
    await use(context);
  },

  page: async ({ page, kiosk, opened }, use) => {
    if (opened) await atWelcome(page, kiosk.url);
    await use(page);
  },
});
