// The way out for staff: a gesture that disturbs nobody, a PIN, three buttons, and nothing of it left afterwards.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { hashPin } from '../../electron/core/staff/pin.ts';
import { seriousFindings } from '../support/axe.ts';
import { expect, test } from '../support/kiosk.ts';
import { layoutFaults } from '../support/layout.ts';
import { PLACES, visit } from '../support/places.ts';
import { atWelcome, button, choose, heading, open, say, WHOLE } from '../support/visitor.ts';

const PIN = '482915';
const WRONG = '482916';
const CONFIG = { staff: { pinHash: await hashPin(PIN) } };

test.use({ kioskConfig: CONFIG });

const panel = (page: Page): Locator => page.locator('dialog.staff');
const nb = (key: string, params: Record<string, number> = {}): string => say('nb', `staff.${key}`, params);
/** One of the forms of a text that counts. */
const counted = (key: string, n: number): string => String(nb(key).split(' | ')[n === 1 ? 0 : 1]).replace('{n}', String(n));

type Edge = 'left' | 'right' | 'middle';
const GESTURE: Edge[] = ['left', 'right', 'left', 'right', 'left', 'right'];

async function touch(page: Page, ...edges: Edge[]): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  for (const edge of edges) await page.touchscreen.tap({ left: 4, right: width - 4, middle: width / 2 }[edge], height - 40);
}

async function openPanel(page: Page): Promise<void> {
  await touch(page, ...GESTURE);
  await expect(panel(page)).toBeVisible();
}

async function type(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await panel(page).getByRole('button', { name: digit, exact: true }).tap();
}

async function enter(page: Page, pin: string): Promise<void> {
  await type(page, pin);
  await button(page, nb('ok')).tap();
}

/** Time enough for a panel that is going to open. */
const someFrames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 20; frame += 1) await new Promise((next) => requestAnimationFrame(next));
  });

/** What the shell says to a call that staff alone may make. */
const staffDo = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { kiosk: { call(name: string, input: object): Promise<unknown> } }).kiosk.call('staffDo', { action: 'leave' }));
const SHUT = { ok: false, error: 'staffDo: the PIN comes first.' };

/** Waits until the page has shut the gate, and tries it: the shell must know of it. */
async function expectShut(page: Page, whatShutsIt: () => Promise<void>): Promise<void> {
  const left = page.waitForResponse((response) => (response.request().postData() ?? '').includes('"leave"'));
  await whatShutsIt();
  await left;
  expect(await staffDo(page)).toEqual(SHUT);
}

const logOf = (dataDir: string): Promise<string> => readFile(join(dataDir, 'log.jsonl'), 'utf8');

test.describe('the gesture', () => {
  test('opens the panel on Welcome, in Norwegian', async ({ page }) => {
    await expect(heading(page)).toBeVisible();
    await openPanel(page);
    await expect(page.getByRole('dialog', { name: nb('title') })).toHaveAttribute('lang', 'nb');
    expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 1080, height: 1920 });
  });

  test('opens it on a screen and over a dialog, and changes nothing there', async ({ page }) => {
    await choose(page, 'en');
    await open(page, 'en', 'order');
    const words = await page.locator('#app').innerText();
    await openPanel(page);
    await button(page, nb('cancel')).tap();
    await expect(panel(page)).toHaveCount(0);
    expect(await page.locator('#app').innerText()).toBe(words);
    await button(page, 'Language').tap();
    await openPanel(page);
    await button(page, nb('cancel')).tap();
    await expect(page.getByRole('dialog', { name: say('en', 'common.changeLanguage') })).toBeVisible();
  });

  test('on a keyboard: 1 and 9 in turn, and with another key in between it is none', async ({ page }) => {
    await choose(page, 'en');
    for (const key of '191519') await page.keyboard.press(key);
    await someFrames(page);
    await expect(panel(page)).toHaveCount(0);
    for (const key of '1919') await page.keyboard.press(key);
    await expect(panel(page)).toBeVisible();
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading')).toHaveText(nb('choose'));
  });

  const none: Record<string, Edge[]> = {
    'five touches': GESTURE.slice(1),
    'one edge twice': ['left', 'right', 'right', 'left', 'right', 'left'],
    'a touch elsewhere instead of at an edge': ['left', 'right', 'middle', 'right', 'left', 'right'],
    'a touch elsewhere in between': ['left', 'right', 'left', 'middle', 'right', 'left', 'right'],
    'one edge only': Array.from({ length: 12 }, () => 'left'),
  };
  for (const [what, edges] of Object.entries(none)) {
    test(`${what} is none`, async ({ page }) => {
      await expect(heading(page)).toBeVisible();
      await touch(page, ...edges);
      await someFrames(page);
      await expect(panel(page)).toHaveCount(0);
    });
  }

  test('six touches in more than ten seconds are none', async ({ page }) => {
    await page.clock.install();
    await atWelcome(page);
    for (const edge of GESTURE) {
      await touch(page, edge);
      await page.clock.runFor(2100);
    }
    await page.clock.runFor(1000);
    await expect(panel(page)).toHaveCount(0);
    await openPanel(page);
  });

  test('two hands that drum on both edges are none', async ({ page }) => {
    await expect(heading(page)).toBeVisible();
    const session = await page.context().newCDPSession(page);
    const touchPoints = [{ x: 4, y: 1880, id: 0 }, { x: 1076, y: 1880, id: 1 }];
    for (let time = 0; time < 12; time += 1) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    }
    await someFrames(page);
    await expect(panel(page)).toHaveCount(0);
  });

  test.describe('without a PIN configured', () => {
    test.use({ kioskConfig: {} });
    test('opens nothing', async ({ page }) => {
      await expect(heading(page)).toBeVisible();
      await touch(page, ...GESTURE, ...GESTURE);
      await someFrames(page);
      await expect(panel(page)).toHaveCount(0);
    });
  });

  // The margin (--edge in style/kiosk.css) and the strips of staff/edges.ts must stay one.
  for (const viewport of [{ width: 540, height: 960 }, ...(WHOLE ? [{ width: 960, height: 540 }] : [])]) {
    test(`on no screen lies anything to touch where it is made, ${viewport.width} x ${viewport.height}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize(viewport);
      const places = PLACES.filter((place, index) => PLACES.findIndex((each) => each.name.split(' ')[0] === place.name.split(' ')[0]) === index
        || place.name.includes('outcome') || place.name.includes('dialog'));
      const found: string[] = [];
      await visit(page, '/', 'uk', places, async (place) => {
        const under = await page.evaluate(() => {
          const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
          return [...document.querySelectorAll('button, video, input, [tabindex="0"]:not(.paged__view)')].filter((element) => {
            const { left, right, bottom, width } = element.getBoundingClientRect();
            const low = bottom > innerHeight - 100 * mm;
            return width > 0 && low && (left < 10 * mm - 1 || right > innerWidth - 10 * mm + 1);
          }).map((element) => element.textContent);
        });
        found.push(...under.map((words) => `${place.name}: ${words}`));
      });
      expect(found).toEqual([]);
    });
  }
});

test.describe('the PIN', () => {
  test('the right one, by touch, shows what can be done', async ({ page }) => {
    await expect(heading(page)).toBeVisible();
    await openPanel(page);
    await expect(panel(page).getByRole('heading')).toBeFocused();
    await enter(page, PIN);
    await expect(panel(page).getByRole('heading')).toHaveText(nb('choose'));
    await expect(panel(page).getByRole('heading')).toBeFocused();
    const own = ['showing', 'state', 'statistics', 'setup'].map((file) => say('nb', `staff/${file}.title`));
    await expect(panel(page).locator('.staff__action')).toHaveText([...own, nb('restart'), nb('close'), nb('leave')]);
  });

  test('digits show as dots and a number of them; at most twelve; the last is taken back', async ({ page }) => {
    await expect(heading(page)).toBeVisible();
    await openPanel(page);
    const dots = page.locator('.pin__dot--typed');
    await expect(dots).toHaveCount(0);
    await type(page, '1');
    await expect(panel(page).getByRole('status')).toHaveText(counted('digits', 1));
    await type(page, '23');
    await expect(dots).toHaveCount(3);
    await expect(panel(page).getByRole('status')).toHaveText(counted('digits', 3));
    await button(page, nb('delete')).tap();
    await expect(dots).toHaveCount(2);
    await type(page, '345678901234');
    await expect(dots).toHaveCount(12);
  });

  test('by keyboard: digits, Backspace, Enter, and Escape to leave', async ({ page }) => {
    await expect(heading(page)).toBeVisible();
    await openPanel(page);
    await page.keyboard.type(`${PIN}7`);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading')).toHaveText(nb('choose'));
    await expectShut(page, () => page.keyboard.press('Escape'));
    await expect(panel(page)).toHaveCount(0);
  });

  test('by keyboard: Tab goes to the keys and stays in the panel, Enter presses the one that has the focus', async ({ page }) => {
    await choose(page, 'en');
    const help = button(page, say('en', 'home.help.title'));
    await help.focus();
    // The gesture without its touches: those move the focus to where they are.
    await page.evaluate(() => {
      for (let time = 0; time < 6; time += 1) {
        dispatchEvent(new PointerEvent('pointerup', { clientX: time % 2 ? 4 : innerWidth - 4, clientY: innerHeight - 40, isPrimary: true }));
      }
    });
    await expect(panel(page)).toBeVisible();
    await page.keyboard.type(PIN);
    await page.keyboard.press('Tab');
    await expect(panel(page).getByRole('button', { name: '1', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.pin__dot--typed')).toHaveCount(7);
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog.staff') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(help).toBeFocused();
  });

  test('touched keys and Enter on a keyboard go together', async ({ page }) => {
    await expect(heading(page)).toBeVisible();
    await openPanel(page);
    await type(page, PIN);
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading')).toHaveText(nb('choose'));
  });

  test('too short a one says so, and is not sent', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => (request.postData() ?? '').includes('staffEnter') && sent.push(request.url()));
    await expect(heading(page)).toBeVisible();
    await openPanel(page);
    await enter(page, PIN.slice(0, 5));
    await expect(panel(page).getByRole('status')).toHaveText(nb('short'));
    await type(page, PIN.slice(5));
    await button(page, nb('ok')).tap();
    await expect(panel(page).getByRole('heading')).toHaveText(nb('choose'));
    expect(sent).toHaveLength(1);
  });

  test('a wrong one says so; the third waits, and the shell’s clock counts, not the page’s', async ({ kiosk, page }) => {
    const own = await kiosk.another({});
    await page.clock.install();
    await atWelcome(page, own.url);
    await openPanel(page);
    for (let time = 0; time < 2; time += 1) {
      await enter(page, WRONG);
      await expect(panel(page).getByRole('status')).toHaveText(nb('wrong'));
      await expect(page.locator('.pin__dot--typed')).toHaveCount(0);
    }
    await enter(page, WRONG);
    await expect(panel(page).getByRole('status')).toHaveText(nb('tooMany'));
    const keys = panel(page).locator('.pin__key');
    const timer = panel(page).getByRole('timer');
    await expect(timer).toHaveText(/ (30|2\d) /);
    for (const key of await keys.all()) await expect(key).toBeDisabled();
    await page.keyboard.type(PIN);
    await expect(page.locator('.pin__dot--typed')).toHaveCount(0);
    await page.clock.runFor(10_000);
    await expect(timer).toHaveText(/ (20|1\d) /);
    await page.clock.runFor(21_000);
    await expect(timer).toHaveCount(0);
    await expect(panel(page).getByRole('status')).toHaveText('');
    // It was waited out by the page's clock alone: even the right one is refused.
    await enter(page, PIN);
    await expect(panel(page).getByRole('status')).toHaveText(nb('tooMany'));
    await expect(timer).toHaveText(/ (2\d|30) /);
  });

  test('a shell that does not answer says so', async ({ page, problems }) => {
    await page.route('**/bridge', (route) => ((route.request().postData() ?? '').includes('staffEnter') ? route.abort() : route.continue()));
    await atWelcome(page);
    await openPanel(page);
    await enter(page, PIN);
    await expect(panel(page).getByRole('status')).toHaveText(nb('failed'));
    problems.length = 0;
  });

  test('nothing typed is in the page, in its log, or anywhere in the data folder', async ({ kiosk, page }) => {
    const own = await kiosk.another({});
    await atWelcome(page, own.url);
    await openPanel(page);
    await enter(page, WRONG);
    await expect(panel(page).getByRole('status')).toHaveText(nb('wrong'));
    await type(page, PIN);
    expect(await page.content()).not.toContain(PIN);
    await button(page, nb('ok')).tap();
    await button(page, nb('leave')).tap();
    await expect(panel(page)).toHaveCount(0);
    const after = await page.content();
    // The names of files that were fetched stand in the head, whoever is there.
    expect(await page.locator('body').innerHTML()).not.toContain('staff');
    for (const digits of [PIN, WRONG]) expect(after).not.toContain(digits);
    for (const name of await readdir(own.dataDir)) {
      const text = await readFile(join(own.dataDir, name), 'utf8');
      for (const digits of [PIN, WRONG]) expect(text).not.toContain(digits);
    }
    expect(await logOf(own.dataDir)).toContain('staff-entered');
  });
});

test.describe('behind the PIN', () => {
  test('Back leaves the visitor’s place and answers as they were, and shuts the gate', async ({ page }) => {
    await choose(page, 'en');
    await open(page, 'en', 'eligibility');
    await button(page, say('en', 'eligibility.questions.protection.answers.applied')).tap();
    const question = page.getByRole('heading', { level: 2 }).first();
    await expect(question).toHaveText(say('en', 'eligibility.questions.bank.title'));
    const parts = await page.locator('body > *').count();
    await openPanel(page);
    await enter(page, PIN);
    await expectShut(page, () => button(page, nb('leave')).tap());
    await expect(panel(page)).toHaveCount(0);
    await expect(page.locator('body > *')).toHaveCount(parts);
    await expect(question).toHaveText(say('en', 'eligibility.questions.bank.title'));
    await button(page, 'Back').tap();
    await expect(button(page, say('en', 'eligibility.questions.protection.answers.applied'))).toHaveAttribute('aria-pressed', 'true');
    // The PIN is asked for again.
    await openPanel(page);
    await expect(panel(page).getByRole('heading')).toHaveText(nb('title'));
  });

  test('a panel that is left while the PIN is compared leaves no open gate', async ({ page }) => {
    let compare = (): void => undefined;
    await page.route('**/bridge', async (route) => {
      if ((route.request().postData() ?? '').includes('staffEnter')) await new Promise<void>((done) => { compare = done; });
      await route.continue();
    });
    await atWelcome(page);
    await openPanel(page);
    const asked = page.waitForRequest((request) => (request.postData() ?? '').includes('staffEnter'));
    await enter(page, PIN);
    await asked;
    await button(page, nb('cancel')).tap();
    await expect(panel(page)).toHaveCount(0);
    await expectShut(page, async () => compare());
  });

  test('a new document needs the PIN again', async ({ page }) => {
    await expect(heading(page)).toBeVisible();
    await openPanel(page);
    await enter(page, PIN);
    await expect(panel(page).getByRole('heading')).toHaveText(nb('choose'));
    await atWelcome(page);
    expect(await staffDo(page)).toEqual(SHUT);
    await openPanel(page);
    await expect(panel(page).getByRole('heading')).toHaveText(nb('title'));
  });

  for (const [action, sentence, why] of [['close', 'closing', 'staff'], ['restart', 'restarting', 'restart']] as const) {
    test.describe(action, () => {
      // The page is left without its kiosk.
      test.use({ allowedProblems: [/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/] });

      test('ends the program; until then a still sentence and nothing to touch', async ({ kiosk, page }) => {
        const own = await kiosk.another({});
        await atWelcome(page, own.url);
        await openPanel(page);
        await enter(page, PIN);
        await button(page, nb(action)).tap();
        if (action === 'close') {
          // Nobody gets it back by touch: it is asked about, and can be left.
          await expect(panel(page)).toContainText(nb('closeMeans'));
          await button(page, nb('cancel')).tap();
          await button(page, nb('close')).tap();
          await button(page, nb('closeYes')).tap();
        }
        await expect(panel(page).getByRole('heading')).toHaveText(nb(sentence));
        await expect(panel(page).getByRole('button')).toHaveCount(0);
        await expect.poll(() => fetch(own.url).then(() => true, () => false)).toBe(false);
        // The last line comes when nothing is served any more.
        await expect.poll(() => logOf(own.dataDir)).toContain(`"event":"stopped","why":"${why}"`);
        expect(await logOf(own.dataDir)).toContain(`"event":"staff-action","action":"${action}"`);
      });
    });
  }

  test('what the shell refuses is said, and the PIN is asked for again', async ({ page }) => {
    await expect(heading(page)).toBeVisible();
    await openPanel(page);
    await enter(page, PIN);
    await expect(panel(page).getByRole('heading')).toHaveText(nb('choose'));
    // The gate has shut meanwhile.
    await staffDo(page);
    await button(page, nb('restart')).tap();
    await expect(panel(page).getByRole('heading')).toHaveText(nb('title'));
    await expect(panel(page).getByRole('status')).toHaveText(nb('failed'));
  });
});

test.describe('left alone', () => {
  /** A kiosk on Home whose clock the test holds. */
  async function withClock(page: Page): Promise<void> {
    await page.clock.install();
    await atWelcome(page);
    await choose(page, 'en');
  }

  test('the panel closes after 30 s without a touch, and the gate with it', async ({ page }) => {
    await withClock(page);
    await openPanel(page);
    await page.clock.runFor(20_000);
    await enter(page, PIN);
    await expect(panel(page).getByRole('heading')).toHaveText(nb('choose'));
    await page.clock.runFor(20_000);
    await expect(panel(page)).toBeVisible();
    await expectShut(page, () => page.clock.runFor(11_000));
    await expect(panel(page)).toHaveCount(0);
    await expect(heading(page)).toHaveText('What do you need help with?');
  });

  test('it stays for a wait of half a minute, not for one of an hour', async ({ page }) => {
    let waitSeconds = 30;
    await page.route('**/bridge', async (route) => {
      if ((route.request().postData() ?? '').includes('staffEnter')) await route.fulfill({ json: { ok: true, value: { entered: false, waitSeconds } } });
      else await route.continue();
    });
    await withClock(page);
    await openPanel(page);
    await enter(page, WRONG);
    await expect(panel(page).getByRole('timer')).toHaveText(counted('seconds', 30));
    await page.clock.runFor(45_000);
    await expect(panel(page).getByRole('timer')).toHaveCount(0);
    await expect(panel(page)).toBeVisible();
    waitSeconds = 3600;
    await enter(page, WRONG);
    await expect(panel(page).getByRole('timer')).toHaveText(counted('minutes', 60));
    await page.clock.runFor(31_000);
    await expect(panel(page)).toHaveCount(0);
  });

  test('whoever types a PIN is there: the idle question waits, and comes in its time', async ({ page }) => {
    await withClock(page);
    await page.clock.runFor(75_000);
    await openPanel(page);
    await page.clock.runFor(20_000);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await page.clock.runFor(11_000);
    await expect(panel(page)).toHaveCount(0);
    await page.clock.runFor(45_000);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await page.clock.runFor(15_000);
    await expect(page.getByRole('alertdialog')).toBeVisible();
  });
});

test.describe('to look at', () => {
  const formats = [['portrait', 540, 960, 24], ['landscape', 960, 540, 24], ['small', 640, 400, 15.6]] as const;
  for (const [size, viewingDistanceMm] of [['standard', 600], ['largest', 1212]] as const) {
    // Where the largest fits, the standard does.
    for (const [format, width, height, diagonalInches] of size === 'largest' ? formats.slice(WHOLE ? 0 : 1) : formats.slice(0, 1)) {
      test(`${size} text, ${format}: nothing cut, keys of 20 mm, no finding of axe`, async ({ kiosk, page }) => {
        const faults: string[] = [];
        let answer: unknown = null;
        await page.route('**/bridge', async (route) => {
          if ((route.request().postData() ?? '').includes('staffEnter')) await route.fulfill({ json: { ok: true, value: answer } });
          else await route.continue();
        });
        await page.setViewportSize({ width, height });
        // The least room decides for both Norwegians; elsewhere one of them will do.
        for (const language of size === 'largest' && format === 'small' ? ['nb', 'nn'] : ['nb']) {
          const own = await kiosk.another({ config: { ...CONFIG, languages: [language], screen: { diagonalInches, viewingDistanceMm } } });
          const look = async (what: string): Promise<void> => {
            // Words do not change what axe finds.
            const found = [...(await layoutFaults(page)), ...(await panelFaults(page)), ...(language === 'nb' ? await seriousFindings(page) : [])];
            faults.push(...found.map((fault) => `${language}, ${what}: ${fault}`));
          };
          await atWelcome(page, own.url);
          await openPanel(page);
          await page.keyboard.type('123456789012');
          await look('typed');
          answer = { entered: false, waitSeconds: 3600 };
          await page.keyboard.press('Enter');
          await panel(page).getByRole('timer').waitFor();
          await look('a wait');
          await atWelcome(page, own.url);
          await openPanel(page);
          answer = { entered: true };
          await page.keyboard.type('123456');
          await page.keyboard.press('Enter');
          await panel(page).getByRole('button', { name: say(language, 'staff.leave') }).waitFor();
          await look('actions');
        }
        expect(faults).toEqual([]);
      });
    }
  }
});

/** What the panel may not do beside what no screen may do: need scrolling, or have a key smaller than 20 mm. */
const panelFaults = (page: Page): Promise<string[]> =>
  panel(page).evaluate((dialog: HTMLDialogElement) => {
    const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm'));
    const faults: string[] = [];
    if (dialog.scrollHeight > dialog.clientHeight + 1 || dialog.scrollWidth > dialog.clientWidth + 1) faults.push('does not fit');
    if (/staff\.\w/.test(dialog.innerText)) faults.push('stands as words: staff.');
    for (const key of dialog.querySelectorAll('.pin__key')) {
      const { width, height } = key.getBoundingClientRect();
      if (Math.min(width, height) < 20 * mm) faults.push(`the key ${key.textContent} is smaller than 20 mm`);
    }
    return faults;
  });
