// The heartbeat, as the shell hears it: from the first touchable picture on, and only while something is shown.
import type { Page, Request } from '@playwright/test';
import { BEAT_MS } from '../../electron/bridge.ts';
import { expect, test } from '../support/kiosk.ts';
import { atWelcome, backAtWelcome, button, choose, heading, open, say } from '../support/visitor.ts';

test.use({ opened: false });

const isBeat = (request: Request): boolean => (request.postData() ?? '').includes('"call":"alive"');

/** What the page says at each beat from now on. */
function beats(page: Page): { visiting: boolean }[] {
  const heard: { visiting: boolean }[] = [];
  page.on('request', (request) => isBeat(request) && heard.push((JSON.parse(request.postData() ?? '') as { input: { visiting: boolean } }).input));
  return heard;
}

/** The next beat, waited for with the page's own clock. */
async function nextBeat(page: Page): Promise<{ visiting: boolean }> {
  const heard = beats(page);
  await expect.poll(async () => {
    await page.clock.runFor(1000);
    return heard.length;
  }).toBeGreaterThan(0);
  return heard[0] as { visiting: boolean };
}

test('the first beat comes once Welcome is painted and takes a touch', async ({ page }) => {
  await page.addInitScript(() => {
    let painted = false;
    const look = (): void => {
      // A frame that begins with the button in it shows it.
      painted = document.querySelector('.welcome__language') !== null;
      if (!painted) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    const { fetch: ask } = window;
    window.fetch = (...request) => {
      if (String(request[1]?.body).includes('"call":"alive"')) {
        const first = document.querySelector('.welcome__language');
        const { x, y } = first?.getBoundingClientRect() ?? { x: 0, y: 0 };
        const touchable = first?.contains(document.elementFromPoint(x + 9, y + 9));
        Object.assign(window, { atFirstBeat: (window as { atFirstBeat?: unknown }).atFirstBeat ?? { painted, touchable } });
      }
      return ask(...request);
    };
  });
  await atWelcome(page);
  await expect.poll(() => page.evaluate('window.atFirstBeat')).toEqual({ painted: true, touchable: true });
});

test('beats go on, and say when somebody visits, and no longer after Finish', async ({ page }) => {
  await page.clock.install();
  await atWelcome(page);
  expect(await nextBeat(page)).toEqual({ visiting: false });
  await choose(page, 'en');
  expect(await nextBeat(page)).toEqual({ visiting: true });
  await open(page, 'en', 'order');
  expect(await nextBeat(page)).toEqual({ visiting: true });
  await button(page, 'Finish').tap();
  await backAtWelcome(page);
  expect(await nextBeat(page)).toEqual({ visiting: false });
});

test('a shell that does not answer, or refuses, changes nothing for the visitor', async ({ page, problems }) => {
  await page.clock.install();
  let answered = 0;
  await page.route('**/bridge', async (route) => {
    if (!isBeat(route.request())) return route.continue();
    answered += 1;
    return answered % 2 ? route.abort() : route.fulfill({ json: { ok: false, error: 'alive: no.' } });
  });
  await atWelcome(page);
  await choose(page, 'en');
  await expect.poll(async () => {
    await page.clock.runFor(BEAT_MS);
    return answered;
  }).toBeGreaterThan(5);
  await open(page, 'en', 'order');
  await expect(heading(page)).toHaveText('Order it');
  // The aborted requests are what this test is about.
  problems.length = 0;
});

test('a page that cannot start does not beat: the shell is to cure it', async ({ page, problems }) => {
  await page.clock.install();
  const heard = beats(page);
  await page.route('**/content/welcome.json', (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('.start-failure')).toBeVisible();
  heard.length = 0;
  await page.clock.runFor(14_000);
  expect(heard).toEqual([]);
  problems.length = 0;
});

test('a page whose visit cannot begin stops beating', async ({ page, problems }) => {
  await page.clock.install();
  const heard = beats(page);
  await page.route('**/content/structure.json', (route) => route.abort());
  await atWelcome(page);
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  await button(page, 'English').tap();
  await expect(page.locator('.start-failure')).toBeVisible();
  heard.length = 0;
  await page.clock.runFor(14_000);
  expect(heard).toEqual([]);
  // It comes back by itself, and so does the beat.
  await page.unroute('**/content/structure.json');
  await expect.poll(async () => {
    await page.clock.runFor(BEAT_MS);
    return heard.length;
  }).toBeGreaterThan(0);
  await expect(page.getByText(say('uk', 'welcome.greeting'))).toBeVisible();
  problems.length = 0;
});
