// Staff show the steps: they lead with a remote from the first step to the last, hand over, and nothing of it is left.
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { loadContent } from '../../electron/core/content/load.ts';
import { hashPin } from '../../electron/core/staff/pin.ts';
import { outline, type OutlineStep } from '../../renderer/showing/outline.ts';
import { seriousFindings } from '../support/axe.ts';
import { fingersOn, middleOf } from '../support/fingers.ts';
import { expect, test } from '../support/kiosk.ts';
import { layoutFaults } from '../support/layout.ts';
import { atWelcome, backAtWelcome, button, choose, heading, languageName, open, say } from '../support/visitor.ts';

const PIN = '482915';
test.use({ kioskConfig: { staff: { pinHash: await hashPin(PIN) }, showing: { button: true } } });

const sections = outline(loadContent(join(import.meta.dirname, '../../locales')).structure);
const STEPS = sections.flatMap(({ steps }) => steps);

const bar = (page: Page): Locator => page.locator('.lead');
const staffSay = (language: string, key: string): string => say(language, `staff/showing.${key}`);
const lead = (page: Page, staff: string, key: string): Promise<void> => bar(page).getByRole('button', { name: staffSay(staff, key), exact: true }).click();

async function begin(page: Page, visitor: string, staff: string): Promise<void> {
  await choose(page, visitor);
  await button(page, say(visitor, 'home.withStaff.title')).click();
  await page.getByRole('dialog').getByRole('button', { name: languageName(staff), exact: true }).click();
  await bar(page).waitFor();
}

/** What stands on the screen at a step, in the visitor's language: the words around its Norwegian terms. */
function wordsOf({ name, params, title }: OutlineStep, language: string): string[] {
  const key = {
    // The beginning of a round is its first screen; these have a heading of their own.
    practice: params['step'] === undefined ? title : `practice.screens.${params['step']}.title`,
    videos: params['item'] === undefined ? 'videos.title' : title,
    services: params['item'] === undefined ? 'services.title' : params['item'] === 'search' ? 'services.search.label' : title,
    questions: params['item'] === undefined ? 'questions.title' : title,
    trouble: params['item'] === 'all' ? 'trouble.title' : title,
    help: 'help.title',
    list: params['part'] === undefined ? 'list.title' : title,
  }[name as string] ?? title;
  return say(language, key, { n: 0 }).split(/\s*\|\s*/).slice(0, 1);
}

/** Waits until the screen of a step stands there, and the bar says so. */
async function arrived(page: Page, index: number, language: string): Promise<void> {
  const step = STEPS[index] as OutlineStep;
  const wanted = { screen: step.name, number: index + 1, words: wordsOf(step, language) };
  await page.waitForFunction(({ screen, number, words }) => {
    const plain = (text: string): string => text.replace(/[\s\u00a0\u2066\u2069]+/g, '');
    const main = document.querySelector(`[data-screen="${screen}"] .app__main`);
    const told = document.querySelector('.lead__number')?.textContent ?? '';
    // In both languages.
    return main?.querySelector('[data-also]') && parseInt(told, 10) === number && words.every((each) => plain(main.textContent ?? '').includes(plain(each)));
  }, wanted, { polling: 'raf', timeout: 15_000 }).catch((error: unknown) => {
    throw new Error(`${JSON.stringify(step)} did not come: ${JSON.stringify(wanted)}. ${(error as Error).message}`);
  });
}

/** Which step, and which of its pages. */
const where = (page: Page): Promise<string[]> =>
  page.evaluate(() => ['.lead__number', '.app__main .paged__where'].map((each) => [...document.querySelectorAll(each)].map(({ textContent }) => textContent).join()));

/** Presses a key of the remote until another step is on its way. */
async function leaf(page: Page, key: string): Promise<void> {
  const [step = ''] = await where(page);
  for (;;) {
    const before = (await where(page)).join();
    await page.keyboard.press(key);
    await page.waitForFunction((then) => {
      const now = ['.lead__number', '.app__main .paged__where'].map((each) => [...document.querySelectorAll(each)].map(({ textContent }) => textContent).join());
      return now.join() !== then;
    }, before, { polling: 'raf', timeout: 15_000 });
    if ((await where(page))[0] !== step) return;
  }
}

/** Leads with the remote from one step to another. */
async function tour(page: Page, language: string, from: number, to: number, key = 'PageDown'): Promise<void> {
  const by = Math.sign(to - from);
  for (let index = from; index !== to; index += by) {
    await leaf(page, key);
    await arrived(page, index + by, language);
  }
}

/** Opens the outline, there the section, and touches a step. */
async function jump(page: Page, staff: string, index: number): Promise<void> {
  const step = STEPS[index] as OutlineStep;
  const of = sections.find(({ steps }) => steps.includes(step));
  await lead(page, staff, 'outline');
  const dialog = page.locator('.outline');
  await dialog.locator('.outline__section').nth(sections.indexOf(of as (typeof sections)[number])).click();
  const at = dialog.locator('.outline__step:not(:has(.outline__number))').nth((of?.steps ?? []).indexOf(step));
  // On a page of its own, where there are many.
  while (!(await at.isVisible())) await dialog.getByRole('button', { name: staffSay(staff, 'more'), exact: true }).click();
  await at.click();
  await expect(dialog).toHaveCount(0);
}

async function nothingLeft(page: Page): Promise<void> {
  await backAtWelcome(page);
  await expect(page.locator('.lead, [data-also]')).toHaveCount(0);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length + document.cookie.length)).toBe(0);
}

const indexOf = (name: string, params: Record<string, string>): number =>
  STEPS.findIndex((step) => step.name === name && Object.entries(params).every(([key, value]) => step.params[key] === value));

test('a whole tour in Ukrainian and Bokmål with the keys of a remote alone; then the visitor goes on alone, and nothing is left', async ({ page }) => {
  // Two hundred steps: a slow machine fails none of them.
  test.slow();
  await begin(page, 'uk', 'nb');
  await arrived(page, 0, 'uk');
  await tour(page, 'uk', 0, STEPS.length - 1);
  // At the last step a remote leads nowhere.
  await page.keyboard.press('PageDown');
  await arrived(page, STEPS.length - 1, 'uk');
  await jump(page, 'nb', indexOf('order', {}));
  await arrived(page, indexOf('order', {}), 'uk');
  await tour(page, 'uk', indexOf('order', {}), indexOf('order', {}) - 1, 'ArrowLeft');
  await jump(page, 'nb', indexOf('order', {}) + 2);
  await arrived(page, indexOf('order', {}) + 2, 'uk');
  await lead(page, 'nb', 'handOver');
  await expect(bar(page)).toHaveCount(0);
  // Norwegian is left only in terms.
  await expect(page.locator('[data-also]')).toHaveCount(0);
  await expect(page.locator('[data-start]')).toContainText(wordsOf(STEPS[indexOf('order', {}) + 2] as OutlineStep, 'uk')[0] as string);
  await expect(page.locator('[data-start]')).toBeFocused();
  await button(page, say('uk', 'common.finish')).click();
  await nothingLeft(page);
  await choose(page, 'uk');
  await expect(bar(page)).toHaveCount(0);
});

test('in Russian and Nynorsk through a step of every kind; what was answered stays, on the way back too', async ({ page }) => {
  await begin(page, 'ru', 'nn');
  const first = indexOf('eligibility', {});
  await jump(page, 'nn', first);
  await arrived(page, first, 'ru');
  const answer = page.locator('.ask__answer');
  // To the outcome that the answers lead to.
  for (let index = first; STEPS[index]?.params['question'] !== 'can'; index += 1) {
    await answer.first().click();
    await arrived(page, index + 1, 'ru');
  }
  // The other end, and back.
  for (const index of [indexOf('eligibility', { question: 'notYet' }), first]) {
    await jump(page, 'nn', index);
    await arrived(page, index, 'ru');
  }
  await expect(answer.first()).toHaveAttribute('aria-pressed', 'true');
  const places = ['tutorial', 'practice', 'mailbox', 'videos', 'services', 'questions', 'trouble', 'list'].map((name) => indexOf(name, {}));
  for (const index of [...places, indexOf('services', { item: 'needs' }), indexOf('trouble', { item: 'all' }), indexOf('practice', { part: 'turns' })]) {
    await jump(page, 'nn', index);
    await arrived(page, index, 'ru');
    await tour(page, 'ru', index, index + 1);
  }
  // Handed over at a question that only staff could open: the visitor stays there.
  const asked = indexOf('trouble', {}) + 6;
  await jump(page, 'nn', asked);
  await arrived(page, asked, 'ru');
  await lead(page, 'nn', 'handOver');
  await expect(bar(page)).toHaveCount(0);
  await expect(heading(page)).toHaveText(say('ru', 'trouble.title'));
  await expect(page.locator('[data-start]')).toHaveText(wordsOf(STEPS[asked] as OutlineStep, 'ru')[0] as string);
});

test('a remote turns the pages of a screen first; b darkens it, and any key or touch brings it back', async ({ page }) => {
  await begin(page, 'en', 'nb');
  const all = indexOf('trouble', { item: 'all' });
  await jump(page, 'nb', all);
  await arrived(page, all, 'en');
  const turned = page.locator('.paged__where');
  await expect(turned).toHaveText(/^1 of /);
  await page.keyboard.press('PageDown');
  await expect(turned).toHaveText(/^2 of /);
  await page.keyboard.press('ArrowUp');
  await expect(turned).toHaveText(/^1 of /);
  await arrived(page, all, 'en');
  for (const back of [(): Promise<void> => page.keyboard.press('PageDown'), (): Promise<void> => page.touchscreen.tap(300, 300)]) {
    await page.keyboard.press('b');
    await expect(page.getByRole('dialog', { name: staffSay('nb', 'light') })).toBeVisible();
    await back();
    await expect(page.locator('.blank')).toHaveCount(0);
  }
  // What remotes send besides leads nowhere.
  for (const key of ['Escape', 'F5', 'Escape']) await page.keyboard.press(key);
  await arrived(page, all, 'en');
  await expect(turned).toHaveText(/^1 of /);
});

test('a touch that is held is a spotlight, and presses nothing; so is a mouse', async ({ page }) => {
  await begin(page, 'en', 'nb');
  const card = button(page, say('en', 'home.order.title'));
  const at = await middleOf(card);
  const spot = page.locator('.spotlight');
  const fingers = await fingersOn(page);
  await fingers.down(0, at);
  await expect(spot).toBeVisible();
  await fingers.move(0, { x: at.x + 90, y: at.y + 200 });
  await expect.poll(() => spot.evaluate((each: HTMLElement) => parseFloat(each.style.getPropertyValue('--y')))).toBe(at.y + 200);
  await fingers.move(0, at);
  await fingers.lift(0);
  await expect(spot).toHaveCount(0);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await expect(spot).toBeVisible();
  await page.mouse.up();
  await expect(spot).toHaveCount(0);
  await arrived(page, 0, 'en');
  // A short one presses as ever.
  await button(page, say('en', 'home.about.title')).tap();
  await arrived(page, 1, 'en');
});

test('to a moment of a clip, and to the same once more', async ({ page }) => {
  await begin(page, 'en', 'nb');
  const time = (): Promise<number> => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
  const openMoment = async (): Promise<string> => {
    await lead(page, 'nb', 'outline');
    await page.locator('.outline__section').nth(sections.findIndex(({ name }) => name === 'videos')).click();
    const moment = page.locator('.outline__step:has(.outline__number)').nth(3);
    const at = await moment.locator('.outline__number').innerText();
    await moment.click();
    await page.locator('video').waitFor();
    return at;
  };
  const [minutes = 0, seconds = 0] = (await openMoment()).split(':').map(Number);
  expect(seconds).toBeGreaterThan(0);
  await expect.poll(time).toBe(60 * minutes + seconds);
  await page.locator('video').evaluate((video: HTMLVideoElement) => { video.currentTime = 1; });
  await expect.poll(time).toBe(1);
  await openMoment();
  await expect.poll(time).toBe(60 * minutes + seconds);
});

test('for a class: text and codes as large as the back row needs, told from how far; handed over, all is as it was', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await begin(page, 'uk', 'nb');
  const help = indexOf('help', {});
  await jump(page, 'nb', help);
  await arrived(page, help, 'uk');
  const code = page.locator('.qr__code').first();
  const width = (): Promise<number> => code.evaluate((svg) => svg.getBoundingClientRect().width);
  const text = (): Promise<string> => page.evaluate(() => document.documentElement.style.getPropertyValue('--text'));
  const [small, usual] = [await width(), await text()];
  await lead(page, 'nb', 'outline');
  await button(page, staffSay('nb', 'class.open')).click();
  const dialog = page.getByRole('dialog', { name: staffSay('nb', 'class.title') });
  const choose = (key: string, metres: string): Promise<void> => dialog.getByRole('group', { name: staffSay('nb', `class.${key}`) }).getByRole('button', { name: `${metres} m`, exact: true }).click();
  await choose('wide', '2');
  await choose('far', '15');
  await expect(dialog).toContainText(staffSay('nb', 'class.tooFar'));
  expect(await layoutFaults(page)).toEqual([]);
  await choose('far', '5');
  await expect(dialog).toContainText(staffSay('nb', 'class.reads').replace('{n}', '6,5'));
  await expect(dialog).not.toContainText(staffSay('nb', 'class.tooFar'));
  await button(page, staffSay('nb', 'class.start')).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(width).toBeGreaterThan(1.5 * small);
  await expect(page.locator('.qr').first()).toContainText(/з відстані до \d+(,5)? м/);
  await expect.poll(() => layoutFaults(page)).toEqual([]);
  await lead(page, 'nb', 'handOver');
  await expect.poll(width).toBe(small);
  expect(await text()).toBe(usual);
  await expect(page.locator('.qr').first()).not.toContainText('з відстані до');
});

test.describe('left alone', () => {
  test.use({ opened: false });
  test('staff are asked after half an hour; without an answer the visitor has it, and then the visit ends as any other', async ({ page }) => {
    await page.clock.install();
    await atWelcome(page);
    await begin(page, 'en', 'nb');
    const asked = page.getByRole('alertdialog');
    await page.clock.runFor(29 * 60_000);
    await expect(asked).toHaveCount(0);
    await page.clock.runFor(2 * 60_000);
    await expect(asked).toHaveAccessibleName(staffSay('nb', 'still.title'));
    await asked.getByRole('button', { name: staffSay('nb', 'still.yes') }).click();
    await expect(asked).toHaveCount(0);
    await expect(bar(page)).toBeVisible();
    await page.clock.runFor(31 * 60_000);
    await expect(asked).toHaveAccessibleName(staffSay('nb', 'still.title'));
    await page.clock.runFor(70_000);
    await expect(bar(page)).toHaveCount(0);
    await page.clock.runFor(85_000);
    await expect(asked).toHaveAccessibleName(say('en', 'common.idleTitle'));
    await page.clock.runFor(31_000);
    await nothingLeft(page);
  });
});

test.describe('behind the PIN', () => {
  async function enter(page: Page): Promise<void> {
    for (const key of '191919') await page.keyboard.press(key);
    await page.locator('.staff').waitFor();
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await button(page, staffSay('nb', 'title')).click();
  }

  test('it begins on Welcome in the language of the visitor, or goes on where a visit stands', async ({ page }) => {
    await enter(page);
    await page.getByRole('dialog').getByRole('button', { name: languageName('ru'), exact: true }).click();
    await bar(page).waitFor();
    await arrived(page, 0, 'ru');
    await expect(page.locator('.staff')).toHaveCount(0);
    await expect(button(page, say('ru', 'home.withStaff.title'))).toHaveCount(0);
    await lead(page, 'nb', 'handOver');
    await open(page, 'ru', 'order');
    await enter(page);
    await arrived(page, indexOf('order', {}), 'ru');
  });
});

test('staff see all that they lead by, on every screen', async ({ page }) => {
  await begin(page, 'uk', 'nn');
  expect(await seriousFindings(page)).toEqual([]);
  for (const [width, height] of [[1080, 1920], [1920, 1080], [1280, 800]] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => layoutFaults(page)).toEqual([]);
    await lead(page, 'nn', 'outline');
    await page.locator('.outline__section').nth(sections.findIndex(({ name }) => name === 'services')).click();
    await page.locator('.outline__step').nth(20).waitFor({ state: 'attached' });
    await expect.poll(() => layoutFaults(page)).toEqual([]);
    if (width === 1080) expect(await seriousFindings(page)).toEqual([]);
    await button(page, staffSay('nn', 'close')).click();
  }
});

test.describe('a kiosk that is not set up so', () => {
  test.use({ kioskConfig: null });
  test('has no button for staff', async ({ page }) => {
    await choose(page, 'en');
    await expect(button(page, say('en', 'home.withStaff.title'))).toHaveCount(0);
  });
});
