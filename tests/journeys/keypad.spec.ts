// Without sight: the whole kiosk by the seven keys of an audio keypad and by what is said, the screen never looked at.
import type { Page } from '@playwright/test';
import { hashPin } from '../../electron/core/staff/pin.ts';
import { GATHER_MS } from '../../renderer/access/listen/gather.ts';
import { press, pressAndHear, seek, spoken } from '../support/keypad.ts';
import { expect, test } from '../support/kiosk.ts';
import { atWelcome, backAtWelcome, button, choose, heading, languageName, LANGUAGES, open, say, WALKED } from '../support/visitor.ts';
import { giveVoices, heard, hear, hold, release, said, stopped, VOICES } from '../support/voices.ts';

test.use({ opened: false });

test.beforeEach(async ({ page }) => {
  await giveVoices(page);
  await atWelcome(page);
});

const PIN_HASH = await hashPin('482915');
const VOICE: Record<string, string> = { uk: 'Ukrainian', ru: 'Russian', en: 'English', nb: 'Norwegian', nn: 'Norwegian' };
/** What this person has to say for themselves. */
const ANSWERS = { protection: 'granted', bank: 'no', smartphone: 'yes', age: 'yes', document: 'passport', number: 'yes', address: 'yes' };

for (const language of WALKED) {
  test(`who never looks comes from Welcome to an outcome, in ${language}`, async ({ page }) => {
    // As slow as a person: the voice waits to be interrupted, and nobody hears a screen to its end.
    await hold(page);
    await pressAndHear(page, 'ArrowDown');
    await seek(page, languageName(language));
    expect(await pressAndHear(page, 'Enter')).toBe(say(language, 'listen.keys').split(/(?<=\.) /)[0]);
    await seek(page, say(language, 'home.eligibility.title'));
    await pressAndHear(page, 'Enter');
    // The questions come in an order that only hearing tells.
    const questions = Object.entries(ANSWERS).map(([id, answer]) => ({
      title: spoken(say(language, `eligibility.questions.${id}.title`)),
      answer: say(language, `eligibility.questions.${id}.answers.${answer}`),
    }));
    const outcome = spoken(say(language, 'eligibility.outcomes.can.title'));
    for (let steps = 0; steps < 60; steps += 1) {
      const now = spoken(await pressAndHear(page, 'ArrowDown'));
      if (now.startsWith(outcome)) break;
      // A long question is said in sentences, of which the first is held.
      const question = questions.find(({ title }) => title.startsWith(now));
      if (!question) continue;
      await seek(page, question.answer);
      const next = await pressAndHear(page, 'Enter');
      if (spoken(next).startsWith(outcome)) break;
    }
    // Only now does anybody look.
    await expect(heading(page)).toHaveText(say(language, 'eligibility.outcomes.can.title'));
    const voices = new Set((await said(page)).filter(({ text }) => text === say(language, 'home.eligibility.title')).map(({ voice }) => voice));
    expect([...voices]).toEqual([VOICE[language]]);
  });
}

test.describe('the keys', () => {
  test('the first one switches Listen on and reads the screen, each language in its own voice', async ({ page }) => {
    await press(page, 'ArrowDown');
    await hear(page, languageName('nn'));
    const all = await said(page);
    expect(all[0]).toMatchObject({ text: say('uk', 'welcome.greeting'), voice: 'Ukrainian' });
    for (const language of LANGUAGES) {
      expect(all.find(({ text }) => text === languageName(language))?.voice).toBe(VOICE[language]);
      expect(all.find(({ text, voice }) => text === say(language, 'listen.button') && voice === VOICE[language])).toBeTruthy();
    }
    expect(all.filter(({ lang }) => lang === 'uk-UA').every(({ voice }) => voice === 'Ukrainian')).toBe(true);
  });

  test('the keys are explained once', async ({ page }) => {
    await pressAndHear(page, 'ArrowDown');
    await hear(page, languageName('nn'));
    await seek(page, languageName('en'));
    await press(page, 'Enter');
    await hear(page, say('en', 'home.help.title'));
    await seek(page, say('en', 'home.videos.title'));
    await press(page, 'Enter');
    await hear(page, say('en', 'videos.intro'));
    const first = say('en', 'listen.keys').split(/(?<=\.) /)[0];
    expect((await heard(page)).filter((text) => text === first)).toHaveLength(1);
  });

  test('next and previous move through all that is shown, the bar at the foot last, then round with a word', async ({ page }) => {
    await choose(page, 'en');
    await press(page, 'ArrowDown');
    await hear(page, say('en', 'home.help.title'));
    expect(await pressAndHear(page, 'ArrowRight')).toMatch(/^Back/);
    for (const name of ['Home', 'Language', 'Display', 'Listen', 'Finish']) {
      expect(await pressAndHear(page, 'ArrowRight')).toMatch(new RegExp(`^${name}`));
      await expect(button(page, name)).toBeFocused();
    }
    await press(page, 'ArrowDown');
    await hear(page, say('en', 'listen.end'));
    await hear(page, say('en', 'home.title'));
    await press(page, 'ArrowUp');
    await expect(button(page, 'Finish')).toBeFocused();
    await press(page, 'ArrowLeft');
    await expect(button(page, 'Listen')).toBeFocused();
    await hear(page, say('en', 'listen.chosen'));
  });

  test('choose presses what is heard; on a text it reads on from there', async ({ page }) => {
    await choose(page, 'en');
    await press(page, 'ArrowDown');
    await hear(page, say('en', 'home.help.title'));
    await seek(page, say('en', 'home.stepsTitle'));
    const since = (await heard(page)).length;
    await press(page, 'Enter');
    await hear(page, say('en', 'home.help.title'), since);
    expect((await heard(page)).slice(since)[0]).toBe(say('en', 'home.stepsTitle'));
    await seek(page, say('en', 'home.order.title'));
    await press(page, 'Enter');
    await expect(heading(page)).toHaveText(say('en', 'order.title'));
  });

  test('what was moved to on a screen that has only just come stays what choose presses', async ({ page }) => {
    await choose(page, 'en');
    await press(page, 'ArrowDown');
    await hear(page, say('en', 'home.help.title'));
    await hold(page);
    await seek(page, say('en', 'home.order.title'));
    // What a new screen says by itself comes late here, as on a slow machine.
    await page.evaluate((gathering) => {
      const begin: TimerHandler[] = ((window as unknown as { late: TimerHandler[] }).late = []);
      const { setTimeout } = window;
      window.setTimeout = ((act: TimerHandler, ms?: number) => (ms === gathering ? -begin.push(act) : setTimeout(act, ms))) as typeof window.setTimeout;
    }, GATHER_MS);
    await press(page, 'Enter');
    await expect(heading(page)).toHaveText(say('en', 'order.title'));
    await seek(page, 'Back');
    expect(await page.evaluate(() => (window as unknown as { late: (() => void)[] }).late.map((act) => act()).length)).toBeGreaterThan(0);
    await expect(button(page, 'Back')).toBeFocused();
    await press(page, 'Enter');
    await expect(heading(page)).toHaveText(say('en', 'home.title'));
  });

  test('back goes to the screen before, closes a dialog and says where one is, and does nothing on Welcome', async ({ page }) => {
    await pressAndHear(page, 'ArrowDown');
    await press(page, 'Escape');
    await press(page, 'Backspace');
    await backAtWelcome(page);
    await choose(page, 'en');
    await open(page, 'en', 'order');
    await hear(page, say('en', 'order.title'));
    await seek(page, 'Language');
    await press(page, 'Enter');
    await hear(page, say('en', 'common.close'));
    for (const key of ['Escape', 'Backspace']) {
      if (key === 'Backspace') await press(page, 'Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      const since = (await heard(page)).length;
      await press(page, key);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(button(page, 'Language')).toBeFocused();
      await hear(page, 'Language', since);
    }
    await press(page, 'Escape');
    await expect(heading(page)).toHaveText(say('en', 'home.title'));
  });

  test('repeat says it again: the one thing that was moved to, or the screen', async ({ page }) => {
    await choose(page, 'nb');
    await press(page, 'F13');
    let since = await hear(page, say('nb', 'home.help.title'));
    await press(page, 'F13');
    await hear(page, say('nb', 'home.help.title'), since);
    expect((await heard(page))[since]).toBe(say('nb', 'home.title'));
    await seek(page, say('nb', 'home.order.title'));
    since = (await heard(page)).length;
    await pressAndHear(page, 'F13');
    await hear(page, say('nb', 'listen.button'), since);
    expect((await heard(page)).slice(since)).toEqual([say('nb', 'home.order.title'), say('nb', 'home.order.body'), say('nb', 'listen.button')]);
  });

  test('louder and softer say so in the new loudness, and the reading goes on', async ({ page }) => {
    await choose(page, 'en');
    await hold(page);
    await pressAndHear(page, 'ArrowDown');
    await press(page, 'F14');
    await hear(page, 'Louder');
    await release(page);
    await hear(page, say('en', 'home.help.title'));
    const all = await said(page);
    const at = all.findIndex(({ text }) => text === 'Louder');
    expect(all[at - 1]?.volume).toBe(0.56);
    expect(all.slice(at).every(({ volume }) => volume === 1)).toBe(true);
    // The explanation of the keys, which it had begun with.
    expect(all[at + 1]?.text).toBe(all[at - 1]?.text);
    // The reading may still go on: what counts is that each press is answered.
    for (let times = 0; times < 6; times += 1) {
      const since = (await said(page)).length;
      await press(page, 'F15');
      await hear(page, /^Softer/, since);
    }
    expect((await said(page)).findLast(({ text }) => text.startsWith('Softer'))?.volume).toBe(0.1);
  });

  test('a key that is held acts once', async ({ page }) => {
    await choose(page, 'en');
    await press(page, 'ArrowDown');
    await hear(page, say('en', 'home.help.title'));
    await seek(page, say('en', 'home.about.title'));
    await page.keyboard.down('ArrowDown');
    for (let times = 0; times < 5; times += 1) await page.keyboard.down('ArrowDown');
    await page.keyboard.up('ArrowDown');
    await hear(page, say('en', 'home.eligibility.title'));
    await expect(button(page, say('en', 'home.eligibility.title'))).toBeFocused();
    // Each piece but the screen's first reading was said by a press of its own.
    await seek(page, say('en', 'home.order.title'));
  });

  test('any key stops the voice at once', async ({ page }) => {
    await choose(page, 'en');
    await hold(page);
    await pressAndHear(page, 'ArrowDown');
    await press(page, 'Tab');
    expect(await stopped(page)).toBe(1);
  });

  test('Tab reads what the focus comes to, also on the bar of Listen', async ({ page }) => {
    await choose(page, 'en');
    await button(page, 'Listen').tap();
    await hear(page, say('en', 'home.help.title'));
    const before = (await heard(page)).length;
    await page.keyboard.press('Shift+Tab');
    await hear(page, 'Display', before);
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('Shift+Tab');
    await expect(button(page, 'Louder')).toBeFocused();
    await hear(page, 'Louder', before);
  });

  test('without Listen, Enter on a button presses it once, and nothing is said', async ({ page }) => {
    await button(page, say('uk', 'welcome.still')).focus();
    await page.keyboard.press('Enter');
    await expect(button(page, say('uk', 'welcome.move'))).toBeFocused();
    for (let times = 0; times < 7; times += 1) await page.keyboard.press('Shift+Tab');
    await expect(button(page, languageName('uk'))).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(say('uk', 'home.title'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(say('uk', 'about.title'));
    await page.keyboard.press('Escape');
    await expect(heading(page)).toHaveText(say('uk', 'home.title'));
    expect(await heard(page)).toEqual([]);
  });

  test('a page of long content is turned to what is read, and to what has the focus', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await choose(page, 'uk');
    await open(page, 'uk', 'help');
    await press(page, 'ArrowDown');
    await hear(page, say('uk', 'help.languageNote').split(/(?<=\.) /)[0] ?? '');
    await seek(page, 'UDI');
    await expect(page.locator('[data-reading]')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('[data-reading]')).toHaveText('UDI');
  });

  test('"Are you still there?" is said, and choose answers it', async ({ page }) => {
    await page.clock.install();
    await atWelcome(page);
    await choose(page, 'en');
    await press(page, 'ArrowDown');
    await hear(page, say('en', 'home.help.title'));
    // Said once more in the silence, then nothing: twice the usual time, because the keypad is in use.
    const since = (await heard(page)).length;
    await page.clock.runFor(16_000);
    await hear(page, say('en', 'home.help.title'), since);
    await page.clock.runFor(120_000);
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await page.clock.runFor(61_000);
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.clock.runFor(1000);
    await hear(page, say('en', 'common.idleTitle'));
    await hear(page, say('en', 'common.idleYes'));
    await press(page, 'Enter');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    // Whoever knows the question need not hear it out.
    await hold(page);
    const asked = (await heard(page)).length;
    // Its own thing said once more, 15 s of silence, then three minutes; the warning stands for one.
    await page.clock.runFor(225_000);
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await page.clock.runFor(1000);
    await hear(page, say('en', 'common.idleTitle'), asked);
    await press(page, 'Enter');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(heading(page)).toHaveText(say('en', 'home.title'));
  });
});

test.describe('as configured', () => {
  const keypad = { next: ['F20'], previous: ['F21'], choose: ['F22'], back: ['F23'], repeat: ['F24'], louder: ['PageUp'], softer: ['PageDown'] };
  test.use({ kioskConfig: { keypad } });

  test('the keys of kiosk.json are those that work', async ({ page }) => {
    await press(page, 'ArrowDown');
    await pressAndHear(page, 'F20');
    expect((await heard(page))[0]).toBe(say('uk', 'welcome.greeting'));
    await hear(page, languageName('nn'));
    await seek(page, languageName('en'), 'F20');
    await press(page, 'F22');
    await hear(page, say('en', 'home.help.title'));
    await seek(page, say('en', 'home.help.title'), 'F21');
    await press(page, 'F22');
    await expect(heading(page)).toHaveText(say('en', 'help.title'));
    await hear(page, say('en', 'help.title'));
    // All of Home is said once more, to its end.
    const since = (await heard(page)).length;
    await press(page, 'F23');
    await expect(heading(page)).toHaveText(say('en', 'home.title'));
    await hear(page, say('en', 'home.help.title'), since);
    await expect(button(page, say('en', 'listen.play'))).toBeVisible();
    expect(await pressAndHear(page, 'PageDown')).toMatch(/^Softer/);
  });
});

test.describe('staff', () => {
  test.use({ kioskConfig: { staff: { pinHash: PIN_HASH } } });

  test('nothing of their panel is said, its keys are its own, and it names the languages without a voice', async ({ page }) => {
    await giveVoices(page, VOICES.filter(({ name }) => name !== 'Ukrainian' && name !== 'Norwegian'));
    await atWelcome(page);
    await choose(page, 'en');
    await press(page, 'ArrowDown');
    await hear(page, say('en', 'home.help.title'));
    const before = (await heard(page)).length;
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    for (const x of [4, width - 4, 4, width - 4, 4, width - 4]) await page.touchscreen.tap(x, height - 40);
    await expect(page.locator('dialog.staff')).toBeVisible();
    for (const key of ['4', 'Backspace', ...'482915', 'F13']) await press(page, key);
    await expect(page.locator('.pin__dot--typed')).toHaveCount(6);
    await press(page, 'Enter');
    await expect(page.getByText(`${say('nb', 'staff.noVoice')}: ${['uk', 'nb', 'nn'].map(languageName).join(', ')}`)).toBeVisible();
    await press(page, 'ArrowDown');
    await press(page, 'Escape');
    await expect(page.locator('dialog.staff')).toHaveCount(0);
    expect((await heard(page)).slice(before).filter((text) => text !== say('en', 'listen.button') && !/Get help/.test(text))).toEqual([]);
    await expect(heading(page)).toHaveText(say('en', 'home.title'));
  });
});

/** Where the reading is now, and what of it is said: never two different things. */
test('what is marked is what is said', async ({ page }) => {
  await choose(page, 'nn');
  await press(page, 'ArrowDown');
  await hear(page, say('nn', 'home.help.title'));
  await walkAndCompare(page, 'nn');
});

async function walkAndCompare(page: Page, language: string): Promise<void> {
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const own = ['button', 'chosen', 'end', 'keys'].map((key) => bare(say(language, `listen.${key}`))).join();
  for (const { text, marked } of await said(page)) {
    if (!own.includes(bare(text))) expect(bare(marked)).toContain(bare(text));
  }
}
