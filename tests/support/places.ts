// Every place of the kiosk that can be looked at, and the way there by touch. For pictures, axe and layout checks.
import type { Page } from '@playwright/test';
import { answerTrouble } from './trouble.ts';
import { atWelcome, button, choose, heading, open, say, structure } from './visitor.ts';

export interface Place {
  name: string;
  /** From Home (or, where `from` is 'welcome', from an untouched Welcome) to this place. */
  go(page: Page, language: string): Promise<void>;
  from: 'home' | 'welcome';
}

/**
 * Goes to each place in turn, as one visitor who always returns to Home, and calls `look` there.
 * @param begin what the visitor does first on each new Welcome: choose a display
 */
export async function visit(
  page: Page, url: string, language: string, places: readonly Place[], look: (place: Place) => Promise<void>, begin = async (): Promise<void> => undefined,
): Promise<void> {
  let atHome = false;
  for (const place of places) {
    if (place.from === 'welcome' || !atHome) {
      await atWelcome(page, url);
      await begin();
    }
    if (place.from === 'home') {
      if (atHome) await button(page, say(language, 'common.home')).click();
      else await choose(page, language);
    }
    await place.go(page, language).catch((error: Error) => {
      throw new Error(`${place.name} in ${language} could not be reached: ${error.message}`);
    });
    await look(place);
    atHome = place.from === 'home' && (await page.getByRole('dialog').count()) === 0;
  }
}

type Entry = { id: string };
type Question = Entry & { answers: (Entry & { missing?: string[] })[] };

/** Steps shown one at a time: opens the screen, then the step by its number. */
const steps = (screen: string, list: Entry[], words: string): Place[] =>
  list.map((step, index) => ({
    from: 'home' as const,
    name: `${screen} ${index + 1} ${step.id}`,
    async go(page, language) {
      await open(page, language, screen);
      await button(page, `${index + 1}. ${say(language, `${words}.${step.id}.title`)}`).click();
      await page.locator('.step__dot[aria-current]').filter({ hasText: String(index + 1) }).waitFor();
    },
  }));

/** A list, and the page of each thing in it. */
const items = (screen: string, list: Entry[], title: (id: string) => string): Place[] => [
  {
    from: 'home',
    name: `${screen} list`,
    async go(page, language) {
      await open(page, language, screen);
    },
  },
  ...list.map((item) => ({
    from: 'home' as const,
    name: `${screen} ${item.id}`,
    async go(page: Page, language: string) {
      await open(page, language, screen);
      await button(page, say(language, title(item.id))).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
    },
  })),
];

const questions = structure<{ questions: Question[] }>('eligibility').questions;

async function answer(page: Page, language: string, question: Question, id: string | undefined): Promise<void> {
  await button(page, say(language, `eligibility.questions.${question.id}.answers.${id}`)).click();
}

const ELIGIBILITY: Place[] = [
  ...questions.map((question, index) => ({
    from: 'welcome' as const,
    name: `eligibility ${index + 1} ${question.id}`,
    async go(page: Page, language: string) {
      // From a fresh Welcome: answers given before would lead elsewhere.
      await choose(page, language);
      await open(page, language, 'eligibility');
      for (const before of questions.slice(0, index)) await answer(page, language, before, before.answers[0]?.id);
      await page.getByRole('heading', { name: say(language, `eligibility.questions.${question.id}.title`) }).waitFor();
    },
  })),
  {
    from: 'welcome',
    name: 'eligibility outcome can',
    async go(page, language) {
      await choose(page, language);
      await open(page, language, 'eligibility');
      for (const question of questions) await answer(page, language, question, question.answers[0]?.id);
      await heading(page).filter({ hasText: say(language, 'eligibility.outcomes.can.title') }).waitFor();
    },
  },
  {
    from: 'welcome',
    name: 'eligibility outcome not yet',
    async go(page, language) {
      await choose(page, language);
      await open(page, language, 'eligibility');
      for (const question of questions) {
        const goesOn = question.answers.filter((each) => each.id !== 'no' || question.id !== 'age').filter((each) => each.id !== 'no' || question.id !== 'protection');
        await answer(page, language, question, (goesOn.find((each) => each.missing) ?? goesOn[0])?.id);
      }
      await heading(page).filter({ hasText: say(language, 'eligibility.outcomes.notYet.title') }).waitFor();
    },
  },
];

const practice = structure<{ rounds: Entry[]; steps: Entry[]; turns: Entry[] }>('practice');

/** From Home to the list of exercises, and to a part of it: a round, or what can go wrong. */
async function openPractice(page: Page, language: string, card?: string): Promise<void> {
  await open(page, language, 'tutorial');
  await button(page, say(language, 'practice.title')).click();
  await page.locator('[data-screen="practice"] h1').waitFor();
  if (card !== undefined) await button(page, say(language, card)).click();
}

/** The screen of an exercise, by its number. */
async function openExercise(page: Page, language: string, card: string, index: number): Promise<void> {
  await openPractice(page, language, card);
  await page.locator('.step__dot').nth(index).click();
  await page.locator('.step__dot[aria-current]').filter({ hasText: String(index + 1) }).waitFor();
}

const PRACTICE: Place[] = [
  { from: 'home', name: 'practice list', go: (page, language) => openPractice(page, language) },
  ...practice.steps.map((step, index) => ({
    from: 'home' as const,
    name: `practice ${index + 1} ${step.id}`,
    go: (page: Page, language: string) => openExercise(page, language, `practice.rounds.${practice.rounds[0]?.id}.title`, index),
  })),
  {
    from: 'home',
    name: 'practice answer',
    async go(page, language) {
      await openExercise(page, language, `practice.rounds.${practice.rounds[1]?.id}.title`, 1);
      await button(page, 'MinID').click();
      await page.locator('.coach__said').waitFor();
    },
  },
  ...practice.turns.map((turn) => ({
    from: 'home' as const,
    name: `practice turn ${turn.id}`,
    async go(page: Page, language: string) {
      await openPractice(page, language, `practice.screens.${turn.id}.title`);
      await page.locator('.coach').waitFor();
    },
  })),
];

/** Of each kind of screen one: ends differ in their words alone. */
const TROUBLE: Place[] = [
  { from: 'home', name: 'trouble messages', go: (page, language) => answerTrouble(page, language, { doing: 'loggingIn' }) },
  { from: 'home', name: 'trouble end', go: (page, language) => answerTrouble(page, language, { doing: 'loggingIn', loggingIn: 'pin', pinTried: 'blocked' }) },
  { from: 'home', name: 'trouble question', go: (page, language) => answerTrouble(page, language, {}) },
  {
    from: 'home',
    name: 'trouble list',
    async go(page, language) {
      await answerTrouble(page, language, {});
      await button(page, say(language, 'trouble.all')).click();
      await page.locator('.list').waitFor();
    },
  },
];

const list = <T>(file: string, key: string): T[] => structure<Record<string, T[]>>(file)[key] ?? [];

export const PLACES: Place[] = [
  { name: 'welcome', from: 'welcome', go: (page) => heading(page).waitFor() },
  { name: 'home', from: 'home', go: async () => undefined },
  ...steps('about', list('about', 'sections'), 'about.sections'),
  ...ELIGIBILITY,
  ...steps('order', list('order', 'steps'), 'order.steps'),
  ...steps('tutorial', list('tutorial', 'slides'), 'tutorial.slides'),
  ...PRACTICE,
  ...steps('mailbox', list('mailbox', 'steps'), 'mailbox.steps'),
  ...items('videos', list('videos', 'videos'), (id) => `videos.items.${id}.title`),
  ...items('services', list('services', 'services'), (id) => `services.items.${id}.title`),
  ...items('questions', list('questions', 'questions'), (id) => `questions.items.${id}.question`),
  ...TROUBLE,
  {
    from: 'home',
    name: 'help',
    async go(page, language) {
      await open(page, language, 'help');
    },
  },
  {
    from: 'home',
    name: 'language dialog',
    async go(page, language) {
      await button(page, say(language, 'common.language')).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    from: 'home',
    name: 'display dialog',
    async go(page, language) {
      await button(page, say(language, 'common.display')).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
