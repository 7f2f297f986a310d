// Hands that tremble, rest, slide and strike twice: each strike that was meant acts once, and no other does.
import type { Locator, Page } from '@playwright/test';
import { hashPin } from '../../electron/core/staff/pin.ts';
import { fingersOn, middleOf, millimetre, type Fingers, type Point } from '../support/fingers.ts';
import { expect, test } from '../support/kiosk.ts';
import { atWelcome, begun, button, choose, heading, open, say } from '../support/visitor.ts';

const PIN_HASH = await hashPin('482915');

/** From now on: every click that reaches a control, by its words. */
async function countClicks(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const clicked: (string | undefined)[] = [];
    Object.assign(window, { clicked });
    document.addEventListener('click', ({ target }) => clicked.push((target as Element).closest('button')?.innerText.trim()), { capture: true });
  });
  return async () => {
    await settle(page);
    return page.evaluate('window.clicked');
  };
}

/** Time for whatever might still come of a touch. An animation's, because a test may have stopped the page's clock. */
const settle = (page: Page): Promise<unknown> => page.evaluate(() => document.body.animate([], 300).finished.then(() => null));

/** Stops the page's clock: from now on no time passes between two strikes, however slow the machine is. */
const stopTime = async (page: Page): Promise<void> => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);

/** While time stands: the frame that a new screen waits for (renderer/routes.ts). */
const FRAME = 50;

/** Longer than any touch that the browser would take for a tap. */
const hold = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const until = performance.now() + 1500;
    while (performance.now() < until) await new Promise((next) => requestAnimationFrame(next));
  });

/** A finger that draws rings of this many millimetres across. */
async function tremble(fingers: Fingers, finger: number, { x, y }: Point, across: number): Promise<void> {
  for (let turn = 1; turn <= 24; turn += 1) {
    await fingers.move(finger, { x: x + (across / 2) * Math.sin(turn), y: y + (across / 2) * Math.cos(turn) });
  }
}

/** Down and up, as fast as the machine can. */
async function strike(fingers: Fingers, at: Point): Promise<void> {
  await fingers.down(0, at);
  await fingers.lift(0);
}

/** The second step of "Order it": there is a Next, and a Previous beside it. */
async function atStep(page: Page): Promise<{ next: Point; step: Locator; fingers: Fingers; mm: number }> {
  await choose(page, 'en');
  await open(page, 'en', 'order');
  await page.locator('.step__dot').nth(1).tap();
  const step = page.locator('.step__dot[aria-current]');
  await expect(step).toHaveText('2');
  return { next: await middleOf(button(page, 'Next')), step, fingers: await fingersOn(page), mm: await millimetre(page) };
}

test.describe('one finger', () => {
  for (const across of [5, 10]) {
    test(`that trembles over ${across} mm presses, and once`, async ({ page }) => {
      const { next, step, fingers, mm } = await atStep(page);
      const clicked = await countClicks(page);
      await fingers.down(0, next);
      await tremble(fingers, 0, next, across * mm);
      await expect(step).toHaveText('2');
      await fingers.lift(0);
      await expect(step).toHaveText('3');
      expect(await clicked()).toEqual(['Next']);
    });
  }

  test('that presses long presses when it is lifted, and once', async ({ page }) => {
    const { next, step, fingers } = await atStep(page);
    const clicked = await countClicks(page);
    await fingers.down(0, next);
    await hold(page);
    await expect(step).toHaveText('2');
    await fingers.lift(0);
    await expect(step).toHaveText('3');
    expect(await clicked()).toEqual(['Next']);
  });

  test('that is slid off presses nothing, also not what it is lifted from', async ({ page }) => {
    const { next, fingers } = await atStep(page);
    const clicked = await countClicks(page);
    const previous = await middleOf(button(page, 'Previous'));
    await fingers.down(0, next);
    await fingers.move(0, { x: (next.x + previous.x) / 2, y: next.y });
    await fingers.move(0, previous);
    await fingers.lift(0);
    await fingers.down(0, previous);
    await fingers.move(0, { x: previous.x, y: previous.y - 300 });
    await fingers.lift(0);
    expect(await clicked()).toEqual([]);
  });

  test('that is slid off by a little presses nothing', async ({ page }) => {
    const { fingers } = await atStep(page);
    const clicked = await countClicks(page);
    const box = await button(page, 'Next').boundingBox();
    const edge = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 3 };
    await fingers.down(0, edge);
    await fingers.move(0, { ...edge, y: edge.y - 6 });
    await fingers.lift(0);
    expect(await clicked()).toEqual([]);
  });

  test('that is slid off and back presses, and once', async ({ page }) => {
    const { next, step, fingers } = await atStep(page);
    const clicked = await countClicks(page);
    await fingers.down(0, next);
    await fingers.move(0, { x: next.x, y: next.y - 400 });
    await fingers.move(0, next);
    await fingers.lift(0);
    await expect(step).toHaveText('3');
    expect(await clicked()).toEqual(['Next']);
  });

  test('presses nothing where something has come over the control meanwhile', async ({ page }) => {
    await page.clock.install();
    await atWelcome(page);
    const { next, fingers } = await atStep(page);
    await fingers.down(0, next);
    await page.clock.runFor(91_000);
    await expect(page.getByRole('alertdialog')).toBeVisible();
    const clicked = await countClicks(page);
    await fingers.lift(0);
    expect(await clicked()).toEqual([]);
  });

  test('presses nothing where the control has gone meanwhile', async ({ page }) => {
    const { next, step, fingers } = await atStep(page);
    await fingers.down(0, next);
    // Somebody at the keyboard was faster.
    await button(page, 'Next').press('Enter');
    await expect(step).toHaveText('3');
    const clicked = await countClicks(page);
    await fingers.lift(0);
    expect(await clicked()).toEqual([]);
    await expect(step).toHaveText('3');
  });

  test('gives the focus to what it presses, so that a dialog gives it back there', async ({ page }) => {
    const { fingers } = await atStep(page);
    const language = button(page, 'Language');
    await strike(fingers, await middleOf(language));
    await expect(page.getByRole('dialog')).toBeVisible();
    // Seen from the first key on, not before: a finger needs no ring.
    await expect(page.locator(':focus')).toHaveCSS('outline-style', 'none');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(language).toBeFocused();
    await expect(language).toHaveCSS('outline-style', 'solid');
  });
});

test.describe('a hand that rests on the glass', () => {
  for (const [where, words] of [['on a button', 'Home'], ['on words', null]] as const) {
    test(`${where}: the finger beside it presses, the hand does not when it is lifted`, async ({ page }) => {
      const { next, step, fingers, mm } = await atStep(page);
      const clicked = await countClicks(page);
      const palm = words ? await middleOf(button(page, words)) : await middleOf(heading(page));
      await fingers.down(7, palm);
      await fingers.down(1, next);
      await tremble(fingers, 1, next, 3 * mm);
      await fingers.lift(1);
      await expect(step).toHaveText('3');
      await hold(page);
      await fingers.down(1, next);
      await fingers.lift(1);
      await expect(step).toHaveText('4');
      await fingers.lift(7);
      expect(await clicked()).toEqual(['Next', 'Next']);
    });
  }
});

test.describe('where something scrolls', () => {
  test.use({ kioskConfig: { screen: { viewingDistanceMm: 1212 } }, viewport: { width: 1920, height: 1080 } });

  async function atList(page: Page): Promise<{ card: Locator; top(): Promise<number>; fingers: Fingers; mm: number }> {
    await choose(page, 'en');
    await open(page, 'en', 'questions');
    const view = page.locator('.paged__view');
    return {
      card: page.locator('.list .card').first(), top: () => view.evaluate((element) => element.scrollTop),
      fingers: await fingersOn(page), mm: await millimetre(page),
    };
  }

  test('a finger that drags a card scrolls, and presses nothing', async ({ page }) => {
    const { card, top, fingers, mm } = await atList(page);
    const clicked = await countClicks(page);
    const { x, y } = await middleOf(card);
    await fingers.down(0, { x, y });
    // Not out of the card, which goes along.
    for (let step = 1; step <= 12; step += 1) await fingers.move(0, { x, y: y - 2 * mm * step });
    await fingers.lift(0);
    await expect.poll(top).toBeGreaterThan(5 * mm);
    expect(await clicked()).toEqual([]);
  });

  test('one that trembles on a card presses it, and scrolls nothing', async ({ page }) => {
    const { card, top, fingers, mm } = await atList(page);
    const at = await middleOf(card);
    await fingers.down(0, at);
    // Up first: what stands at its top cannot be scrolled the other way.
    for (const up of [3, 6, 10]) await fingers.move(0, { x: at.x, y: at.y - up * mm });
    await settle(page);
    expect(await top()).toBe(0);
    await tremble(fingers, 0, at, 20 * mm);
    await fingers.lift(0);
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  });
});

test.describe('struck twice', () => {
  test.use({ opened: false });

  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await atWelcome(page);
  });

  test('a button that brings a new screen with a button in its place: one screen on, until half a second has passed', async ({ page }) => {
    const { next, step, fingers, mm } = await atStep(page);
    const clicked = await countClicks(page);
    await stopTime(page);
    await strike(fingers, next);
    await page.clock.runFor(FRAME);
    await expect(step).toHaveText('3');
    await strike(fingers, { x: next.x + 2 * mm, y: next.y + 2 * mm });
    await page.clock.runFor(499 - FRAME);
    await strike(fingers, next);
    expect(await clicked()).toEqual(['Next']);
    await page.clock.runFor(1);
    await strike(fingers, next);
    await page.clock.runFor(FRAME);
    await expect(step).toHaveText('4');
  });

  test('it counts when the finger comes down, not how long it stays', async ({ page }) => {
    const { next, fingers } = await atStep(page);
    const clicked = await countClicks(page);
    await stopTime(page);
    await strike(fingers, next);
    await page.clock.runFor(400);
    await fingers.down(0, next);
    await page.clock.runFor(400);
    await fingers.lift(0);
    expect(await clicked()).toEqual(['Next']);
  });

  test('another button elsewhere is pressed at once', async ({ page }) => {
    const { next, step, fingers } = await atStep(page);
    await stopTime(page);
    await strike(fingers, next);
    await page.clock.runFor(FRAME);
    await expect(step).toHaveText('3');
    await strike(fingers, await middleOf(button(page, 'Previous')));
    await page.clock.runFor(FRAME);
    await expect(step).toHaveText('2');
  });

  test('a clock that is set back keeps nobody from the place of the last strike', async ({ page }) => {
    const first = page.locator('.welcome__language').first();
    const { x, y } = await middleOf(first);
    await page.evaluate(({ x, y }) => {
      const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
      window.name = JSON.stringify({ x: x / mm, y: y / mm, at: Date.now() + 600_000 });
    }, { x, y });
    await page.reload();
    await begun(page);
    await first.tap();
    await expect(heading(page)).toHaveText(say('uk', 'home.title'));
  });

  test('Finish: on the Welcome that comes under the finger nothing is pressed there, and elsewhere at once', async ({ page }) => {
    await choose(page, 'en');
    await stopTime(page);
    const finish = await middleOf(button(page, 'Finish'));
    const fingers = await fingersOn(page);
    await strike(fingers, finish);
    const first = page.locator('.welcome__language').first();
    await expect(first).toBeVisible();
    // The new Welcome begins after a frame.
    await expect(async () => {
      await page.clock.runFor(FRAME);
      expect(await page.locator('html').getAttribute('data-touched')).toBe('');
    }).toPass();
    expect(await page.evaluate(() => window.name)).toBe('');
    // Whatever stands there on Welcome: here it is a button.
    await page.evaluate(({ x, y }) => {
      const under = document.body.appendChild(document.createElement('button'));
      under.innerText = 'under the finger';
      Object.assign(under.style, { position: 'fixed', left: `${x - 20}px`, top: `${y - 20}px`, width: '40px', height: '40px' });
    }, finish);
    const clicked = await countClicks(page);
    await strike(fingers, finish);
    expect(await clicked()).toEqual([]);
    await strike(fingers, await middleOf(first));
    await page.clock.resume();
    await expect(heading(page)).toHaveText(say('uk', 'home.title'));
    await page.clock.runFor(500);
    await strike(fingers, finish);
    expect((await clicked()).at(-1)).toBe('under the finger');
  });

  test('with a mouse: once as well', async ({ page }) => {
    const { next, step } = await atStep(page);
    const clicked = await countClicks(page);
    await stopTime(page);
    await page.mouse.dblclick(next.x, next.y);
    expect(await clicked()).toEqual(['Next']);
    await page.clock.runFor(500);
    await expect(step).toHaveText('3');
    await page.mouse.click(next.x, next.y);
    await page.clock.runFor(FRAME);
    await expect(step).toHaveText('4');
  });

  test('"Yes, continue" presses nothing that lies behind it', async ({ page }) => {
    const { fingers } = await atStep(page);
    await page.clock.runFor(91_000);
    const yes = await middleOf(button(page, 'Yes, continue'));
    const clicked = await countClicks(page);
    await stopTime(page);
    await strike(fingers, yes);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await strike(fingers, yes);
    expect(await clicked()).toEqual(['Yes, continue']);
  });
});

test.describe('the keys of the PIN', () => {
  test.use({ kioskConfig: { staff: { pinHash: PIN_HASH } } });

  test('different ones follow as fast as fingers go; the same one twice at once is one', async ({ page }) => {
    await page.clock.install();
    await atWelcome(page);
    for (let time = 0; time < 6; time += 1) await page.touchscreen.tap(time % 2 ? 1076 : 4, 1880);
    const dialog = page.locator('dialog.staff');
    await expect(dialog.getByRole('heading')).toBeFocused();
    const fingers = await fingersOn(page);
    const key = (digit: string): Promise<Point> => middleOf(dialog.getByRole('button', { name: digit, exact: true }));
    const typed = page.locator('.pin__dot--typed');
    await stopTime(page);
    for (const digit of ['1', '2', '3', '1']) await strike(fingers, await key(digit));
    await expect(typed).toHaveCount(4);
    await strike(fingers, await key('1'));
    await settle(page);
    await expect(typed).toHaveCount(4);
    await page.clock.runFor(500);
    await strike(fingers, await key('1'));
    await expect(typed).toHaveCount(5);
    // The focus stays away from them: Enter goes on to mean OK.
    await expect(dialog.getByRole('heading')).toBeFocused();
  });
});

test.describe('keys', () => {
  test.use({ opened: false });

  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await atWelcome(page);
  });

  for (const key of ['Enter', 'Space']) {
    test(`${key} twice at once acts once, and again after half a second; another one acts at once`, async ({ page }) => {
      const { step } = await atStep(page);
      const next = button(page, 'Next');
      await stopTime(page);
      await next.press(key);
      await page.clock.runFor(FRAME);
      await expect(step).toHaveText('3');
      await next.press(key);
      await page.clock.runFor(500);
      await expect(step).toHaveText('3');
      await next.press(key);
      await page.clock.runFor(FRAME);
      await expect(step).toHaveText('4');
      await button(page, 'Language').press(key === 'Enter' ? 'Space' : 'Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
    });
  }

  test('one that is held is one press, whatever it is; one that moves may follow at once', async ({ page }) => {
    const { step } = await atStep(page);
    await button(page, 'Next').focus();
    for (let time = 0; time < 5; time += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await settle(page);
    await expect(step).toHaveText('3');
    await button(page, 'Back').focus();
    for (let time = 0; time < 5; time += 1) await page.keyboard.down('Tab');
    await page.keyboard.up('Tab');
    await expect(button(page, 'Home')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(button(page, 'Language')).toBeFocused();
  });
});
