// "Display": a visitor chooses text size, contrast, movement and reach, on Welcome or anywhere, and sees it at once.
import type { Page } from '@playwright/test';
import { CAPITAL_MM, INTER_CAP_HEIGHT, type TextSize } from '../../renderer/access/scale.ts';
import { expect, test } from '../support/kiosk.ts';
import { layoutFaults } from '../support/layout.ts';
import { atWelcome, backAtWelcome, button, choose, heading, languageName, LANGUAGES, open, say, setDisplay, WHOLE } from '../support/visitor.ts';

const dialog = (page: Page) => page.getByRole('dialog');
/** The button "Display" of the bar at the foot, whatever its word. */
const opener = (page: Page) => page.locator('.bar [aria-haspopup="dialog"]').last();

/** Height of a capital H of running text, as it stands on the glass, in millimetres. */
const capital = (page: Page): Promise<number> =>
  page.evaluate((share) => {
    const mm = Math.hypot(innerWidth, innerHeight) / (24 * 25.4);
    return (parseFloat(getComputedStyle(document.body).fontSize) * share) / mm;
  }, INTER_CAP_HEIGHT);

async function expectSize(page: Page, size: TextSize): Promise<void> {
  await expect(async () => expect(await capital(page)).toBeCloseTo(CAPITAL_MM[size], 1)).toPass();
}

const LIGHT = 'rgb(255, 255, 255)';
const BLACK = 'rgb(0, 0, 0)';

test('on Welcome, in the language that is shown: each choice acts at once, and is marked without colour too', async ({ page }) => {
  await expectSize(page, 'standard');
  await opener(page).tap();
  await expect(dialog(page)).toHaveAttribute('lang', 'uk');
  await expect(dialog(page)).toHaveAccessibleName(say('uk', 'display.title'));
  for (const size of ['largest', 'large'] as const) {
    await button(page, say('uk', `display.sizes.${size}`)).tap();
    await expectSize(page, size);
  }
  const chosen = dialog(page).getByRole('button', { pressed: true });
  await expect(chosen.first()).toHaveAccessibleName(say('uk', 'display.sizes.large'));
  await expect(chosen.first().locator('.display__chosen')).toBeVisible();
  await expect(dialog(page).locator('.display__chosen')).toHaveCount(await chosen.count());
  await button(page, say('uk', 'display.contrasts.high')).tap();
  await expect(page.locator('body')).toHaveCSS('background-color', BLACK);
  await expect(page.locator('body')).toHaveCSS('color', LIGHT);
  await button(page, say('uk', 'display.usual')).tap();
  await expectSize(page, 'standard');
  await expect(page.locator('body')).toHaveCSS('background-color', LIGHT);
  await button(page, say('uk', 'display.done')).tap();
  await expect(dialog(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
});

test('it goes with the visitor through screens and languages, and is gone for the next one', async ({ page }) => {
  await setDisplay(page, { size: 'large', contrast: 'dark' });
  await choose(page, 'nn');
  await open(page, 'nn', 'order');
  await expectSize(page, 'large');
  const ground = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(ground).not.toBe(LIGHT);
  // From a screen: chosen there, the place stays.
  await setDisplay(page, { size: 'largest' });
  await expectSize(page, 'largest');
  await expect(heading(page)).toHaveText(say('nn', 'order.title'));
  await button(page, say('nn', 'common.language')).tap();
  await button(page, languageName('uk')).tap();
  await expect(heading(page)).toHaveText(say('uk', 'order.title'));
  await expectSize(page, 'largest');
  await expect(page.locator('body')).toHaveCSS('background-color', ground);
  await button(page, say('uk', 'common.finish')).tap();
  await backAtWelcome(page);
  await expectSize(page, 'standard');
  await expect(page.locator('body')).toHaveCSS('background-color', LIGHT);
});

test('the greeting stands still while somebody chooses, and with less motion for good', async ({ page }) => {
  await page.clock.install();
  await atWelcome(page);
  const greeting = page.locator('.welcome__words');
  await expect(greeting).toHaveAttribute('lang', 'uk');
  await opener(page).tap();
  await expect(dialog(page)).toBeVisible();
  await page.clock.runFor(25_000);
  await expect(greeting).toHaveAttribute('lang', 'uk');
  await button(page, say('uk', 'display.done')).tap();
  await page.clock.runFor(15_000);
  await expect(greeting).toHaveAttribute('lang', 'ru');
  // The next language is in the dialog too.
  await opener(page).tap();
  await expect(dialog(page)).toHaveAttribute('lang', 'ru');
  await button(page, say('ru', 'display.motions.less')).tap();
  await button(page, say('ru', 'display.done')).tap();
  await page.clock.runFor(25_000);
  await expect(greeting).toHaveAttribute('lang', 'ru');
  await expect(page.locator('.welcome__still')).toHaveText(say('ru', 'welcome.move'));
  await page.locator('.welcome__still').tap();
  await page.clock.runFor(15_000);
  await expect(greeting).toHaveAttribute('lang', 'en');
});

test('a Welcome that was changed and left is as usual for the next one', async ({ page }) => {
  await page.clock.install();
  await atWelcome(page);
  await setDisplay(page, { contrast: 'high' });
  await page.clock.fastForward(170_000);
  await expect(page.locator('body')).toHaveCSS('background-color', BLACK);
  // Somebody is there: the time begins anew.
  await page.locator('.welcome__picture').tap();
  await page.clock.fastForward(170_000);
  await expect(page.locator('body')).toHaveCSS('background-color', BLACK);
  await page.clock.fastForward(20_000);
  await expect(page.locator('body')).toHaveCSS('background-color', LIGHT);
});

test.describe('reach', () => {
  test('every control stands within 370 mm of the lower edge', async ({ page }) => {
    await setDisplay(page, { reach: true });
    const within = async (): Promise<void> => {
      expect(await layoutFaults(page)).toEqual([]);
      const { highest, mm } = await page.evaluate(() => ({
        highest: Math.min(...[...document.querySelectorAll('button')].filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().top)),
        mm: Math.hypot(innerWidth, innerHeight) / (24 * 25.4),
      }));
      expect((1920 - highest) / mm).toBeLessThanOrEqual(370.5);
    };
    await within();
    await choose(page, 'nb');
    await within();
    for (const screen of ['about', 'eligibility', 'services', 'help']) {
      await open(page, 'nb', screen);
      await within();
      await button(page, say('nb', 'common.home')).tap();
    }
    for (const word of ['language', 'display']) {
      await button(page, say('nb', `common.${word}`)).tap();
      const box = await dialog(page).boundingBox();
      expect(box?.y).toBeGreaterThan(1920 - 370.5 * (Math.hypot(1080, 1920) / (24 * 25.4)));
      await within();
      await button(page, say('nb', word === 'language' ? 'common.close' : 'display.done')).tap();
    }
  });

  test('the usual layout has controls higher up, and a wide screen does not offer the choice', async ({ page }) => {
    await choose(page, 'en');
    const first = page.locator('.card').first();
    expect((await first.boundingBox())?.y).toBeLessThan(300);
    await setDisplay(page, { reach: true });
    expect((await first.boundingBox())?.y).toBeGreaterThan(580);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await opener(page).tap();
    await expect(button(page, say('en', 'display.contrasts.dark'))).toBeVisible();
    await expect(dialog(page).getByText(say('en', 'display.reach'))).toHaveCount(0);
  });
});

// Words and choices that stand in a dialog may not be hidden by it.
for (const viewport of [{ width: 1080, height: 1920 }, { width: 1920, height: 1080 }, { width: 1280, height: 800 }]) {
  test(`${viewport.width} x ${viewport.height}: both dialogs and Welcome hold in the largest size, in every language`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.clock.install();
    await atWelcome(page);
    await setDisplay(page, { size: 'largest', contrast: 'high' });
    for (const language of LANGUAGES) {
      await expect(page.locator('.welcome__words')).toHaveAttribute('lang', language);
      expect(await layoutFaults(page)).toEqual([]);
      await page.clock.runFor(15_000);
    }
    await choose(page, 'uk');
    for (const language of LANGUAGES) {
      await page.locator('.bar [aria-haspopup="dialog"]').first().tap();
      await dialog(page).waitFor();
      expect(await layoutFaults(page)).toEqual([]);
      await button(page, languageName(language)).tap();
      await expect(dialog(page)).toHaveCount(0);
      await opener(page).tap();
      await expect(dialog(page)).toHaveAttribute('lang', language);
      expect(await layoutFaults(page)).toEqual([]);
      await button(page, say(language, 'display.done')).tap();
    }
  });
}

test.describe('words that cannot be had', () => {
  test.use({ allowedProblems: [/Failed to load resource|ERR_FAILED/] });

  test('leave Welcome as it is, until they are there', async ({ page }) => {
    await page.route('**/content/uk.json', (route) => route.abort());
    await atWelcome(page);
    const asked = page.waitForRequest('**/content/uk.json');
    await opener(page).tap();
    await asked;
    await expect(dialog(page)).toHaveCount(0);
    await expect(heading(page)).toBeVisible();
    await page.unroute('**/content/uk.json');
    await opener(page).tap();
    await expect(dialog(page)).toBeVisible();
  });
});

test.describe('a small screen', () => {
  test.use({ kioskConfig: { screen: { diagonalInches: 15.6 } } });

  for (const viewport of [{ width: 1280, height: 800 }, ...(WHOLE ? [{ width: 1920, height: 1080 }] : []), { width: 800, height: 1280 }]) {
    test(`${viewport.width} x ${viewport.height}: in every size each language stands on Welcome, whole, and no word over another`, async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const size of ['standard', 'large', 'largest'] as const) {
        await page.clock.install();
        await atWelcome(page);
        await setDisplay(page, { size });
        const first = await page.locator('.welcome__language').first().boundingBox();
        for (const language of LANGUAGES) {
          await expect(page.locator('.welcome__words')).toHaveAttribute('lang', language);
          expect(await layoutFaults(page)).toEqual([]);
          // Nobody's finger is led astray by a greeting that changes.
          expect(await page.locator('.welcome__language').first().boundingBox()).toEqual(first);
          const words = await page.locator('.welcome__words').boundingBox();
          const bar = await page.locator('.welcome > .bar').boundingBox();
          const names = await page.locator('.welcome__language').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
          for (const { top, bottom } of names) {
            expect(top).toBeGreaterThanOrEqual(0);
            expect(bottom).toBeLessThanOrEqual(bar?.y ?? 0);
          }
          expect(words?.y).toBeGreaterThanOrEqual(0);
          const below = viewport.width < viewport.height ? names[0]?.top : bar?.y;
          expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(below ?? 0);
          await page.clock.runFor(15_000);
        }
        await opener(page).tap();
        await dialog(page).waitFor();
        expect(await layoutFaults(page)).toEqual([]);
      }
    });
  }
});
