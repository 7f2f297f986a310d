// Looking after the kiosk: behind the PIN staff see what needs them and what to do, and how the kiosk is used.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hashPin } from '../../electron/core/staff/pin.ts';
import { seriousFindings } from '../support/axe.ts';
import { expect, test } from '../support/kiosk.ts';
import { layoutFaults } from '../support/layout.ts';
import { atWelcome, backAtWelcome, button, choose, languageName, say } from '../support/visitor.ts';

const PIN = '482915';
const HASH = await hashPin(PIN);

// A setting that cannot be used, as somebody might write it.
test.use({ kioskConfig: { staff: { pinHash: HASH }, idle: { timeoutSeconds: 5 }, offise: { pin: 'own-secret' } } });

const nb = (key: string, params: Record<string, string | number> = {}): string => say('nb', key, params);
const state = (key: string, params: Record<string, string | number> = {}): string => nb(`staff/state.${key}`, params);
const statistics = (key: string): string => nb(`staff/statistics.${key}`);
/** One of the forms of a text that counts. */
const form = (text: string, which: 0 | 1): string => text.split(' | ')[which] ?? '';

async function behindThePin(page: Page): Promise<void> {
  for (const key of '191919') await page.keyboard.press(key);
  await expect(page.locator('dialog.staff')).toBeVisible();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(button(page, state('title'))).toBeVisible();
}

/** An address may look like the name of a text. */
const faultsOf = async (page: Page): Promise<string[]> => (await layoutFaults(page)).filter((fault) => !fault.endsWith('.org'));

/** Upright and across the screen holds, and axe finds nothing. */
async function expectSound(page: Page): Promise<void> {
  for (const viewport of [{ width: 1920, height: 1080 }, { width: 1080, height: 1920 }]) {
    await page.setViewportSize(viewport);
    await expect.poll(() => faultsOf(page)).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
  }
}

/** Turns to the last page, and looks at each. */
async function turnPages(page: Page): Promise<void> {
  const where = page.locator('.pages__where');
  const total = Number(/\d+$/.exec(await where.innerText())?.[0]);
  expect(total).toBeGreaterThan(2);
  for (let at = 2; at <= total; at += 1) {
    await button(page, nb('common.more')).tap();
    await expect(where).toHaveText(nb('common.partOf', { n: at, total }));
    expect(await faultsOf(page)).toEqual([]);
  }
  // The focus stays with what still turns.
  await expect(button(page, nb('common.earlier'))).toBeFocused();
}

test('what needs a person says what to do; the test alert is in the log; the report holds no secret', async ({ kiosk, page }) => {
  await behindThePin(page);
  // By the audio keypad: past the languages and what begins to show the steps.
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowDown');
  await expect(button(page, state('title'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  const need = page.locator('[data-kind="config"]');
  await expect(need.getByRole('heading')).toHaveText(form(state('needs.config.title', { n: 2 }), 1));
  await expect(need).toContainText('idle.timeoutSeconds');
  await expect(need).toContainText(state('needs.config.todo'));
  await expectSound(page);

  // The audio keypad, from the control that has the focus to the one that is read after it.
  await page.locator('[aria-pressed="true"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(button(page, state('parts.machine'))).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.machine')).toContainText(/Nykel \d/);
  await expectSound(page);

  // A fact of the content that somebody must confirm, with where to look: not the office's business, so not among what needs it.
  const fact = page.locator('[data-kind="facts"]');
  await expect(fact).toHaveCount(0);
  await page.getByRole('button', { name: state('parts.facts') }).tap();
  await expect(fact.filter({ hasText: 'www.buypass.no/hjelp' }).first()).toContainText(state('fact.confirm'));
  await expectSound(page);
  await turnPages(page);

  await button(page, state('alert')).tap();
  await expect(page.getByRole('status').filter({ hasText: state('alerted') })).toBeVisible();
  expect(await readFile(join(kiosk.dataDir, 'log.jsonl'), 'utf8')).toContain('"event":"test-alert"');

  await button(page, state('report')).tap();
  const file = join(kiosk.dataDir, 'export', 'nykel-report.json');
  await expect(page.getByRole('status').filter({ hasText: file })).toBeVisible();
  const report = await readFile(file, 'utf8');
  expect(JSON.parse(report)).toMatchObject({ configuration: { 'idle.warningSeconds': 30 } });
  for (const secret of [HASH, PIN, 'own-secret']) expect(report).not.toContain(secret);

  await button(page, nb('common.back')).tap();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(nb('staff.choose'));
});

test('two visits stand in chart and table at once; the file for a spreadsheet hides that they were so few', async ({ kiosk, page }) => {
  const own = await kiosk.another({});
  await atWelcome(page, own.url);
  for (const language of ['uk', 'nn']) {
    await choose(page, language);
    await button(page, say(language, 'common.finish')).tap();
    await backAtWelcome(page);
  }
  await behindThePin(page);
  await button(page, statistics('title')).tap();
  const visits = page.locator('.chart').first();
  await expect(visits.getByRole('img')).toHaveAccessibleName(nb('staff/statistics.chart', { what: statistics('visits.title') }));
  await expect(visits.locator('.chart__column').last()).toContainText('2');
  await expect(visits.getByRole('table').getByRole('row').last()).toContainText('2');
  // Of so few visits nothing else is told: not in which language.
  await expect(page.getByText(statistics('tooFew'))).toHaveCount(5);
  await expect(page.locator('.office')).not.toContainText(languageName('uk'));
  for (const period of ['year', 'month']) {
    await button(page, statistics(`periods.${period}`)).tap();
    await expect(page.locator('.chart__column')).toHaveCount(period === 'year' ? 13 : 30);
    await expect(page.locator('.chart__column').last()).toContainText('2');
  }
  await expectSound(page);

  await button(page, statistics('csv')).tap();
  const file = join(own.dataDir, 'export', 'nykel-statistics.csv');
  await expect(page.getByRole('status').filter({ hasText: file })).toBeVisible();
  expect(await readFile(file, 'utf8')).toMatch(/^\uFEFFday;kind;name;count\r\n\d{4}-\d\d-\d\d;visits;;<5\r\n$/);
});

test.describe('who reads for long', () => {
  test.use({ opened: false });

  test('is not refused in the end: the shell is told each minute, until the panel closes by itself', async ({ page, kiosk }) => {
    const told: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/bridge')) told.push((request.postDataJSON() as { call: string }).call);
    });
    const stays = (): number => told.filter((call) => call === 'staffStay').length;
    await page.clock.install();
    await atWelcome(page, kiosk.url);
    await behindThePin(page);
    await button(page, state('title')).tap();
    await expect(page.getByRole('heading', { level: 2, name: state('title') })).toBeVisible();
    for (const minute of [1, 2, 3, 4]) {
      await page.clock.runFor(60_000);
      await expect.poll(stays).toBe(minute);
    }
    await page.clock.runFor(60_000);
    await expect(page.locator('dialog.staff')).toHaveCount(0);
    await page.clock.runFor(120_000);
    expect(stays()).toBeLessThanOrEqual(5);
  });
});
