// "Try it yourself": a person walks the made-up log-in to its end, touches everything wrong there is to touch, and types a
// number that could be their own; nothing of what was typed is left.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Norwegian, Practice, PracticeScreen } from '../../electron/core/content/types.ts';
import { press, pressAndHear, seek, spoken } from '../support/keypad.ts';
import { expect, test } from '../support/kiosk.ts';
import { atWelcome, backAtWelcome, button, choose, heading, LANGUAGES, open, say, structure } from '../support/visitor.ts';
import { giveVoices, hear, hold, said } from '../support/voices.ts';

const practice = structure<Practice>('practice');
const terms = structure<Record<string, string>>('terms');
const norwegian = (words: Norwegian): string => ('text' in words ? words.text : String(terms[words.term]));
/** Could be somebody's: Skatteetaten's own example of a number from 2032 on. */
const REAL = '02013299997';

const made = (page: Page): Locator => page.locator('.made');
const control = (page: Page, words: Norwegian): Locator => made(page).getByRole('button', { name: norwegian(words), exact: true });
const right = (screen: PracticeScreen) => screen.controls.find((each) => each.right);
const field = (page: Page): Locator => page.locator('.entry__digits');
const coach = (page: Page): Locator => page.getByRole('main').locator('.coach');
const title = (page: Page, language: string, id: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 2 })).toHaveText(say(language, `practice.screens.${id}.title`));

async function key(page: Page, digits: string): Promise<void> {
  for (const digit of digits) {
    // By what stands on the key, where a finger would go.
    await control(page, { text: digit }).tap();
  }
}

async function openPractice(page: Page, language: string, card: string): Promise<void> {
  await choose(page, language);
  await open(page, language, 'tutorial');
  await button(page, say(language, 'practice.title')).tap();
  await expect(heading(page)).toHaveText(say(language, 'practice.title'));
  await button(page, say(language, card)).tap();
}

const round = (at: number): string => `practice.rounds.${practice.rounds[at]?.id}.title`;

/** Does on one screen what is right there. */
async function solve(page: Page, language: string, screen: PracticeScreen): Promise<void> {
  await title(page, language, screen.id);
  await expect(page.getByText(say(language, 'practice.marked'))).toBeVisible();
  const { entry } = screen;
  if (entry?.mistyped) {
    const same = [...practice.number].findIndex((digit, at) => digit !== practice.mistyped[at]);
    for (let wrong = practice.mistyped.length; wrong > same; wrong -= 1) await control(page, { term: 'delete' }).tap();
    await key(page, practice.number.slice(same));
  } else if (entry) {
    await key(page, entry.kind === 'pin' ? practice.pin : practice.number);
  }
  const words = right(screen);
  if (words) await control(page, words).tap();
}

for (const language of LANGUAGES) {
  test(`the first round in ${language}: the coach points, and the visitor logs in and out`, async ({ page }) => {
    await openPractice(page, language, round(0));
    for (const screen of practice.steps) {
      await title(page, language, screen.id);
      await expect(made(page)).toHaveAttribute('lang', 'nb');
      const words = right(screen);
      if (screen.entry) {
        for (const digit of screen.entry.kind === 'pin' ? practice.pin : practice.number) {
          await expect(page.locator('.entry__key--here')).toHaveText(digit);
          await key(page, digit);
        }
        await expect(page.locator('.entry__key--here')).toHaveCount(0);
      }
      if (!words) continue;
      await expect(page.locator('.spot--here')).toHaveText(`${say(language, 'practice.here')}${norwegian(words)}`);
      await expect(page.locator('.spot__here')).toHaveAttribute('lang', language);
      await control(page, words).tap();
    }
    await expect(coach(page)).toContainText(say(language, `practice.rounds.${practice.rounds[0]?.id}.done`));
  });
}

test('all rounds and turns, one after the other to the end, each name in another place', async ({ page }) => {
  await openPractice(page, 'uk', round(0));
  const places: number[] = [];
  for (const { id, help } of practice.rounds) {
    for (const screen of practice.steps) {
      if (screen.id === 'choose') {
        await title(page, 'uk', screen.id);
        places.push((await made(page).getByRole('button').allTextContents()).findIndex((words) => words.startsWith('Buypass ID')));
      }
      // Nothing points once it has been done together.
      await title(page, 'uk', screen.id);
      if (help !== 'points') await expect(page.locator('.spot--here, .entry__key--here')).toHaveCount(0);
      await expect(button(page, say('uk', 'practice.hint'))).toHaveCount(help === 'hints' && screen.controls.length > 0 ? 1 : 0);
      await solve(page, 'uk', screen);
    }
    await expect(coach(page)).toContainText(say('uk', `practice.rounds.${id}.done`));
    await button(page, say('uk', 'common.next')).tap();
  }
  expect(new Set(places).size).toBe(practice.rounds.length);
  for (const [at, screen] of practice.turns.entries()) {
    await solve(page, 'uk', screen);
    await expect(coach(page)).toContainText(say('uk', `practice.screens.${screen.id}.done`));
    await expect(button(page, say('uk', 'common.next'))).toHaveCount(at < practice.turns.length - 1 ? 1 : 0);
    if (at < practice.turns.length - 1) await button(page, say('uk', 'common.next')).tap();
  }
  await button(page, say('uk', 'practice.all')).tap();
  await expect(heading(page)).toHaveText(say('uk', 'practice.title'));
});

/** Touches every control that does not lead on, and reads what the coach answers. */
async function touchAllWrong(page: Page, screen: PracticeScreen): Promise<void> {
  await title(page, 'en', screen.id);
  for (const wrong of screen.controls.filter((each) => !each.right)) {
    await control(page, wrong).tap();
    const answer = coach(page).getByRole('status');
    await expect(answer.locator('.coach__touched')).toHaveText(norwegian(wrong));
    await expect(answer.locator('.coach__touched')).toHaveAttribute('lang', 'nb');
    await expect(answer).toContainText(say('en', `practice.touched.${wrong.id}`));
    // What to try, but for the meanings of its terms.
    expect((await answer.innerText()).replace(/ \([^)]*\)/g, '')).toContain(say('en', `practice.screens.${screen.id}.hint`));
    await title(page, 'en', screen.id);
  }
}

test('every touch that does not lead on is answered kindly: what it is for, and what to try', async ({ page }) => {
  await openPractice(page, 'en', round(2));
  for (const screen of practice.steps) {
    await touchAllWrong(page, screen);
    await solve(page, 'en', screen);
  }
  await button(page, 'Next').tap();
  for (const [at, screen] of practice.turns.entries()) {
    await touchAllWrong(page, screen);
    await page.locator('.step__dot').nth(Math.min(at + 1, practice.turns.length - 1)).tap();
  }
});

test('digits that are not right are answered too: too few, another number, another PIN code', async ({ page }) => {
  await openPractice(page, 'en', round(1));
  await page.locator('.step__dot').nth(3).tap();
  await control(page, { term: 'next' }).tap();
  await expect(coach(page)).toContainText('Some digits are missing.');
  await key(page, practice.mistyped);
  await expect(coach(page)).toContainText('The card has another number.');
  await expect(field(page)).toHaveText(practice.mistyped);
  await control(page, { term: 'next' }).tap();
  await title(page, 'en', 'number');
  // A full field takes no more, and what is wrong can be corrected.
  await key(page, '5');
  await expect(field(page)).toHaveText(practice.mistyped);
  await control(page, { term: 'delete' }).tap();
  await control(page, { term: 'delete' }).tap();
  await key(page, practice.number.slice(-2));
  await expect(coach(page).locator('.coach__said')).toHaveCount(0);
  await page.locator('.step__dot').nth(5).tap();
  await key(page, '1593');
  await expect(coach(page)).toContainText('Never type your own PIN code here.');
  await expect(field(page)).toHaveText('');
  await button(page, 'Hint').tap();
  await expect(page.locator('.entry__key--here')).toHaveText(practice.pin[0] ?? '');
});

test('a number that could be somebody’s is wiped at its last digit, and nothing typed is left anywhere', async ({ page, kiosk }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await openPractice(page, 'uk', round(0));
  await page.locator('.step__dot').nth(3).tap();
  const traces = (): Promise<string> => page.evaluate(() => {
    // What the app itself knows: every store, and the address.
    const root = document.querySelector('#app') as unknown as { _vnode?: { appContext: { config: { globalProperties: Record<string, unknown> } } } };
    const { $pinia, $route } = root._vnode?.appContext.config.globalProperties as { $pinia: { state: { value: unknown } }; $route: { fullPath: string } };
    return JSON.stringify([$pinia.state.value, $route.fullPath, document.title, location.href, history.state]);
  });
  await key(page, REAL.slice(0, 10));
  await expect(field(page)).toHaveText(REAL.slice(0, 10));
  expect(await traces()).toContain('practice');
  expect(await traces()).not.toContain(REAL.slice(0, 4));
  await key(page, REAL.slice(10));
  await expect(field(page)).toHaveText('');
  await expect(coach(page)).toContainText(say('uk', 'practice.entry.real').split('\n')[0] ?? '');
  expect(await page.content()).not.toContain(REAL.slice(0, 4));
  expect(await traces()).not.toContain(REAL.slice(0, 4));

  // Away and back again: what was typed is gone.
  await key(page, '4827');
  await page.locator('.step__dot').nth(4).tap();
  await button(page, say('uk', 'common.back')).tap();
  await title(page, 'uk', 'number');
  await expect(field(page)).toHaveText('');

  await key(page, '4827');
  await button(page, say('uk', 'common.finish')).tap();
  await backAtWelcome(page);
  expect(await page.content()).not.toContain('4827');
  await expect.poll(() => sent.some((each) => each.includes('sessionEnded'))).toBe(true);
  for (const each of sent) for (const typed of ['4827', REAL.slice(0, 4)]) expect(each.replace(/:\d+/, '')).not.toContain(typed);
  for (const name of readdirSync(kiosk.dataDir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) {
    expect(readFileSync(join(name.parentPath, name.name), 'utf8')).not.toContain(REAL.slice(0, 6));
  }
});

/** Moves on, or back, until just this is said: "6" is a key, "6. ..." a step. */
async function seekExactly(page: Page, words: string, by = 'ArrowDown'): Promise<void> {
  const all: string[] = [];
  while (all.length < 80) {
    const now = spoken(await pressAndHear(page, by));
    if (now === words) return;
    all.push(now);
  }
  throw new Error(`"${words}" was never heard. What was heard:\n${all.join('\n')}`);
}

test.describe('by ear and keypad alone', () => {
  test.use({ opened: false });

  test('the first round, from Welcome to logged out', async ({ page, kiosk }) => {
    test.setTimeout(180_000);
    await giveVoices(page);
    await atWelcome(page, kiosk.url);
    await choose(page, 'uk');
    await press(page, 'ArrowDown');
    await hear(page, say('uk', 'home.help.title'));
    // As slow as a person: the voice waits to be interrupted.
    await hold(page);
    for (const words of ['home.tutorial.title', 'practice.title', round(0)]) {
      await seek(page, say('uk', words));
      await press(page, 'Enter');
    }
    for (const screen of practice.steps) {
      await title(page, 'uk', screen.id);
      await hear(page, say('uk', `practice.screens.${screen.id}.title`));
      const digits = screen.entry === undefined ? '' : screen.entry.kind === 'pin' ? practice.pin : practice.number;
      for (const [at, digit] of [...digits].entries()) {
        // Who knows where the keys are goes the short way; the same key again needs no way.
        const way = '1234567890'.indexOf(digit) - '1234567890'.indexOf(digits[at - 1] ?? '');
        await seekExactly(page, digit, at > 0 && way < 0 ? 'ArrowUp' : 'ArrowDown');
        await press(page, 'Enter');
        await expect(page.locator('.entry__count')).toHaveText(new RegExp(` ${at + 1} `));
      }
      const words = right(screen);
      if (!words) continue;
      await seekExactly(page, norwegian(words));
      await press(page, 'Enter');
    }
    await expect(coach(page)).toContainText(say('uk', `practice.rounds.${practice.rounds[0]?.id}.done`));
    // Norwegian was said by a Norwegian voice, and what the visitor reads by theirs.
    const all = await said(page);
    expect(all.filter(({ text }) => text === 'Fellesinngangen').map(({ voice }) => voice)).toContain('Norwegian');
    expect(all.filter(({ text }) => text === say('uk', 'practice.marked')).every(({ voice }) => voice === 'Ukrainian')).toBe(true);
  });
});
