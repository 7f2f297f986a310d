// Walks every setting to every place, page by page, and gathers what layout, axe and the ruler say.
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Contrast } from '../../renderer/access/display.ts';
import { launchOptions } from '../support/browser.ts';
import { layoutFaults } from '../support/layout.ts';
import { bePatient } from '../support/patience.ts';
import { visit } from '../support/places.ts';
import { setDisplay } from '../support/visitor.ts';
import { bringAxe, findings, type Contrasted } from './findings.ts';
import { measureTargets, type Measure } from './measure.ts';
import type { Setting } from './settings.ts';

export interface Totals {
  layouts: number;
  overflowing: string[];
  axeRuns: number;
  violations: string[];
  lowestContrast: Record<Contrast, Contrasted | null>;
  controls: number;
  width: Measure | null;
  height: Measure | null;
  gap: Measure | null;
  outOfReach: string[];
  reachLayouts: number;
}

export const nothingYet = (): Totals => ({
  layouts: 0, overflowing: [], axeRuns: 0, violations: [], lowestContrast: { light: null, dark: null, high: null },
  controls: 0, width: null, height: null, gap: null, outOfReach: [], reachLayouts: 0,
});

/** As a person would call it: "largest text in Ukrainian, portrait". */
export const nameOf = ({ language, size, format, reach }: Setting): string =>
  `${language} ${size} ${format.name}${reach ? ' reach' : ''}`;

/** One visitor goes to all places of their setting. Adds to `totals`: also a place that could not be reached, which ends nothing. */
export async function walk(browser: Browser, url: string, setting: Setting, totals: Totals): Promise<void> {
  const { language, size, format, reach, places, contrasts } = setting;
  const context = await browser.newContext({ viewport: format, hasTouch: true });
  if (contrasts.length > 0) await bringAxe(context);
  const page = await context.newPage();
  bePatient(page);
  const begin = async (): Promise<void> => {
    if (size !== 'standard' || reach) await setDisplay(page, { size, reach });
  };
  await visit(page, url, language, places, async (place) => {
    for (let part = 1; ; part += 1) {
      const where = `${nameOf(setting)}: ${place.name}${part > 1 ? ` (part ${part})` : ''}`;
      await layout(page, where, totals);
      for (const contrast of contrasts) await axe(page, contrast, contrast !== contrasts[0], where, totals);
      if (contrasts.length > 0) await show(page, 'light');
      if (!(await turnPage(page))) return;
    }
  }, begin, ({ message }) => totals.overflowing.push(`${nameOf(setting)}: ${message}`));
  await context.close();
}

/** Fonts and pictures are there: nobody reads in the blink before, and what they move is measured after it. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (const picture of document.images) {
      if (!picture.complete) await new Promise((done) => ['load', 'error'].forEach((name) => picture.addEventListener(name, done, { once: true })));
    }
  });

async function layout(page: Page, where: string, totals: Totals): Promise<void> {
  totals.layouts += 1;
  await settled(page);
  let faults = await layoutFaults(page);
  if (faults.length > 0) {
    // Nobody reads within two frames, in which a page that has just come is laid out anew on a busy machine.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    faults = await layoutFaults(page);
  }
  if (faults.length > 0) totals.overflowing.push(...faults.map((fault) => `${where}: ${fault}`));
  const seen = await measureTargets(page);
  totals.controls += seen.count;
  const least = (a: Measure | null, b: Measure | null): Measure | null =>
    b === null || (a !== null && a.mm <= b.mm) ? a : { mm: b.mm, what: `${where}: ${b.what}` };
  totals.width = least(totals.width, seen.width);
  totals.height = least(totals.height, seen.height);
  totals.gap = least(totals.gap, seen.gap);
  if (where.includes(' reach:')) totals.reachLayouts += 1;
  totals.outOfReach.push(...seen.outOfReach.map((what) => `${where}: ${what}`));
}

async function axe(page: Page, contrast: Contrast, contrastOnly: boolean, where: string, totals: Totals): Promise<void> {
  await show(page, contrast);
  const { violations, lowest } = await findings(page, contrastOnly);
  totals.axeRuns += 1;
  totals.violations.push(...violations.map((violation) => `${where}, ${contrast}: ${violation}`));
  const before = totals.lowestContrast[contrast];
  if (lowest && (before === null || lowest.ratio < before.ratio)) totals.lowestContrast[contrast] = { ratio: lowest.ratio, what: `${where}: ${lowest.what}` };
}

/** What display.ts writes for a contrast, and nothing else depends on it: no need to go through the dialog each time. */
const show = (page: Page, contrast: Contrast): Promise<void> =>
  page.evaluate((wanted) => {
    document.documentElement.dataset['contrast'] = wanted;
    document.documentElement.dataset['colorScheme'] = wanted === 'light' ? 'light' : 'dark';
  }, contrast);

/** Touches "More" where there is more to read. @returns whether there was */
async function turnPage(page: Page): Promise<boolean> {
  const dialog = page.locator('dialog[open]').last();
  const more = ((await dialog.count()) > 0 ? dialog : page).locator('.paged__more:not(:disabled)');
  if ((await more.count()) === 0) return false;
  await more.first().click();
  return true;
}

/** All settings, several visitors at once. @param tell is called after each setting, with what was found by then */
export async function walkAll(url: string, settings: readonly Setting[], atOnce: number, tell: (done: number, soFar: Totals) => void): Promise<Totals> {
  const browser = await chromium.launch(launchOptions());
  const totals = nothingYet();
  const waiting = [...settings];
  let done = 0;
  const visitor = async (): Promise<void> => {
    for (let setting = waiting.shift(); setting; setting = waiting.shift()) {
      await walk(browser, url, setting, totals);
      done += 1;
      tell(done, totals);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
  await browser.close();
  return totals;
}
