// Clips that are broken in every way a file can be: the page says so, what is said in the clip can still be read, the log
// tells of it, and the rest of the kiosk goes on. Each is broken while the kiosk stands, as on a disk that fails.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Video } from '../../electron/core/content/types.ts';
import { launchOptions } from '../support/browser.ts';
import { caption, makeClip, packWithClip } from '../support/clip.ts';
import { startKiosk } from '../support/start-kiosk.ts';
import { backAtWelcome, begun, button, choose, heading, open, say } from '../support/visitor.ts';
import type { Row } from './row.ts';

/** How a clip is broken, and whether it may still be played as far as it goes. */
interface Kind { name: string; make(good: Buffer): Buffer | null | 'folder'; plays?: boolean }

const random = (bytes: number): Buffer => Buffer.from(Array.from({ length: bytes }, (_, index) => (index * 7919) % 256));
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const KINDS: Kind[] = [
  { name: 'of random bytes', make: () => random(50_000) },
  { name: 'of no length', make: () => Buffer.alloc(0) },
  { name: 'that is a picture', make: () => PNG },
  { name: 'that is a text', make: () => Buffer.from('WEBVTT\n\n00:00.000 --> 00:01.000\nNo clip\n') },
  { name: 'that is gone', make: () => null },
  { name: 'that is a folder', make: () => 'folder' },
  { name: 'of which only the head is there', make: (good) => good.subarray(0, 200) },
  { name: 'cut off in the middle', make: (good) => good.subarray(0, good.length / 2), plays: true },
  { name: 'with random bytes in its middle', make: (good) => Buffer.concat([good.subarray(0, good.length / 3), random(good.length / 3), good.subarray((good.length * 2) / 3)]), plays: true },
];

/** When nothing is said by then, nothing will be. */
const PATIENCE_MS = 40_000;

export async function brokenClips(): Promise<Row> {
  const good = await makeClip(10);
  const pack = await packWithClip(good);
  const { videos } = JSON.parse(await readFile(join(pack, 'content', 'videos.json'), 'utf8')) as { videos: Video[] };
  const file = join(pack, 'media', videos.find(({ id }) => id === 'refugees')?.file ?? '');
  const kiosk = await startKiosk({ config: null, content: pack });
  const browser = await chromium.launch(launchOptions());
  const row: Row = { what: 'clips that are broken: said so, still to be read, logged', tried: 0, good: 0, wrong: [] };
  try {
    if (/shows the content that came with the program/.test(kiosk.said())) throw new Error(`The pack with the clip is not shown: ${kiosk.said()}`);
    const page = await (await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true })).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => row.wrong.push(`An error in the page: ${error.message}`));
    await page.goto(kiosk.url);
    await begun(page);
    const failures = async (): Promise<number> => (await readFile(join(kiosk.dataDir, 'log.jsonl'), 'utf8')).split('\n').filter((line) => line.includes('clip-failed')).length;
    for (const kind of KINDS) {
      await rm(file, { recursive: true, force: true });
      const made = kind.make(good);
      if (made === 'folder') await mkdir(file);
      else if (made !== null) await writeFile(file, made);
      row.tried += 1;
      const before = await failures();
      const why = await visit(page, kind, async () => (await failures()) > before).catch((error: unknown) => String(error));
      if (why === null) row.good += 1;
      else row.wrong.push(`A clip ${kind.name}: ${why}`);
      await button(page, say('en', 'common.finish')).tap();
      await backAtWelcome(page);
    }
    // The same kiosk, once the disk is well again.
    await rm(file, { recursive: true, force: true });
    await writeFile(file, good);
    row.tried += 1;
    const whole = await openClip(page).then(() => button(page, say('en', 'videos.play')).tap())
      .then(() => page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5)).then(() => null, (error: unknown) => String(error));
    if (whole === null) row.good += 1;
    else row.wrong.push(`The clip does not play once it is whole again: ${whole}`);
  } finally {
    await browser.close();
    await kiosk.stop();
    await rm(pack, { recursive: true, force: true });
  }
  return row;
}

async function openClip(page: Page): Promise<void> {
  await choose(page, 'en');
  await open(page, 'en', 'videos');
  await button(page, say('en', 'videos.items.refugees.title')).tap();
}

/** What is not as it should be with a broken clip on the screen, or null. Ends on a screen with Finish. */
async function visit(page: Page, kind: Kind, logged: () => Promise<boolean>): Promise<string | null> {
  await openClip(page);
  const failed = page.getByRole('heading', { name: say('en', 'videos.failed'), exact: true });
  const play = button(page, say('en', 'videos.play'));
  await failed.or(play).first().waitFor();
  // It may fail before anybody touches it.
  if (await play.isVisible()) await play.tap({ timeout: 5000 }).catch(() => undefined);
  const ended = page.waitForFunction(() => document.querySelector('video')?.ended === true).then(() => 'ended', () => 'neither');
  const came = await Promise.race([failed.waitFor().then(() => 'failed', () => 'neither'), ended]);
  if (came === 'neither') return `nothing was said of it within ${PATIENCE_MS / 1000} s.`;
  if (came === 'ended' && kind.plays !== true) return 'it ended as if all were well.';
  const words = await page.getByText(caption('en')).first().waitFor({ timeout: 10_000 }).then(() => true, () => false);
  if (!words) return 'what is said in it cannot be read.';
  if (came === 'failed' && !(await within(10_000, logged))) return 'the log does not tell of it.';
  await button(page, say('en', 'common.home')).tap();
  return (await heading(page).filter({ hasText: say('en', 'home.title') }).waitFor().then(() => null, () => 'Home did not open after it.'));
}

/** Whether something becomes true in so many milliseconds. */
async function within(ms: number, holds: () => Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > deadline) return false;
    await new Promise((next) => setTimeout(() => next(null), 50));
  }
  return true;
}
