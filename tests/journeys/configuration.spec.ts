// kiosk.json and the content folder: a fault in them never stops the kiosk, and is never silent.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/kiosk.ts';
import { atWelcome, button, heading, languageName, say } from '../support/visitor.ts';

test.use({ opened: false });

const locales = join(import.meta.dirname, '..', '..', 'locales');

test('the languages of kiosk.json, in its order', async ({ kiosk, page }) => {
  const own = await kiosk.another({ config: { languages: ['nn', 'uk'] } });
  await atWelcome(page, own.url);
  await expect(page.locator('.welcome__name')).toHaveText([languageName('nn'), languageName('uk')]);
});

test('one bad key: its default holds, the others are kept, and the terminal says what is allowed', async ({ kiosk, page }) => {
  const own = await kiosk.another({ config: { languages: ['en'], idle: { timeoutSeconds: 'soon' } } });
  await atWelcome(page, own.url);
  await expect(page.locator('.welcome__name')).toHaveText(['English']);
  for (const words of ['kiosk.json', 'idle.timeoutSeconds', 'soon', '90']) await expect.poll(own.said).toContain(words);
});

test('a file that is no JSON at all: all defaults, and the terminal says so', async ({ kiosk, page }) => {
  const own = await kiosk.another({ config: '{ "office": ' });
  await atWelcome(page, own.url);
  await expect(page.locator('.welcome__language')).toHaveCount(5);
  await expect.poll(own.said).toContain('kiosk.json');
});

test('content that fails its check falls back to the content that came with the program, and says so', async ({ kiosk, page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'nykel-content-'));
  try {
    await cp(locales, folder, { recursive: true });
    const file = join(folder, 'uk', 'home.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"title"', '"tittel"'));
    const own = await kiosk.another({ content: folder });
    await expect.poll(own.said).toContain('home.json');
    await atWelcome(page, own.url);
    await button(page, languageName('uk')).tap();
    await expect(heading(page)).toHaveText(say('uk', 'home.title'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a new language is a folder and no code: right to left works', async ({ kiosk, page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'nykel-content-'));
  try {
    await cp(locales, folder, { recursive: true });
    await makeRightToLeft(join(folder, 'xx'));
    const own = await kiosk.another({ content: folder, config: { languages: ['xx', 'uk'] } });
    await atWelcome(page, own.url);
    await button(page, rightToLeft('Right to left')).tap();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    const boxes = await Promise.all(['Back', 'Finish'].map((name) => button(page, rightToLeft(name)).boundingBox()));
    expect(boxes[0]?.x ?? 0).toBeGreaterThan(boxes[1]?.x ?? 0);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(sideways).toBe(false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** English in Hebrew letters: no words of any language, but a text of the same length that reads from right to left. */
const rightToLeft = (text: string): string =>
  text.replace(/\{\w+\}|\[\[\w+\]\]|[a-z]/gi, (part) =>
    part.length > 1 ? part : String.fromCharCode(0x5d0 + ((part.toLowerCase().charCodeAt(0) - 97) % 26)));

async function makeRightToLeft(folder: string): Promise<void> {
  const turn = (value: unknown): unknown =>
    typeof value === 'string'
      ? rightToLeft(value)
      : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, turn(inner)]));
  await cp(join(locales, 'en'), folder, { recursive: true });
  // No staff read it.
  await rm(join(folder, 'staff'), { recursive: true });
  for (const name of await readdir(folder)) {
    const words: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
    const turned = name === 'language.json' ? { name: rightToLeft('Right to left'), direction: 'rtl' } : turn(words);
    await writeFile(join(folder, name), JSON.stringify(turned));
  }
}
