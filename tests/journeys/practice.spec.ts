// "Try it yourself": a person walks each exercise to its end, touches everything wrong there is to touch, and types a number
// that could be their own; nothing of what was typed is left.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Norwegian, Practice, PracticeScreen } from '../../electron/core/content/types.ts';
import { press, pressAndHear, seek, spoken } from '../support/keypad.ts';
import { expect, test } from '../support/kiosk.ts';
import { atWelcome, backAtWelcome, button, choose, heading, LANGUAGES, open, say, structure, WALKED } from '../support/visitor.ts';
import { giveVoices, hear, heard, hold, said } from '../support/voices.ts';

const practice = structure<Practice>('practice');
const terms = structure<Record<string, string>>('terms');
const screensOf = (exercise: string): PracticeScreen[] => practice.exercises.find(({ id }) => id === exercise)?.screens ?? [];
const steps = screensOf('logIn');
const turns = screensOf('wrong');
const { number } = practice.given;
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

/** From Welcome to a part of an exercise: a round, or a case of what can go wrong. */
async function openPractice(page: Page, language: string, card: string, exercise = 'logIn'): Promise<void> {
  await choose(page, language);
  await open(page, language, 'tutorial');
  await button(page, say(language, 'practice.title')).tap();
  await expect(heading(page)).toHaveText(say(language, 'practice.title'));
  await openRound(page, language, exercise, card);
}

/** From the list of exercises. */
async function openRound(page: Page, language: string, exercise: string, card: string): Promise<void> {
  await button(page, say(language, `practice.exercises.${exercise}.title`)).tap();
  await expect(heading(page)).toHaveText(say(language, `practice.exercises.${exercise}.title`));
  await button(page, say(language, card)).tap();
}

const round = (at: number): string => `practice.rounds.${practice.rounds[at]?.id}.title`;

/** Does on one screen what is right there. */
async function solve(page: Page, language: string, screen: PracticeScreen): Promise<void> {
  await title(page, language, screen.id);
  await expect(page.getByText(say(language, 'practice.marked'))).toBeVisible();
  const { entry } = screen;
  if (entry?.mistyped) {
    const same = [...number.value].findIndex((digit, at) => digit !== practice.mistyped[at]);
    for (let wrong = practice.mistyped.length; wrong > same; wrong -= 1) await control(page, { term: 'delete' }).tap();
    await key(page, number.value.slice(same));
  } else if (entry?.kind === 'password') {
    await control(page, entry.label).tap();
    await expect(page.getByText(say(language, 'practice.filled'))).toBeVisible();
  } else if (entry) {
    await key(page, practice.given[entry.kind].value);
  }
  const words = right(screen);
  if (words) await control(page, words).tap();
}

for (const language of WALKED) {
  test(`the first round in ${language}: the coach points, and the visitor logs in and out`, async ({ page }) => {
    await openPractice(page, language, round(0));
    for (const screen of steps) {
      await title(page, language, screen.id);
      await expect(made(page)).toHaveAttribute('lang', 'nb');
      const words = right(screen);
      if (screen.entry) {
        for (const digit of practice.given[screen.entry.kind].value) {
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

/** A person who has practised to log in already. In every language, and each exercise in more than one. */
const OTHERS: Record<string, [exercise: string, round: number][]> = {
  uk: [['digipost', 0], ['eboks', 2], ['activate', 0]], ru: [['activate', 1]], en: [['digipost', 2]], nb: [['activate', 2]], nn: [['eboks', 0]],
};

for (const language of LANGUAGES) {
  test(`the other exercises in ${language}: a mailbox with either, and the app activated`, async ({ page }) => {
    await choose(page, language);
    for (const [exercise, at] of OTHERS[language] ?? []) {
      await open(page, language, exercise === 'activate' ? 'order' : 'mailbox');
      // From the step that tells of it.
      await page.locator('.step__dot').last().tap();
      await button(page, say(language, exercise === 'activate' ? 'practice.title' : `practice.exercises.${exercise}.title`)).tap();
      await button(page, say(language, round(at))).tap();
      for (const screen of screensOf(exercise)) await solve(page, language, screen);
      await expect(coach(page)).toContainText(say(language, `practice.exercises.${exercise}.done`));
      await button(page, say(language, 'common.home')).tap();
    }
  });
}

test('all rounds and turns, one after the other to the end, each name in another place', async ({ page }) => {
  await openPractice(page, 'uk', round(0));
  const places: number[] = [];
  for (const { id, help } of practice.rounds) {
    for (const screen of steps) {
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
  for (const [at, place] of places.entries()) expect(place).not.toBe(places[at - 1]);
  for (const [at, screen] of turns.entries()) {
    await solve(page, 'uk', screen);
    await expect(coach(page)).toContainText(say('uk', `practice.screens.${screen.id}.done`));
    await expect(button(page, say('uk', 'common.next'))).toHaveCount(at < turns.length - 1 ? 1 : 0);
    if (at < turns.length - 1) await button(page, say('uk', 'common.next')).tap();
  }
  await button(page, say('uk', 'practice.all')).tap();
  await expect(heading(page)).toHaveText(say('uk', 'practice.title'));
});

/** Touches every control that does not lead on, and reads what the coach answers. */
async function touchAllWrong(page: Page, language: string, screen: PracticeScreen): Promise<void> {
  const plain = (text: string): string => text.replace(/[ \u00a0]\([^)]*\)/g, '');
  await title(page, language, screen.id);
  for (const wrong of screen.controls.filter((each) => !each.right)) {
    await control(page, wrong).tap();
    const answer = coach(page).getByRole('status');
    await expect(answer.locator('.coach__touched')).toHaveText(norwegian(wrong));
    await expect(answer.locator('.coach__touched')).toHaveAttribute('lang', 'nb');
    // What it is for and what to try, but for the meanings of their terms.
    for (const words of [`touched.${wrong.id}`, `screens.${screen.id}.hint`]) {
      expect(plain(await answer.innerText())).toContain(plain(say(language, `practice.${words}`)));
    }
    await title(page, language, screen.id);
  }
}

for (const language of WALKED) {
  test(`alone in ${language}: every touch that does not lead on is answered kindly, what it is for and what to try`, async ({ page }) => {
    await openPractice(page, language, round(2));
    for (const screen of steps) {
      await touchAllWrong(page, language, screen);
      await solve(page, language, screen);
    }
    await button(page, say(language, 'common.next')).tap();
    for (const [at, screen] of turns.entries()) {
      await touchAllWrong(page, language, screen);
      await page.locator('.step__dot').nth(Math.min(at + 1, turns.length - 1)).tap();
    }
  });
}

test('digits that are not right are answered too: too few, another number, another PIN code', async ({ page }) => {
  await openPractice(page, 'en', round(0));
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
  await key(page, number.value.slice(-2));
  await expect(coach(page).locator('.coach__said')).toHaveCount(0);
  await page.locator('.step__dot').nth(5).tap();
  await key(page, '1593');
  await expect(coach(page)).toContainText('Never type your own codes here.');
  await expect(field(page)).toHaveText('');
});

test('where the coach does not show everything, a dot leads only to a step that one has come to; a hint points', async ({ page }) => {
  await openPractice(page, 'en', round(1));
  const dot = (at: number): Locator => page.locator('.step__dot').nth(at - 1);
  await expect(dot(2)).toBeDisabled();
  // Seen all the same: how far it is.
  await expect(dot(steps.length)).toBeVisible();
  await solve(page, 'en', steps[0]!);
  await title(page, 'en', 'choose');
  await dot(1).tap();
  await title(page, 'en', 'front');
  await dot(2).tap();
  await title(page, 'en', 'choose');
  await expect(dot(3)).toBeDisabled();
  await button(page, 'Hint').tap();
  await expect(page.locator('.spot--here')).toContainText('Buypass ID');
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

  // The same with a code: another one is wiped, and what is only begun goes with the screen.
  await button(page, say('uk', 'common.home')).tap();
  await open(page, 'uk', 'tutorial');
  await button(page, say('uk', 'practice.title')).tap();
  await openRound(page, 'uk', 'activate', round(0));
  await page.locator('.step__dot').nth(3).tap();
  await key(page, '951736');
  await expect(field(page)).toHaveText('');
  await expect(coach(page)).toContainText(say('uk', 'practice.entry.own'));
  expect(await page.content()).not.toContain('9517');
  expect(await traces()).not.toContain('9517');
  await page.locator('.step__dot').nth(4).tap();
  await key(page, '4827');
  await button(page, say('uk', 'common.finish')).tap();
  await backAtWelcome(page);
  expect(await page.content()).not.toContain('4827');
  await expect.poll(() => sent.some((each) => each.includes('sessionEnded'))).toBe(true);
  for (const each of sent) for (const typed of ['4827', '9517', REAL.slice(0, 4)]) expect(each.replace(/:\d+/, '')).not.toContain(typed);
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

/** Switches Listen on by the first key. */
async function listenAtHome(page: Page): Promise<void> {
  await choose(page, 'uk');
  await press(page, 'ArrowDown');
  await hear(page, say('uk', 'home.help.title'));
  // As slow as a person: the voice waits to be interrupted.
  await hold(page);
}

test.describe('by ear and keypad alone', () => {
  test.use({ opened: false });

  test('a password is filled in by a key, and without it nothing goes on', async ({ page, kiosk }) => {
    await giveVoices(page);
    await atWelcome(page, kiosk.url);
    await listenAtHome(page);
    await open(page, 'uk', 'order');
    await page.locator('.step__dot').last().tap();
    await button(page, say('uk', 'practice.title')).tap();
    const since = (await heard(page)).length;
    await button(page, say('uk', round(0))).tap();
    // What the exercise is called is said once: with its first screen.
    await hear(page, say('uk', 'practice.exercises.activate.title'), since);
    await page.locator('.step__dot').nth(2).tap();
    await hear(page, say('uk', 'practice.screens.password.title'));
    await seekExactly(page, norwegian({ term: 'next' }));
    await press(page, 'Enter');
    await hear(page, say('uk', 'practice.entry.empty').split('\n')[0]?.split(/(?<=\.) /)[0] ?? '?');
    await seekExactly(page, norwegian({ term: 'password' }), 'ArrowUp');
    await press(page, 'Enter');
    await expect(page.getByText(say('uk', 'practice.filled'))).toBeVisible();
    await seekExactly(page, norwegian({ term: 'next' }));
    await press(page, 'Enter');
    await title(page, 'uk', 'smsCode');
  });

  test('the first round, from Welcome to logged out', async ({ page, kiosk }) => {
    test.setTimeout(180_000);
    await giveVoices(page);
    await atWelcome(page, kiosk.url);
    await listenAtHome(page);
    for (const words of ['home.tutorial.title', 'practice.title', 'practice.exercises.logIn.title', round(0)]) {
      await seek(page, say('uk', words));
      await press(page, 'Enter');
    }
    for (const screen of steps) {
      await title(page, 'uk', screen.id);
      // What the exercise is called comes first, and then that it is practice: each once.
      await hear(page, say('uk', screen === steps[0] ? 'practice.exercises.logIn.title' : `practice.screens.${screen.id}.title`));
      const digits = screen.entry === undefined ? '' : practice.given[screen.entry.kind].value;
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
