// The kiosk under the real Electron: starts, shows Welcome, and lets nothing out. Where Electron's runtime is not
// installed every test here is skipped, by name and with the reason.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { KioskApi } from '../../electron/bridge.ts';
import { electronHere, testSwitches } from '../support/electron.ts';

declare global {
  interface Window {
    readonly kiosk?: KioskApi;
  }
}

const root = join(import.meta.dirname, '..', '..');
const here = electronHere();
const reason = 'missing' in here ? here.missing : '';

const test = base.extend<{ kiosk: ElectronApplication; page: Page }>({
  // Playwright reads what a fixture needs from its first parameter, so it has to be there.
  kiosk: async ({}, use) => {
    const data = await mkdtemp(join(tmpdir(), 'nykel-'));
    const kiosk = await _electron.launch({
      ...('program' in here && { executablePath: here.program }),
      args: [...testSwitches, '.', `--data=${data}`],
      cwd: root,
    });
    await use(kiosk);
    await kiosk.close();
    await rm(data, { recursive: true, force: true });
  },
  page: async ({ kiosk }, use) => use(await kiosk.firstWindow()),
});

test.skip(reason !== '', reason);
// The list of tests shows that they are skipped, but not why. Workers read this file too: once is enough.
if (reason !== '' && process.env['TEST_WORKER_INDEX'] === undefined) console.error(`tests/electron is skipped: ${reason}.`);

test('Welcome, English, Home', async ({ page }) => {
  await expect(page).toHaveURL('kiosk://app/');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What do you need help with?' })).toBeVisible();
});

test('the window fills the screen', async ({ kiosk, page }) => {
  await expect(page.getByRole('button', { name: 'English' })).toBeVisible();
  const window = await kiosk.evaluate(({ BrowserWindow }) => {
    const [first, ...others] = BrowserWindow.getAllWindows();
    return { kiosk: first?.isKiosk(), visible: first?.isVisible(), others: others.length };
  });
  expect(window).toEqual({ kiosk: true, visible: true, others: 0 });
});

test('the page has no Node and only the one global of the shell', async ({ page }) => {
  const seen = await page.evaluate(() => [typeof globalThis.process, typeof globalThis.require, Object.keys(window.kiosk ?? {})]);
  expect(seen).toEqual(['undefined', 'undefined', ['capabilities', 'call']]);
});

test('the bridge answers its calls and refuses every other', async ({ page }) => {
  expect(await page.evaluate(() => window.kiosk?.call('start', {}))).toMatchObject({ ok: true });
  expect(await page.evaluate(() => window.kiosk?.call('openFile' as 'start', {}))).toEqual({
    ok: false, error: 'There is no call "openFile". The calls are start, sessionEnded, report.',
  });
});

test('new windows are refused', async ({ kiosk, page }) => {
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  expect(await page.evaluate(() => window.open('/') === null)).toBe(true);
  expect(kiosk.windows()).toHaveLength(1);
});

test('permissions are refused', async ({ page }) => {
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  const media = await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', () => 'refused'));
  expect(media).toBe('refused');
});

test('the page goes nowhere, and nothing of the network is reached', async ({ page }) => {
  await page.evaluate(() => { location.href = 'https://example.org/'; });
  // A navigation that is let through would have ended this document by the time it answers again.
  expect(await page.evaluate(() => fetch('https://example.org/').then(() => 'reached', () => 'refused'))).toBe('refused');
  await expect(page).toHaveURL('kiosk://app/');
  await expect(page.getByRole('button', { name: 'English' })).toBeVisible();
});

test('a clip is given in parts', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const reply = await window.kiosk?.call('start', {});
    const name = reply?.ok ? reply.value.media[0] : undefined;
    const { status, headers } = await fetch(`/media/${name}`, { headers: { range: 'bytes=0-9' } });
    return [status, headers.get('content-length')];
  });
  expect(answer).toEqual([206, '10']);
});
