// What hands on a kiosk can't do, under the real Electron.
import type { ElectronApplication, Page } from '@playwright/test';
import { hashPin } from '../../electron/core/staff/pin.ts';
import { enter, expect, inPage, logged, missing, test } from './kiosk.ts';

test.skip(missing !== '', missing);

const PIN = '135790';
/** The names that Electron's accelerators have for keys and modifiers. */
type Modifier = 'control' | 'shift' | 'alt' | 'meta';

/** Presses and lets go of each of "control+shift+I", as a keyboard would: before Electron has seen them. */
async function press(kiosk: ElectronApplication, ...all: string[]): Promise<void> {
  await kiosk.evaluate(({ BrowserWindow }, each) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const keys of each) {
      const modifiers = keys.split('+');
      const keyCode = modifiers.pop() ?? '';
      for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode, modifiers: modifiers as Modifier[] });
    }
  }, all);
}

/** Lets the document remember what reaches it: a reload would forget. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    const reached: string[] = [];
    Object.assign(window, { reached });
    for (const name of ['keydown', 'keyup'] as const) addEventListener(name, ({ key }) => reached.push(key));
  });
}
const reached = (kiosk: ElectronApplication): Promise<unknown> => inPage(kiosk, 'window.reached');

test('the keys of a browser do nothing', async ({ kiosk, page }) => {
  await enter(page);
  await mark(page);
  await press(
    kiosk, 'F5', 'control+R', 'control+shift+R', 'control+W', 'control+F4', 'control+N', 'control+T', 'control+F', 'control+P', 'control+S',
    'control+Plus', 'control+-', 'control+0', 'F12', 'control+shift+I', 'control+U', 'F11', 'F7', 'alt+Left', 'alt+Right', 'alt+F4', 'shift+F10',
  );
  // What comes after them has come: so have they.
  await press(kiosk, 'Tab');
  await expect.poll(() => reached(kiosk)).toEqual(['Tab', 'Tab']);
  const seen = await kiosk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => ({
    kiosk: window.isKiosk(), zoom: window.webContents.getZoomFactor(), tools: window.webContents.isDevToolsOpened(),
  })));
  expect(seen).toEqual([{ kiosk: true, zoom: 1, tools: false }]);
});

test('no button of a mouse but the first does anything', async ({ kiosk, page }) => {
  await enter(page);
  await page.evaluate(() => {
    const reached: string[] = [];
    Object.assign(window, { reached });
    for (const name of ['mousedown', 'contextmenu'] as const) addEventListener(name, ({ type, button }) => reached.push(`${type} ${button}`), { capture: true });
  });
  await kiosk.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const button of ['right', 'middle', 'left'] as const) {
      for (const type of ['mouseDown', 'mouseUp'] as const) contents?.sendInputEvent({ type, button, x: 2, y: 2, clickCount: 1 });
    }
  });
  await expect.poll(() => reached(kiosk)).toEqual(['mousedown 0']);
});

test('the page keeps its size', async ({ kiosk, page }) => {
  await enter(page);
  const zoom = await kiosk.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.sendInputEvent({ type: 'mouseWheel', x: 2, y: 2, deltaY: 120, modifiers: ['control'] });
    contents?.setZoomFactor(2);
    return [contents?.getZoomMode(), contents?.getZoomFactor()];
  });
  expect(zoom).toEqual(['disabled', 1]);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
});

test('the window refuses to be closed, and comes back when it is put away', async ({ kiosk, page, data }) => {
  await enter(page);
  await kiosk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(async () => (await logged(data, 'blocked')).map((line) => line['kind'])).toContain('close');
  await kiosk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect.poll(() => kiosk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized()))).toEqual([false]);
  await expect(page.getByRole('heading', { level: 1, name: 'What do you need help with?' })).toBeVisible();
});

test.describe('staff', () => {
  test.use({ config: async ({}, use) => use({ staff: { pinHash: await hashPin(PIN) } }) });

  /** What staff have done, as an exit code. */
  async function act(kiosk: ElectronApplication, page: Page, action: 'close' | 'restart'): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => void kiosk.process().once('exit', resolve));
    expect(await page.evaluate((pin) => window.kiosk?.call('staffEnter', { pin }), PIN)).toEqual({ ok: true, value: { entered: true } });
    // The window may be gone before the answer is.
    await page.evaluate((what) => window.kiosk?.call('staffDo', { action: what }), action).catch(() => undefined);
    return ended;
  }

  test('close the kiosk, and it stays closed', async ({ kiosk, page, data }) => {
    expect(await act(kiosk, page, 'close')).toBe(0);
    expect(await logged(data, 'stopped')).toMatchObject([{ why: 'staff' }]);
  });

  test.describe('under something that starts it again', () => {
    test.use({ env: { NYKEL_SUPERVISED: '1' } });

    test('restart it', async ({ kiosk, page, data }) => {
      expect(await act(kiosk, page, 'restart')).toBe(75);
      expect(await logged(data, 'stopped')).toMatchObject([{ why: 'restart' }]);
    });
  });
});
