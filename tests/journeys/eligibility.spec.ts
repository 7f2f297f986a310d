// "Can I get it?" as a visitor walks it. Every path is visited by a unit test; here it is the screens that count.
import { expect, test } from '../support/kiosk.ts';
import type { Page } from '@playwright/test';
import { button, choose, heading, languageName, open, say } from '../support/visitor.ts';

const YES = { protection: 'granted', bank: 'no', smartphone: 'yes', age: 'yes', document: 'passport', number: 'yes', address: 'yes' };

async function answer(page: Page, language: string, answers: Record<string, string>): Promise<void> {
  for (const [question, id] of Object.entries(answers)) {
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(say(language, `eligibility.questions.${question}.title`));
    await button(page, say(language, `eligibility.questions.${question}.answers.${id}`)).tap();
  }
}

test('all there: you can order, and the next step is one touch away', async ({ page }) => {
  await choose(page, 'en');
  await open(page, 'en', 'eligibility');
  await answer(page, 'en', YES);
  await expect(heading(page)).toHaveText('You can order Buypass ID');
  await button(page, 'Order it').first().tap();
  await expect(heading(page)).toHaveText('Order it');
});

test('not yet: each missing thing, with what to do and who helps', async ({ page }) => {
  await choose(page, 'en');
  await open(page, 'en', 'eligibility');
  await answer(page, 'en', { ...YES, smartphone: 'no', document: 'expired', address: 'unknown' });
  await expect(heading(page)).toHaveText('Not yet: this is what is missing');
  for (const id of ['smartphone', 'documentExpired', 'addressUnknown']) {
    const finding = page.locator('.outcome__finding').filter({ hasText: say('en', `eligibility.findings.${id}.title`) });
    await expect(finding).toContainText(say('en', `eligibility.findings.${id}.todo`));
    await expect(finding.locator('.who')).toContainText(say('en', `eligibility.findings.${id}.who`));
  }
  await expect(page.locator('.outcome__finding')).toHaveCount(3);
  await expect(page.getByText('3 things are missing')).toBeVisible();
});

test('an earlier answer is changed from the list, and the others stay', async ({ page }) => {
  await choose(page, 'uk');
  await open(page, 'uk', 'eligibility');
  await answer(page, 'uk', { ...YES, smartphone: 'no' });
  await expect(heading(page)).toHaveText(say('uk', 'eligibility.outcomes.notYet.title'));
  await page.locator('.answers__change').filter({ hasText: say('uk', 'eligibility.questions.smartphone.short') }).tap();
  await answer(page, 'uk', { smartphone: 'yes' });
  await expect(heading(page)).toHaveText(say('uk', 'eligibility.outcomes.can.title'));
});

test('another language keeps the place and the answers', async ({ page }) => {
  await choose(page, 'uk');
  await open(page, 'uk', 'eligibility');
  await answer(page, 'uk', { protection: 'granted', bank: 'yes', smartphone: 'unknown' });
  await button(page, say('uk', 'common.language')).tap();
  await page.getByRole('dialog').getByRole('button', { name: languageName('nn') }).tap();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
  await answer(page, 'nn', { age: 'yes', document: 'passport', number: 'yes', address: 'yes' });
  await expect(heading(page)).toHaveText(say('nn', 'eligibility.outcomes.notYet.title'));
  await expect(page.locator('.outcome__finding')).toHaveCount(1);
  await expect(page.getByText(say('nn', 'eligibility.notes.bankid.title'))).toBeVisible();
});

test('Back returns to the question before, with its answer marked', async ({ page }) => {
  await choose(page, 'en');
  await open(page, 'en', 'eligibility');
  await answer(page, 'en', { protection: 'applied' });
  await button(page, 'Back').tap();
  await expect(button(page, say('en', 'eligibility.questions.protection.answers.applied'))).toHaveAttribute('aria-pressed', 'true');
});

test('who is too young, or not from Ukraine, is told at once and kindly', async ({ page }) => {
  await choose(page, 'nb');
  await open(page, 'nb', 'eligibility');
  await answer(page, 'nb', { protection: 'granted', bank: 'no', smartphone: 'yes', age: 'no' });
  await expect(heading(page)).toHaveText(say('nb', 'eligibility.outcomes.notYet.title'));
  await expect(page.getByText(say('nb', 'eligibility.findings.age.title'))).toBeVisible();
});

test('the three kinds of document have their pictures one scan away', async ({ page }) => {
  await choose(page, 'en');
  await open(page, 'en', 'eligibility');
  await answer(page, 'en', { protection: 'granted', bank: 'no', smartphone: 'yes', age: 'yes' });
  const codes = page.locator('.qr');
  await expect(codes).toHaveCount(3);
  for (const [at, name] of ['Passport', 'Travel document', 'Identity card'].entries()) {
    await expect(codes.nth(at)).toContainText(name);
    await expect(codes.nth(at)).toContainText('www.consilium.europa.eu/prado/');
  }
});
