// Takes the pictures: a browser without window that is shown SVG and photographed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../tests/support/browser.ts';

const FONT = join(import.meta.dirname, '..', '..', 'node_modules', '@fontsource-variable', 'inter', 'files',
  'inter-latin-wght-normal.woff2');

export interface Camera {
  /** @returns a PNG of the picture, as large as the camera was opened for */
  shoot(svg: string): Promise<Buffer>;
  /** @returns a PNG of a whole page, as high as it is */
  shootAll(html: string): Promise<Buffer>;
  /** @returns a WebP of the picture */
  poster(svg: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** @param height lines of a picture; its width follows. Throws where there is no browser */
export async function openCamera(height: number): Promise<Camera> {
  const browser = await chromium.launch(launchOptions()).catch((cause: unknown) => {
    throw new Error('npm run clips needs a browser of the Chromium family: install Chromium, or name one by CHROME_PATH.',
      { cause });
  });
  const page = await browser.newPage({ viewport: { width: Math.round((height * 16) / 9), height }, deviceScaleFactor: 1 });
  const font = readFileSync(FONT).toString('base64');
  await page.setContent(`<!doctype html><style>@font-face{font-family:Inter;src:url(data:font/woff2;base64,${font});font-weight:100 900}`
    + 'html,body{margin:0;overflow:hidden;background:#fff}svg{display:block}text{font-family:Inter}</style><main></main>');
  await page.evaluate(() => Promise.all(['600', '700'].map((weight) => document.fonts.load(`${weight} 16px Inter`))));
  const session = await page.context().newCDPSession(page);
  const show = (html: string): Promise<void> => page.evaluate((inside) => {
    const main = document.querySelector('main');
    if (main) main.innerHTML = inside;
  }, html);
  const capture = async (how: { format: 'png' | 'webp'; quality?: number }): Promise<Buffer> =>
    Buffer.from((await session.send('Page.captureScreenshot', { ...how, optimizeForSpeed: how.format === 'png' })).data, 'base64');
  return {
    shoot: async (svg) => {
      await show(svg);
      return capture({ format: 'png' });
    },
    shootAll: async (html) => {
      await show(html);
      return page.locator('main').screenshot();
    },
    poster: async (svg) => {
      await show(svg);
      return capture({ format: 'webp', quality: 82 });
    },
    close: () => browser.close(),
  };
}
