// The way through the kiosk: names of the screens, the bar that is always there, Back and Home.
import type { Page } from '@playwright/test';
import { expect, test } from '../support/kiosk.ts';
import { button, choose, heading, open, say, structure } from '../support/visitor.ts';

const NAMES = {
  about: 'What is an electronic ID?', eligibility: 'Can I get it?', order: 'Order it', tutorial: 'Learn to log in',
  mailbox: 'Choose a digital mailbox', videos: 'Videos', services: 'Find a public service',
  questions: 'Questions and answers', trouble: 'Something went wrong', help: 'Get help',
};

test('Home offers five numbered steps and five ways to help; each opens the screen of its name', async ({ page }) => {
  await choose(page, 'en');
  await expect(heading(page)).toHaveText('What do you need help with?');
  const steps = page.locator('.home--steps .card');
  await expect(steps).toHaveCount(5);
  for (const [at, name] of Object.values(NAMES).slice(0, 5).entries()) {
    await expect(steps.nth(at)).toHaveAccessibleName(name);
    await expect(steps.nth(at).locator('.card__number')).toHaveText(String(at + 1));
  }
  for (const name of Object.values(NAMES)) {
    await button(page, name).tap();
    await expect(heading(page)).toHaveText(name);
    await expect(page).toHaveTitle(name);
    await button(page, 'Home').tap();
    await expect(heading(page)).toHaveText('What do you need help with?');
  }
});

test('Back, Home, Language and Finish stand in the same place on every screen', async ({ page }) => {
  await choose(page, 'en');
  const where = async (): Promise<unknown> =>
    Promise.all(['Back', 'Home', 'Language', 'Finish'].map((name) => button(page, name).boundingBox()));
  const atHome = await where();
  for (const [screen, name] of Object.entries(NAMES)) {
    await open(page, 'en', screen);
    expect({ name, where: await where() }).toEqual({ name, where: atHome });
    await button(page, 'Home').tap();
  }
});

test('Back goes to the screen before, step by step', async ({ page }) => {
  await choose(page, 'en');
  await open(page, 'en', 'order');
  await button(page, 'Next').tap();
  await button(page, 'Next').tap();
  const title = page.getByRole('heading', { level: 2 }).first();
  await expect(title).toContainText(say('en', 'order.steps.pay.title'));
  await button(page, 'Back').tap();
  await expect(title).toContainText(say('en', 'order.steps.page.title'));
  await button(page, 'Back').tap();
  await button(page, 'Back').tap();
  await expect(heading(page)).toHaveText('What do you need help with?');
});

test('the steps of learning to log in: each Norwegian word as it stands, with its meaning', async ({ page }) => {
  const { slides } = structure<{ slides: { id: string; terms: string[] }[] }>('tutorial');
  const terms = structure<Record<string, string>>('terms');
  await choose(page, 'uk');
  await open(page, 'uk', 'tutorial');
  for (const [at, slide] of slides.entries()) {
    for (const id of slide.terms) {
      const row = page.locator('.terms__row').filter({ has: page.getByText(String(terms[id]), { exact: true }) });
      await expect(row.locator('dt')).toHaveAttribute('lang', 'nb');
      await expect(row.locator('dd')).toHaveText(say('uk', `terms.${id}`));
    }
    await expect(page.locator('.step__dot[aria-current]')).toHaveText(String(at + 1));
    if (at < slides.length - 1) await button(page, say('uk', 'common.next')).tap();
  }
  await page.locator('.step__dot').first().tap();
  await expect(page.locator('.step__dot[aria-current]')).toHaveText('1');
});

test('an address out is a code to scan and words to read: nothing on any screen opens', async ({ page }) => {
  await choose(page, 'en');
  await open(page, 'en', 'order');
  await page.locator('.step__dot').nth(1).tap();
  const codes = page.locator('.qr');
  await expect(codes).toHaveCount(2);
  await expect(codes.first()).toContainText('www.norge.no/nn/tilgang-til-digitale-tenester-fra-det-offentlege');
  await expect(page.locator('a[href]')).toHaveCount(0);
});

test.describe('text as in the largest size', () => {
  test.use({ kioskConfig: { screen: { viewingDistanceMm: 1212 } } });

  test('a long answer has pages with More, and Up leads back', async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await choose(page, 'en');
    await open(page, 'en', 'questions');
    await button(page, say('en', 'questions.items.requirements.question')).tap();
    const first = page.locator('.words__list li').first();
    await expect(first).toBeInViewport();
    while (await button(page, 'More').count()) {
      await button(page, 'More').tap();
      // The focus never falls out of the page, also where More has gone.
      expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    }
    await expect(page.locator('.checked')).toBeInViewport();
    await expect(first).not.toBeInViewport();
    while (await button(page, 'Up').count()) await button(page, 'Up').tap();
    await expect(first).toBeInViewport();
  });
});

/** What stands wholly in sight of a page: its words and what can be touched, and its headings. */
const inSight = (page: Page): Promise<{ words: number; headings: number; cut: string[] }> => page.locator('.paged__view').evaluate((view) => {
  const { top, bottom } = view.getBoundingClientRect();
  const hidden = parseFloat(getComputedStyle(view).getPropertyValue('--hidden')) || 0;
  const boxes = (selector: string): { text: string; top: number; bottom: number }[] => [...view.querySelectorAll(selector)].map((element) => {
    const box = element.getBoundingClientRect();
    return { text: element.textContent, top: box.top, bottom: box.bottom };
  });
  const seen = (selector: string) => boxes(selector).filter((box) => box.bottom > top + 1 && box.top < bottom - hidden - 1);
  const controls = seen('button').filter((box) => box.top < top - 1 || box.bottom > bottom - hidden + 1);
  return { words: seen('p, li, dd, button, figure').length, headings: seen('h2, h3').length, cut: controls.map(({ text }) => text) };
});

test.describe('a small screen', () => {
  test.use({ viewport: { width: 1280, height: 800 }, kioskConfig: { screen: { diagonalInches: 15.6 } } });

  test('no page of it is empty or holds a heading alone, no card is cut, and where the facts come from stands under the picture', async ({ page }) => {
    await choose(page, 'uk');
    const readOn = async (where: string): Promise<void> => {
      for (let part = 1; ; part += 1) {
        const seen = await inSight(page);
        expect({ where, part, ...seen }).toMatchObject({ cut: [] });
        expect(seen.words, `${where}, part ${part}`).toBeGreaterThan(0);
        if ((await page.locator('.paged__more:enabled').count()) === 0) return;
        await page.locator('.paged__more').tap();
      }
    };
    await expect(page.locator('.paged__more')).toBeVisible();
    await readOn('home');
    await button(page, say('uk', 'common.home')).tap();
    await open(page, 'uk', 'about');
    const dots = page.locator('.step__dot');
    for (let step = 0; step < (await dots.count()); step += 1) {
      await dots.nth(step).tap();
      await expect(dots.nth(step)).toHaveAttribute('aria-current', /./);
      await expect(page.locator('.screen__foot .checked')).toBeVisible();
      await expect(page.locator('.paged .checked')).toHaveCount(0);
      await readOn(`about ${step + 1}`);
    }
    // It is read after the words, although it stands before their end.
    expect(await page.evaluate(() => {
      const [words, checked] = ['.paged', '.checked'].map((selector) => document.querySelector(selector));
      return words && checked && Boolean(words.compareDocumentPosition(checked) & Node.DOCUMENT_POSITION_FOLLOWING);
    })).toBe(true);
  });
});

test.describe('this office', () => {
  test.use({ kioskConfig: { office: { name: 'Øystre Slidre kommune', address: 'Bygdinvegen 1989', phone: '+47 61 35 25 00', hours: '09–15' } } });

  test('Get help shows it first, with its number grouped', async ({ page }) => {
    await choose(page, 'ru');
    await open(page, 'ru', 'help');
    const office = page.locator('.help__card--office');
    for (const words of ['Øystre Slidre kommune', 'Bygdinvegen 1989', '+47 61 35 25 00', '09–15']) await expect(office).toContainText(words);
    await expect(page.getByText('+47 800 30 300')).toBeVisible();
  });
});
