// Every place of the kiosk that can be looked at, and the way there by touch. For pictures, axe and layout checks.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerTrouble } from './trouble.ts';
import { atWelcome, button, choose, heading, open, say, structure, write } from './visitor.ts';

export interface Place {
  name: string;
  /** From Home (or, where `from` is 'welcome', from an untouched Welcome) to this place. */
  go(page: Page, language: string): Promise<void>;
  from: 'home' | 'welcome';
}

/**
 * Goes to each place in turn, as one visitor who always returns to Home, and calls `look` there.
 * @param begin what the visitor does first on each new Welcome: choose a display
 * @param missed is told of a place where it could not be done, and the next one begins from a new Welcome; throws by itself
 */
export async function visit(
  page: Page, url: string, language: string, places: readonly Place[], look: (place: Place) => Promise<void>,
  begin = async (): Promise<void> => undefined, missed = (error: Error): void => { throw error; },
): Promise<void> {
  let atHome = false;
  for (const place of places) {
    try {
      if (place.from === 'welcome' || !atHome) {
        await atWelcome(page, url);
        await begin();
      }
      if (place.from === 'home') {
        if (atHome) await button(page, say(language, 'common.home')).click();
        else await choose(page, language);
      }
      await place.go(page, language);
      await look(place);
      atHome = place.from === 'home' && (await page.getByRole('dialog').count()) === 0;
    } catch (error) {
      atHome = false;
      missed(new Error(`${place.name} in ${language} could not be reached or looked at: ${(error as Error).message}`));
    }
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

const practice = structure<{ rounds: Entry[]; exercises: (Entry & { screens: Entry[] })[] }>('practice');

/** From Home to the list of exercises, to one of them, and to a part of it: a round, or a case of what can go wrong. */
async function openPractice(page: Page, language: string, exercise?: string, card?: string): Promise<void> {
  await open(page, language, 'tutorial');
  await button(page, say(language, 'practice.title')).click();
  await page.locator('[data-screen="practice"] h1').waitFor();
  if (exercise !== undefined) await button(page, say(language, `practice.exercises.${exercise}.title`)).click();
  if (card !== undefined) await button(page, say(language, card)).click();
}

/** The screen of an exercise, by its number, in the first round: there every dot leads on. */
async function openExercise(page: Page, language: string, exercise: string, index: number): Promise<void> {
  await openPractice(page, language, exercise, `practice.rounds.${practice.rounds[0]?.id}.title`);
  if (index === 0) return;
  await page.locator('.step__dot').nth(index).click();
  await page.locator('.step__dot[aria-current]').filter({ hasText: String(index + 1) }).waitFor();
}

const screensOf = (exercise: string): Entry[] => practice.exercises.find(({ id }) => id === exercise)?.screens ?? [];

/** Of the log-in each screen; of the other exercises those that are of another kind. */
const PRACTICE_SCREENS: [exercise: string, steps: string[]][] = [
  ['logIn', screensOf('logIn').map(({ id }) => id)],
  ['digipost', ['mailboxContact']],
  ['activate', ['password', 'letterCode']],
];

const PRACTICE: Place[] = [
  { from: 'home', name: 'practice list', go: (page, language) => openPractice(page, language) },
  { from: 'home', name: 'practice rounds', go: (page, language) => openPractice(page, language, 'digipost') },
  ...PRACTICE_SCREENS.flatMap(([exercise, steps]) => steps.map((step) => {
    const index = screensOf(exercise).findIndex(({ id }) => id === step);
    return {
      from: 'home' as const,
      name: `practice ${exercise} ${index + 1} ${step}`,
      go: (page: Page, language: string) => openExercise(page, language, exercise, index),
    };
  })),
  {
    from: 'home',
    name: 'practice answer',
    async go(page, language) {
      await openPractice(page, language, 'logIn', `practice.rounds.${practice.rounds[1]?.id}.title`);
      await button(page, 'Logg inn').click();
      await button(page, 'MinID').click();
      await page.locator('.coach__said').waitFor();
    },
  },
  ...screensOf('wrong').map((turn) => ({
    from: 'home' as const,
    name: `practice turn ${turn.id}`,
    async go(page: Page, language: string) {
      await openPractice(page, language, 'wrong', `practice.screens.${turn.id}.title`);
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

/** Services that have on their page what others have not: numbers in the words, no electronic ID, MinID or not, a long name. */
const SERVICES = ['emergency', 'childBenefit', 'idNumber', 'register', 'recognition', 'crisisCentre'];

const itemTitle = (id: string): string => `services.items.${id}.title`;

/** From Home to a group of services; to the search, and what it says to some words. */
async function openGroup(page: Page, language: string, key: string): Promise<void> {
  await open(page, language, 'services');
  await button(page, say(language, key)).click();
  await page.locator('.cards').waitFor();
}

async function openSearch(page: Page, language: string, words: string): Promise<void> {
  await open(page, language, 'services');
  await button(page, say(language, 'services.search.title')).click();
  await write(page, language, words);
  await page.locator('.search__told:not(:empty)').waitFor();
}

/** Of the event or the need under which it is first found. */
const groupOf = (id: string): string => {
  const service = structure<{ services: (Entry & { needs: string[]; events: string[] })[] }>('services').services.find((each) => each.id === id);
  return service?.events[0] === undefined ? `services.needs.${service?.needs[0]}` : `services.events.${service.events[0]}`;
};

const SERVICE_PLACES: Place[] = [
  { from: 'home', name: 'services', go: (page, language) => open(page, language, 'services') },
  ...SERVICES.map((id) => ({
    from: 'home' as const,
    name: `services ${id}`,
    async go(page: Page, language: string) {
      await openGroup(page, language, groupOf(id));
      await button(page, say(language, itemTitle(id))).click();
      await page.locator('.item__facts').waitFor();
    },
  })),
  { from: 'home', name: 'group need', go: (page, language) => openGroup(page, language, 'services.needs.money') },
  { from: 'home', name: 'group event', go: (page, language) => openGroup(page, language, 'services.events.arrived') },
  { from: 'home', name: 'search results', go: (page, language) => openSearch(page, language, say(language, itemTitle('school'))) },
  // Letters that every keyboard has, and no word.
  { from: 'home', name: 'search nothing', go: (page, language) => openSearch(page, language, /^(?:uk|ru)$/.test(language) ? 'жц' : 'xq') },
  {
    from: 'home',
    name: 'search found',
    async go(page, language) {
      await openSearch(page, language, say(language, itemTitle('school')));
      await button(page, say(language, 'services.search.show')).click();
      await page.locator('.cards').first().waitFor();
    },
  },
  {
    from: 'home',
    name: 'search staff',
    async go(page, language) {
      await open(page, language, 'services');
      await button(page, say(language, 'services.staff.button')).click();
      await page.locator('.sentence').waitFor();
    },
  },
];

/** Puts three things on the list, and opens it. */
export async function openList(page: Page, language: string): Promise<void> {
  const put = page.getByRole('button', { name: say(language, 'list.put'), exact: true });
  const { steps: order } = structure<{ steps: Entry[] }>('order');
  await open(page, language, 'order');
  await page.locator('.step__dot').nth(order.findIndex(({ id }) => id === 'post')).click();
  await page.locator('.bring').waitFor();
  await put.click();
  await page.locator('.step__dot').last().click();
  await page.locator('.step__dot[aria-current]').filter({ hasText: String(order.length) }).waitFor();
  await put.click();
  await button(page, say(language, 'common.home')).click();
  await open(page, language, 'help');
  await put.first().click();
  await button(page, say(language, 'list.open', { n: 3 })).click();
  await page.locator('.mine').waitFor();
}

/** From Home to a list with three things on it; what an earlier place has put there is there still. */
async function openFilled(page: Page, language: string): Promise<void> {
  const card = button(page, say(language, 'list.open', { n: 3 }));
  // Home may be on its way still.
  await page.locator('.home--steps').waitFor();
  if ((await card.count()) === 0) return openList(page, language);
  await card.click();
  await page.locator('.mine').waitFor();
}

const LIST: Place[] = [
  { from: 'home', name: 'list empty', go: (page, language) => open(page, language, 'list') },
  { from: 'home', name: 'list entries', go: openFilled },
  {
    from: 'home',
    name: 'list take',
    async go(page, language) {
      await openFilled(page, language);
      await button(page, say(language, 'list.take')).click();
      await button(page, say(language, 'list.text.title')).waitFor();
    },
  },
  {
    from: 'home',
    name: 'list text',
    async go(page, language) {
      await openFilled(page, language);
      await button(page, say(language, 'list.take')).click();
      await button(page, say(language, 'list.text.title')).click();
      await page.locator('.text-code').waitFor();
    },
  },
];

const list = <T>(file: string, key: string): T[] => structure<Record<string, T[]>>(file)[key] ?? [];

/** One that plays, with the most said in it, and one that is not there: the others are no different kind of page. */
const VIDEOS = list<Entry & { file: string }>('videos', 'videos').filter(({ id }) => ['order', 'refugees'].includes(id));

/** From Home to the first clip that is installed. */
async function openPlayer(page: Page, language: string, id: string): Promise<void> {
  await open(page, language, 'videos');
  await button(page, say(language, `videos.items.${id}.title`)).click();
  await page.locator('.transcript__line').first().waitFor();
}

/** What a clip has beside its page, which is among the items: the choice of captions, and what stands there when it fails. */
const PLAYER: Place[] = VIDEOS.filter(({ file }) => existsSync(join(import.meta.dirname, '..', '..', 'locales', 'media', file))).slice(0, 1).flatMap(({ id }) => [
  {
    from: 'home' as const,
    name: 'videos captions',
    async go(page: Page, language: string) {
      await openPlayer(page, language, id);
      await button(page, say(language, 'videos.captions')).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    from: 'home' as const,
    name: 'videos failed',
    async go(page: Page, language: string) {
      await openPlayer(page, language, id);
      // A file that is no clip.
      await page.locator('video').evaluate((video: HTMLVideoElement) => { video.src = '/media/pictures/home-videos.svg'; });
      await page.getByRole('alert').waitFor();
    },
  },
]);

export const PLACES: Place[] = [
  { name: 'welcome', from: 'welcome', go: (page) => heading(page).waitFor() },
  { name: 'home', from: 'home', go: async () => undefined },
  ...steps('about', list('about', 'sections'), 'about.sections'),
  ...ELIGIBILITY,
  ...steps('order', list('order', 'steps'), 'order.steps'),
  ...steps('tutorial', list('tutorial', 'slides'), 'tutorial.slides'),
  ...PRACTICE,
  ...steps('mailbox', list('mailbox', 'steps'), 'mailbox.steps'),
  ...items('videos', VIDEOS, (id) => `videos.items.${id}.title`),
  ...PLAYER,
  ...SERVICE_PLACES,
  ...items('questions', list('questions', 'questions'), (id) => `questions.items.${id}.question`),
  ...TROUBLE,
  {
    from: 'home',
    name: 'help',
    async go(page, language) {
      await open(page, language, 'help');
    },
  },
  ...LIST,
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
