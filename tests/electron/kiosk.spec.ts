// The kiosk under the real Electron: starts, shows Welcome, and lets nothing out.
import { enter, expect, missing, test } from './kiosk.ts';

test.skip(missing !== '', missing);

test('Welcome, English, Home', async ({ page }) => {
  await expect(page).toHaveURL('kiosk://app/');
  await enter(page);
});

test('the window fills the screen', async ({ kiosk, page }) => {
  await expect(page.getByRole('button', { name: 'English' })).toBeVisible();
  const seen = await kiosk.evaluate(({ BrowserWindow, screen }) => {
    const [first, ...others] = BrowserWindow.getAllWindows();
    return {
      kiosk: first?.isKiosk(), visible: first?.isVisible(), others: others.length,
      bounds: first?.getBounds(), display: screen.getPrimaryDisplay().bounds,
    };
  });
  expect(seen).toMatchObject({ kiosk: true, visible: true, others: 0 });
  expect(seen.bounds).toEqual(seen.display);
});

test('the page has no Node and only the one global of the shell', async ({ page }) => {
  const seen = await page.evaluate(() => [typeof globalThis.process, typeof globalThis.require, Object.keys(window.kiosk ?? {})]);
  expect(seen).toEqual(['undefined', 'undefined', ['capabilities', 'call']]);
});

test('the bridge answers its calls and refuses every other', async ({ page }) => {
  expect(await page.evaluate(() => window.kiosk?.call('start', {}))).toMatchObject({ ok: true });
  expect(await page.evaluate(() => window.kiosk?.call('openFile' as 'start', {}))).toEqual({
    ok: false, error: expect.stringMatching(/^There is no call "openFile"\. The calls are start, /),
  });
});

test('new windows are refused', async ({ kiosk, page }) => {
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  expect(await page.evaluate(() => window.open('/') === null)).toBe(true);
  expect(kiosk.windows()).toHaveLength(1);
});

test('notes of staff open on a second display, and nowhere else', async ({ kiosk, page }) => {
  const displays = await kiosk.evaluate(({ screen }) => screen.getAllDisplays().length);
  const opened = await page.evaluate(async () => (await window.kiosk?.call('staffNotes', { open: true }))?.ok);
  expect(opened).toBe(displays > 1);
  await expect.poll(() => kiosk.windows().length).toBe(displays > 1 ? 2 : 1);
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

test('the page cannot call up the repair screen', async ({ page }) => {
  await page.evaluate(() => { location.href = '/repair'; });
  expect(await page.evaluate(() => fetch('/repair').then(({ status }) => status))).toBe(200);
  await expect(page).toHaveURL('kiosk://app/');
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
