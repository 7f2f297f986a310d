// What staff can say: beside the visitor's screen at the side where staff stand, or on a screen of their own; never the visitor's.
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/kiosk.ts';
import { layoutFaults } from '../support/layout.ts';
import { atWelcome, button, choose, languageName, say, setDisplay } from '../support/visitor.ts';

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

test('before a screen that stands, who reads the largest text has the words of a clip beside notes, too', async ({ page }) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await setDisplay(page, { size: 'largest' });
  await show(page);
  await button(page, leading('outline')).tap();
  await page.locator('.outline__section', { hasText: say('nn', 'home.videos.title') }).tap();
  await page.locator('.outline__step', { hasText: say('nn', 'videos.items.eid.title') }).tap();
  // Captions in both languages keep their room before anything is said; the words below have what is left.
  await expect(page.locator('.captions__room [data-also]').first()).not.toBeEmpty();
  await expect(page.locator('.transcript .words').first()).toBeInViewport({ ratio: 0.9 });
  await expect(drawer(page)).toContainText(nn('parts.asked'));
  await expect.poll(() => layoutFaults(page)).toEqual([]);
  // The line that is being said comes there by itself.
  const line = page.locator('.transcript__line').nth(1);
  await expect(line).not.toBeInViewport({ ratio: 0.9 });
  await page.locator('.controls button').first().tap();
  await expect(line).toBeInViewport({ ratio: 0.9 });
});

test('where every control is in reach, notes stand above the screen, and push nothing out of it', async ({ page }) => {
  await page.setViewportSize({ width: 1080, height: 1920 });
  await setDisplay(page, { size: 'largest', reach: true });
  await show(page);
  await expect(drawer(page)).toContainText(nn('steps.home.start.asked'));
  await expect.poll(() => layoutFaults(page)).toEqual([]);
});

test.describe('on a screen of staff’s own', () => {
  test.use({ opened: false, kioskConfig: { showing: { button: true, notesAt: '1920,0' } } });

  /** The page of notes, as the shell opens it on the screen that begins there. */
  async function openNotes(context: BrowserContext, url: string, left: number): Promise<Page> {
    const notes = await context.newPage();
    await notes.addInitScript((at) => Object.defineProperty(Screen.prototype, 'availLeft', { get: () => at }), left);
    await notes.goto(`${url}notes.html`);
    return notes;
  }

  test('notes and what comes next follow the visitor’s screen, until it is handed over', async ({ page, context, kiosk }) => {
    // A machine with two screens, and a shell that opens a window there: tests/faults has a real one.
    await page.addInitScript(() => Object.defineProperty(Screen.prototype, 'isExtended', { get: () => true }));
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
    await expect.poll(() => asked).toEqual([{ open: true }]);
    // Not on the visitor's screen, whatever the configuration says.
    const wrong = await openNotes(context, kiosk.url, 0);
    await expect(drawer(page).getByRole('status')).toHaveText(nn('notOther'));
    await expect(wrong.locator('body')).toBeEmpty();

    await button(page, nn('toOther')).tap();
    await expect.poll(() => asked).toEqual([{ open: true }, { open: true }]);
    const notes = await openNotes(context, kiosk.url, 1920);
    await expect(drawer(page)).toHaveCount(0);
    await expect(notes.locator('html')).toHaveAttribute('lang', 'nn');
    await expect(notes.locator('body')).toContainText(nn('steps.home.start.asked'));
    await expect(notes.locator('body')).toContainText(`${nn('next')}: ${say('nn', 'about.sections.what.title')}`);
    await next(page);
    await expect(notes.getByRole('heading', { level: 2 })).toHaveText(say('nn', 'about.sections.what.title'));
    await expect(notes.locator('body')).toContainText(nn('steps.about.what.asked'));

    // The window that came last has the focus, so a remote is heard there, too.
    await notes.keyboard.press('PageDown');
    await expect(notes.locator('body')).toContainText(nn('steps.about.why.asked'));
    await notes.keyboard.press('PageUp');
    await expect(notes.locator('body')).toContainText(nn('steps.about.what.asked'));

    // A visitor's own result follows from their answers: that there is one is told, and not which.
    await page.evaluate(async () => {
      interface Mounted extends Element { __vue_app__: { config: { globalProperties: { $pinia: { state: { value: { session: { answers: Record<string, string> } } } }; $router: { push(to: string): Promise<void> } } } } }
      const { $pinia, $router } = (document.querySelector('#app') as Mounted).__vue_app__.config.globalProperties;
      $pinia.state.value.session.answers = { protection: 'no' };
      await $router.push('/eligibility/result');
    });
    await expect(page.getByRole('heading', { level: 1 })).toContainText(say('uk', 'eligibility.outcomes.notYet.title'));
    await expect(notes.getByRole('heading', { level: 2 })).toHaveText(say('nn', 'home.eligibility.title'));
    await expect(notes.locator('body')).toContainText(`${nn('next')}: ${say('nn', 'order.steps.prepare.title')}`);

    await button(page, leading('handOver')).tap();
    // Its window closes where it is one of the shell's own.
    await expect(notes.locator('body')).toBeEmpty();
    expect(asked).toEqual([{ open: true }, { open: true }, { open: false }]);
  });
});
