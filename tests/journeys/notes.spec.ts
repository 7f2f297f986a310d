// What staff can say: beside the visitor's screen at the side where staff stand, or on a screen of their own; never the visitor's.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/kiosk.ts';
import { atWelcome, button, choose, languageName, say } from '../support/visitor.ts';

test.use({ kioskConfig: { showing: { button: true } }, viewport: { width: 1920, height: 1080 } });

const nn = (key: string): string => say('nn', `staff/notes.${key}`);
const drawer = (page: Page) => page.getByRole('complementary', { name: nn('title') });
const leading = (key: string): string => say('nn', `staff/showing.${key}`);
/** To the next step of the outline. */
const next = (page: Page) => page.getByRole('region', { name: leading('bar') }).getByRole('button', { name: leading('next') }).tap();

/** A visitor who reads Ukrainian, beside a member of staff who reads Nynorsk. */
async function show(page: Page): Promise<void> {
  await choose(page, 'uk');
  await button(page, say('uk', 'home.withStaff.title')).tap();
  await button(page, languageName('nn')).tap();
  await button(page, leading('notes')).tap();
}

/** Where the drawer and the visitor's screen stand, in pixels from the left. */
const places = (page: Page) => page.evaluate(() => {
  const left = (selector: string): number => Math.round(document.querySelector(selector)?.getBoundingClientRect().left ?? -1);
  return { drawer: left('.notes'), screen: left('.app') };
});

test('the notes of each step stand beside the screen, go to the other side, and go with the hand-over', async ({ page }) => {
  await show(page);
  await expect(drawer(page)).toHaveAttribute('lang', 'nn');
  await expect(drawer(page)).toContainText(nn('steps.home.start.asked'));
  await expect(drawer(page).getByRole('heading')).toBeFocused();

  // The next step: "What is an electronic ID?".
  await next(page);
  await expect(drawer(page)).toContainText(nn('steps.about.what.asked'));
  await expect(drawer(page)).not.toContainText(nn('steps.home.start.asked'));

  expect(await places(page)).toEqual({ drawer: 1280, screen: 0 });
  await button(page, nn('toLeft')).tap();
  await expect.poll(() => places(page)).toEqual({ drawer: 0, screen: 640 });
  await button(page, nn('close')).tap();
  await expect(drawer(page)).toHaveCount(0);
  expect((await places(page)).screen).toBe(0);

  await button(page, leading('notes')).tap();
  await expect(button(page, nn('toRight'))).toBeVisible();
  // No other screen, so none is spoken of.
  await expect(button(page, nn('toOther'))).toHaveCount(0);
  await button(page, leading('handOver')).tap();
  await expect(drawer(page)).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText(nn('title'));
});

test.describe('on a screen of staff’s own', () => {
  test.use({ opened: false });

  test('notes and what comes next follow the visitor’s screen, until it is handed over', async ({ page, context, kiosk }) => {
    // As under Electron, on a machine with two screens: this shell opens no second window.
    await page.addInitScript(() => Object.defineProperty(Screen.prototype, 'isExtended', { get: () => true }));
    await page.route('**/bridge.js', async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/javascript', body: body.replace('notes: false', 'notes: true') });
    });
    const asked: unknown[] = [];
    await page.route('**/bridge', async (route) => {
      const { call, input } = route.request().postDataJSON() as { call: string; input: unknown };
      if (call !== 'staffNotes') return route.fallback();
      asked.push(input);
      return route.fulfill({ json: { ok: true, value: null } });
    });
    await atWelcome(page, kiosk.url);
    await show(page);
    await button(page, nn('toOther')).tap();
    await expect(drawer(page)).toHaveCount(0);

    const notes = await context.newPage();
    await notes.goto(`${kiosk.url}notes.html`);
    await expect(notes.locator('html')).toHaveAttribute('lang', 'nn');
    await expect(notes.locator('body')).toContainText(nn('steps.home.start.asked'));
    await expect(notes.locator('body')).toContainText(`${nn('next')}: ${say('nn', 'about.sections.what.title')}`);
    await next(page);
    await expect(notes.getByRole('heading', { level: 2 })).toHaveText(say('nn', 'about.sections.what.title'));
    await expect(notes.locator('body')).toContainText(nn('steps.about.what.asked'));

    await button(page, leading('handOver')).tap();
    await expect(notes.locator('body')).toBeEmpty();
    expect(asked).toEqual([{ open: true }, { open: false }]);
  });
});
