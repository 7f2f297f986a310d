// "Can I get it?": every path of the flow against the requirements of the Norge.no page, written down here
// on their own, from the page and not from the flow.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allPaths, walk, type Answers } from '../../../electron/core/content/flow.ts';
import type { EligibilityFlow } from '../../../electron/core/content/types.ts';

const flow = JSON.parse(readFileSync(new URL('../../../locales/content/eligibility.json', import.meta.url), 'utf8')) as EligibilityFlow;
const paths = [...allPaths(flow)];

/** The page: refugee from Ukraine, smartphone, 13 or older, a valid document of the list, number, postal address. */
function canOrder(answers: Answers): boolean {
  return (
    (answers['protection'] === 'granted' || answers['protection'] === 'applied') &&
    answers['smartphone'] === 'yes' &&
    answers['age'] === 'yes' &&
    ['passport', 'travel', 'idCard'].includes(answers['document'] ?? '') &&
    answers['number'] === 'yes' &&
    answers['address'] === 'yes'
  );
}

/** How many of the page's requirements a person who answered like this does not meet, or does not know of. */
function unmet(answers: Answers): number {
  const good: Record<string, string[]> = {
    protection: ['granted', 'applied'], smartphone: ['yes'], age: ['yes'],
    document: ['passport', 'travel', 'idCard'], number: ['yes'], address: ['yes'],
  };
  return Object.entries(good).filter(([question, answersThatDo]) => question in answers && !answersThatDo.includes(answers[question] ?? '')).length;
}

test('there are 1486 ways through, and each ends', () => {
  expect(paths).toHaveLength(1486);
  for (const answers of paths) expect(walk(flow, answers).outcome).not.toBeNull();
});

test('each path ends where the page says', () => {
  for (const answers of paths) {
    expect({ answers, outcome: walk(flow, answers).outcome }).toEqual({ answers, outcome: canOrder(answers) ? 'can' : 'notYet' });
  }
});

test('each thing that is missing is named, once, and nothing else is', () => {
  for (const answers of paths) {
    const { missing } = walk(flow, answers);
    expect({ answers, missing: missing.length }).toEqual({ answers, missing: unmet(answers) });
  }
});

test('a customer of a Norwegian bank always hears of BankID, once the question was asked', () => {
  for (const answers of paths) {
    expect(walk(flow, answers).notes.includes('bankid')).toBe(answers['bank'] === 'yes');
  }
});

test('whoever has only an identity card or a travel document is told to ask before paying', () => {
  for (const answers of paths) {
    const { notes } = walk(flow, answers);
    expect([notes.includes('idCard'), notes.includes('travel')]).toEqual([answers['document'] === 'idCard', answers['document'] === 'travel']);
  }
});

test('only who is not from Ukraine, or too young, is spared the rest of the questions', () => {
  const short = paths.filter((answers) => Object.keys(answers).length < flow.questions.length);
  for (const answers of short) expect(answers['protection'] === 'no' || answers['age'] === 'no').toBe(true);
});
