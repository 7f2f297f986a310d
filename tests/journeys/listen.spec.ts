// "Listen": the screen is read aloud in its language, and what is heard is what is seen.
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Kiosk } from '../support/kiosk.ts';
import { atWelcome, backAtWelcome, button, choose, heading, languageName, open, say, setDisplay } from '../support/visitor.ts';
import { arrive, giveVoices, heard, hear, hold, release, said, stopped, VOICES } from '../support/voices.ts';

test.use({ opened: false });

async function begin(page: Page, ...more: [voices?: typeof VOICES, late?: boolean]): Promise<void> {
  await giveVoices(page, ...more);
  await atWelcome(page);
}
const listen = (page: Page, language: string): Promise<void> => button(page, say(language, 'common.listen')).tap();
const bar = (page: Page, language: string, action: string): Promise<void> => button(page, say(language, `listen.${action}`)).tap();
const count = async (page: Page): Promise<number> => (await heard(page)).length;
/** The first sentence: as much as is said in one go. */
const first = (text: string): string => text.split(/(?<=[.?!]) /)[0] ?? text;

test('nothing is ever said before somebody asks for it', async ({ page }) => {
  await begin(page);
  await choose(page, 'uk');
  await open(page, 'uk', 'help');
  await button(page, say('uk', 'common.language')).tap();
  await button(page, languageName('en')).tap();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await heard(page)).toEqual([]);
});

test('on Welcome, in the language of the greeting that stands there', async ({ page }) => {
  await page.clock.install();
  await begin(page);
  await expect(heading(page)).toHaveText(say('uk', 'welcome.greeting'));
  await page.clock.runFor(20_000);
  await expect(heading(page)).toHaveText(say('en', 'welcome.greeting'));
  await button(page, say('en', 'welcome.listen')).tap();
  await hear(page, say('en', 'welcome.greeting'));
  await hear(page, languageName('uk'));
  const all = await said(page);
  expect(all[0]).toMatchObject({ text: say('en', 'welcome.greeting'), voice: 'English' });
  expect(all.find(({ text }) => text === languageName('uk'))?.voice).toBe('Ukrainian');
  await expect(button(page, say('en', 'listen.louder'))).toBeVisible();
});

test('reads the screen from its heading to its end, and marks what it says', async ({ page }) => {
  await begin(page);
  await choose(page, 'uk');
  await open(page, 'uk', 'about');
  await hold(page);
  await listen(page, 'uk');
  await hear(page, say('uk', 'about.title'));
  await expect(page.locator('[data-reading]')).toHaveText(say('uk', 'about.title'));
  await release(page);
  await hear(page, new RegExp(say('uk', 'common.next')));
  const all = await said(page);
  expect(all.every(({ rate, volume }) => rate === 1 && volume === 0.56)).toBe(true);
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  // A picture has no text of its own to compare with: its alternative is said.
  const pictures = await page.locator('img[alt]:not([alt=""])').evaluateAll((images) => images.map((image) => image.getAttribute('alt')));
  for (const { text, marked } of all) {
    // A step's number is a button "1", which is named in full.
    if (!pictures.includes(text) && !/^\d+\. /.test(text) && !/^[1-9]$/.test(marked.trim())) expect(`${bare(marked)} вибрано`).toContain(bare(text));
  }
  expect((await heard(page)).filter((text) => pictures.includes(text))).toHaveLength(pictures.length);
});

test('Norwegian words are said in Norwegian, also where the sentence is Ukrainian', async ({ page }) => {
  await begin(page);
  await choose(page, 'uk');
  await open(page, 'uk', 'tutorial');
  await button(page, say('uk', 'common.next')).tap();
  await listen(page, 'uk');
  await hear(page, 'Logg inn');
  const all = await said(page);
  expect(all.filter(({ text }) => text === 'Logg inn').map(({ voice }) => voice)).toContain('Norwegian');
  expect(all.filter(({ text }) => /[іїєґ]/i.test(text)).every(({ voice }) => voice === 'Ukrainian')).toBe(true);
});

test('a number to call is said digit by digit', async ({ page }) => {
  await begin(page);
  await choose(page, 'nb');
  await open(page, 'nb', 'help');
  await listen(page, 'nb');
  await hear(page, /pluss 4 7, 2 3, 3 5, 1 5, 0 0/);
});

test.describe('who speaks', () => {
  const only = (...names: string[]) => VOICES.filter(({ name }) => names.includes(name));

  test('Ukrainian is never read by a Russian voice, nor by one that sends the words away: it says so, and tells staff', async ({ page, kiosk }) => {
    const own = await kiosk.another({});
    await giveVoices(page, only('Russian', 'Away'));
    await atWelcome(page, own.url);
    const reports: unknown[] = [];
    page.on('request', (request) => (request.postData() ?? '').includes('voice-missing') && reports.push(JSON.parse(request.postData() ?? '')));
    await choose(page, 'uk');
    await listen(page, 'uk');
    await expect(page.getByText(say('uk', 'listen.noVoice'))).toBeVisible();
    await expect(page.locator('[data-reading]')).toHaveText(say('uk', 'home.title'));
    await open(page, 'uk', 'help');
    await expect(page.locator('[data-reading]')).toHaveText(say('uk', 'help.title'));
    expect((await said(page)).filter(({ voice }) => voice === 'Away')).toEqual([]);
    expect(await heard(page)).toEqual([]);
    expect(reports).toEqual([{ call: 'report', input: { event: 'voice-missing', screen: 'home', language: 'uk' } }]);
  });

  test('where no voice is Norwegian, the page lends its own to a Norwegian word', async ({ page }) => {
    await begin(page, only('Ukrainian'));
    await choose(page, 'uk');
    await open(page, 'uk', 'tutorial');
    await button(page, say('uk', 'common.next')).tap();
    await listen(page, 'uk');
    await hear(page, 'Logg inn');
    expect(new Set((await said(page)).map(({ voice }) => voice))).toEqual(new Set(['Ukrainian']));
  });

  test('voices that come late are used', async ({ page }) => {
    await begin(page, VOICES, true);
    await choose(page, 'uk');
    await listen(page, 'uk');
    await expect(page.getByText(say('uk', 'listen.noVoice'))).toBeVisible();
    await arrive(page);
    await expect(page.getByText(say('uk', 'listen.noVoice'))).toHaveCount(0);
    // Without another touch: it was asked for.
    await hear(page, say('uk', 'home.title'));
  });
});

test.describe('the bar', () => {
  test('pause and read, part before and next, again', async ({ page }) => {
    await begin(page);
    await choose(page, 'en');
    await hold(page);
    await listen(page, 'en');
    await hear(page, say('en', 'home.title'));
    await bar(page, 'en', 'next');
    await hear(page, say('en', 'home.stepsTitle'));
    await bar(page, 'en', 'next');
    await hear(page, say('en', 'home.about.title'));
    await bar(page, 'en', 'previous');
    await expect.poll(() => heard(page)).toHaveLength(4);
    await bar(page, 'en', 'pause');
    await expect(button(page, 'Read')).toBeVisible();
    expect(await stopped(page)).toBe(4);
    await expect(page.locator('[data-reading]')).toHaveText(say('en', 'home.stepsTitle'));
    await bar(page, 'en', 'play');
    await bar(page, 'en', 'repeat');
    await expect.poll(() => heard(page)).toHaveLength(6);
    expect((await heard(page)).slice(3)).toEqual(Array(3).fill(say('en', 'home.stepsTitle')));
    await release(page);
    await hear(page, say('en', 'home.help.title'));
    // All was read: "Read" begins anew.
    const since = await count(page);
    await expect(button(page, 'Read')).toBeVisible();
    await bar(page, 'en', 'play');
    await hear(page, say('en', 'home.title'), since);
  });

  test('slower, faster, softer, louder, each to its end, where the button keeps the focus and does no more', async ({ page }) => {
    await begin(page);
    await choose(page, 'en');
    await listen(page, 'en');
    await hear(page, say('en', 'home.help.title'));
    for (const [action, last, key] of [['faster', 1.5, 'rate'], ['slower', 0.6, 'rate'], ['louder', 1, 'volume'], ['softer', 0.1, 'volume']] as const) {
      const it = button(page, say('en', `listen.${action}`));
      for (let presses = 0; (await it.getAttribute('aria-disabled')) !== 'true' && presses < 9; presses += 1) {
        const since = await count(page);
        await it.tap();
        await hear(page, say('en', `listen.${action}`), since);
      }
      expect((await said(page)).at(-1)?.[key]).toBe(last);
      await expect(it).toBeFocused();
      const since = await count(page);
      // Playwright would wait until it does more.
      await it.tap({ force: true });
      await expect(it).toBeFocused();
      expect(await count(page)).toBe(since);
    }
  });

  test('after Finish all is as usual: off, and the next one hears the usual voice', async ({ page }) => {
    await begin(page);
    await choose(page, 'en');
    await listen(page, 'en');
    await bar(page, 'en', 'faster');
    await bar(page, 'en', 'softer');
    await button(page, 'Finish').tap();
    await backAtWelcome(page);
    expect(await heard(page)).toEqual([]);
    await choose(page, 'en');
    await expect(button(page, 'Listen')).toHaveAttribute('aria-pressed', 'false');
    await listen(page, 'en');
    await hear(page, say('en', 'home.title'));
    expect((await said(page))[0]).toMatchObject({ rate: 1, volume: 0.56 });
  });

  test('Listen again is silence, and no mark is left', async ({ page }) => {
    await begin(page);
    await choose(page, 'en');
    await hold(page);
    await listen(page, 'en');
    await hear(page, say('en', 'home.title'));
    await listen(page, 'en');
    await expect(button(page, 'Louder')).toHaveCount(0);
    await expect(page.locator('[data-reading]')).toHaveCount(0);
    await open(page, 'en', 'help');
    expect(await heard(page)).toEqual([say('en', 'home.title')]);
  });
});

test.describe('when', () => {
  test('any touch stops the voice at once', async ({ page }) => {
    await begin(page);
    await choose(page, 'en');
    await hold(page);
    await listen(page, 'en');
    await hear(page, say('en', 'home.title'));
    await heading(page).tap();
    expect(await stopped(page)).toBe(1);
    await expect(button(page, 'Read')).toBeVisible();
  });

  test('after the end and 15 s of silence once more, and then no more', async ({ page }) => {
    await page.clock.install();
    await begin(page);
    await choose(page, 'en');
    await listen(page, 'en');
    await hear(page, say('en', 'home.help.title'));
    await expect(button(page, 'Read')).toBeVisible();
    const once = await count(page);
    await page.clock.runFor(14_000);
    expect(await count(page)).toBe(once);
    await page.clock.runFor(1_500);
    await expect.poll(() => count(page)).toBe(2 * once);
    await expect(button(page, 'Read')).toBeVisible();
    await page.clock.runFor(60_000);
    expect(await count(page)).toBe(2 * once);
  });

  test('a new screen, a step of it, and Back are read', async ({ page }) => {
    await begin(page);
    await choose(page, 'en');
    await listen(page, 'en');
    const home = await hear(page, say('en', 'home.help.title'));
    await open(page, 'en', 'mailbox');
    await hear(page, say('en', 'common.next'), home);
    const step = await count(page);
    await button(page, 'Next').tap();
    await hear(page, say('en', 'mailbox.steps.choose.title'), step);
    // Another step of the same screen: its title is not said again.
    expect((await heard(page)).slice(home).filter((text) => text === say('en', 'mailbox.title'))).toHaveLength(1);
    const back = await count(page);
    await button(page, 'Back').tap();
    await hear(page, say('en', 'mailbox.steps.what.title'), back);
  });

  test('a dialog is read in place of the screen, a change of language the screen anew', async ({ page }) => {
    await begin(page);
    await choose(page, 'en');
    await listen(page, 'en');
    await hear(page, say('en', 'home.help.title'));
    const since = await count(page);
    await button(page, 'Language').tap();
    await hear(page, say('en', 'common.close'), since);
    expect((await heard(page)).slice(since)[0]).toBe(say('en', 'common.changeLanguage'));
    expect((await said(page)).slice(since).find(({ text }) => text === languageName('uk'))?.voice).toBe('Ukrainian');
    await button(page, languageName('ru')).tap();
    await hear(page, say('ru', 'home.title'));
    expect((await said(page)).find(({ text }) => text === say('ru', 'home.title'))?.voice).toBe('Russian');
  });

  test('a choice that changes nothing else is said', async ({ page }) => {
    await begin(page);
    await choose(page, 'en');
    await listen(page, 'en');
    await hear(page, say('en', 'home.help.title'));
    await button(page, 'Display').tap();
    await hear(page, say('en', 'display.done'));
    const since = await count(page);
    await button(page, say('en', 'display.sizes.large')).tap();
    await hear(page, say('en', 'listen.chosen'), since);
    expect((await heard(page)).slice(since)[0]).toContain(say('en', 'display.sizes.large'));
  });

  test('a page that is turned is read from its start, and which one it is', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await begin(page);
    await choose(page, 'en');
    await open(page, 'en', 'help');
    await hold(page);
    await listen(page, 'en');
    await hear(page, say('en', 'help.title'));
    await button(page, 'More').tap();
    await hear(page, /^2 of \d+$/);
    await release(page);
    await hear(page, first(say('en', 'help.languageNote')));
    const at = (await said(page)).findIndex(({ text }) => /^2 of/.test(text));
    const [, next] = (await said(page)).slice(at);
    expect(next?.text).not.toBe(first(say('en', 'help.intro')));
    // The reading turned the pages as it went, without a word of it.
    expect((await heard(page)).filter((text) => /^\d of \d+$/.test(text))).toHaveLength(1);
    await expect(page.locator('[data-reading]')).toBeInViewport({ ratio: 0.9 });
  });
});

test('a list is found again on the page where it was left', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await begin(page);
  await choose(page, 'en');
  await setDisplay(page, { size: 'largest' });
  await open(page, 'en', 'questions');
  await button(page, 'More').tap();
  await expect(page.getByText(/^2 of/)).toBeVisible();
  await button(page, say('en', 'questions.items.mailbox.question')).tap();
  await expect(page.locator('h2')).toHaveText(say('en', 'questions.items.mailbox.question'));
  await button(page, 'Back').tap();
  await expect(page.locator('.paged__where')).toHaveText(/^[2-9] of/);
  await button(page, 'Home').tap();
  await open(page, 'en', 'questions');
  await expect(page.locator('.paged__where')).toHaveText(/^1 of/);
});

/** A kiosk with a content pack in which these texts are recorded, by key. @param files those that are there */
async function withClips(kiosk: Kiosk, clips: Record<string, string>, files: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nykel-content-'));
  await cp(join(import.meta.dirname, '..', '..', 'locales'), folder, { recursive: true });
  await mkdir(join(folder, 'media', 'speech', 'uk'), { recursive: true });
  // The voice of these tests plays nothing: what stands in the file is not heard.
  for (const file of files) await writeFile(join(folder, 'media', 'speech', 'uk', `${file}.ogg`), 'OggS');
  const list = Object.entries(clips).map(([key, file]) => ({ key, text: say('uk', key), file: `speech/uk/${file}.ogg` }));
  await writeFile(join(folder, 'media', 'speech', 'uk.json'), JSON.stringify(list));
  return (await kiosk.another({ content: folder })).url;
}

test.describe('recorded speech', () => {
  test('is played in place of the voice; one that is broken gives way to it', async ({ page, kiosk }) => {
    const url = await withClips(kiosk, { 'home.title': 'title', 'home.stepsTitle': 'broken' }, ['title', 'broken']);
    await giveVoices(page);
    await atWelcome(page, url);
    await choose(page, 'uk');
    await listen(page, 'uk');
    await hear(page, say('uk', 'home.help.title'));
    const all = await heard(page);
    expect(all[0]).toBe('/media/speech/uk/title.ogg');
    expect(all).not.toContain(say('uk', 'home.title'));
    expect(all.slice(1, 3)).toEqual(['/media/speech/uk/broken.ogg', say('uk', 'home.stepsTitle')]);
    expect((await said(page))[0]).toMatchObject({ volume: 0.56, rate: 1 });
  });

  test('is enough where there is no voice', async ({ page, kiosk }) => {
    const url = await withClips(kiosk, { 'home.title': 'title' }, ['title']);
    await giveVoices(page, []);
    await atWelcome(page, url);
    await choose(page, 'uk');
    await listen(page, 'uk');
    await hear(page, '/media/speech/uk/title.ogg');
    await expect(page.getByText(say('uk', 'listen.noVoice'))).toHaveCount(0);
  });
});
