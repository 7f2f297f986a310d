// Both languages at once: what staff read stands under what the visitor reads, line for line, and goes without a trace.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/kiosk.ts';
import { PLACES, visit } from '../support/places.ts';
import { atWelcome, button, choose, languageName, open, say, setDisplay } from '../support/visitor.ts';
import { giveVoices, hear, hold, release, said } from '../support/voices.ts';

// The languages of staff are not on offer to visitors here.
test.use({ kioskConfig: { languages: ['uk', 'ru'], office: { address: 'Bygdinvegen 1989, 2940 Heggenes', hours: '09–15' } } });

/** Staff begin or end to show, in this language, as the bar of showing does it. */
const show = (page: Page, code: string | null): Promise<void> => page.evaluate((code) => {
  interface Mounted extends Element { __vue_app__: { config: { globalProperties: { $pinia: { state: { value: { session: { showing: string | null } } } } } } } }
  (document.querySelector('#app') as Mounted).__vue_app__.config.globalProperties.$pinia.state.value.session.showing = code;
}, code);

/** What needs no line of its own, and why. */
const ALONE: Record<string, string> = {
  '[data-unread]': 'it is for staff already',
  'svg, b, [data-typed]': 'drawn, a sample of letters, or what the visitor writes',
  '.made, .mock, .message, .given__paper': 'as it stands on real screens and letters, in Norwegian',
  '.term, [lang="nb"]': 'Norwegian terms and names',
  '.terms__row': 'the meaning of a Norwegian word, which stands beside it',
  '.qr__address, .keys__key, [lang]:is(button) *': 'addresses, letters, names of languages',
  '.phone__number': 'digits',
};

/** Each text in the visitor's letters that can be seen and has no line of staff's: in what it stands, or around that. Names in
 *  Latin letters are the same in both. */
const missing = (page: Page): Promise<string[]> => page.evaluate((alone) => {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    if (!/\p{Script=Cyrillic}/u.test(data) || !parentElement?.checkVisibility({ visibilityProperty: true }) || parentElement.closest(alone)) continue;
    const line = parentElement.closest('p, li, button, h1, h2, h3, dt, dd, legend');
    const around = [parentElement, line].flatMap((element) => [...(element?.querySelectorAll(':scope > [data-also]') ?? [])]);
    if (around.length === 0) found.push(data.trim());
  }
  return found;
}, Object.keys(ALONE).join(', '));

const shown = (page: Page): Promise<string> => page.locator('.app').innerHTML();

/** Waits until nothing of the screen changes any more: its letters are there, and its pages are measured. */
const still = (page: Page): Promise<unknown> => page.waitForFunction(() => {
  interface Seen { html?: string; same?: number }
  const seen = window as Seen;
  const html = document.querySelector('.app')?.innerHTML ?? '';
  seen.same = html === seen.html && document.fonts.status === 'loaded' ? (seen.same ?? 0) + 1 : 0;
  seen.html = html;
  return seen.same > 20;
}, null, { polling: 'raf' });

/** One of each kind: cards, questions, steps, practice, a clip, lists, a keyboard, dialogs. */
const KINDS = [
  'home', 'eligibility outcome can', 'tutorial 1 find', 'practice answer', 'videos order', 'search results', 'trouble end', 'help', 'display dialog',
];

test('each line has its own in the language of staff on every kind of screen, and afterwards all is as before', async ({ page, kiosk }) => {
  const places = PLACES.filter(({ name }) => KINDS.includes(name));
  expect(places).toHaveLength(KINDS.length);
  await visit(page, kiosk.url, 'uk', places, async ({ name }) => {
    if (name.startsWith('videos')) {
      // What of a clip comes late.
      await expect(page.locator('.controls__time')).not.toHaveText(/ 0:00$/);
      await page.locator('.captions').waitFor();
    }
    await still(page);
    const before = await shown(page);
    await show(page, 'nb');
    await expect.poll(() => missing(page), name).toEqual([]);
    await expect(page.locator('[data-also]').first()).toHaveAttribute('lang', 'nb');
    // Words stay beside their icon.
    expect(await page.locator('.help__line').evaluateAll((lines) => lines.filter(({ firstElementChild: icon }) =>
      (icon?.nextElementSibling?.getBoundingClientRect().left ?? 0) - (icon?.getBoundingClientRect().right ?? 0) > 40).length), name).toBe(0);
    await show(page, null);
    await expect(page.locator('[data-also], .lead')).toHaveCount(0);
    await expect.poll(() => shown(page), name).toBe(before);
  });
});

test('it is the same line, in the language of staff; it follows steps, answers and another language of the visitor', async ({ page }) => {
  const also = (selector: string): ReturnType<Page['locator']> => page.locator(`${selector} [data-also]`);
  await choose(page, 'uk');
  await show(page, 'nn');
  await expect(also('h1')).toHaveText(say('nn', 'home.title'));
  await page.getByRole('button', { name: say('uk', 'home.order.title'), exact: true }).click();
  await expect(also('h2').first()).toHaveText(say('nn', 'order.steps.prepare.title'));
  // A date is written as staff write it.
  await expect(also('.checked')).toHaveText(/^Sjekka \d+\. [a-z]+ \d{4}\./);
  await page.locator('.step__turn .ds-button').last().click();
  await expect(also('h2').first()).toHaveText(say('nn', 'order.steps.page.title'));
  await page.locator('.bar__button').nth(2).click();
  await page.getByRole('dialog').getByRole('button', { name: languageName('ru'), exact: true }).click();
  await expect(page.locator('h2').first()).toContainText(say('ru', 'order.steps.page.title'));
  await expect(also('h2').first()).toHaveText(say('nn', 'order.steps.page.title'));
  await expect.poll(() => missing(page)).toEqual([]);
});

test('Listen reads the language of the visitor alone', async ({ page }) => {
  await giveVoices(page);
  await atWelcome(page);
  await choose(page, 'uk');
  await open(page, 'uk', 'about');
  await show(page, 'nb');
  await expect(page.locator('.bar [data-also]')).toHaveCount(6);
  await hold(page);
  await page.locator('.bar__button').nth(4).tap();
  await hear(page, say('uk', 'about.title'));
  await expect(page.locator('.listen__button [data-also]')).toHaveCount(8);
  await release(page);
  await hear(page, new RegExp(say('uk', 'common.next')));
  const lines = await page.locator('[data-also]').allTextContents();
  const all = (await said(page)).map(({ text }) => text);
  expect(all.length).toBeGreaterThan(5);
  expect(all.filter((text) => lines.some((line) => text.includes(line)))).toEqual([]);
  await expect(button(page, languageName('nb'))).toHaveCount(0);
});

/** What of this page is torn from what it belongs to: a line of staff from the line it says, a heading from what follows. */
const torn = (page: Page): Promise<string[]> => page.locator('.paged__view').evaluate((view) => {
  const box = view.getBoundingClientRect();
  const foot = box.bottom - (parseFloat(getComputedStyle(view).getPropertyValue('--hidden')) || 0);
  const texts = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  const seen: { element: Element; bottom: number; begins: boolean }[] = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const lines = [...range.getClientRects()];
    const here = lines.filter(({ top, bottom, width }) => width > 1 && bottom > box.top + 2 && top < foot - 2);
    const element = texts.currentNode.parentElement;
    if (element && here.length > 0) seen.push({ element, bottom: Math.max(...here.map(({ bottom }) => bottom)), begins: here[0]?.top === lines[0]?.top });
  }
  const said = (element: Element): string => element.textContent.trim();
  const lines = seen.filter(({ element }) => element.matches('[data-also]'));
  const alone = lines.filter(({ element, begins }) => !begins || !seen.some((other) => other.element !== element && element.parentElement?.contains(other.element)));
  const last = seen.toSorted((a, b) => b.bottom - a.bottom)[0]?.element.closest('h2, h3, [data-head]');
  return [...alone.map(({ element }) => said(element)), ...(last && document.querySelector('.paged__more:enabled') ? [said(last)] : [])];
});

test.describe('the largest text on a small screen', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('no page begins with a line of staff whose own was on the page before, or ends with a heading', async ({ page, kiosk }) => {
    const places = PLACES.filter(({ name }) => ['about 6 alternatives', 'eligibility 6 number', 'mailbox 2 choose', 'order 7 activate'].includes(name));
    expect(places).toHaveLength(4);
    const begin = (): Promise<void> => setDisplay(page, { size: 'largest' });
    await visit(page, kiosk.url, 'uk', places, async ({ name }) => {
      await show(page, 'nn');
      await page.locator('.lead').waitFor();
      const more = page.locator('.paged__more');
      await more.waitFor();
      for (let part = 1; ; part += 1) {
        await still(page);
        expect({ name, part, torn: await torn(page) }).toEqual({ name, part, torn: [] });
        if (await more.isDisabled()) break;
        await more.click();
      }
      await show(page, null);
      await expect(page.locator('[data-also]')).toHaveCount(0);
    }, begin);
  });
});
