// The first screen: every language in its own words, and a first touch that works.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/kiosk.ts';
import { atWelcome, begun, button, heading, languageName, LANGUAGES, say } from '../support/visitor.ts';

test('five languages, each in its own words, Ukrainian first', async ({ page }) => {
  const buttons = page.locator('.welcome__language');
  await expect(buttons).toHaveCount(LANGUAGES.length);
  for (const [at, language] of LANGUAGES.entries()) {
    await expect(buttons.nth(at)).toHaveAccessibleName(languageName(language));
    await expect(buttons.nth(at)).toHaveAttribute('lang', language);
  }
});

for (const language of LANGUAGES) {
  test(`one touch, at once, opens Home in ${language}`, async ({ page }) => {
    await button(page, languageName(language)).tap();
    await expect(heading(page)).toHaveText(say(language, 'home.title'));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  });
}

test('the greeting comes in every language in turn, and can be stilled', async ({ page }) => {
  await page.clock.install();
  await atWelcome(page);
  for (const language of LANGUAGES) {
    await expect(heading(page)).toHaveText(say(language, 'welcome.greeting'));
    await page.clock.runFor(15_000);
  }
  await expect(heading(page)).toHaveText(say('uk', 'welcome.greeting'));
  await button(page, say('uk', 'welcome.still')).tap();
  await page.clock.runFor(40_000);
  await expect(heading(page)).toHaveText(say('uk', 'welcome.greeting'));
});

test('content that cannot be fetched: the screen says so in all languages, and comes back by itself', async ({ page, problems }) => {
  await page.clock.install();
  await page.route('**/content/structure.json', (route) => route.abort());
  await atWelcome(page);
  await button(page, 'English').tap();
  await expect(page.locator('.start-failure p')).toHaveCount(LANGUAGES.length);
  await page.unroute('**/content/structure.json');
  await page.clock.runFor(16_000);
  await button(page, 'English').tap();
  await expect(heading(page)).toHaveText('What do you need help with?');
  // The failed request is what this test is about.
  problems.length = 0;
});

test('a Welcome that nobody has touched asks nobody whether they are there', async ({ page }) => {
  await page.clock.install();
  await atWelcome(page);
  await expect(heading(page)).toBeVisible();
  await page.clock.runFor(600_000);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await button(page, 'English').tap();
  await expect(heading(page)).toHaveText('What do you need help with?');
});

test('Welcome stands there before the page’s own script, and a touch by then is kept', async ({ page }) => {
  let arrive: () => void = () => undefined;
  const late = new Promise<void>((done) => { arrive = done; });
  await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await button(page, languageName('nn')).click();
  await expect(heading(page)).toHaveText(say('uk', 'welcome.greeting'));
  arrive();
  await expect(heading(page)).toHaveText(say('nn', 'home.title'));
});

test.describe('fetched', () => {
  // Nothing of a document before is on its way.
  test.use({ opened: false });

  test('nothing but the picture is asked for before it is painted', async ({ page }) => {
    let arrive: () => void = () => undefined;
    const late = new Promise<void>((done) => { arrive = done; });
    await page.route('**/first-touch.js', async (route) => {
      await late;
      await route.continue();
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/', { waitUntil: 'commit' });
    await expect(page.locator('.welcome__picture')).toBeVisible();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(asked.filter((path) => /\.js$|^\/content\/|^\/bridge/.test(path))).toEqual(['/first-touch.js']);
    arrive();
    await begun(page);
  });
});

test('the page takes over what the shell has drawn, as it is', async ({ browser, kiosk, page }) => {
  const without = await browser.newContext({ javaScriptEnabled: false });
  const drawn = await without.newPage();
  await drawn.goto(kiosk.url);
  // Without the marks that Vue leaves where nothing is shown.
  const plain = async (on: Page): Promise<string> => (await on.locator('#app').innerHTML()).replace(/<!--.*?-->/g, '').trim();
  await expect(drawn.locator('.welcome__language')).toHaveCount(LANGUAGES.length);
  expect(await plain(page)).toBe(await plain(drawn));
  await without.close();
});
