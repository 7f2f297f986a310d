// npm run bench: the budgets of tests/bench/budgets.json, each as figure and budget, measured in a real browser.
//
//     npm run bench -- --visitors=10000    the whole number for the heap (hours); default 60
//     npm run bench -- --runs=30           measurements for each figure; default 15
//     npm run bench -- --only=taps         some of firstScreen, taps (with the change of language), searches, resets, heap, idle
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { installedBrowser, launchOptions } from '../support/browser.ts';
import { startKiosk } from '../support/start-kiosk.ts';
import { begun, button, choose, heading, languageName, LANGUAGES, open, say, write } from '../support/visitor.ts';
import budgets from './budgets.json' with { type: 'json' };
import { line, median, percentile, type Budget, type Figure } from './figures.ts';
import { serveStatic } from './static-page.ts';

const { values } = parseArgs({ options: { visitors: { type: 'string', default: '60' }, runs: { type: 'string', default: '15' }, only: { type: 'string' } } });
const wanted = (part: string): boolean => !values.only || values.only.split(',').includes(part);
const runs = Number(values.runs);
const visitors = Number(values.visitors);

const kiosk = await startKiosk({ config: {}, content: null });
const browser = await chromium.launch(launchOptions(installedBrowser()));
const figures = new Map<string, Figure>();

/** In every document: notes when the first language button has been painted, on the clock that all documents share. */
const NOTE_USABLE = `
  window.usable = new Promise((done) => {
    const look = () => document.querySelector('.welcome__language')
      ? requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())))
      : requestAnimationFrame(look);
    look();
  });`;

const usableAt = (page: Page): Promise<number> => page.evaluate('window.usable');
const begunAt = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin);

async function fresh(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true });
  await context.addInitScript(NOTE_USABLE);
  return context;
}

/** Waits as a person does: until the page has done its work, fetching ahead included, and stands still. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestIdleCallback(() => done()))));

async function timeFirstScreen(url: string): Promise<number> {
  const context = await fresh();
  const page = await context.newPage();
  await page.goto(url);
  const time = (await usableAt(page)) - (await begunAt(page));
  await context.close();
  return time;
}

async function firstScreen(): Promise<void> {
  const context = await fresh();
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(kiosk.url);
  // Not only what is painted first: all that makes Welcome answer.
  await begun(page);
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  figures.set('firstScreenScript', { value: bytes / 1000, note: `${scripts.length} files until Welcome answers` });

  const html = await page.evaluate(() => {
    document.querySelectorAll('script, meta[name="start"]').forEach((element) => element.remove());
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
  await context.close();
  const still = await serveStatic(html);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await timeFirstScreen(kiosk.url));
    theirs.push(await timeFirstScreen(still.url));
  }
  still.stop();
  figures.set('firstScreen', {
    value: median(ours) / median(theirs),
    note: `median of ${runs}: ${median(ours).toFixed(0)} ms to ${median(theirs).toFixed(0)} ms`,
  });
}

async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  return session;
}

async function taps(): Promise<void> {
  const context = await fresh();
  const page = await context.newPage();
  await page.goto(kiosk.url);
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    // Event Timing: from the touch to the paint that shows its effect, in steps of 8 ms; faster ones than 16 ms are not told.
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.name === 'touchend' && seen.push(entry.duration)))
      .observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await choose(page, 'uk');
  await page.waitForLoadState('networkidle');
  await slowed(page);
  let touched = 0;
  for (let run = 0; run < Math.ceil(runs / 3); run += 1) {
    for (const screen of ['about', 'order', 'questions', 'help', 'trouble', 'services']) {
      await settled(page);
      await open(page, 'uk', screen);
      await settled(page);
      const next = button(page, say('uk', 'common.next'));
      if (await next.count()) {
        await next.tap();
        touched += 1;
        await settled(page);
      }
      await button(page, say('uk', 'common.home')).tap();
      await heading(page).filter({ hasText: say('uk', 'home.title') }).waitFor();
      touched += 2;
    }
  }
  const told = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  const all = [...told, ...Array.from({ length: Math.max(0, touched - told.length) }, () => 16)];
  figures.set('tap', { value: percentile(all, 0.98), note: `${touched} taps, median ${median(all).toFixed(0)} ms, worst ${Math.max(...all).toFixed(0)} ms` });

  const times: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = LANGUAGES[run % LANGUAGES.length] ?? 'uk';
    const to = LANGUAGES[(run + 1) % LANGUAGES.length] ?? 'ru';
    const now = run === 0 ? 'uk' : from;
    await button(page, say(now, 'common.language')).tap();
    await settled(page);
    await page.evaluate(() => {
      const noted = window as unknown as { seen: number[]; whole: Promise<number> };
      noted.seen.length = 0;
      // From the touch until the whole screen stands in the new language, painted.
      noted.whole = new Promise((done) => {
        let from = 0;
        addEventListener('pointerup', ({ timeStamp }) => (from = timeStamp), { capture: true, once: true });
        new MutationObserver((_changes, watcher) => {
          watcher.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
        }).observe(document.documentElement, { attributeFilter: ['lang'] });
      });
    });
    await page.getByRole('dialog').getByRole('button', { name: languageName(to) }).tap();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await heading(page).filter({ hasText: say(to, 'home.title') }).waitFor();
    whole.push(await page.evaluate(() => (window as unknown as { whole: Promise<number> }).whole));
    // From the touch to the first paint, in which the dialog answers in the new language; the screen follows in the next.
    times.push((await page.waitForFunction(() => (window as unknown as { seen: number[] }).seen[0]).then((seen) => seen.jsonValue())) ?? 0);
  }
  figures.set('language', { value: percentile(times, 0.98), note: `p98 of ${runs}, median ${median(times).toFixed(0)} ms; the whole screen: median ${median(whole).toFixed(0)} ms, worst ${Math.max(...whole).toFixed(0)} ms` });
  await context.close();
}

/** What people write: long and short, with typing errors, without a letter twice in a row (hands.ts takes that for one). */
const WRITTEN = ['податкова карт', 'дитчий садок', 'як записатися до лікаря', 'допоможіть заплатити за квартиру', 'роботодавець не платить зарплату'];

async function searches(): Promise<void> {
  const context = await fresh();
  const page = await context.newPage();
  await page.goto(kiosk.url);
  await choose(page, 'uk');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const answer = { from: 0, shown: 0 };
    Object.assign(window, { answer });
    addEventListener('touchend', ({ timeStamp }) => (answer.from = answer.shown = timeStamp), { capture: true });
    // What a letter changes, the letter itself and then what fits: each is shown with the frame after it.
    new MutationObserver(() => requestAnimationFrame(() => (answer.shown = performance.now())))
      .observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const times: number[] = [];
  for (const words of WRITTEN) {
    await open(page, 'uk', 'services');
    await button(page, say('uk', 'services.search.title')).tap();
    await page.locator('.keys').waitFor();
    await settled(page);
    for (const letter of words) {
      await write(page, 'uk', letter);
      await settled(page);
      await settled(page);
      const { from, shown } = await page.evaluate(() => (window as unknown as { answer: { from: number; shown: number } }).answer);
      times.push(shown - from);
    }
    await page.locator('.search__found .card').first().waitFor();
    await button(page, say('uk', 'common.home')).tap();
    await heading(page).filter({ hasText: say('uk', 'home.title') }).waitFor();
  }
  figures.set('search', { value: percentile(times, 0.98), note: `${times.length} letters, median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms` });
  await context.close();
}

async function resets(): Promise<void> {
  const context = await fresh();
  const page = await context.newPage();
  let touchedAt = 0;
  await page.exposeFunction('touched', (at: number) => { touchedAt = at; });
  await page.goto(kiosk.url);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await choose(page, 'uk');
    await open(page, 'uk', 'order');
    await page.waitForLoadState('networkidle');
    await settled(page);
    await page.evaluate(() => addEventListener('pointerup', (event) =>
      (window as unknown as { touched(at: number): void }).touched(performance.timeOrigin + event.timeStamp), { capture: true }));
    await button(page, say('uk', 'common.finish')).tap();
    await page.locator('.welcome').waitFor();
    times.push((await usableAt(page)) - touchedAt);
  }
  await context.close();
  figures.set('reset', { value: Math.max(...times), note: `worst of ${runs}, median ${median(times).toFixed(0)} ms` });
}

async function heap(): Promise<void> {
  const context = await fresh();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const used = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.goto(kiosk.url);
  let before = 0;
  const WARM = 10;
  for (let visitor = 0; visitor < visitors + WARM; visitor += 1) {
    await usableAt(page);
    if (visitor === WARM) {
      await page.waitForLoadState('networkidle');
      before = await used();
    }
    const language = LANGUAGES[visitor % LANGUAGES.length] ?? 'uk';
    await choose(page, language);
    await open(page, language, 'eligibility');
    await button(page, say(language, 'eligibility.questions.protection.answers.granted')).tap();
    await button(page, say(language, 'common.finish')).tap();
    await page.locator('.welcome').waitFor();
  }
  await page.waitForLoadState('networkidle');
  figures.set('heap', { value: ((await used()) - before) / 1e6, note: `after ${visitors} visitors` });
  await context.close();
}

/** Processor time of all the browser's processes, in seconds. */
async function processorTime(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function idle(own: Browser): Promise<void> {
  const SECONDS = 20;
  const context = await own.newContext({ viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.goto(kiosk.url);
  await page.waitForLoadState('networkidle');
  const session = await own.newBrowserCDPSession();
  const before = await processorTime(session);
  await page.waitForFunction((end) => performance.now() > end, (await page.evaluate(() => performance.now())) + SECONDS * 1000, { polling: 5000 });
  figures.set('idle', { value: (((await processorTime(session)) - before) / SECONDS) * 100, note: `over ${SECONDS} s, all processes of the browser` });
  await context.close();
}

console.log('Measuring. It takes some minutes; leave the machine alone meanwhile.');
for (const [name, measure] of Object.entries({ firstScreen, taps, searches, resets, heap })) {
  if (!wanted(name)) continue;
  console.log(`  ${name}`);
  await measure();
}
await browser.close();
if (wanted('idle')) {
  console.log('  idle');
  const quiet = await chromium.launch(launchOptions(installedBrowser()));
  await idle(quiet);
  await quiet.close();
}
await kiosk.stop();

const lines = Object.entries(budgets as Record<string, Budget>).map(([name, budget]) => line(budget, figures.get(name)));
console.log(`\n${lines.join('\n')}`);
process.exitCode = lines.every((each) => each.includes('    holds')) ? 0 : 1;
