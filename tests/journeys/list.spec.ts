// "My list": a person puts things on it, changes the language, takes it along as codes that another decoder reads, prints it
// where there is a printer, and leaves; nothing of it is left.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type jsQR from 'jsqr';
import { press, seek } from '../support/keypad.ts';
import { expect, test } from '../support/kiosk.ts';
import { layoutFaults } from '../support/layout.ts';
import { openList } from '../support/places.ts';
import { answerTrouble } from '../support/trouble.ts';
import { atWelcome, backAtWelcome, button, choose, heading, languageName, LANGUAGES, open, say, structure } from '../support/visitor.ts';
import { giveVoices, hear, hold } from '../support/voices.ts';

const decoder = createRequire(import.meta.url).resolve('jsqr');

/** Reads a code from a picture of the screen, as a phone does: by a decoder that is not of the library that made the code. */
async function read(page: Page, code: Locator): Promise<string | undefined> {
  const png = (await code.screenshot()).toString('base64');
  const phone = await page.context().newPage();
  await phone.addScriptTag({ path: decoder });
  const text = await phone.evaluate(async (picture) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const pixels = canvas?.getImageData(0, 0, bitmap.width, bitmap.height);
    const decode = (window as unknown as { jsQR: typeof jsQR }).jsQR;
    return pixels && decode(pixels.data, pixels.width, pixels.height)?.data;
  }, png);
  await phone.close();
  return text ?? undefined;
}

async function takeText(page: Page, language: string): Promise<string[]> {
  await button(page, say(language, 'list.take')).tap();
  await button(page, say(language, 'list.text.title')).tap();
  const texts: string[] = [];
  const code = page.locator('.text-code');
  const next = page.locator('.code__turn').getByRole('button', { name: say(language, 'common.next') });
  for (;;) {
    await expect(code).toBeVisible();
    texts.push(await read(page, code) ?? 'not read');
    if ((await next.count()) === 0) return texts;
    await next.tap();
    await expect(page.locator('.code__where')).toHaveText(new RegExp(`^${texts.length + 1} `));
  }
}

/** Words as they stand in a plain text: telephone numbers with plain spaces. */
const plain = (text: string): string => text.replace(/^- /gm, '').replace(/\s+/g, ' ').trim();

/** The screens in use, each with a language or two. */
const SCREENS: Record<(typeof LANGUAGES)[number], [width: number, height: number]> = {
  uk: [1080, 1920], ru: [1280, 800], en: [1920, 1080], nb: [1080, 1920], nn: [1280, 800],
};

test('what is Norwegian on it is marked so, for eyes and for the voice: a sentence to say, a name, who runs a service', async ({ page }) => {
  await choose(page, 'uk');
  await answerTrouble(page, 'uk', { doing: 'loggingIn', loggingIn: 'pin', pinTried: 'blocked' });
  await button(page, say('uk', 'list.put')).tap();
  await button(page, say('uk', 'common.home')).tap();
  await open(page, 'uk', 'services');
  await button(page, say('uk', 'services.needs.money')).tap();
  await button(page, say('uk', 'services.items.childBenefit.title')).tap();
  await button(page, say('uk', 'list.put')).tap();
  await button(page, say('uk', 'list.open', { n: 2 })).tap();
  const entries = page.locator('.mine__entry');
  await expect(entries).toHaveCount(2);
  const norwegian = (at: number, words: string): Locator => entries.nth(at).locator('[lang="nb"]').filter({ hasText: words });
  await expect(norwegian(0, String(structure<Record<string, string>>('sentences')['pin']))).toBeVisible();
  await expect(entries.first()).toContainText(say('uk', 'sentences.pin'));
  await expect(norwegian(1, 'Barnetrygd')).toBeVisible();
  await expect(norwegian(1, 'NAV')).toBeVisible();
});

for (const language of LANGUAGES) {
  test(`in ${language}: what was put on the list is in the codes, letter by letter, in modules that a phone can tell apart`, async ({ page }) => {
    const [width, height] = SCREENS[language];
    await page.setViewportSize({ width, height });
    await choose(page, language);
    await openList(page, language);
    await expect(page.locator('.mine__entry')).toHaveCount(3);
    const texts = await takeText(page, language);
    const all = texts.map((text) => text.slice(text.indexOf('\n\n'))).join('\n\n');
    for (const words of [
      '1. ' + say(language, 'bring.lists.post.title'), '2. ' + say(language, 'order.steps.activate.title'), '3. ID-porten',
      ...['passport', 'notice', 'document', 'phone'].map((id) => say(language, `bring.lists.post.items.${id}`)),
      say(language, 'order.steps.activate.body'), say(language, 'help.contacts.idporten'), `${say(language, 'common.phone')}: +47 800 30 300`,
    ]) expect(plain(all)).toContain(plain(words));
    texts.forEach((text, at) => expect(text.split('\n')[0]).toBe(say(language, 'list.title') + (texts.length > 1 ? ` ${at + 1}/${texts.length}` : '')));

    const { side, modules, mm } = await page.locator('.text-code').evaluate((code: SVGElement) => ({
      side: code.getBoundingClientRect().width, modules: Number(code.style.getPropertyValue('--modules')),
      mm: parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm')),
    }));
    expect(side / mm / modules).toBeGreaterThanOrEqual(0.8);
    // One as wide as the next.
    expect(Number.isInteger(side / modules)).toBe(true);
  });
}

test('the official pages, each once, as codes', async ({ page }) => {
  await choose(page, 'en');
  await open(page, 'en', 'help');
  for (const name of ['Skatteetaten', 'UDI']) {
    await page.locator('.help__card').filter({ has: page.getByRole('heading', { name, exact: true }) }).getByRole('button', { name: 'Put on my list' }).tap();
  }
  await button(page, 'My list (2)').first().tap();
  await button(page, say('en', 'list.take')).tap();
  await button(page, 'Official websites').tap();
  await expect(page.locator('.qr__address')).toHaveText(['www.skatteetaten.no', 'www.udi.no']);
  expect(await read(page, page.locator('.qr__code').first())).toBe('https://www.skatteetaten.no');
});

test('put on, taken off, put back; another language changes the list and no more', async ({ page }) => {
  await choose(page, 'uk');
  await openList(page, 'uk');
  const titles = page.locator('.mine__title');
  await expect(titles.first()).toContainText(say('uk', 'bring.lists.post.title'));
  await button(page, say('uk', 'common.language')).tap();
  await page.getByRole('dialog').getByRole('button', { name: languageName('nn') }).tap();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(titles).toHaveText([say('nn', 'bring.lists.post.title'), say('nn', 'order.steps.activate.title'), 'ID-porten'].map((title) => new RegExp(title)));

  await button(page, say('nn', 'list.takeOff')).nth(1).tap();
  await expect(titles).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: say('nn', 'list.gone') })).toBeVisible();
  await expect(button(page, say('nn', 'list.undo'))).toBeFocused();
  await button(page, say('nn', 'list.undo')).tap();
  await expect(titles).toHaveCount(3);
  await button(page, say('nn', 'list.offAll')).tap();
  await expect(page.getByText(say('nn', 'list.empty').split('\n')[0] ?? '')).toBeVisible();
  await button(page, say('nn', 'list.undo')).tap();
  await expect(titles).toHaveCount(3);

  // What is on it says so where it came from, and Home counts.
  await button(page, say('nn', 'common.back')).tap();
  await expect(button(page, say('nn', 'list.off'))).toHaveCount(1);
  await button(page, say('nn', 'list.off')).tap();
  await expect(page.getByRole('status').filter({ hasText: say('nn', 'list.gone') })).toBeVisible();
  await button(page, say('nn', 'common.home')).tap();
  await button(page, say('nn', 'list.open', { n: 2 })).tap();
  await expect(titles).toHaveCount(2);
});

test.describe('where there is a printer', () => {
  test.use({ kioskConfig: { printer: { paper: 'a4' }, office: { name: 'Øystre Slidre kommune', phone: '+47 61 35 25 00' } } });

  test('the sheet has each entry in both languages, and no control; after Finish nothing is left', async ({ page, kiosk }) => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    // What the printer would get, kept from the moment of printing.
    await page.evaluate(() => {
      window.print = () => document.body.append(document.querySelector('.sheet')?.cloneNode(true) ?? '');
    });
    await choose(page, 'uk');
    await openList(page, 'uk');
    await button(page, say('uk', 'list.take')).tap();
    await button(page, say('uk', 'list.paper.title')).tap();
    await button(page, say('uk', 'list.paper.print')).tap();
    await expect(page.getByRole('status').filter({ hasText: say('uk', 'list.paper.done').split('.')[0] ?? '' })).toBeVisible();
    const sheet = page.locator('.sheet');
    await expect(sheet).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.app')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    // As it stands on paper, column by column.
    for (const [at, language] of ['uk', 'nb'].entries()) {
      const text = (await sheet.locator(`[lang="${language}"]`).allInnerTexts()).join('\n');
      for (const words of ['list.title', 'bring.lists.post.title', 'bring.lists.post.items.passport', 'order.steps.activate.title', 'help.contacts.idporten']) {
        expect(text).toContain(say(language, words));
      }
      const box = await sheet.locator(`.sheet__entry [lang="${language}"]`).first().boundingBox();
      expect((box?.x ?? 0) > 540).toBe(at === 1);
    }
    await expect(sheet).toContainText('Øystre Slidre kommune · +47 61 35 25 00');
    await page.emulateMedia({ media: 'screen' });
    await sheet.evaluate((element) => element.remove());
    await page.evaluate(() => { window.print = () => undefined; });
    // On the screen there never is a sheet.
    await expect(sheet).toHaveCount(0);

    // Three sheets for one visitor.
    for (let more = 2; more > 0; more -= 1) await button(page, say('uk', 'list.paper.print')).tap();
    await expect(page.getByText(say('uk', 'list.paper.enough'))).toBeVisible();

    await button(page, say('uk', 'common.finish')).tap();
    await backAtWelcome(page);
    const title = say('uk', 'bring.lists.post.title');
    expect(await page.content()).not.toContain(title);
    await expect.poll(() => sent.some((each) => each.includes('sessionEnded'))).toBe(true);
    expect(sent.find((each) => each.includes('sessionEnded'))).toContain('"list"');
    for (const each of sent) expect(decodeURIComponent(each)).not.toMatch(/"(?:outcome|bring|step|contact)"|idporten|order\.activate/);
    for (const name of readdirSync(kiosk.dataDir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) {
      expect(readFileSync(join(name.parentPath, name.name), 'utf8')).not.toContain(title);
    }
    await choose(page, 'uk');
    await open(page, 'uk', 'list');
    await expect(page.getByText(say('uk', 'list.empty').split('\n')[0] ?? '')).toBeVisible();
  });

  test('the page may print, and a visitor’s own Ctrl+P still does nothing', async ({ page, kiosk }) => {
    expect((await page.request.get(kiosk.url)).headers()['content-security-policy']).toContain('allow-modals');
    const [refused, printed] = await page.evaluate(() => {
      let called = false;
      window.print = () => { called = true; };
      return [!window.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true })), called];
    });
    expect([refused, printed]).toEqual([true, false]);
    await choose(page, 'uk');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body')).toBeHidden();
  });
});

test('where there is no printer nothing speaks of paper, and the page may open no dialog', async ({ page, kiosk }) => {
  await choose(page, 'en');
  await openList(page, 'en');
  await button(page, say('en', 'list.take')).tap();
  await expect(page.locator('.take .card')).toHaveCount(2);
  expect((await page.request.get(kiosk.url)).headers()['content-security-policy']).not.toContain('allow-modals');
});

test.describe('by ear and keypad alone', () => {
  test.use({ opened: false });

  test('something is put on the list and found there', async ({ page, kiosk }) => {
    await giveVoices(page);
    await atWelcome(page, kiosk.url);
    await choose(page, 'uk');
    await press(page, 'ArrowDown');
    await hear(page, say('uk', 'home.help.title'));
    await hold(page);
    await seek(page, say('uk', 'home.help.title'));
    await press(page, 'Enter');
    await expect(heading(page)).toHaveText(say('uk', 'help.title'));
    await seek(page, say('uk', 'list.put'));
    await press(page, 'Enter');
    await seek(page, say('uk', 'list.open', { n: 1 }));
    await press(page, 'Enter');
    await expect(heading(page)).toHaveText(say('uk', 'list.title'));
    for (const words of ['list.take', 'list.text.title']) {
      await seek(page, say('uk', words));
      await press(page, 'Enter');
    }
    await seek(page, `QR: ${say('uk', 'list.text.title')}`);
    expect(await read(page, page.locator('.text-code'))).toContain('ID-porten');
    expect(await layoutFaults(page)).toEqual([]);
  });
});
