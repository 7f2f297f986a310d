// Counts of visits: totals only.
import { expect, it } from 'vitest';
import { createTally } from '../../../../electron/core/tally.ts';

it('counts each visit once under each head, and a screen once a visit', () => {
  const tally = createTally();
  tally.add({ how: 'finish', language: 'uk', topics: ['home', 'order', 'home'], minutes: '2-5' });
  tally.add({ how: 'idle', language: 'uk', topics: ['home'], minutes: '0-1' });
  tally.add({ how: 'finish', language: 'en', topics: [], minutes: '2-5' });
  expect(tally.take()).toEqual({
    sessions: 3,
    how: { finish: 2, idle: 1 },
    languages: { uk: 2, en: 1 },
    topics: { home: 2, order: 1 },
    minutes: { '2-5': 2, '0-1': 1 },
  });
});

it('tells how often nothing fitted, with the visits', () => {
  const tally = createTally();
  tally.addNothingFits();
  expect(tally.take()).toBeNull();
  tally.addNothingFits();
  tally.add({ how: 'finish', language: 'uk', topics: [], minutes: '2-5' });
  expect(tally.take()).toMatchObject({ sessions: 1, nothingFits: 2 });
  tally.add({ how: 'finish', language: 'uk', topics: [], minutes: '2-5' });
  expect(tally.take()).not.toHaveProperty('nothingFits');
});

it('starts again after it was taken, and has nothing to say when nobody came', () => {
  const tally = createTally();
  expect(tally.take()).toBeNull();
  tally.add({ how: 'idle', language: 'nn', topics: [], minutes: '31+' });
  tally.take();
  expect(tally.take()).toBeNull();
});
