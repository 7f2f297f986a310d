// What breaks under the real Electron is back at Welcome by itself.
import { cured, enter, expect, expectWelcome, logged, missing, test } from './kiosk.ts';

test.skip(missing !== '', missing);

test('a page that crashes', async ({ kiosk, page, data }) => {
  await enter(page);
  await kiosk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await cured(data, 'page-crashed');
  await expectWelcome(kiosk);
});

test('a page that crashes again and again, in a new window in the end', async ({ kiosk, page, data }) => {
  test.setTimeout(60_000);
  await enter(page);
  const id = (): Promise<number | undefined> => kiosk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.id);
  const first = await id();
  for (const count of [1, 2, 3]) {
    await kiosk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    await expect.poll(async () => (await logged(data, 'recovered')).length, { timeout: 15_000 }).toBe(count);
  }
  await expectWelcome(kiosk);
  expect(await id()).not.toBe(first);
  expect(await logged(data, 'fault')).toMatchObject([{ cure: 'reload' }, { cure: 'reload' }, { cure: 'new-window' }]);
});

test('a page that hangs, after ten seconds, counted once', async ({ kiosk, page, data }) => {
  test.setTimeout(60_000);
  await enter(page);
  await kiosk.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('for (;;);').catch(() => undefined);
  });
  await cured(data, 'page-hung', 30_000);
  await expectWelcome(kiosk);
  expect(await logged(data, 'fault')).toMatchObject([{ fault: 'page-hung', count: 1 }]);
});

test('a page that closes its own window, which no event can refuse', async ({ kiosk, page, data }) => {
  await enter(page);
  await page.evaluate(() => window.close()).catch(() => undefined);
  await cured(data, 'window-gone');
  await expectWelcome(kiosk);
  expect(await kiosk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('an error of the program itself, without a box over the page', async ({ kiosk, page, data }) => {
  await enter(page);
  await kiosk.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
  });
  await cured(data, 'program-crashed');
  await expectWelcome(kiosk);
  expect(await logged(data, 'program-error')).toMatchObject([{ what: expect.stringContaining('nobody catches this') }]);
});

test('a graphics process that is gone', async ({ kiosk, page, data }) => {
  await enter(page);
  const ended = await kiosk.evaluate(({ app }) => {
    const pid = app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid;
    return pid !== undefined && process.kill(pid, 'SIGKILL');
  });
  test.skip(!ended, 'This machine draws without a graphics process.');
  await cured(data, 'gpu-gone');
  await expectWelcome(kiosk);
});

test('a signal ends the program in order', async ({ kiosk, page, data }) => {
  test.skip(process.platform === 'win32', 'Windows has no signals.');
  await enter(page);
  const ended = new Promise<number | null>((resolve) => void kiosk.process().once('exit', resolve));
  kiosk.process().kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(await logged(data, 'stopped')).toMatchObject([{ why: 'signal' }]);
});
