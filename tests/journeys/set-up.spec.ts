// From nothing to a working kiosk, by touch alone; set-up behind the PIN; and what the office tells its visitors.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { RESTART_CODE } from '../../electron/core/exit-codes.ts';
import { hashPin } from '../../electron/core/staff/pin.ts';
import { seriousFindings } from '../support/axe.ts';
import { press } from '../support/keypad.ts';
import { expect, test } from '../support/kiosk.ts';
import { layoutFaults } from '../support/layout.ts';
import { atWelcome, backAtWelcome, button, choose, heading, languageName, open, say } from '../support/visitor.ts';

const PIN = '482915';
const SET_UP = { office: { name: 'Servicetorget', notice: { nb: 'Vi stenger klokka 14.' } }, staff: { pinHash: await hashPin(PIN) } };
// The kiosk ends, and the page it served is still there for a moment.
test.use({ opened: false, allowedProblems: [/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED|Failed to fetch/] });

const nn = (key: string, params: Record<string, string | number> = {}): string => say('nn', `staff/setup.${key}`, params);
const title = (page: Page) => page.locator('#staff-title');
const tap = (page: Page, name: string): Promise<void> => button(page, name).tap();

async function write(page: Page, words: string): Promise<void> {
  for (const letter of words) await tap(page, letter === ' ' ? nn('keys.space') : letter);
}

async function type(page: Page, digits: string): Promise<void> {
  await write(page, digits);
  await tap(page, 'OK');
}

/** The names of all controls, as the keypad comes to them one after the other from the heading, and as they stand in the page. */
async function byKeypad(page: Page): Promise<{ came: string[]; stand: string[] }> {
  const stand = await page.locator('dialog.staff button').evaluateAll((all) =>
    all.filter((each) => each.checkVisibility({ visibilityProperty: true })).map((each) => each.ariaLabel ?? each.textContent.trim()));
  const came: string[] = [];
  for (let presses = 0; presses < stand.length; presses += 1) {
    await press(page, 'ArrowDown');
    came.push(await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent.trim() ?? ''));
  }
  return { came, stand };
}

/** Waits for a step, and asks of it what is asked of every screen. */
async function at(page: Page, step: string, thorough: boolean): Promise<void> {
  await expect(title(page)).toHaveText(nn(`${step}.title`));
  await expect(title(page)).toBeFocused();
  // The keys of a keyboard come after the words around it.
  if (step === 'office' || step === 'notice') await expect(button(page, '1')).toBeVisible();
  const found = [...(await layoutFaults(page)), ...(thorough ? await seriousFindings(page) : [])];
  expect(found, step).toEqual([]);
  if (!thorough) return;
  const { came, stand } = await byKeypad(page);
  expect(came, step).toEqual(stand);
}

const next = (page: Page): Promise<void> => tap(page, say('nn', 'common.next'));

for (const [format, viewport] of Object.entries({ portrait: { width: 1080, height: 1920 }, landscape: { width: 1920, height: 1080 } })) {
  test.describe(format, () => {
    test.use({ viewport });

    test('first start: from nothing to a working kiosk by touch alone', async ({ kiosk, page }) => {
      test.slow();
      const thorough = format === 'portrait';
      const first = await kiosk.another({ firstStart: true });
      await page.goto(first.url);
      await expect(page.locator('.welcome')).toHaveCount(0);
      await expect(title(page)).toBeFocused();
      await tap(page, languageName('nn'));
      await expect(title(page)).toHaveText(nn('begin.title'));
      expect(await layoutFaults(page)).toEqual([]);
      // Escape does not lead away: there is nothing behind it.
      await press(page, 'Escape');
      await next(page);

      await at(page, 'languages', thorough);
      await tap(page, `${nn('languages.offered')}: ${languageName('ru')}`);
      await tap(page, `${nn('languages.up')}: ${languageName('en')}`);
      await next(page);

      await at(page, 'office', thorough);
      await write(page, 'Vik 7');
      await next(page);

      await at(page, 'notice', thorough);
      await tap(page, languageName('uk'));
      await write(page, 'Так');
      await tap(page, nn('notice.week'));
      await expect(page.getByText(nn('notice.missing', { languages: ['en', 'nb', 'nn'].map(languageName).join(', ') }))).toBeVisible();
      await next(page);

      await at(page, 'size', thorough);
      await tap(page, nn('size.muchLarger'));
      const shown = page.getByRole('img', { name: nn('size.outline') });
      expect((await shown.boundingBox())?.width).toBeCloseTo(85.6 * (Math.hypot(1080, 1920) / (24 * 25.4)) + 20, 0);
      await tap(page, nn('size.fits'));
      await next(page);

      await at(page, 'touch', thorough);
      await tap(page, nn('touch.start'));
      await expect(page.getByText(nn('touch.each'))).toBeFocused();
      expect([...(await layoutFaults(page)), ...(thorough ? await seriousFindings(page) : [])]).toEqual([]);
      for (const place of ['upperLeft', 'upperRight', 'middle', 'lowerLeft', 'lowerRight']) await tap(page, nn(`touch.places.${place}`));
      await expect(page.getByText(nn('touch.result', { n: 5, total: 5 }))).toBeVisible();
      await next(page);

      await at(page, 'sound', thorough);
      await tap(page, `${nn('sound.heard')}: ${languageName('uk')}`);
      await next(page);
      await at(page, 'printer', thorough);
      await tap(page, nn('printer.a4'));
      await next(page);

      await at(page, 'pin', thorough);
      await next(page);
      await expect(page.getByText(nn('pin.choose'))).toBeVisible();
      // What is put right is not said any more.
      await tap(page, nn('pin.none'));
      await expect(page.getByText(nn('pin.choose'))).toHaveCount(0);
      await tap(page, nn('pin.new'));
      if (thorough) expect([...(await layoutFaults(page)), ...(await seriousFindings(page))]).toEqual([]);
      await type(page, PIN);
      await expect(page.getByText(nn('pin.again'))).toBeVisible();
      await type(page, '482916');
      await expect(page.getByText(nn('pin.differ'))).toBeVisible();
      await type(page, PIN);
      await type(page, PIN);
      await expect(page.getByText(nn('pin.chosen'))).toBeVisible();
      expect(await page.content()).not.toContain(PIN);
      await next(page);

      await at(page, 'summary', thorough);
      await expect(page.getByText(nn('summary.open.sound', { languages: ['en', 'nb', 'nn'].map(languageName).join(', ') }))).toBeVisible();
      await expect(page.getByText(nn('summary.open.touch'))).toHaveCount(0);
      if (format === 'landscape') {
        // It is saved, and the answer is lost on its way: who touches once more hears so.
        let lost = 0;
        await page.route('**/bridge', async (route) => {
          if ((route.request().postDataJSON() as { call: string }).call !== 'setUpSave' || lost > 0) return route.fallback();
          lost += 1;
          await route.fetch();
          await route.abort('connectionreset');
        });
        await tap(page, nn('summary.save'));
        await expect(page.getByText(nn('summary.unanswered'))).toBeVisible();
      }
      await tap(page, nn('summary.save'));
      await expect(title(page)).toHaveText(say('nn', 'staff.restarting'));
      expect(await first.ended).toBe(RESTART_CODE);
      const written = JSON.parse(await readFile(join(first.dataDir, 'kiosk.json'), 'utf8')) as Record<string, unknown>;
      expect(written).toMatchObject({
        office: { name: 'Vik 7', notice: { uk: 'Так' } }, languages: ['en', 'uk', 'nb', 'nn'], printer: { paper: 'a4' }, staff: { pinHash: expect.stringMatching(/^scrypt:/) },
      });
      expect(JSON.stringify(written)).not.toContain(PIN);

      const again = await kiosk.another({ firstStart: true, dataDir: first.dataDir });
      await atWelcome(page, again.url);
      await expect(page.locator('.welcome__name')).toHaveText(['en', 'uk', 'nb', 'nn'].map(languageName));
      await expect(page.locator('.notice:visible')).toHaveText(`${say('en', 'welcome.notice')}Так`);
      await choose(page, 'uk');
      await open(page, 'uk', 'help');
      await expect(page.getByText('Vik 7')).toBeVisible();
      await openPanel(page);
      // Norwegian Bokmål is before Nynorsk on offer.
      await expect(title(page)).toHaveText(say('nb', 'staff.choose'));
    });
  });
}

/** The gesture, and the PIN. */
async function openPanel(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  for (const x of [4, width - 4, 4, width - 4, 4, width - 4]) await page.touchscreen.tap(x, height - 40);
  await expect(page.locator('dialog.staff')).toBeVisible();
  await type(page, PIN);
  await expect(title(page)).toHaveText(say('nb', 'staff.choose'));
}

const call = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((each) => (window as unknown as { kiosk: { call(name: string, input: object): Promise<unknown> } }).kiosk.call(each, {}), name);

test('without set-up: Welcome with every language, and nobody sets it up from there', async ({ kiosk, page }) => {
  const own = await kiosk.another({ firstStart: true });
  await page.goto(own.url);
  await tap(page, say('nb', 'staff/setup.begin.skip'));
  await backAtWelcome(page);
  await expect(page.locator('.welcome__language')).toHaveCount(5);
  expect(await call(page, 'setUp')).toEqual({ ok: false, error: 'setUp: the PIN comes first.' });
});

test('left alone for three minutes it goes to Welcome', async ({ kiosk, page }) => {
  const own = await kiosk.another({ firstStart: true });
  await page.clock.install();
  await page.goto(own.url);
  await expect(title(page)).toHaveText(say('nb', 'staff/setup.begin.title'));
  await page.clock.runFor(179_000);
  await expect(title(page)).toBeVisible();
  await page.clock.runFor(2000);
  await page.locator('.welcome__language').first().waitFor();
});

test.describe('of a kiosk that is set up', () => {
  test.use({ kioskConfig: SET_UP });

  test('set-up stands behind the PIN, begins with what is configured, and leads back', async ({ page }) => {
    await atWelcome(page);
    await openPanel(page);
    await tap(page, say('nb', 'staff/setup.title'));
    await expect(title(page)).toHaveText(say('nb', 'staff/setup.begin.title'));
    await expect(button(page, say('nb', 'staff/setup.begin.skip'))).toHaveCount(0);
    await tap(page, say('nb', 'common.next'));
    await expect(title(page)).toHaveText(say('nb', 'staff/setup.languages.title'));
    await tap(page, say('nb', 'common.next'));
    await expect(page.getByText('Servicetorget')).toBeVisible();
    for (const step of ['languages', 'begin']) {
      await tap(page, say('nb', 'common.previous'));
      await expect(title(page)).toHaveText(say('nb', `staff/setup.${step}.title`));
    }
    await tap(page, say('nb', 'common.back'));
    await expect(title(page)).toHaveText(say('nb', 'staff.choose'));
  });

  test('who comes back for one thing goes to it, and from there to the end', async ({ kiosk, page }) => {
    const nb = (key: string): string => say('nb', `staff/setup.${key}`);
    const own = await kiosk.another({});
    await atWelcome(page, own.url);
    await openPanel(page);
    await tap(page, nb('title'));
    await expect(title(page)).toHaveText(nb('begin.title'));
    expect([...(await layoutFaults(page)), ...(await seriousFindings(page))]).toEqual([]);
    const { came, stand } = await byKeypad(page);
    expect(came).toEqual(stand);
    await tap(page, nb('notice.title'));
    await expect(title(page)).toHaveText(nb('notice.title'));
    await page.getByRole('dialog').getByRole('button', { name: languageName('nb') }).tap();
    await write(page, '!');
    await tap(page, nb('review'));
    await expect(title(page)).toHaveText(nb('summary.title'));
    await tap(page, nb('summary.save'));
    expect(await own.ended).toBe(RESTART_CODE);
    expect(JSON.parse(await readFile(join(own.dataDir, 'kiosk.json'), 'utf8'))).toMatchObject({ office: { name: 'Servicetorget', notice: { nb: 'Vi stenger klokka 14.!' } } });
  });

  test('who begins a new PIN and does not type it to the end keeps the old one knowingly, or not at all', async ({ page }) => {
    const nb = (key: string): string => say('nb', `staff/setup.${key}`);
    await atWelcome(page);
    await openPanel(page);
    await tap(page, nb('title'));
    await tap(page, nb('pin.title'));
    await expect(button(page, nb('pin.keep'))).toHaveAttribute('aria-pressed', 'true');
    await tap(page, nb('pin.new'));
    await write(page, '123456');
    expect(await layoutFaults(page)).toEqual([]);
    await tap(page, say('nb', 'common.next'));
    await expect(page.getByText(nb('pin.choose'))).toBeVisible();
    await tap(page, say('nb', 'staff.cancel'));
    await expect(button(page, nb('pin.keep'))).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText(nb('pin.choose'))).toHaveCount(0);
    // Nor does anything lead over it: who looks at everything comes back to what is missing.
    await tap(page, nb('pin.new'));
    await tap(page, say('nb', 'common.previous'));
    await expect(title(page)).toHaveText(nb('printer.title'));
    await tap(page, nb('review'));
    await expect(title(page)).toHaveText(nb('pin.title'));
    await expect(page.getByText(nb('pin.choose'))).toBeVisible();
    await tap(page, nb('pin.keep'));
    await expect(page.getByText(nb('pin.choose'))).toHaveCount(0);
    await tap(page, nb('review'));
    await expect(title(page)).toHaveText(nb('summary.title'));
    // The glass was tried when the kiosk was set up; that a language has no notice is told each time.
    await expect(page.getByText(nb('summary.open.touch'))).toHaveCount(0);
    await expect(page.getByText(nb('summary.look'))).toBeVisible();
  });

  test('its notice is Norwegian where the visitor’s language has none, and marked as such', async ({ page }) => {
    await atWelcome(page);
    await choose(page, 'uk');
    const notice = page.getByRole('region', { name: say('uk', 'welcome.notice') });
    await expect(notice).toContainText(say('uk', 'welcome.notice'));
    await expect(notice.locator('[lang="nb"]')).toHaveText('Vi stenger klokka 14.');
    expect(await seriousFindings(page)).toEqual([]);
    await expect(heading(page)).toBeVisible();
  });
});

test('the office’s notice goes when its last day is over, on a page that stands for days', async ({ kiosk, page }) => {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, '0')).join('-');
  const own = await kiosk.another({ config: { office: { notice: { uk: 'Сьогодні до 14:00' }, noticeUntil: today } } });
  await page.clock.install({ time: now });
  await atWelcome(page, own.url);
  await expect(page.getByText('Сьогодні до 14:00').filter({ visible: true })).toBeVisible();
  await page.clock.fastForward('25:00:00');
  await page.clock.runFor(61_000);
  await expect(page.getByText('Сьогодні до 14:00')).toHaveCount(0);
});
