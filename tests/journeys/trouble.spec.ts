// "Something went wrong" as a visitor walks it. Every path is visited by a unit test; here it is the screens that count.
import type { Page } from '@playwright/test';
import { follow, type Answers } from '../../electron/core/content/flow.ts';
import type { TroubleEnd } from '../../electron/core/content/types.ts';
import { press, pressAndHear, seek } from '../support/keypad.ts';
import { expect, test } from '../support/kiosk.ts';
import { answerName, answerTrouble, trouble } from '../support/trouble.ts';
import { atWelcome, backAtWelcome, button, choose, open, say, structure } from '../support/visitor.ts';
import { giveVoices, hear, said } from '../support/voices.ts';

const sentences = structure<Record<string, string>>('sentences');
const { facts } = structure<{ facts: { id: string; value: string | null }[] }>('facts');
const title = (page: Page) => page.getByRole('heading', { level: 2 }).first();
const endOf = (id: string | null): TroubleEnd => trouble.ends.find((end) => end.id === id) ?? trouble.ends[0] as TroubleEnd;

/** All that an end must say, in this language. */
async function expectEnd(page: Page, language: string, end: TroubleEnd): Promise<void> {
  await expect(title(page)).toHaveText(say(language, `trouble.ends.${end.id}.title`));
  await expect(page.locator('.who')).toContainText(say(language, `trouble.ends.${end.id}.who`));
  if (end.phone !== undefined) {
    const number = facts.find(({ id }) => id === end.phone)?.value;
    await expect(page.locator('.who')).toContainText(number ?? say(language, 'trouble.findPhone'));
  }
  if (end.say !== undefined) {
    const sentence = page.locator('.sentence__norwegian');
    await expect(sentence).toHaveText(String(sentences[end.say]));
    await expect(sentence).toHaveAttribute('lang', 'nb');
    await expect(page.locator('.sentence__meaning')).toHaveText(language === 'nb' ? [] : [say(language, `sentences.${end.say}`)]);
  }
  await expect(page.locator('.end__take li')).toHaveText((end.take ?? []).map((id) => say(language, `trouble.take.${id}`)));
}

/** A way of each length, by pictures and by messages. */
const WAYS: Record<string, Answers> = {
  uk: { doing: 'loggingIn', loggingIn: 'noNotice', noticeTried: 'phone', phoneWhat: 'number' },
  ru: { doing: 'message', message: 'sms', toldWhat: 'told' },
  en: { doing: 'loggingIn', loggingIn: 'pin', pinTried: 'blocked' },
  nb: { doing: 'post', post: 'passport', passportWhat: 'handedIn' },
  nn: { doing: 'other', other: 'language' },
};

for (const [language, answers] of Object.entries(WAYS)) {
  test(`from question to question to who helps, what to say and what to bring, and Back, in ${language}`, async ({ page }) => {
    await choose(page, language);
    await answerTrouble(page, language, answers);
    const { path, end } = follow(trouble, answers);
    await expectEnd(page, language, endOf(end));
    await expect(page.locator('.answers__change')).toHaveCount(path.length);
    for (const { question, answer } of path.toReversed()) {
      await button(page, say(language, 'common.back')).tap();
      await expect(title(page)).toHaveText(say(language, `trouble.questions.${question}.title`));
      await expect(button(page, answerName(language, question, answer))).toHaveAttribute('aria-pressed', 'true');
      // A drawn message is marked as like the real one, and as Norwegian.
      const messages = trouble.questions.find(({ id }) => id === question)?.answers.filter((each) => 'message' in each).length ?? 0;
      await expect(page.locator('.message[lang="nb"]')).toHaveCount(messages);
      await expect(page.getByText(say(language, 'trouble.looksLike'))).toHaveCount(messages > 0 ? 1 : 0);
    }
  });
}

test('an answer is changed from the list: what came after it is asked again, and Start again forgets all', async ({ page }) => {
  await choose(page, 'en');
  await answerTrouble(page, 'en', { doing: 'post', post: 'passport', passportWhat: 'expired' });
  await page.locator('.answers__change').filter({ hasText: say('en', 'trouble.questions.doing.short') }).tap();
  await button(page, answerName('en', 'doing', 'ordering')).tap();
  await button(page, answerName('en', 'ordering', 'passport')).tap();
  // The same question, in another matter: nothing is answered in it yet.
  await expect(title(page)).toHaveText(say('en', 'trouble.questions.passportWhat.title'));
  await expect(page.locator('[aria-pressed="true"].pick')).toHaveCount(0);
  await expect(page.locator('.answers__change')).toHaveCount(2);
  await button(page, answerName('en', 'passportWhat', 'valid')).tap();
  await expectEnd(page, 'en', endOf('passport'));
  await button(page, say('en', 'common.startAgain')).tap();
  await expect(title(page)).toHaveText(say('en', 'trouble.questions.doing.title'));
  await expect(page.locator('[aria-pressed="true"].pick')).toHaveCount(0);
});

test('who knows the problem finds it in the list; every end is there, and says all that it must', async ({ page }) => {
  await choose(page, 'en');
  await open(page, 'en', 'trouble');
  await button(page, say('en', 'trouble.all')).tap();
  await expect(page.locator('.list .card')).toHaveCount(trouble.ends.length);
  for (const end of trouble.ends) {
    await button(page, say('en', `trouble.ends.${end.id}.title`)).tap();
    await expectEnd(page, 'en', end);
    // Nobody has answered anything.
    await expect(page.locator('.answers')).toHaveCount(0);
    await button(page, say('en', 'trouble.all')).tap();
  }
});

test('the answers die with the visit', async ({ page }) => {
  await choose(page, 'uk');
  await answerTrouble(page, 'uk', WAYS['uk'] ?? {});
  await button(page, say('uk', 'common.finish')).tap();
  await backAtWelcome(page);
  await choose(page, 'uk');
  await open(page, 'uk', 'trouble');
  await expect(title(page)).toHaveText(say('uk', 'trouble.questions.doing.title'));
  await expect(page.locator('.pick')).not.toHaveCount(0);
  await expect(page.locator('[aria-pressed="true"].pick')).toHaveCount(0);
});

test('who never looks comes to the sentence by the keypad, and hears it in Norwegian', async ({ page }) => {
  await giveVoices(page);
  await atWelcome(page);
  await choose(page, 'uk');
  await press(page, 'ArrowDown');
  await hear(page, say('uk', 'home.help.title'));
  await seek(page, say('uk', 'home.trouble.title'));
  await pressAndHear(page, 'Enter');
  await seek(page, answerName('uk', 'doing', 'message'));
  await pressAndHear(page, 'Enter');
  await seek(page, say('uk', 'trouble.questions.message.answers.call'));
  await pressAndHear(page, 'Enter');
  await seek(page, say('uk', 'trouble.questions.toldWhat.answers.told'));
  await pressAndHear(page, 'Enter');
  await expect(title(page)).toHaveText(say('uk', 'trouble.ends.told.title'));
  const [first = ''] = String(sentences['block']).split(/(?<=\.) /);
  await hear(page, first);
  expect((await said(page)).find(({ text }) => text === first)?.voice).toBe('Norwegian');
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
});
