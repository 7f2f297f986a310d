// One visitor after another: the reset, and that nothing of the last visitor is left.
import { expect, test } from '../support/kiosk.ts';
import type { Page } from '@playwright/test';
import { answerTrouble } from '../support/trouble.ts';
import { atWelcome, backAtWelcome, button, choose, heading, open, say } from '../support/visitor.ts';

/** Everything of a document that could tell about the visitor before. */
const traces = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(async () => ({
    lang: document.documentElement.lang,
    title: document.title,
    marker: (window as unknown as { marker?: string }).marker ?? null,
    cookies: document.cookie,
    // The page has no storage at all, so that no library in it can keep anything either.
    storage: ['localStorage', 'sessionStorage'].map((name) => {
      try {
        return (window as unknown as Record<string, Storage>)[name]?.length;
      } catch (error) {
        return (error as Error).name;
      }
    }),
    caches: (await caches.keys()).length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    scroll: [...document.querySelectorAll('*')].filter((element) => element.scrollTop > 0).length,
    focus: document.activeElement?.tagName,
    videos: document.querySelectorAll('video').length,
    dialogs: document.querySelectorAll('dialog[open]').length,
    pressed: document.querySelectorAll('.ask__answer, .answers').length,
    address: location.pathname + location.search + location.hash,
    state: history.state,
    history: history.length,
    name: window.name,
    selection: String(getSelection()),
  }));

test('Finish leaves nothing of the visitor, and the first touch after it works', async ({ page }) => {
  await expect(heading(page)).toBeVisible();
  const before = await traces(page);
  expect(before['storage']).toEqual(['SecurityError', 'SecurityError']);

  await choose(page, 'nn');
  await open(page, 'nn', 'eligibility');
  await button(page, say('nn', 'eligibility.questions.protection.answers.applied')).tap();
  await button(page, say('nn', 'eligibility.questions.bank.answers.yes')).tap();
  await page.evaluate(() => { (window as unknown as { marker: string }).marker = 'the last visitor'; });
  await button(page, say('nn', 'common.finish')).tap();

  // The first touch of the next visitor, as soon as there is something to touch.
  await backAtWelcome(page);
  expect(await traces(page)).toEqual(before);
  await button(page, 'Українська').tap();
  await expect(heading(page)).toHaveText(say('uk', 'home.title'));
  await open(page, 'uk', 'eligibility');
  await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0);
  await expect(page.locator('.answers')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(say('uk', 'eligibility.questions.protection.title'));
});

// Says nothing of the back/forward cache, which Playwright turns off as the shell's own switches do.
test('nothing can bring the last visitor back: not the browser’s history either', async ({ page }) => {
  await choose(page, 'en');
  await answerTrouble(page, 'en', { doing: 'message', message: 'call', toldWhat: 'told' });
  await button(page, 'Finish').tap();
  await backAtWelcome(page);
  await page.goBack();
  await page.goForward();
  await expect(page.getByText(say('en', 'trouble.ends.told.title'))).toHaveCount(0);
});

test('Back from Home is a reset: the next person finds no answer there', async ({ page }) => {
  await choose(page, 'en');
  await open(page, 'en', 'eligibility');
  await button(page, say('en', 'eligibility.questions.protection.answers.applied')).tap();
  await button(page, 'Home').tap();
  // The second question, the first, Home, and out.
  for (let steps = 0; steps < 4; steps += 1) await button(page, 'Back').tap();
  await backAtWelcome(page);
  await choose(page, 'en');
  await open(page, 'en', 'eligibility');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(say('en', 'eligibility.questions.protection.title'));
  await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0);
});

test('two quick touches on Finish end one visit, and count it once', async ({ page }) => {
  const counted: string[] = [];
  page.on('request', (request) => (request.postData() ?? '').includes('sessionEnded') && counted.push(request.url()));
  await choose(page, 'en');
  await page.evaluate(() => {
    const finish = [...document.querySelectorAll('button')].find((each) => each.textContent?.includes('Finish'));
    finish?.click();
    finish?.click();
  });
  await backAtWelcome(page);
  expect(counted).toHaveLength(1);
});

test('what the log keeps of a visit is counts, and no answer', async ({ kiosk, page }) => {
  const own = await kiosk.another({});
  await atWelcome(page, own.url);
  await choose(page, 'en');
  await open(page, 'en', 'eligibility');
  await button(page, say('en', 'eligibility.questions.protection.answers.applied')).tap();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await button(page, 'Finish').tap();
  await backAtWelcome(page);
  const visit = sent.find((body) => body.includes('sessionEnded'));
  expect(JSON.parse(visit ?? '{}')).toEqual({
    call: 'sessionEnded',
    input: { how: 'finish', language: 'en', topics: ['welcome', 'home', 'eligibility'], last: 'eligibility', minutes: '0-1' },
  });
});
