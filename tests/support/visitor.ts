// A visitor at the kiosk: finds things by the words on the screen, as a person does, in any language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Display } from '../../renderer/access/display.ts';
import { bePatient } from './patience.ts';

const locales = join(import.meta.dirname, '..', '..', 'locales');

export const LANGUAGES = ['uk', 'ru', 'en', 'nb', 'nn'] as const;

/** The whole of what journeys look at, which npm run test:access asks for: npm test has time for its telling part. */
export const WHOLE = process.env['NYKEL_LANGUAGES'] === 'all';

/**
 * Those in which npm test walks a whole journey where only the words differ: one of each script. npm run test:access walks
 * all of them.
 */
export const WALKED = WHOLE ? LANGUAGES : (['uk', 'nn'] as const);

type Tree = { [key: string]: string | Tree };
const files = new Map<string, Tree>();

function read(path: string): Tree {
  const known = files.get(path) ?? (JSON.parse(readFileSync(join(locales, path), 'utf8')) as Tree);
  files.set(path, known);
  return known;
}

/** A structure file of the content pack, `content/NAME.json`. */
export const structure = <T>(name: string): T => read(`content/${name}.json`) as T;

const facts = (): Record<string, string> =>
  Object.fromEntries(
    structure<{ facts: { id: string; value: string | number | null }[] }>('facts').facts.map((fact) => [fact.id, String(fact.value)]),
  );

/**
 * The words for a key as they stand on the screen: facts filled in, terms as Norwegian words.
 * @param key file.path.to.word
 */
export function say(language: string, key: string, params: Record<string, string | number> = {}): string {
  const [file = '', ...path] = key.split('.');
  const found = path.reduce<string | Tree | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), read(`${language}/${file}.json`));
  if (typeof found !== 'string') throw new Error(`There are no words for ${key} in ${language}.`);
  const values: Record<string, string | number> = { ...facts(), ...params };
  const terms = structure<Record<string, string>>('terms');
  return found
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    .replace(/\[\[(\w+)\]\]/g, (whole, id: string) => terms[id] ?? whole);
}

/** The button that bears these words, exactly. */
export const button = (page: Page, name: string): Locator => {
  bePatient(page);
  return page.getByRole('button', { name, exact: true });
};

/** The level-1 heading, which says which screen this is. */
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

export const languageName = (code: string): string => String(read(`${code}/language.json`)['name']);

/**
 * Waits until the page answers keys and every touch: Welcome as the shell has drawn it stands there before that
 * (renderer/first-screen.ts), and a test is faster than anybody who comes to a kiosk.
 */
export const begun = (page: Page): Promise<void> => page.locator('html[data-touched=""]').waitFor({ state: 'attached' });

/** A fresh Welcome that has begun. */
export async function atWelcome(page: Page, url = '/'): Promise<void> {
  await page.goto(url);
  await begun(page);
}

/** Waits for the Welcome that comes after a visit: a new document, which begins anew. */
export async function backAtWelcome(page: Page): Promise<void> {
  await page.locator('.welcome').waitFor();
  await begun(page);
}

/** From Welcome to Home in this language. */
export async function choose(page: Page, language: string): Promise<void> {
  await button(page, languageName(language)).click();
  await heading(page).filter({ hasText: say(language, 'home.title') }).waitFor();
}

/** From Home to one of its screens, by its name in content: "about", "order" ... */
export async function open(page: Page, language: string, screen: string): Promise<void> {
  await button(page, say(language, `home.${screen}.title`)).click();
  await page.locator(`[data-screen="${screen}"] h1`).waitFor();
}

/** On the search for services: touches one key after the other, as they stand on the keyboard. */
export async function write(page: Page, language: string, words: string): Promise<void> {
  for (const letter of words) {
    await button(page, letter === ' ' ? say(language, 'services.search.space') : letter.toUpperCase()).tap();
  }
}

/** On Welcome or on any screen: opens "Display", touches what is wished for, and is done. In whatever language stands there. */
export async function setDisplay(page: Page, wish: Partial<Display>): Promise<void> {
  bePatient(page);
  await page.locator('.bar button:has(+ [aria-pressed])').click();
  const dialog = page.getByRole('dialog');
  const language = String(await dialog.getAttribute('lang'));
  const words: Record<keyof Display, string> = {
    size: `sizes.${wish.size}`,
    contrast: `contrasts.${wish.contrast}`,
    lessMotion: `motions.${wish.lessMotion ? 'less' : 'usual'}`,
    reach: `reaches.${wish.reach ? 'low' : 'whole'}`,
  };
  // Where nothing would change there is nothing to touch: a low screen does not offer reach, a small one not the largest size.
  for (const name of Object.keys(wish) as (keyof Display)[]) {
    const choice = dialog.getByRole('button', { name: say(language, `display.${words[name]}`), exact: true });
    if ((wish[name] !== false && wish[name] !== 'largest') || (await choice.count()) > 0) await choice.click();
  }
  await button(page, say(language, 'display.done')).click();
  await dialog.waitFor({ state: 'hidden' });
}
