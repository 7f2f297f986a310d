// The practice walked as data: every exercise to its end, every touch with an answer in every language, names in places of chance.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Practice, PracticeControl, PracticeScreen } from '../../../../../electron/core/content/types.ts';
import {
  after, begin, exerciseOf, firstOf, hint, inGroups, partsOf, pointedAt, screensOf, shuffled, touch, TURNS, type, type Place,
} from '../../../../../renderer/screens/practice/practice.ts';
import { remember } from '../../../../../renderer/screens/practice/remembered.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../../../locales/${path}.json`, import.meta.url), 'utf8'));
const practice = read('content/practice') as Practice;
const { exercises, rounds } = practice;
const all = exercises.flatMap(({ id, screens }) => screens.map((screen) => [`${id} ${screen.id}`, screen] as const));
const rightOf = (screen: PracticeScreen): string => screen.controls.find(({ right }) => right)?.id ?? '';

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))('%s', (id, exercise) => {
  test('from its first screen it is walked to its end, each screen of each part once', () => {
    const walked: string[] = [];
    for (let at = firstOf(practice, id); at?.exercise === id; at = after(practice, at)) {
      walked.push(`${at.part} ${at.step}${at.done ? ' done' : ''}`);
      expect(walked.length).toBeLessThan(100);
    }
    expect(walked).toEqual(exercise.turns
      ? exercise.screens.flatMap((screen) => [`${TURNS} ${screen.id}`, `${TURNS} ${screen.id} done`])
      : rounds.flatMap((round) => exercise.screens.map((screen) => `${round.id} ${screen.id}`)));
  });

  test('each part has its screens, and a round ends where there is nothing to touch', () => {
    for (const part of partsOf(practice, exercise)) expect(screensOf(practice, { exercise: id, part })).toBe(exercise.screens);
    expect(exercise.screens.map(({ controls }) => controls.length === 0)).toEqual(
      exercise.screens.map((_, at) => !exercise.turns && at === exercise.screens.length - 1));
  });
});

test('after the log-in comes what can go wrong, and after that nothing', () => {
  const last = (exercise: string, part: string, more = {}): Place => ({ exercise, part, step: exerciseOf(practice, exercise)?.screens.at(-1)?.id ?? '', ...more });
  expect(after(practice, last('logIn', rounds.at(-1)?.id ?? ''))).toEqual({ exercise: 'wrong', part: TURNS, step: exerciseOf(practice, 'wrong')?.screens[0]?.id });
  expect(after(practice, last('wrong', TURNS, { done: true }))).toBeNull();
  expect(after(practice, last('digipost', rounds.at(-1)?.id ?? ''))).toBeNull();
});

test('both mailboxes are practised alike', () => {
  const [one, other] = ['digipost', 'eboks'].map((id) => exerciseOf(practice, id)?.screens.slice(1).map((screen) => [screen.id, screen.controls.map((control) => control.id)]));
  expect(one).toEqual(other);
});

test.each(all)('%s: only the right control leads on, and every other one is answered', (_, screen) => {
  const ready = { ...begin(screen), entered: 'right' as const };
  for (const { id, right } of screen.controls) {
    const then = touch(screen, ready, id);
    expect(then.done).toBe(right === true);
    expect(then.answer).toEqual(right ? null : { to: 'control', id });
  }
});

test.each(['uk', 'ru', 'en', 'nb', 'nn'])('in %s every answer has its words', (language) => {
  const words = read(`${language}/practice`) as { touched: Record<string, string>; entry: Record<string, string>; screens: Record<string, { hint?: string }> };
  for (const [, screen] of all) {
    for (const { id, right } of screen.controls) if (!right) expect(words.touched[id], id).toMatch(/.{10}/);
    if (screen.controls.length > 0) expect(words.screens[screen.id]?.hint, screen.id).toMatch(/.{10}/);
  }
  for (const entered of ['short', 'other', 'real', 'own', 'empty']) expect(words.entry[entered], entered).toMatch(/.{10}/);
});

test.each(all.filter(([, { entry }]) => entry))('%s: nothing leads on before what is asked for is there', (_, screen) => {
  expect(begin(screen).entered).not.toBe('right');
  for (const entered of ['short', 'other', 'real', 'own', 'empty'] as const) {
    expect(touch(screen, { ...begin(screen), entered }, rightOf(screen))).toMatchObject({ done: false, answer: { to: 'entry', entered } });
  }
});

test('what is said of wrong digits stays while new ones are typed, and goes with the right ones', () => {
  const [, screen] = all.find(([, { entry }]) => entry?.kind === 'number')!;
  const wiped = type(begin(screen), 'real');
  expect(wiped.answer).toEqual({ to: 'entry', entered: 'real' });
  expect(type(wiped, 'short').answer).toEqual(wiped.answer);
  expect(type(wiped, 'right').answer).toBeNull();
});

test('the coach points in the first round, after a hint in the others, and first at what must be typed', () => {
  for (const [, screen] of all) {
    const first = screen.entry ? 'entry' : rightOf(screen) || null;
    expect(pointedAt(screen, begin(screen), 'points')).toBe(first);
    expect(pointedAt(screen, begin(screen), 'hints')).toBeNull();
    expect(pointedAt(screen, begin(screen), 'none')).toBeNull();
    expect(pointedAt(screen, hint(begin(screen)), 'hints')).toBe(first);
    expect(pointedAt(screen, { ...begin(screen), entered: 'right' }, 'points')).toBe(rightOf(screen) || null);
  }
});

describe('an order of chance', () => {
  /** Any number from 0 up to 1, one after the other. */
  const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
  const lists = fc.integer({ min: 1, max: 6 }).chain((rows) => fc.record({ rows: fc.constant(rows), right: fc.nat(rows - 1), before: fc.integer({ min: -1, max: rows - 1 }) }));
  const controlsOf = (rows: number, right: number): PracticeControl[] => [
    ...Array.from({ length: rows }, (_, at): PracticeControl => ({ id: `row${at}`, text: 'x', look: 'row', ...(at === right && { right: true }) })),
    { id: 'cancel', term: 'cancel', look: 'action' },
  ];

  test('the right one never stands where it stood before, none is lost, and what is no row stays behind', () => {
    fc.assert(fc.property(lists, chances, ({ rows, right, before }, stream) => {
      const order = shuffled(controlsOf(rows, right), before, () => stream.next().value);
      expect(order.map(({ id }) => id).toSorted()).toEqual(controlsOf(rows, right).map(({ id }) => id).toSorted());
      expect(order.at(-1)?.id).toBe('cancel');
      if (rows > 1) expect(order.findIndex((each) => each.right)).not.toBe(before);
    }));
  });

  /** The same chances in every run. */
  const seeded = (seed: number): (() => number) => {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  };

  test('each row comes to stand in each place, and visits differ', () => {
    const orders = Array.from({ length: 500 }, (_, seed) => shuffled(controlsOf(4, 1), -1, seeded(seed)).map(({ id }) => id).join());
    expect(new Set(orders).size).toBe(24);
  });

  test('rounds differ, one after the other; Back shows what stood there; who begins anew finds another order', () => {
    const screen = exerciseOf(practice, 'logIn')!.screens.find(({ id }) => id === 'choose')!;
    const { order, beginAnew } = remember(seeded(7));
    const place = (part: string): Place => ({ exercise: 'logIn', part, step: screen.id });
    const at = (controls: PracticeControl[]): number => controls.findIndex(({ right }) => right);
    const places: number[] = [];
    for (let time = 0; time < 20; time += 1) {
      beginAnew();
      for (const { id } of rounds) {
        places.push(at(order(place(id), screen)));
        expect(order(place(id), screen)).toBe(order(place(id), screen));
      }
    }
    for (const [index, now] of places.entries()) expect(now).not.toBe(places[index - 1]);
    expect(new Set(places).size).toBe(4);
  });

  test('what is not shuffled stands as it is written', () => {
    const screen = exerciseOf(practice, 'logIn')!.screens[0]!;
    expect(remember(seeded(1)).order({ exercise: 'logIn', part: 'alone', step: screen.id }, screen)).toBe(screen.controls);
  });
});

test('how far a round has been walked is known for each round by itself', () => {
  const { cameTo } = remember(() => 0);
  const place: Place = { exercise: 'logIn', part: 'alone', step: 'front' };
  expect([0, 1, 2, 0].map((step) => cameTo(place, step))).toEqual([0, 1, 2, 2]);
  expect(cameTo({ ...place, part: 'hinted' }, 0)).toBe(0);
  expect(cameTo({ ...place, exercise: 'activate' }, 0)).toBe(0);
});

test('numbers stand in groups, and a password as it is', () => {
  expect(['62819310381', '583914', '72940618', '2946', 'Sol-47'].map(inGroups)).toEqual(['628193 10381', '583 914', '7294 0618', '2946', 'Sol-47']);
});

test('a part, a step or an exercise that there is not leads nowhere', () => {
  expect(screensOf(practice, { exercise: 'logIn', part: 'nothing' })).toEqual([]);
  expect(screensOf(practice, { exercise: 'wrong', part: rounds[0]?.id ?? '' })).toEqual([]);
  expect(firstOf(practice, 'nothing')).toBeNull();
  expect(after(practice, { exercise: 'nothing', part: 'nothing', step: 'nothing' })).toBeNull();
});
