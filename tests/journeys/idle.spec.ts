// "Are you still there?": comes in its time, is understood without reading, waits for whoever listens, and ends a visit
// only where nobody answers.
import type { Locator, Page } from '@playwright/test';
import { seriousFindings } from '../support/axe.ts';
import { expect, test } from '../support/kiosk.ts';
import { layoutFaults } from '../support/layout.ts';
import { atWelcome, backAtWelcome, button, choose, heading, open, say, setDisplay, WALKED } from '../support/visitor.ts';
import { giveVoices, hear, hold, release } from '../support/voices.ts';

test.use({ opened: false });

/** A fresh Welcome whose clock the test holds. */
async function withClock(page: Page): Promise<void> {
  await page.clock.install();
  await atWelcome(page);
}

const dialog = (page: Page): Locator => page.getByRole('alertdialog', { name: 'Are you still there?' });

test('asks after 90 s without a touch, counts down 30 s, and goes on at one touch', async ({ page }) => {
  await withClock(page);
  await choose(page, 'en');
  await open(page, 'en', 'order');
  await page.clock.runFor(89_000);
  await expect(dialog(page)).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(dialog(page)).toBeVisible();
  await page.clock.runFor(10_000);
  // Besides what the clock was given, real time goes by: a second here, more on a busy machine.
  await expect(dialog(page).getByRole('timer')).toHaveText(/^(\d|1\d|2[01]) seconds left$/);
  expect(await seriousFindings(page)).toEqual([]);
  await button(page, 'Yes, continue').tap();
  await expect(dialog(page)).toHaveCount(0);
  await expect(heading(page)).toHaveText('Order it');
  // Again and again: WCAG 2.2.1 asks for at least ten times.
  for (let time = 0; time < 12; time += 1) {
    await page.clock.runFor(91_000);
    await button(page, 'Yes, continue').tap();
    await expect(dialog(page)).toHaveCount(0);
  }
  await expect(heading(page)).toHaveText('Order it');
});

test('a touch puts the question off', async ({ page }) => {
  await withClock(page);
  await choose(page, 'en');
  await page.clock.runFor(80_000);
  await heading(page).tap();
  await page.clock.runFor(80_000);
  await expect(dialog(page)).toHaveCount(0);
  await page.clock.runFor(11_000);
  await expect(dialog(page)).toBeVisible();
});

test('without an answer it starts over at Welcome', async ({ page }) => {
  await withClock(page);
  await choose(page, 'en');
  await page.clock.runFor(91_000);
  await expect(dialog(page)).toBeVisible();
  await page.clock.runFor(31_000);
  await backAtWelcome(page);
  await expect(dialog(page)).toHaveCount(0);
});

test.describe('as configured', () => {
  test.use({ kioskConfig: { idle: { timeoutSeconds: 40, warningSeconds: 20 } } });

  test('the times of kiosk.json are kept', async ({ page }) => {
    await withClock(page);
    await choose(page, 'en');
    await page.clock.runFor(41_000);
    await expect(dialog(page)).toBeVisible();
    await page.clock.runFor(21_000);
    await backAtWelcome(page);
  });
});

test.describe('goes on at one key', () => {
  for (const key of ['Enter', 'Space', 'Escape', 'Backspace']) {
    test(key, async ({ page }) => {
      await withClock(page);
      await choose(page, 'en');
      await open(page, 'en', 'order');
      // Again and again.
      for (let time = 0; time < 3; time += 1) {
        await page.clock.runFor(91_000);
        await expect(button(page, 'Yes, continue')).toBeFocused();
        await page.keyboard.press(key);
        await expect(dialog(page)).toHaveCount(0);
      }
      await page.clock.runFor(80_000);
      await expect(heading(page)).toHaveText('Order it');
    });
  }
});

test.describe('whoever listens has twice the time', () => {
  test('for the timeout and for the answer, from the first use on', async ({ page }) => {
    await withClock(page);
    await choose(page, 'en');
    await button(page, 'Listen').tap();
    await expect(button(page, 'Listen')).toHaveAttribute('aria-pressed', 'true');
    await button(page, 'Listen').tap();
    await expect(button(page, 'Listen')).toHaveAttribute('aria-pressed', 'false');
    await page.clock.runFor(175_000);
    await expect(dialog(page)).toHaveCount(0);
    await page.clock.runFor(6_000);
    await expect(dialog(page)).toBeVisible();
    await page.clock.runFor(55_000);
    await expect(dialog(page)).toBeVisible();
    await page.clock.runFor(6_000);
    await backAtWelcome(page);
    // The next visitor has the usual time.
    await choose(page, 'en');
    await page.clock.runFor(91_000);
    await expect(dialog(page)).toBeVisible();
  });

  test('also where the first key of the keypad falls while the question stands', async ({ page }) => {
    await withClock(page);
    await choose(page, 'en');
    await page.clock.runFor(91_000 + 25_000);
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.clock.runFor(50_000);
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
  });

  test.describe('and', () => {
    test.use({ kioskConfig: { idle: { timeoutSeconds: 30, warningSeconds: 20 } } });

    test('while a voice speaks nobody is asked, and while it reads the question the time to answer waits', async ({ page }) => {
      await giveVoices(page);
      await withClock(page);
      await choose(page, 'en');
      // Each sentence lasts until Listen takes the voice for lost: the whole screen takes minutes.
      await hold(page);
      await button(page, 'Listen').tap();
      await hear(page, say('en', 'home.title'));
      await page.clock.runFor(70_000);
      await expect(dialog(page)).toHaveCount(0);
      // A touch silences it, and time counts again.
      await heading(page).tap();
      await page.clock.runFor(55_000);
      await expect(dialog(page)).toHaveCount(0);
      await page.clock.runFor(6_000);
      await hear(page, 'Are you still there?');
      const left = dialog(page).getByRole('timer');
      await expect(left).toHaveText(/^(40|39) /);
      const before = String(await left.textContent());
      await page.clock.runFor(5_000);
      await expect(left).toHaveText(before);
      await release(page);
      await hear(page, 'Yes, continue');
      await page.clock.runFor(10_000);
      await expect(dialog(page)).toBeVisible();
      // It is read once more; then nothing holds the time any longer.
      await expect(async () => {
        await page.clock.runFor(5_000);
        await expect(page.locator('.welcome')).toBeVisible({ timeout: 300 });
      }).toPass();
    });
  });
});

test.describe('without reading', () => {
  test('a drawing, a ring that empties, and a large green button, alone, at the foot of the screen', async ({ page }) => {
    await withClock(page);
    await choose(page, 'en');
    await page.clock.runFor(91_000);
    await expect(dialog(page).locator('.picture')).toBeVisible();
    await expect(dialog(page).getByRole('button')).toHaveCount(1);
    const yes = button(page, 'Yes, continue');
    const [red = 0, green = 0, blue = 0] = await yes.evaluate((element) => (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number));
    expect(green).toBeGreaterThan(2 * Math.max(red, blue));
    const box = await yes.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(0.95 * 1920);
    expect(box?.width).toBeGreaterThan(0.8 * 1080);
    const left = (): Promise<number> => dialog(page).locator('.idle__left').evaluate((ring) => 1 - parseFloat((ring as SVGElement).style.strokeDashoffset));
    // The clock runs on by itself while the test looks: half of the ring is gone after 15 of 30 s, whenever it looks.
    const before = await left();
    expect(before).toBeGreaterThan(0.6);
    await page.clock.runFor(15_000);
    expect(await left()).toBeLessThan(before - 0.45);
  });

  test('under less motion the ring empties in steps', async ({ page }) => {
    await withClock(page);
    await setDisplay(page, { lessMotion: true });
    await choose(page, 'en');
    await page.clock.runFor(91_000);
    await expect(dialog(page).locator('.idle__left')).toHaveCSS('transition-property', 'none');
  });
});

const FORMATS = [['portrait', 540, 960, 24], ['landscape', 960, 540, 24], ['small', 640, 400, 15.6]] as const;
const DISPLAYS = [{}, { size: 'large', contrast: 'dark' }, { size: 'largest', contrast: 'high', reach: true }] as const;
for (const [format, width, height, diagonalInches] of FORMATS) {
  test.describe(`to look at, ${format}`, () => {
    test.use({ kioskConfig: { screen: { diagonalInches } }, viewport: { width, height } });

    for (const language of WALKED) {
      test(`in ${language}: nothing hidden, cut or out of reach, in every size and contrast`, async ({ page }) => {
        const faults: string[] = [];
        // What has room in the largest size has it in the others: one language tries them all.
        for (const display of language === 'uk' ? DISPLAYS : DISPLAYS.slice(-1)) {
          await withClock(page);
          await choose(page, language);
          await setDisplay(page, format === 'portrait' || !('reach' in display) ? display : { ...display, reach: false });
          await page.clock.runFor(91_000);
          await page.getByRole('alertdialog').waitFor();
          const found = [...(await layoutFaults(page)), ...(language === 'uk' ? await seriousFindings(page) : [])];
          faults.push(...found.map((fault) => `${JSON.stringify(display)}: ${fault}`));
        }
        expect(faults).toEqual([]);
      });
    }
  });
}
