// "Find a public service": a person writes on the screen, in five languages, finds, and leaves nothing; or goes by need, by
// what has happened, or to the staff.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Fact, Structure } from '../../electron/core/content/types.ts';
import { press, pressAndHear, seek, spoken } from '../support/keypad.ts';
import { expect, test } from '../support/kiosk.ts';
import { atWelcome, backAtWelcome, button, choose, heading, LANGUAGES, open, say, structure, write } from '../support/visitor.ts';
import { giveVoices, hear, hold } from '../support/voices.ts';

const { services } = structure<Structure['services']>('services');
const { facts } = structure<{ facts: Fact[] }>('facts');
const field = (page: Page): Locator => page.locator('[data-typed]');
const first = (page: Page): Locator => page.locator('.search__found .card').first();
const titleOf = (language: string, id: string): string => say(language, `services.items.${id}.title`);

async function openSearch(page: Page, language: string): Promise<void> {
  await open(page, language, 'services');
  await button(page, say(language, 'services.search.title')).tap();
  await expect(heading(page)).toHaveText(say(language, 'services.search.title'));
}

/** As people write: half a word, a typing error, no Norwegian letters, a Norwegian word. */
const WRITTEN: Record<(typeof LANGUAGES)[number], { words: string; finds: string }> = {
  uk: { words: 'дитчий сад', finds: 'kindergarten' },
  ru: { words: 'зубной врачь', finds: 'dentist' },
  en: { words: 'tax crad', finds: 'work' },
  nb: { words: 'hvordan bytter jeg fastlege', finds: 'doctor' },
  nn: { words: 'forarkort', finds: 'driving' },
};

for (const language of LANGUAGES) {
  test(`who writes in ${language} finds the service, its Norwegian name, and the way there`, async ({ page }) => {
    const { words, finds } = WRITTEN[language];
    const service = services.find(({ id }) => id === finds);
    await choose(page, language);
    await openSearch(page, language);
    await write(page, language, words);
    await expect(first(page)).toHaveAccessibleName(titleOf(language, finds));
    await first(page).tap();
    await expect(page.locator('h2[data-start]')).toHaveText(titleOf(language, finds));
    await expect(page.getByText(service?.name ?? '', { exact: true }).first()).toHaveAttribute('lang', 'nb');
    await expect(page.locator('.item__facts')).toContainText(service?.owner ?? '');
    await expect(page.locator('.qr')).toBeVisible();
    if (service?.eid) await expect(page.locator('.item__facts')).toContainText(String(facts.find(({ id }) => id === service.eid)?.value));
    // Back, and the words are there to go on with.
    await button(page, say(language, 'common.back')).tap();
    await expect(field(page)).toHaveText(words, { ignoreCase: true });
    await button(page, say(language, 'services.search.show')).tap();
    await expect(page.locator('.cards .card').first()).toHaveAccessibleName(titleOf(language, finds));
  });
}

test('a Norwegian word, in Norwegian letters, finds the tax card in Ukrainian', async ({ page }) => {
  await choose(page, 'uk');
  await openSearch(page, 'uk');
  await button(page, say('uk', 'services.search.latin')).tap();
  await expect(page.getByRole('button', { name: 'Æ', exact: true })).toBeVisible();
  await write(page, 'uk', 'skattekort');
  await expect(first(page)).toHaveAccessibleName(titleOf('uk', 'work'));
  await expect(page.getByRole('status')).toHaveText(/\d/);
  await button(page, say('uk', 'services.search.own')).tap();
  await expect(page.getByRole('button', { name: 'Ґ', exact: true })).toBeVisible();
  await expect(field(page)).toHaveText('Skattekort');
});

test('by need and by what has happened: each leads to its services, and Back to the choice', async ({ page }) => {
  const { needs, events } = structure<Structure['services']>('services');
  await choose(page, 'en');
  await open(page, 'en', 'services');
  const within = { needs: needs.map(({ id }) => id), events: events.map(({ id }) => id) };
  for (const kind of ['events', 'needs'] as const) {
    for (const id of within[kind]) {
      await button(page, say('en', `services.${kind}.${id}`)).tap();
      await expect(page.locator('h2[data-start]')).toHaveText(say('en', `services.${kind}.${id}`));
      const wanted = services.filter((service) => service[kind].includes(id)).map((service) => titleOf('en', service.id));
      await expect(page.locator('.cards .card__title')).toHaveText(wanted);
      await button(page, 'Back').tap();
      await expect(page.locator('.ways__title')).toHaveCount(2);
    }
  }
});

test('nothing written is left anywhere, and that nothing fits is told without a word of it', async ({ page, kiosk }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  const traces = (): Promise<string> => page.evaluate(() => {
    // What the app itself knows: every store, and the address.
    const root = document.querySelector('#app') as unknown as { _vnode?: { appContext: { config: { globalProperties: Record<string, unknown> } } } };
    const { $pinia, $route } = root._vnode?.appContext.config.globalProperties as { $pinia: { state: { value: unknown } }; $route: { fullPath: string } };
    return JSON.stringify([$pinia.state.value, $route.fullPath, document.title, location.href, history.state, window.name]).toLowerCase();
  });
  await choose(page, 'uk');
  await openSearch(page, 'uk');
  await write(page, 'uk', 'жцюх');
  await expect(field(page)).toHaveText('Жцюх');
  expect(await traces()).toContain('services');
  expect(await traces()).not.toContain('жцю');
  await expect(page.getByRole('status')).toHaveText(say('uk', 'services.search.none'));

  // Nothing found: kindly said, with the needs and the staff as ways on.
  await button(page, say('uk', 'services.search.show')).tap();
  await expect(page.getByText(say('uk', 'services.search.noneBody'))).toBeVisible();
  await expect(button(page, say('uk', 'services.all'))).toBeVisible();
  await button(page, say('uk', 'services.staff.button')).tap();
  const { findService } = structure<Record<string, string>>('sentences');
  await expect(page.getByText(String(findService), { exact: true })).toHaveAttribute('lang', 'nb');
  await expect.poll(() => sent.filter((each) => each.includes('nothing-fits')).length).toBe(1);

  // Whoever left the search begins anew.
  await button(page, say('uk', 'common.home')).tap();
  await openSearch(page, 'uk');
  await expect(field(page)).toHaveText('');
  await write(page, 'uk', 'жцюх');
  await expect(field(page)).toHaveText('Жцюх');
  await button(page, say('uk', 'common.finish')).tap();
  await backAtWelcome(page);
  expect((await page.content()).toLowerCase()).not.toContain('жцю');
  await expect.poll(() => sent.some((each) => each.includes('sessionEnded'))).toBe(true);
  for (const each of sent) expect(decodeURIComponent(each).toLowerCase()).not.toContain('жцю');
  for (const name of readdirSync(kiosk.dataDir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) {
    expect(readFileSync(join(name.parentPath, name.name), 'utf8').toLowerCase()).not.toContain('жцю');
  }
});

test.describe('nobody is there any more', () => {
  test.use({ opened: false });

  test('the words are gone as soon as the kiosk asks', async ({ page, kiosk }) => {
    await page.clock.install();
    await atWelcome(page, kiosk.url);
    await choose(page, 'uk');
    await openSearch(page, 'uk');
    await write(page, 'uk', 'гроші');
    await expect(field(page)).toHaveText('Гроші');
    await page.clock.fastForward(91_000);
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expect(field(page)).toHaveText('');
    await button(page, say('uk', 'common.idleYes')).tap();
    await expect(field(page)).toHaveText('');
  });
});

/** Moves on, or back, until just this is said. */
async function seekExactly(page: Page, words: string, by: string): Promise<void> {
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

  test('writes a word, hears how many fit, and opens the first', async ({ page, kiosk }) => {
    test.setTimeout(180_000);
    await giveVoices(page);
    await atWelcome(page, kiosk.url);
    await choose(page, 'uk');
    await press(page, 'ArrowDown');
    await hear(page, say('uk', 'home.help.title'));
    // As slow as a person: the voice waits to be interrupted.
    await hold(page);
    for (const words of ['home.services.title', 'services.search.title']) {
      await seek(page, say('uk', words));
      await press(page, 'Enter');
    }
    await expect(heading(page)).toHaveText(say('uk', 'services.search.title'));
    // Sentence by sentence: the voice waits at the first.
    await hear(page, say('uk', 'services.search.hint').split(/(?<=\.) /)[0] ?? '');
    const keys = await page.locator('.keys__key').allTextContents();
    let at = -1;
    for (const [index, letter] of [...'САД'].entries()) {
      const to = keys.indexOf(letter);
      await seekExactly(page, letter, to < at ? 'ArrowUp' : 'ArrowDown');
      await press(page, 'Enter');
      await expect(field(page)).toHaveText('Сад'.slice(0, index + 1));
      at = to;
    }
    await expect(first(page)).toHaveAccessibleName(titleOf('uk', 'kindergarten'));
    await hear(page, String(await page.getByRole('status').textContent()));
    await seek(page, say('uk', 'services.search.show'));
    await press(page, 'Enter');
    await seek(page, titleOf('uk', 'kindergarten'));
    await press(page, 'Enter');
    await expect(page.locator('.item__facts')).toContainText('Barnehage');
  });
});
