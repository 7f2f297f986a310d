// "Something went wrong": every path through our own flow, against what a person in trouble must come to.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allPaths, follow } from '../../../electron/core/content/flow.ts';
import type { Fact, TroubleEnd, TroubleFlow } from '../../../electron/core/content/types.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../../../locales/content/${name}.json`, import.meta.url), 'utf8')) as T;
const flow = read<TroubleFlow>('trouble');
const { facts } = read<{ facts: Fact[] }>('facts');
const paths = [...allPaths(flow)].map((answers) => ({ answers, ...follow(flow, answers) }));
const endOf = (id: string | null): TroubleEnd | undefined => flow.ends.find((end) => end.id === id);

/** What goes wrong, written down on its own: each is an end of its own, however it is asked for. */
const CASES = [
  'number', 'passport', 'passportExpired', 'passportHandedIn', 'paper', 'code', 'codeStill', 'deadline', 'scanning', 'passwordForgotten', 'password',
  'pin', 'phone', 'phoneNumber', 'young', 'noSmartphone', 'choice', 'name', 'fraud', 'request', 'told', 'language',
];

test('each path ends, at an end with an owner, after four questions at most', () => {
  expect(paths).toHaveLength(77);
  for (const { answers, path, end } of paths) {
    expect({ answers, owner: endOf(end)?.owner ?? '' }).not.toMatchObject({ owner: '' });
    expect(path.length).toBeLessThanOrEqual(4);
  }
});

test('each question and each end is on some path', () => {
  const asked = new Set(paths.flatMap(({ path }) => path.map(({ question }) => question)));
  const reached = new Set(paths.map(({ end }) => end));
  expect(flow.questions.filter(({ id }) => !asked.has(id))).toEqual([]);
  expect(flow.ends.filter(({ id }) => !reached.has(id))).toEqual([]);
});

test('every case that people get stuck at has an end of its own', () => {
  expect(CASES.filter((id) => endOf(id) === undefined)).toEqual([]);
});

test('who does not know can say so at every question, last, and comes to help', () => {
  for (const { id, answers } of flow.questions) {
    expect({ id, last: answers.at(-1)?.id }).toEqual({ id, last: expect.stringMatching(/^(?:unknown|other)$/) });
  }
  const lost = paths.filter(({ path }) => path.every(({ answer }) => answer === 'unknown' || answer === 'other'));
  expect(lost.map(({ end }) => end)).toEqual(['staff']);
});

test('an end says how to reach its owner: a number, a page, or the staff who are here', () => {
  for (const { id, owner, phone, links = [] } of flow.ends) {
    const number = facts.find((fact) => fact.id === phone);
    const inPerson = ['Kommunen', 'Passmyndigheten i hjemlandet'].includes(owner);
    expect({ id, reached: Boolean(number?.value) || links.length > 0 || inPerson }).toEqual({ id, reached: true });
    // Without a number yet, a page must lead to it.
    if (number && number.value === null) expect({ id, links: links.length > 0 }).toEqual({ id, links: true });
  }
});

test('a code that was given away, or a request that was approved, always leads to blocking', () => {
  const given = paths.filter(({ answers }) => ['told', 'link'].includes(answers['toldWhat'] ?? '') || answers['requestWhat'] === 'approved');
  expect(given.length).toBeGreaterThan(3);
  for (const { end } of given) expect(endOf(end)).toMatchObject({ id: 'told', say: 'block' });
});
