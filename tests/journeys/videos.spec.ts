// "Videos": a clip that is not there says so; one that is plays, with captions, transcript and narration in the chosen language;
// one that fails says so, and the rest goes on.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { seriousFindings } from '../support/axe.ts';
import { expect, test } from '../support/kiosk.ts';
import { caption, captionsIn, makeClip, packWithClip, seenIn } from '../support/clip.ts';
import { press, seek } from '../support/keypad.ts';
import { bePatient } from '../support/patience.ts';
import { atWelcome, backAtWelcome, button, choose, heading, languageName, open, say } from '../support/visitor.ts';
import { giveVoices, heard, hear, hold, release, said } from '../support/voices.ts';

const TITLE = 'videos.items.refugees.title';

async function openClip(page: Page, language: string): Promise<void> {
  await choose(page, language);
  await open(page, language, 'videos');
  await button(page, say(language, TITLE)).tap();
}

const shown = (page: Page) => page.locator('.captions__line');
const line = (page: Page, text: string | RegExp) => page.locator('.transcript__line').filter({ hasText: text });
const play = (page: Page, language: string): Promise<void> => page.locator('.controls').getByRole('button', { name: say(language, 'videos.play'), exact: true }).tap();
/** Of the clip, not of Listen; and the other way round. */
const control = (page: Page, name: string) => page.locator('.controls').getByRole('button', { name, exact: true });
const bar = (page: Page, name: string) => page.locator('.listen').getByRole('button', { name, exact: true });
const paused = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.paused);
const time = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
const set = (page: Page, values: Partial<HTMLVideoElement>) =>
  page.locator('video').evaluate((video: HTMLVideoElement, wanted) => void Object.assign(video, wanted), values);

test('a clip that is not installed says so, and shows where to see it', async ({ page }) => {
  await openClip(page, 'en');
  await expect(page.getByRole('heading', { name: 'This video is not installed on this kiosk' })).toBeVisible();
  await expect(page.locator('.qr')).toContainText('www.norge.no');
  await expect(page.locator('video')).toHaveCount(0);
});

test.describe('installed', () => {
  let folder = '';
  test.beforeAll(async () => { folder = await packWithClip(await makeClip(10)); });
  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test('plays with captions in the chosen language; another language changes them, and not the place', async ({ kiosk, page }) => {
    const own = await kiosk.another({ content: folder });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await atWelcome(page, own.url);
    await choose(page, 'uk');
    await open(page, 'uk', 'videos');
    // Nothing of a clip is fetched before it is opened.
    expect(asked.filter((path) => /webm|vtt/.test(path))).toEqual([]);
    await button(page, say('uk', TITLE)).tap();
    await line(page, caption('uk')).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    // Slowly: whoever looks has the time to.
    await set(page, { playbackRate: 0.3 });
    await play(page, 'uk');
    await expect(shown(page)).toHaveText(caption('uk'));
    await expect(line(page, caption('uk'))).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('.transcript__seen').first()).toHaveText('A square in uk');

    await button(page, say('uk', 'common.language')).tap();
    await page.getByRole('dialog').getByRole('button', { name: languageName('ru') }).tap();
    await expect(line(page, caption('ru'))).toBeVisible();
    expect(await time(page)).toBeGreaterThan(1);
    expect(await paused(page)).toBe(false);

    // A touch on a line goes there; a Norwegian word in it is marked as Norwegian.
    await line(page, 'Logg inn').tap();
    await expect(shown(page)).toHaveText('Touch Logg inn in ru');
    await expect(shown(page).locator('[lang="nb"]')).toHaveText('Logg inn');

    // Captions in another language than the page; larger; and off.
    await button(page, say('ru', 'videos.captions')).tap();
    await page.getByRole('dialog').getByRole('button', { name: languageName('nn') }).tap();
    await page.getByRole('dialog').getByRole('button', { name: say('ru', 'display.sizes.largest') }).tap();
    await expect(line(page, caption('nn'))).toBeVisible();
    await expect(heading(page)).toHaveText(say('ru', TITLE));
    expect(await page.locator('.captions').evaluate((band) => getComputedStyle(band).getPropertyValue('--share'))).toBe('1.9');
    await page.getByRole('dialog').getByRole('button', { name: say('ru', 'videos.off') }).tap();
    await button(page, say('ru', 'display.done')).tap();
    await expect(page.locator('.captions')).toHaveCount(0);
  });

  test('no frame is shown with a caption outside its time', async ({ kiosk, page }) => {
    const own = await kiosk.another({ content: folder });
    await atWelcome(page, own.url);
    await openClip(page, 'uk');
    await line(page, caption('uk')).waitFor();
    await page.evaluate(() => {
      const video = document.querySelector('video');
      const frames: [number, string][] = [];
      Object.assign(window, { frames });
      const look = (_now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
        // After all that the page does with this frame.
        queueMicrotask(() => queueMicrotask(() => void Promise.resolve().then(() => frames.push([mediaTime, document.querySelector('.captions__line')?.textContent ?? '']))));
        video?.requestVideoFrameCallback(look);
      };
      video?.requestVideoFrameCallback(look);
    });
    await play(page, 'uk');
    await expect(button(page, say('uk', 'videos.play'))).toBeVisible();
    const frames = await page.evaluate(() => (window as unknown as { frames: [number, string][] }).frames);
    const cues = captionsIn('uk').map((cue) => ({ ...cue, text: cue.text.replaceAll(/<[^>]*>/g, '') }));
    const expected = frames.map(([at]) => [at, cues.find(({ from, to }) => from <= at && at < to)?.text ?? '']);
    expect(frames).toEqual(expected);
    expect(new Set(frames.map(([, text]) => text)).size).toBe(4);
  });

  test('while it plays nobody is asked; at its end the waiting begins again; Finish stops it', async ({ kiosk, page }) => {
    const own = await kiosk.another({ content: folder, config: { idle: { timeoutSeconds: 30, warningSeconds: 20 } } });
    await page.clock.install();
    await atWelcome(page, own.url);
    await openClip(page, 'en');
    await set(page, { loop: true });
    await play(page, 'en');
    await expect.poll(() => paused(page)).toBe(false);
    for (let second = 0; second < 40; second += 2) {
      // The clip has a clock of its own: it moves on before that of the page does.
      await page.locator('video').evaluate((video: HTMLVideoElement) => new Promise((done) => video.requestVideoFrameCallback(done)));
      await page.clock.runFor(2000);
    }
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await set(page, { loop: false, currentTime: 9 });
    await expect.poll(() => paused(page)).toBe(true);
    await page.clock.runFor(31_000);
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await button(page, 'Yes, continue').tap();
    await play(page, 'en');
    await expect.poll(() => paused(page)).toBe(false);
    await button(page, 'Finish').tap();
    await backAtWelcome(page);
    await expect(page.locator('video')).toHaveCount(0);
  });

  test('Listen says what is seen and said, and the clip waits until it is said', async ({ kiosk, page }) => {
    const own = await kiosk.another({ content: folder });
    await giveVoices(page);
    await atWelcome(page, own.url);
    await openClip(page, 'uk');
    await line(page, caption('uk')).waitFor();
    await button(page, say('uk', 'common.listen')).tap();
    await hear(page, say('uk', TITLE));
    // By the keypad alone, as by touch.
    await seek(page, say('uk', 'videos.play'));
    await hold(page);
    const since = (await heard(page)).length;
    await press(page, 'Enter');
    await hear(page, 'A square in uk', since);
    // The first line is not said to its end: the clip stands at the end of it, and is not paused by the visitor.
    await expect.poll(() => paused(page)).toBe(true);
    expect(await time(page)).toBeGreaterThan(2.5);
    expect(await time(page)).toBeLessThan(3);
    await expect(shown(page)).toHaveText(caption('uk'));
    await expect(control(page, say('uk', 'videos.pause'))).toBeVisible();
    // Louder: the same is said anew, and the clip waits for that.
    await button(page, say('uk', 'listen.louder')).tap();
    expect(await paused(page)).toBe(true);
    // The bar of Listen pauses both, and goes on with both.
    await bar(page, say('uk', 'listen.pause')).tap();
    await expect(control(page, say('uk', 'videos.play'))).toBeVisible();
    await release(page);
    const before = (await heard(page)).length;
    await bar(page, say('uk', 'listen.play')).tap();
    await expect(control(page, say('uk', 'videos.pause'))).toBeVisible();
    await hear(page, 'in uk', before);
    const all = (await said(page)).slice(before);
    expect(all.map(({ text }) => text)).toEqual(['A square in uk', caption('uk'), 'Second in uk', 'The square goes on in uk', 'Touch', 'Logg inn', 'in uk']);
    expect(all.find(({ text }) => text === 'Logg inn')?.voice).toBe('Norwegian');
  });

  test('Welcome shows the clip that is configured, silent; it can be stilled, and is gone with the visit', async ({ kiosk, page }) => {
    const own = await kiosk.another({ content: folder, config: { welcome: { clip: 'refugees' } } });
    bePatient(page);
    const clip = page.locator('.welcome__clip');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await atWelcome(page, own.url);
    await expect.poll(() => clip.evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThan(1);
    expect(await paused(page)).toBe(true);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await atWelcome(page, own.url);
    await expect.poll(() => time(page)).toBeGreaterThan(0);
    expect(await clip.evaluate((video: HTMLVideoElement) => video.muted && video.loop)).toBe(true);
    await expect(page.locator('.welcome__picture')).toBeHidden();
    await page.locator('.welcome__still').tap();
    await expect.poll(() => paused(page)).toBe(true);
    await page.locator('.welcome__still').tap();
    await expect.poll(() => paused(page)).toBe(false);
    await choose(page, 'uk');
    await expect(page.locator('video')).toHaveCount(0);

    await page.route('**/media/test.webm', (route) => route.fulfill({ body: 'this is no clip' }));
    await atWelcome(page, own.url);
    await expect.poll(() => readFile(join(own.dataDir, 'log.jsonl'), 'utf8')).toMatch(/"clip-failed".*"welcome".*"error"/);
    await expect(page.locator('.welcome__picture')).toBeVisible();
  });

  test('a clip that does not start, or stalls, says so and can be tried again', async ({ kiosk, page }) => {
    const own = await kiosk.another({ content: folder });
    let answers = false;
    await page.route('**/media/test.webm', (route) => (answers ? route.fallback() : new Promise(() => undefined)));
    await atWelcome(page, own.url);
    await openClip(page, 'en');
    await play(page, 'en');
    await expect(page.getByRole('alert')).toContainText(say('en', 'videos.failed'));
    answers = true;
    await button(page, say('en', 'videos.tryAgain')).tap();
    await expect(shown(page)).toHaveText(caption('en'));
    await expect(page.getByRole('alert')).toHaveCount(0);
    // It stands still, whatever the reason: nothing but its own clock tells.
    await set(page, { playbackRate: 0 });
    await expect(page.getByRole('alert')).toContainText(say('en', 'videos.failed'));
    const log = await readFile(join(own.dataDir, 'log.jsonl'), 'utf8');
    expect(log).toMatch(/"clip-failed".*"start"/);
    expect(log).toMatch(/"clip-failed".*"stall"/);
  });
});

test.describe('broken', () => {
  test.use({ allowedProblems: [/test\.webm|404/] });

  test('a clip that cannot be played says so and is read instead, whatever is wrong with its file', async ({ kiosk, page }) => {
    const clip = await makeClip(10);
    const folder = await packWithClip(clip.subarray(0, clip.length / 2));
    const own = await kiosk.another({ content: folder });
    const file = join(folder, 'media', 'test.webm');
    const picture = await page.screenshot();
    const wrongs: [name: string, make: () => Promise<void>][] = [
      ['cut off in the middle', async () => undefined],
      ['random bytes', () => writeFile(file, 'this is no clip')],
      ['no bytes', () => writeFile(file, '')],
      ['a picture', () => writeFile(file, picture)],
      ['gone', () => rm(file)],
    ];
    for (const [name, make] of wrongs) {
      await make();
      // A new document: the browser keeps what it has of a clip.
      await atWelcome(page, own.url);
      await openClip(page, 'en');
      if (name === 'cut off in the middle') {
        await play(page, 'en');
        await set(page, { playbackRate: 4 });
      }
      await expect(page.getByRole('alert'), name).toContainText(say('en', 'videos.failed'));
      await expect(line(page, caption('en')), name).toBeVisible();
      await expect(page.locator('.transcript__seen').first(), name).toHaveText(seenIn('en')[0]?.text ?? '');
      await expect(page.locator('.qr'), name).toContainText('www.norge.no');
    }
    // The rest goes on.
    await button(page, 'Home').tap();
    await expect(heading(page)).toHaveText('What do you need help with?');
    const log = await readFile(join(own.dataDir, 'log.jsonl'), 'utf8');
    expect(log.match(/"clip-failed".*"error"/g)).toHaveLength(wrongs.length);
    await rm(folder, { recursive: true, force: true });
  });
});
