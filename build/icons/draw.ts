// node build/icons/draw.ts: draws icon.png and icon.ico from icon.svg, by the browser of the journeys.
// electron-builder would make the .ico from the .png itself, but downloads a tool for that (app-builder-lib,
// toolsets/icons), and packaging must work without.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../tests/support/browser.ts';

/** Pixels, square: one for Linux, the others for Windows' .ico. */
const LARGE = 512;
const ICO = [16, 32, 48, 256];

/** An .ico file of PNG pictures: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
function toIco(pictures: { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // One byte each for width and height: 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const here = import.meta.dirname;
const svg = readFileSync(join(here, 'icon.svg'), 'utf8');
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();

async function draw(size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

writeFileSync(join(here, 'icon.png'), await draw(LARGE));
const pictures = [];
for (const size of ICO) pictures.push({ size, png: await draw(size) });
writeFileSync(join(here, 'icon.ico'), toIco(pictures));
await browser.close();
