// A visitor who never tires: plays a clip again and again in a whole browser on the kiosk, goes to another place in it,
// pauses, changes the language, and goes on. What it sees is only what is on the screen, and the video itself.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Video } from '../../electron/core/content/types.ts';
import { installedBrowser, launchOptions } from '../support/browser.ts';
import { makeClip, packWithClip } from '../support/clip.ts';
import { startKiosk } from '../support/start-kiosk.ts';
import { begun, button, choose, heading, languageName, LANGUAGES, open, say, structure } from '../support/visitor.ts';
import { grows, type Sample } from './figures.ts';
import { memoryOf } from './memory.ts';

export interface Soak {
  samples: Sample[];
  /** How often the clip was played to its end, and how often something was done to it. */
  rounds: number;
  acts: number;
  /** What went wrong, a sentence each. */
  wrong: string[];
}

/** The clip plays this long in its own time before something is done to it, or a third of it, whichever is less. */
const UNDISTURBED_SECONDS = 10;
/** A clip that has not come so far by then stands still, however slow the machine. */
const PATIENCE_MS = 60_000;

const locales = join(import.meta.dirname, '..', '..', 'locales');

/** @param tell told each sample as it is taken */
export async function soakClip(minutes: number, everyMinutes: number, tell: (sample: Sample) => void): Promise<Soak> {
  const own = structure<{ videos: Video[] }>('videos').videos.find(({ file }) => existsSync(join(locales, 'media', file)));
  const pack = own ? null : await packWithClip(await makeClip(10));
  // The nightly restart would end it, and rightly so.
  const kiosk = await startKiosk({ config: { nightlyRestart: '' }, content: pack });
  const browser = await chromium.launch(launchOptions(installedBrowser()));
  const soak: Soak = { samples: [], rounds: 0, acts: 0, wrong: [] };
  try {
    const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => soak.wrong.push(`An error in the page: ${error.message}`));
    const measure = await memoryOf(browser, page);
    await page.goto(kiosk.url);
    await begun(page);
    let language: string = LANGUAGES[0];
    await choose(page, language);
    await open(page, language, 'videos');
    await button(page, say(language, `videos.items.${own?.id ?? 'refugees'}.title`)).tap();
    await page.locator('video').waitFor();

    const frames = counter();
    const began = performance.now();
    const since = (): number => (performance.now() - began) / 60_000;
    const sample = async (): Promise<void> => {
      const { shown, dropped } = frames(await page.locator('video').evaluate((video: HTMLVideoElement) => {
        const { totalVideoFrames, droppedVideoFrames } = video.getVideoPlaybackQuality();
        return { shown: totalVideoFrames, dropped: droppedVideoFrames };
      }));
      const now: Sample = { minutes: since(), ...(await measure()), shown, dropped };
      soak.samples.push(now);
      tell(now);
    };
    await bring(page, language, 'play');
    await playOn(page);
    await sample();
    let next = everyMinutes;
    for (let turn = 0; since() < minutes; turn += 1) {
      await bring(page, language, 'play');
      const ended = await playOn(page);
      if (ended) soak.rounds += 1;
      else {
        language = await act(page, turn, language);
        soak.acts += 1;
      }
      if (since() >= next) {
        await sample();
        next += everyMinutes;
      }
    }
    await sample();
    soak.wrong.push(...grows(soak.samples));
  } catch (error) {
    soak.wrong.push(`After ${soak.rounds} rounds and ${soak.acts} acts: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await browser.close();
    const log = await readFile(join(kiosk.dataDir, 'log.jsonl'), 'utf8').catch(() => '');
    const reports = log.split('\n').filter((line) => line.includes('"page-report"')).length;
    if (reports > 0) soak.wrong.push(`The page reported ${reports} faults to the log.`);
    await kiosk.stop();
    if (pack !== null) await rm(pack, { recursive: true, force: true });
  }
  return soak;
}

const stands = (page: Page): Promise<boolean> => page.locator('video').evaluate((video: HTMLVideoElement) => video.paused || video.ended);

/** Touches Play where the clip stands, or Pause where it does not, until that has had its effect: as people do. */
async function bring(page: Page, language: string, to: 'play' | 'pause'): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while ((await stands(page)) !== (to === 'pause')) {
    if (performance.now() > deadline) throw new Error(`The button to ${to} has no effect. On the screen: ${await page.locator('button').allInnerTexts()}`);
    const name = button(page, say(language, `videos.${to}`));
    // The other name stands there for a moment, while the page takes in what the clip does.
    if (await name.isVisible()) await name.tap();
    await page.waitForFunction((paused) => document.querySelector('video')?.paused === paused, to === 'pause', { timeout: 3000 }).catch(() => undefined);
  }
}

/** Lets the clip play a while. @returns whether it has come to its end */
async function playOn(page: Page): Promise<boolean> {
  return page.evaluate(({ undisturbed, patience }) => new Promise<boolean>((done, stuck) => {
    const from = document.querySelector('video')?.currentTime ?? 0;
    const began = performance.now();
    const look = (): void => {
      const video = document.querySelector('video');
      if (!video || performance.now() - began > patience) stuck(new Error(`The clip stood still at ${video?.currentTime ?? 'no place'}.`));
      else if (video.ended) done(true);
      else if (video.currentTime - from >= Math.min(undisturbed, video.duration / 3)) done(false);
      else setTimeout(() => look(), 100);
    };
    look();
  }), { undisturbed: UNDISTURBED_SECONDS, patience: PATIENCE_MS });
}

/** Does something to the clip, by turns. @returns the language that the screen has now */
async function act(page: Page, turn: number, language: string): Promise<string> {
  const kind = turn % 4;
  if (kind === 0) {
    await page.locator('video').evaluate((video: HTMLVideoElement, share) => new Promise((done) => {
      video.addEventListener('seeked', done, { once: true });
      video.currentTime = video.duration * share;
    }), ((turn * 7) % 10) / 10);
  } else if (kind === 1) {
    // It must not come to its end before it is touched: then there would be nothing to pause.
    const loop = (on: boolean): Promise<void> => page.locator('video').evaluate((video: HTMLVideoElement, loops) => { video.loop = loops; }, on);
    await loop(true);
    await bring(page, language, 'play');
    await bring(page, language, 'pause');
    await loop(false);
  } else if (kind === 2) {
    await button(page, say(language, 'videos.replay')).tap();
  } else {
    const next = LANGUAGES[(LANGUAGES.indexOf(language as typeof LANGUAGES[number]) + 1) % LANGUAGES.length] ?? 'uk';
    await button(page, say(language, 'common.language')).tap();
    await page.getByRole('dialog').getByRole('button', { name: languageName(next) }).tap();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await heading(page).waitFor();
    return next;
  }
  return language;
}

/** Adds up pictures over several video elements: each counts from none. */
function counter(): (now: { shown: number; dropped: number }) => { shown: number; dropped: number } {
  let [before, last] = [{ shown: 0, dropped: 0 }, { shown: 0, dropped: 0 }];
  return (now) => {
    if (now.shown < last.shown) before = { shown: before.shown + last.shown, dropped: before.dropped + last.dropped };
    last = now;
    return { shown: before.shown + now.shown, dropped: before.dropped + now.dropped };
  };
}
