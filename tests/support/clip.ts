// A small real clip for tests, made by the browser itself: no binary in the repository, no encoder on the machine.
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { LANGUAGES } from './visitor.ts';

/** @returns the bytes of a WebM clip of about two seconds, a square that moves */
export async function makeClip(): Promise<Buffer> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    const base64 = await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
      const context = canvas.getContext('2d');
      const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
      const pieces: Blob[] = [];
      recorder.ondataavailable = ({ data }) => pieces.push(data);
      const stopped = new Promise((done) => { recorder.onstop = done; });
      recorder.start();
      for (let frame = 0; frame < 120; frame += 1) {
        context?.fillRect(0, 0, 320, 180);
        context?.clearRect(frame * 2, 60, 60, 60);
        await new Promise((next) => requestAnimationFrame(next));
      }
      recorder.stop();
      await stopped;
      const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    });
    return Buffer.from(base64, 'base64');
  } finally {
    await browser.close();
  }
}

/** What the captions of the clip say in a language. */
export const caption = (language: string): string => `Caption in ${language}`;

/**
 * A content pack with the first clip of the page installed, captions in every language.
 * @param clip what stands in the clip's file; a broken clip is a few bytes of anything
 * @returns its folder, for --content
 */
export async function packWithClip(clip: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nykel-content-'));
  await cp(join(import.meta.dirname, '..', '..', 'locales'), folder, { recursive: true });
  await writeFile(join(folder, 'media', 'refugees.webm'), clip);
  for (const language of LANGUAGES) {
    await writeFile(join(folder, 'media', `refugees.${language}.vtt`), `WEBVTT\n\n00:00.000 --> 00:01.500\n${caption(language)}\n`);
  }
  return folder;
}
