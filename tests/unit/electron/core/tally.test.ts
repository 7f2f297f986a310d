// Counts of visits: totals only.
import { expect, it } from 'vitest';
import { createTally, type Tally, type Totals } from '../../../../electron/core/tally.ts';

/** What is taken, once. */
function taken(tally: Tally): Totals | null {
  let all: Totals | null = null;
  tally.take((totals) => (all = totals) !== null);
  return all;
}

it('counts each visit once under each head, and a screen once a visit', () => {
  const tally = createTally();
  tally.add({ how: 'finish', language: 'uk', topics: ['home', 'order', 'home'], last: 'order', minutes: '2-5' });
  tally.add({ how: 'idle', language: 'uk', topics: ['home'], last: 'home', minutes: '0-1' });
  tally.add({ how: 'finish', language: 'en', topics: [], last: 'home', minutes: '2-5' });
  expect(taken(tally)).toEqual({
    visits: 3,
    how: { finish: 2, idle: 1 },
    languages: { uk: 2, en: 1 },
    screens: { home: 2, order: 1 },
    last: { order: 1, home: 2 },
    minutes: { '2-5': 2, '0-1': 1 },
    nothingFits: 0,
  });
});

it('tells how often nothing fitted, with the visits', () => {
  const tally = createTally();
  tally.addNothingFits();
  expect(taken(tally)).toBeNull();
  tally.addNothingFits();
  tally.add({ how: 'finish', language: 'uk', topics: [], last: 'services', minutes: '2-5' });
  expect(taken(tally)).toMatchObject({ visits: 1, nothingFits: 2 });
  tally.add({ how: 'finish', language: 'uk', topics: [], last: 'home', minutes: '2-5' });
  expect(taken(tally)).toMatchObject({ visits: 1, nothingFits: 0 });
});

it('starts again after it was taken, and has nothing to say when nobody came', () => {
  const tally = createTally();
  expect(taken(tally)).toBeNull();
  tally.add({ how: 'idle', language: 'nn', topics: [], last: 'home', minutes: '31+' });
  expect(taken(tally)).toMatchObject({ visits: 1 });
  expect(taken(tally)).toBeNull();
});

it('loses nothing where it could not be kept', () => {
  const tally = createTally();
  tally.add({ how: 'idle', language: 'nn', topics: [], last: 'home', minutes: '31+' });
  tally.take(() => false);
  tally.add({ how: 'finish', language: 'nn', topics: [], last: 'home', minutes: '31+' });
  expect(taken(tally)).toMatchObject({ visits: 2, how: { idle: 1, finish: 1 } });
});
