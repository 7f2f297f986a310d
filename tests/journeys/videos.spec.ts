// "Videos": a clip that is not there says so; one that is plays, with captions and transcript in the chosen language.
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seriousFindings } from '../support/axe.ts';
import { expect, test } from '../support/kiosk.ts';
import { caption, makeClip, packWithClip } from '../support/clip.ts';
import { atWelcome, backAtWelcome, button, choose, heading, languageName, open, say } from '../support/visitor.ts';

const TITLE = 'videos.items.refugees.title';

async function openClip(page: Page, language: string): Promise<void> {
  await choose(page, language);
  await open(page, language, 'videos');
  await button(page, say(language, TITLE)).tap();
}

/** The captions the browser has loaded for the clip, as their language and first words. */
const captions = (page: Page) =>
  page.locator('video').evaluate((video: HTMLVideoElement) => {
    const shown = [...video.textTracks].filter((track) => track.mode === 'showing');
    return shown.map((track) => `${track.language}: ${(track.cues?.[0] as VTTCue | undefined)?.text ?? ''}`);
  });

const paused = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.paused);

test('a clip that is not installed says so, and shows where to see it', async ({ page }) => {
  await openClip(page, 'en');
  await expect(page.getByRole('heading', { name: 'This video is not installed on this kiosk' })).toBeVisible();
  await expect(page.locator('.qr')).toContainText('www.norge.no');
  await expect(page.locator('video')).toHaveCount(0);
});

test.describe('installed', () => {
  let folder = '';
  test.beforeAll(async () => { folder = await packWithClip(await makeClip()); });
  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test('plays with captions in the chosen language; another language changes them', async ({ kiosk, page }) => {
    const own = await kiosk.another({ content: folder });
    await atWelcome(page, own.url);
    await openClip(page, 'uk');
    await button(page, say('uk', 'videos.play')).tap();
    await expect.poll(() => captions(page)).toEqual([`uk: ${caption('uk')}`]);
    expect(await seriousFindings(page)).toEqual([]);
    await expect(page.locator('.clip__transcript')).toContainText(caption('uk'));
    await expect.poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.2);

    await button(page, say('uk', 'common.language')).tap();
    await page.getByRole('dialog').getByRole('button', { name: languageName('ru') }).tap();
    await expect.poll(() => captions(page)).toEqual([`ru: ${caption('ru')}`]);
    await expect(page.locator('.clip__transcript')).toContainText(caption('ru'));

    await button(page, say('ru', 'videos.captions')).tap();
    await expect.poll(() => captions(page)).toEqual([]);
  });

  test('while it plays nobody is asked; at its end the waiting begins again; Finish stops it', async ({ kiosk, page }) => {
    const own = await kiosk.another({ content: folder, config: { idle: { timeoutSeconds: 30, warningSeconds: 20 } } });
    await page.clock.install();
    await atWelcome(page, own.url);
    await openClip(page, 'en');
    await page.locator('video').evaluate((video: HTMLVideoElement) => { video.loop = true; });
    await button(page, 'Play').tap();
    await expect.poll(() => paused(page)).toBe(false);
    await page.clock.runFor(120_000);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await page.locator('video').evaluate((video: HTMLVideoElement) => { video.loop = false; });
    await expect.poll(() => paused(page)).toBe(true);
    await page.clock.runFor(31_000);
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await button(page, 'Yes, continue').tap();
    await button(page, 'Play').tap();
    await expect.poll(() => paused(page)).toBe(false);
    await button(page, 'Finish').tap();
    await backAtWelcome(page);
    await expect(page.locator('video')).toHaveCount(0);
  });
});

test.describe('broken', () => {
  let folder = '';
  test.beforeAll(async () => { folder = await packWithClip(Buffer.from('this is no clip')); });
  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a clip that cannot be played says so, and the rest goes on', async ({ kiosk, page }) => {
    const own = await kiosk.another({ content: folder });
    await atWelcome(page, own.url);
    await openClip(page, 'en');
    await expect(page.getByRole('heading', { name: say('en', 'videos.failed') })).toBeVisible();
    await expect(page.locator('.qr')).toContainText('www.norge.no');
    await button(page, 'Home').tap();
    await expect(heading(page)).toHaveText('What do you need help with?');
  });
});
