// Every place of the kiosk in every language: words without holes, nothing cut, targets large enough, no serious
// finding of axe. Places of one kind share their make, so one of each kind stands for them in most languages.
import type { Page } from '@playwright/test';
import { seriousFindings } from '../support/axe.ts';
import { expect, test } from '../support/kiosk.ts';
import { layoutFaults } from '../support/layout.ts';
import { PLACES, visit, type Place } from '../support/places.ts';
import { LANGUAGES } from '../support/visitor.ts';

// Everything is laid out in millimetres, so half the pixels show the same layout for a quarter of the painting.
test.use({ viewport: { width: 540, height: 960 } });

/** Places in portions, so that two workers share them and none runs long. */
const PORTIONS = Array.from({ length: 4 }, (_, at) => PLACES.filter((_, index) => index % 4 === at));

/** The first two of each screen (a list and one of its pages, two steps), and both outcomes. */
const KINDS = new Set(
  PLACES.filter((place, index) => {
    const screen = place.name.split(' ')[0];
    return PLACES.slice(0, index).filter((before) => before.name.split(' ')[0] === screen).length < 2 || place.name.includes('outcome');
  }),
);

async function look(page: Page, places: Place[], language: string, withAxe: (place: Place) => boolean): Promise<void> {
  const faults: string[] = [];
  await visit(page, '/', language, places, async (place) => {
    faults.push(...(await layoutFaults(page)).map((fault) => `${place.name}: ${fault}`));
    if (withAxe(place)) faults.push(...(await seriousFindings(page)).map((finding) => `${place.name}: ${finding}`));
  });
  expect(faults).toEqual([]);
}

// Ukrainian and Russian have the longest words: they are walked whole. The content check and the unit tests
// prove of every language that no word and no placeholder is missing.
for (const [at, places] of PORTIONS.entries()) {
  for (const language of ['uk', 'ru']) {
    test(`in ${language}, part ${at + 1} of ${PORTIONS.length}`, async ({ page }) => {
      test.setTimeout(120_000);
      await look(page, places, language, (place) => language === 'uk' || KINDS.has(place));
    });
  }
}

for (const language of LANGUAGES.filter((each) => each !== 'uk' && each !== 'ru')) {
  test(`in ${language}, one place of each kind`, async ({ page }) => {
    test.setTimeout(120_000);
    await look(page, [...KINDS], language, () => true);
  });
}

// The longest words of all languages decide a layout; text as in the largest size leaves them the least room.
for (const viewport of [{ width: 960, height: 540 }, { width: 640, height: 400 }]) {
  for (const language of ['uk', 'nn']) {
    test(`${viewport.width} x ${viewport.height} in ${language}`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.setViewportSize(viewport);
      await look(page, PLACES.filter((place) => KINDS.has(place)), language, () => false);
    });
  }
}

test.describe('text as in the largest size', () => {
  test.use({ kioskConfig: { screen: { viewingDistanceMm: 1212 } } });
  for (const viewport of [{ width: 540, height: 960 }, { width: 960, height: 540 }]) {
    for (const language of ['uk', 'ru']) {
      test(`${viewport.width} x ${viewport.height} in ${language}`, async ({ page }) => {
        test.setTimeout(120_000);
        await page.setViewportSize(viewport);
        await look(page, PLACES.filter((place) => KINDS.has(place)), language, () => false);
      });
    }
  }
});
