// Whatever hands do to the kiosk, the page stays. Here events reach the page by the browser's own input, but past its
// shortcuts: what the browser does with a real keyboard is another test's work (tests/faults).
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../support/kiosk.ts';
import { atWelcome, backAtWelcome, button, choose, heading, languageName, open, say } from '../support/visitor.ts';

const BLOCKED: Record<string, string[]> = {
  'function keys (help, find, reload, address bar, caret browsing, menu, full-screen, dev tools)':
    Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  'function keys with Shift (task manager, menu, caret, hard reload)': ['Shift+F3', 'Shift+F5', 'Shift+F6', 'Shift+F7', 'Shift+F10', 'Shift+Escape'],
  'function keys with Ctrl, Alt or the Windows key': ['Control+F4', 'Control+F5', 'Control+F6', 'Alt+F4', 'Alt+F8', 'Alt+F10', 'Meta+F3', 'Meta+F5'],
  'reload': ['Control+r', 'Control+Shift+R', 'Meta+r', 'Meta+Shift+R'],
  'close, quit, minimise': ['Control+w', 'Control+Shift+W', 'Meta+w', 'Control+q', 'Control+Shift+Q', 'Meta+q', 'Meta+m', 'Meta+h', 'Meta+d'],
  'new windows and tabs': ['Control+n', 'Control+Shift+N', 'Control+t', 'Control+Shift+T', 'Meta+n', 'Meta+t', 'Control+Tab', 'Control+Shift+Tab', 'Control+PageUp',
    'Control+PageDown', 'Control+1', 'Control+9', 'Alt+1', 'Meta+1', 'Control+Enter', 'Shift+Enter'],
  'find': ['Control+f', 'Control+g', 'Control+Shift+G', 'Meta+f', 'Meta+g', '/', '\''],
  'print, save, open': ['Control+p', 'Control+Shift+P', 'Meta+p', 'Control+s', 'Meta+s', 'Control+o', 'Meta+o'],
  'zoom': ['Control+=', 'Control++', 'Control+-', 'Control+0', 'Meta+=', 'Meta+-', 'Meta+0', 'Control+NumpadAdd', 'Control+NumpadSubtract'],
  'dev tools and source': ['Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C', 'Control+Shift+K', 'Control+u', 'Meta+Alt+I', 'Meta+Alt+U'],
  'back, forward, home': ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Meta+ArrowLeft', 'Meta+ArrowRight', 'Meta+[', 'Meta+]', 'Alt+Backspace',
    'Shift+Backspace', 'Control+Backspace', 'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserHome', 'BrowserSearch'],
  'history, downloads, bookmarks, profiles': ['Control+h', 'Control+j', 'Control+d', 'Control+Shift+O', 'Control+Shift+B', 'Control+Shift+Delete', 'Control+Shift+M',
    'Control+Shift+A', 'Meta+y'],
  'address bar': ['Control+l', 'Control+k', 'Control+e', 'Alt+d', 'Meta+l'],
  'menus': ['ContextMenu', 'Alt+f', 'Alt+e', 'Alt+Space', 'Meta+Space', 'Control+Escape', 'Alt', 'Meta', 'Control'],
  'clipboard and selection': ['Control+a', 'Control+c', 'Control+v', 'Control+x', 'Control+z', 'Shift+Insert', 'Shift+Delete', 'Shift+ArrowRight', 'Insert', 'Delete'],
  'moving far, letters, and the rest': ['Home', 'End', 'PageUp', 'PageDown', 'Shift+Space', 'Control+Space', 'a', 'Shift+A', 'ж', '+', '-', 'CapsLock', 'Alt+Tab',
    'Alt+Enter', 'Control+Alt+Delete', 'PrintScreen', 'MediaPlayPause', 'LaunchMail'],
};
const KEYS = Object.values(BLOCKED).flat();

/** What the probe sees of an event before the page does, and whether the page's own listeners have got it. */
interface Seen {
  type: string;
  /** Where it is a key. */
  key?: string;
  refused: boolean;
  reached: boolean;
}

/** A page that writes down events of these kinds. The probe listens before lockdown.ts does, and again after it. */
async function probe(page: Page, types: string[]): Promise<{ seen(): Promise<Seen[]>; clear(): Promise<void> }> {
  await page.addInitScript((names) => {
    const probed = { events: [] as Event[], reached: new WeakSet<Event>() };
    Object.assign(window, { probed });
    for (const name of names) {
      window.addEventListener(name, (event) => probed.events.push(event), { capture: true });
      document.addEventListener(name, (event) => probed.reached.add(event), { capture: true });
    }
  }, types);
  await atWelcome(page);
  type Probed = { probed: { events: Event[]; reached: WeakSet<Event> } };
  return {
    seen: () => page.evaluate(() => {
      const { probed } = window as unknown as Probed;
      return probed.events.map((event) => ({
        type: event.type,
        ...(event instanceof KeyboardEvent && { key: event.key }),
        refused: event.defaultPrevented,
        reached: probed.reached.has(event),
      }));
    }),
    clear: () => page.evaluate(() => { (window as unknown as Probed).probed.events = []; }),
  };
}

/** The page as it is: the same document with the same words. */
async function still(page: Page): Promise<() => Promise<void>> {
  const mark = (): Promise<unknown> => page.evaluate(() => Object.assign(window, { mark: 'the same document' }) && null);
  const look = (): Promise<unknown> =>
    page.evaluate(() => ({
      mark: (window as unknown as { mark?: string }).mark,
      words: document.body.innerText,
      address: location.href,
      entries: history.length,
      scale: visualViewport?.scale,
      pixels: devicePixelRatio,
      selection: String(getSelection()),
      scrolled: [...document.querySelectorAll('*')].filter((element) => element.scrollTop > 0 || element.scrollLeft > 0).length,
    }));
  await mark();
  const before = await look();
  return async () => expect(await look()).toEqual(before);
}

const refused = (type: string): Seen => ({ type, refused: true, reached: false });

const touches = (session: CDPSession) => async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [x: number, y: number][]) =>
  void (await session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) }));

test(`${KEYS.length} keys are refused`, async ({ page }) => {
  test.setTimeout(60_000);
  const { seen, clear } = await probe(page, ['keydown', 'keyup']);
  await choose(page, 'en');
  await open(page, 'en', 'order');
  const same = await still(page);
  for (const [what, keys] of Object.entries(BLOCKED)) {
    await test.step(`${what}: ${keys.length}`, async () => {
      for (const key of keys) {
        await clear();
        // Keys that Playwright has no layout for are pressed as the browser would tell of them.
        if (/^(Browser|Launch|Media|PrintScreen|ж)/.test(key)) await pressNamed(page, key);
        else await page.keyboard.press(key);
        // Shift itself gets through: it goes with Tab.
        const events = (await seen()).filter((event) => event.key !== 'Shift');
        expect(events.length, `${key} was pressed and let go`).toBeGreaterThanOrEqual(2);
        expect(events.filter((event) => !event.refused || event.reached), key).toEqual([]);
      }
      await same();
    });
  }
});

async function pressNamed(page: Page, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const) await session.send('Input.dispatchKeyEvent', { type, key });
  await session.detach();
}

test('keys that are for moving and choosing still do: Tab, Shift+Tab, Enter, Space, Escape', async ({ page }) => {
  const first = button(page, languageName('uk'));
  const second = button(page, languageName('ru'));
  await expect(first).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(second).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(say('uk', 'home.title'));
  const language = button(page, say('uk', 'common.language'));
  await language.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(language).toBeFocused();
});

test.describe('text as in the largest size', () => {
  test.use({ kioskConfig: { screen: { viewingDistanceMm: 1212 } }, viewport: { width: 1920, height: 1080 } });

  // Arrow keys are the keypad's (keypad.spec.ts); Tab reaches "More" (screens.spec.ts).
  test('one finger scrolls a page that is longer than the screen', async ({ page }) => {
    await choose(page, 'en');
    await open(page, 'en', 'questions');
    await button(page, say('en', 'questions.items.requirements.question')).tap();
    const view = page.locator('.paged__view');
    await button(page, say('en', 'common.more')).waitFor();
    const top = (): Promise<number> => view.evaluate((element) => element.scrollTop);
    const touch = touches(await page.context().newCDPSession(page));
    await touch('touchStart', [900, 700]);
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', [900, 700 - 30 * step]);
    await touch('touchEnd');
    await expect.poll(top).toBeGreaterThan(100);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });
});

// Where something scrolls, on a card, on a dialog, on a button: each could have its own idea of two fingers.
for (const where of ['Welcome', 'a screen that scrolls', 'a dialog']) {
  test(`fingers on ${where}: a pinch, a double touch, a long one and a swipe from the edge change nothing`, async ({ page }) => {
    const { seen } = await probe(page, ['contextmenu', 'selectstart']);
    if (where !== 'Welcome') await choose(page, 'en');
    if (where === 'a screen that scrolls') {
      await open(page, 'en', 'questions');
      await button(page, say('en', 'questions.items.requirements.question')).tap();
    }
    if (where === 'a dialog') await button(page, 'Language').tap();
    // On words, not on a button: a double touch is two touches there.
    const words = page.locator({ 'Welcome': '.welcome__words', 'a screen that scrolls': '.words', 'a dialog': '.dialog h2' }[where] ?? '').first();
    const box = await words.boundingBox();
    const same = await still(page);
    const touch = touches(await page.context().newCDPSession(page));
    const [x, y] = [Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2), Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)];

    await touch('touchStart', [x - 30, y], [x + 30, y]);
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', [x - 30 - 20 * step, y], [x + 30 + 20 * step, y]);
    await touch('touchEnd');
    await same();

    for (let time = 0; time < 2; time += 1) {
      await touch('touchStart', [x, y]);
      await touch('touchEnd');
    }
    // Zoom by a double touch is animated: it is over once as many frames have passed.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 40; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    });
    await same();

    await touch('touchStart', [x, y]);
    await page.evaluate(async () => {
      const until = performance.now() + 1000;
      while (performance.now() < until) await new Promise((next) => requestAnimationFrame(next));
    });
    await touch('touchEnd');
    for (const edge of [1, 1078]) {
      await touch('touchStart', [edge, y]);
      for (let step = 1; step <= 10; step += 1) await touch('touchMove', [edge === 1 ? edge + 60 * step : edge - 60 * step, y]);
      await touch('touchEnd');
    }
    await same();
    expect((await seen()).filter((event) => !event.refused)).toEqual([]);
  });
}

test('a mouse: no menu, no scrolling by itself, no history, no selection, no zoom', async ({ page }) => {
  const { seen, clear } = await probe(page, ['contextmenu', 'mousedown', 'mouseup', 'auxclick', 'selectstart', 'wheel']);
  await choose(page, 'en');
  await open(page, 'en', 'order');
  const same = await still(page);
  const session = await page.context().newCDPSession(page);
  for (const name of ['right', 'middle', 'back', 'forward'] as const) {
    await clear();
    for (const type of ['mousePressed', 'mouseReleased'] as const) await session.send('Input.dispatchMouseEvent', { type, x: 300, y: 600, button: name, clickCount: 1 });
    const events = await seen();
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['mousedown', 'mouseup', 'auxclick', ...(name === 'right' ? ['contextmenu'] : [])]));
    expect(events.filter(({ refused: was, reached }) => !was || reached)).toEqual([]);
    await same();
  }

  const words = await page.locator('.words').first().boundingBox();
  await page.mouse.move((words?.x ?? 0) + 5, (words?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move((words?.x ?? 0) + 400, (words?.y ?? 0) + 60, { steps: 5 });
  await page.mouse.up();
  await page.mouse.dblclick((words?.x ?? 0) + 40, (words?.y ?? 0) + 10);
  await same();

  await clear();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(seen).toEqual([refused('wheel')]);
  await same();
});

test('nothing is dropped, dragged, pasted, copied or cut', async ({ page }) => {
  const { seen, clear } = await probe(page, ['dragenter', 'dragover', 'drop', 'dragstart']);
  const same = await still(page);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(import.meta.dirname, '..', '..', 'LICENSE')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 500, y: 500, data });
  await expect.poll(async () => (await seen()).map(({ type }) => type)).toContain('drop');
  expect((await seen()).filter((event) => !event.refused || event.reached)).toEqual([]);
  await same();

  await clear();
  const picture = await page.locator('.welcome__picture').boundingBox();
  await page.mouse.move((picture?.x ?? 0) + 50, (picture?.y ?? 0) + 50);
  await page.mouse.down();
  await page.mouse.move(500, 1200, { steps: 5 });
  await page.mouse.up();
  expect((await seen()).filter((event) => !event.refused)).toEqual([]);

  const taken = await page.evaluate(() => ['copy', 'cut', 'paste', 'dragstart'].filter((name) =>
    document.body.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }))));
  expect(taken).toEqual([]);
  await same();
});

test('there is one entry in the history, whatever a visitor does', async ({ page }) => {
  await expect(heading(page)).toBeVisible();
  const entries = (): Promise<number> => page.evaluate(() => history.length);
  const before = await entries();
  for (let visitor = 0; visitor < 2; visitor += 1) {
    await choose(page, 'en');
    for (const screen of ['order', 'trouble', 'help']) {
      await open(page, 'en', screen);
      await button(page, 'Home').tap();
    }
    expect(await entries()).toBe(before);
    await button(page, 'Finish').tap();
    await backAtWelcome(page);
    expect(await entries()).toBe(before);
  }
  await page.evaluate(() => history.forward());
  await backAtWelcome(page);
});

test('there is nothing to print', async ({ page }) => {
  await choose(page, 'en');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toBeHidden();
});

test.describe('something that the policy forbids', () => {
  test.use({ allowedProblems: [/Content Security Policy|^request to elsewhere: https:\/\/elsewhere\.invalid\//i] });

  test('is told once in a document, and without what it was', async ({ page }) => {
    const told: unknown[] = [];
    page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('"report"')) told.push(JSON.parse(body));
    });
    await page.evaluate(() => {
      for (const name of ['one', 'two', 'three']) document.body.append(Object.assign(new Image(), { src: `https://elsewhere.invalid/${name}.png` }));
    });
    await expect.poll(() => told).toEqual([{ call: 'report', input: { event: 'request-blocked', screen: 'none' } }]);
    await choose(page, 'en');
    await button(page, 'Finish').tap();
    await backAtWelcome(page);
    expect(told).toHaveLength(1);
  });
});
