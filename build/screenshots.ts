// npm run screenshots: every screen in every language, portrait and landscape, as contact sheets to look at.
//
//     npm run screenshots                          all of it, into .cache/screenshots
//     npm run screenshots -- --only=home,order     places whose name begins so
//     npm run screenshots -- --languages=uk,nn     these languages only
//     npm run screenshots -- --text=largest        text as in the largest size (a longer viewing distance)
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { CAPITAL_MM, type TextSize } from '../renderer/access/scale.ts';
import { launchOptions } from '../tests/support/browser.ts';
import { PLACES, visit } from '../tests/support/places.ts';
import { startKiosk } from '../tests/support/start-kiosk.ts';
import { LANGUAGES } from '../tests/support/visitor.ts';

const FORMATS = [
  { name: 'portrait', width: 1080, height: 1920, columns: 6, languages: LANGUAGES as readonly string[], inches: 24 },
  { name: 'landscape', width: 1920, height: 1080, columns: 4, languages: LANGUAGES as readonly string[], inches: 24 },
  { name: 'small', width: 1280, height: 800, columns: 4, languages: ['uk'], inches: 15.6 },
];
const PER_SHEET = 12;
/** No place needs more pages than this; one that does shows it by its last picture. */
const MOST_PAGES = 6;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    languages: { type: 'string' },
    formats: { type: 'string' },
    text: { type: 'string', default: 'standard' },
    out: { type: 'string', default: join(import.meta.dirname, '..', '.cache', 'screenshots') },
  },
});
const wanted = (list: string | undefined, name: string): boolean => !list || list.split(',').some((start) => name.startsWith(start));
const size = values.text as TextSize;
if (!(size in CAPITAL_MM)) throw new Error(`--text=${values.text} is not one of ${Object.keys(CAPITAL_MM).join(', ')}.`);

interface Shot { name: string; png: string }

async function shoot(browser: Browser, url: string, format: (typeof FORMATS)[number], language: string): Promise<Shot[]> {
  const shots: Shot[] = [];
  const context = await browser.newContext({ viewport: format, hasTouch: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await visit(page, url, language, PLACES.filter((each) => wanted(values.only, each.name)), async (place) => {
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    });
    // Behind an open dialog nothing can be turned.
    const more = page.locator('body:not(:has(dialog[open])) .paged__more:enabled');
    for (let at = 1; at <= MOST_PAGES; at += 1) {
      shots.push({ name: at === 1 ? place.name : `${place.name} (${at})`, png: (await page.screenshot()).toString('base64') });
      if ((await more.count()) === 0) break;
      await more.first().click();
    }
  });
  await context.close();
  return shots;
}

/** Puts pictures beside each other with their names, by the browser itself: no image library needed. */
async function sheet(browser: Browser, shots: Shot[], format: (typeof FORMATS)[number], file: string): Promise<void> {
  const width = 2400 / format.columns;
  const page = await browser.newPage({ viewport: { width: 2400, height: 100 } });
  const cells = shots.map(({ name, png }) => `<figure><img src="data:image/png;base64,${png}" width="${width - 16}"><figcaption>${name}</figcaption></figure>`);
  await page.setContent(`<style>body{margin:0;background:#888;display:grid;grid-template-columns:repeat(${format.columns},1fr)}figure{margin:8px;font:16px sans-serif}</style>${cells.join('')}`);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

await rm(values.out, { recursive: true, force: true });
await mkdir(values.out, { recursive: true });
const browser = await chromium.launch(launchOptions());
for (const format of FORMATS.filter((each) => wanted(values.formats, each.name))) {
  // The same text as in a larger size: the scale grows with the distance (renderer/access/scale.ts).
  const viewingDistanceMm = Math.round((600 * CAPITAL_MM[size]) / CAPITAL_MM.standard);
  const kiosk = await startKiosk({ config: { screen: { diagonalInches: format.inches, viewingDistanceMm } }, content: null });
  for (const language of format.languages.filter((each) => wanted(values.languages, each))) {
    const shots = await shoot(browser, kiosk.url, format, language);
    for (let at = 0; at < shots.length; at += PER_SHEET) {
      const name = `${format.name}-${language}-${size}-${String(at / PER_SHEET + 1).padStart(2, '0')}.png`;
      await sheet(browser, shots.slice(at, at + PER_SHEET), format, join(values.out, name));
    }
    await writeFile(join(values.out, `${format.name}-${language}-${size}.txt`), `${shots.map((shot) => shot.name).join('\n')}\n`);
    console.log(`${format.name}, ${language}, ${size} text: ${shots.length} pictures.`);
  }
  await kiosk.stop();
}
await browser.close();
console.log(`Contact sheets are in ${values.out}`);
