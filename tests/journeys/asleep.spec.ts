// Outside opening hours: dark and still, awake at one touch, and never dark for somebody who is there.
import type { Page } from '@playwright/test';
import { BEAT_MS } from '../../electron/bridge.ts';
import { seriousFindings } from '../support/axe.ts';
import { expect, test } from '../support/kiosk.ts';
import { layoutFaults } from '../support/layout.ts';
import { atWelcome, backAtWelcome, button, choose, heading, languageName, LANGUAGES, open, say } from '../support/visitor.ts';

const CLOSED = Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, '']));
const TIMEOUT = 30_000;

test.use({ opened: false, kioskConfig: { hours: CLOSED, idle: { timeoutSeconds: TIMEOUT / 1000, warningSeconds: 20 } } });

const dark = (page: Page) => page.locator('.asleep');

/** A fresh Welcome whose clock the test holds. */
async function withClock(page: Page): Promise<void> {
  await page.clock.install();
  await atWelcome(page);
}

/** Lets time pass, and then the answer to a heartbeat come: only that darkens the screen. */
async function pass(page: Page, ms: number): Promise<void> {
  await page.clock.fastForward(ms);
  for (let beat = 0; beat < 2; beat += 1) {
    const answered = page.waitForResponse((response) => (response.request().postData() ?? '').includes('"alive"'));
    await page.clock.runFor(BEAT_MS);
    await answered;
  }
}

async function fallAsleep(page: Page): Promise<void> {
  await withClock(page);
  await pass(page, TIMEOUT);
  await expect(dark(page)).toBeVisible();
}

/** The contrast of a colour, "rgb(180, 190, 200)", with black (WCAG). */
function contrastOnBlack(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05;
}

test('dark after the timeout: every language on black, readable, a button with a name', async ({ page }) => {
  await withClock(page);
  await pass(page, 12_000);
  await expect(heading(page)).toBeVisible();
  await pass(page, 14_000);
  await expect(dark(page)).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  // axe is content with less for large text; ours is 7:1.
  expect(contrastOnBlack(await dark(page).evaluate((element) => getComputedStyle(element).color))).toBeGreaterThan(7);
  for (const language of LANGUAGES) await expect(dark(page)).toHaveAccessibleName(new RegExp(say(language, 'welcome.wake')));
  // The words are the same in nb and nn: they stand there once.
  const words = new Map(LANGUAGES.toReversed().map((language) => [say(language, 'welcome.wake'), language]));
  await expect(dark(page).locator('[lang]')).toHaveCount(words.size);
  for (const [text, language] of words) await expect(dark(page).locator(`[lang="${language}"]`)).toHaveText(text);
  expect(await dark(page).boundingBox()).toEqual({ x: 0, y: 0, width: 1080, height: 1920 });
  expect(await seriousFindings(page)).toEqual([]);
  expect(await layoutFaults(page)).toEqual([]);
});

test('nothing moves on it, and no timer runs but the heartbeat', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const running = new Set<unknown>();
    const { setInterval: set, clearInterval: clear } = window;
    Object.assign(window, {
      running,
      setInterval: (...how: Parameters<typeof set>) => {
        const timer = set(...how);
        running.add(timer);
        return timer;
      },
      clearInterval: (timer: Parameters<typeof clear>[0]) => {
        running.delete(timer);
        clear(timer);
      },
    });
  });
  const running = (): Promise<number> => page.evaluate(() => (window as unknown as { running: Set<unknown> }).running.size);
  await atWelcome(page);
  // The greeting and the heartbeat.
  await expect.poll(running).toBe(2);
  await pass(page, TIMEOUT);
  await expect(dark(page)).toBeVisible();
  expect(await running()).toBe(1);
  const before = await page.screenshot();
  await pass(page, 60_000);
  expect((await page.screenshot()).equals(before)).toBe(true);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test.describe('a touch', () => {
  /** The middle of a language button, where there is none while it is dark. */
  async function overLanguage(page: Page): Promise<[x: number, y: number]> {
    const box = await button(page, languageName('uk')).boundingBox();
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  }

  /** Whether the page says at its next beat that somebody has chosen a language. */
  async function visiting(page: Page): Promise<boolean> {
    const heard: string[] = [];
    page.on('request', (request) => (request.postData() ?? '').includes('"alive"') && heard.push(request.postData() ?? ''));
    await expect.poll(async () => {
      await page.clock.runFor(BEAT_MS);
      return heard.length;
    }).toBeGreaterThan(1);
    return heard.at(-1)?.includes('"visiting":true') ?? false;
  }

  for (const [how, hold] of [['short', 0], ['long', 1500]] as const) {
    test(`a ${how} one wakes when the finger leaves the screen, and presses no language`, async ({ page }) => {
      await withClock(page);
      const [x, y] = await overLanguage(page);
      await pass(page, TIMEOUT);
      await expect(dark(page)).toBeVisible();
      const session = await page.context().newCDPSession(page);
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await page.evaluate((frames) => new Promise<void>((done) => {
        let left = frames;
        const next = (): void => void (left-- > 0 ? requestAnimationFrame(next) : done());
        next();
      }), hold / 16);
      await expect(dark(page)).toBeVisible();
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await backAtWelcome(page);
      expect(await visiting(page)).toBe(false);
      await backAtWelcome(page);
      // The next touch is one like any other.
      await button(page, 'English').tap();
      await expect(heading(page)).toHaveText('What do you need help with?');
    });
  }

  test('of a mouse wakes it too, and presses no language', async ({ page }) => {
    await withClock(page);
    const [x, y] = await overLanguage(page);
    await pass(page, TIMEOUT);
    await page.mouse.click(x, y);
    await backAtWelcome(page);
    expect(await visiting(page)).toBe(false);
    await backAtWelcome(page);
  });

  test('a finger that slides wakes it as well', async ({ page }) => {
    await fallAsleep(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 500, y: 500 }] });
    for (let step = 1; step <= 5; step += 1) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 500, y: 500 + 60 * step }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await backAtWelcome(page);
  });

  test('a screen reader presses the button: it wakes', async ({ page }) => {
    await fallAsleep(page);
    await dark(page).evaluate((element: HTMLElement) => element.click());
    await backAtWelcome(page);
  });

  for (const key of ['Enter', '5']) {
    test(`the key ${key} wakes when it is let go, and presses nothing`, async ({ page }) => {
      await fallAsleep(page);
      // Even where the focus stands on it.
      await dark(page).focus();
      await page.keyboard.down(key);
      await expect(dark(page)).toBeVisible();
      await page.keyboard.up(key);
      await backAtWelcome(page);
      expect(await visiting(page)).toBe(false);
    });
  }
});

test('the woken Welcome stays for the timeout, counted from the last touch, and is dark again', async ({ page }) => {
  await fallAsleep(page);
  await dark(page).tap();
  await backAtWelcome(page);
  await pass(page, 12_000);
  await backAtWelcome(page);
  await page.locator('.welcome__still').tap();
  await pass(page, 12_000);
  await backAtWelcome(page);
  await pass(page, 14_000);
  await expect(dark(page)).toBeVisible();
});

test('a visit goes on outside opening hours; after it Welcome is lit for the next person, then dark', async ({ page }) => {
  await fallAsleep(page);
  await dark(page).tap();
  await choose(page, 'en');
  await open(page, 'en', 'order');
  await pass(page, 15_000);
  await heading(page).tap();
  await pass(page, 15_000);
  await expect(heading(page)).toHaveText('Order it');
  await expect(dark(page)).toHaveCount(0);
  // Nobody answers: the end of a visit, as by day.
  await page.clock.runFor(12_000);
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.clock.runFor(21_000);
  await backAtWelcome(page);
  await pass(page, 12_000);
  await backAtWelcome(page);
  await pass(page, 14_000);
  await expect(dark(page)).toBeVisible();
});

test('it lights by itself when the office opens, and stays so', async ({ page }) => {
  let asleep = true;
  await page.route('**/bridge', async (route) => {
    if ((route.request().postData() ?? '').includes('"alive"')) await route.fulfill({ json: { ok: true, value: { asleep } } });
    else await route.continue();
  });
  await fallAsleep(page);
  asleep = false;
  await pass(page, 2000);
  await backAtWelcome(page);
  await pass(page, 10 * TIMEOUT);
  await backAtWelcome(page);
});

test.describe('within opening hours', () => {
  test.use({ kioskConfig: {} });

  test('it is never dark', async ({ page }) => {
    await withClock(page);
    await pass(page, 3_600_000);
    await backAtWelcome(page);
    await expect(dark(page)).toHaveCount(0);
  });
});
