// The practice walked as data: every part to its end, every touch with an answer, the names in changing places.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Practice, PracticeScreen } from '../../../../../electron/core/content/types.ts';
import { after, arranged, begin, hint, pointedAt, screensOf, touch, TURNS, type, type Place } from '../../../../../renderer/screens/practice/practice.ts';

const practice = JSON.parse(readFileSync(new URL('../../../../../locales/content/practice.json', import.meta.url), 'utf8')) as Practice;
const parts = [...practice.rounds.map(({ id }) => id), TURNS];
const all = [...practice.steps, ...practice.turns];
const rightOf = (screen: PracticeScreen): string => screen.controls.find(({ right }) => right)?.id ?? '';

test('from the first screen the whole practice is walked, each screen of each part once, and it ends', () => {
  const walked: string[] = [];
  for (let at: Place | null = { part: parts[0] ?? '', step: practice.steps[0]?.id ?? '' }; at; at = after(practice, at)) {
    walked.push(`${at.part} ${at.step}${at.done ? ' done' : ''}`);
    expect(walked.length).toBeLessThan(100);
  }
  expect(walked).toEqual([
    ...practice.rounds.flatMap(({ id }) => practice.steps.map((step) => `${id} ${step.id}`)),
    ...practice.turns.flatMap(({ id }) => [`turns ${id}`, `turns ${id} done`]),
  ]);
});

test.each(all.map((screen) => [screen.id, screen] as const))('%s: only the right control leads on, and every other one is answered', (_, screen) => {
  const ready = { ...begin(screen), entered: 'right' as const };
  for (const { id, right } of screen.controls) {
    const then = touch(screen, ready, id);
    expect(then.done).toBe(right === true);
    expect(then.answer).toEqual(right ? null : { to: 'control', id });
  }
});

test.each(all.filter(({ entry }) => entry).map((screen) => [screen.id, screen] as const))('%s: nothing leads on before the right digits are there', (_, screen) => {
  for (const entered of ['short', 'other', 'real', 'ownPin'] as const) {
    expect(touch(screen, { ...begin(screen), entered }, rightOf(screen))).toMatchObject({ done: false, answer: { to: 'entry', entered } });
  }
});

test('what is said of wrong digits stays while new ones are typed, and goes with the right ones', () => {
  const [screen] = practice.steps.filter(({ entry }) => entry?.kind === 'number');
  const wiped = type(begin(screen!), 'real');
  expect(wiped.answer).toEqual({ to: 'entry', entered: 'real' });
  expect(type(wiped, 'short').answer).toEqual(wiped.answer);
  expect(type(wiped, 'right').answer).toBeNull();
});

test('the coach points in the first round, after a hint in the others, and first at what must be typed', () => {
  for (const screen of all) {
    const first = screen.entry ? 'entry' : rightOf(screen) || null;
    expect(pointedAt(screen, begin(screen), 'points')).toBe(first);
    expect(pointedAt(screen, begin(screen), 'hints')).toBeNull();
    expect(pointedAt(screen, begin(screen), 'none')).toBeNull();
    expect(pointedAt(screen, hint(begin(screen)), 'hints')).toBe(first);
    expect(pointedAt(screen, { ...begin(screen), entered: 'right' }, 'points')).toBe(rightOf(screen) || null);
  }
});

test('among several electronic IDs the right one stands elsewhere in each round, and none is lost', () => {
  const [screen] = practice.steps.filter(({ id }) => id === 'choose');
  const orders = practice.rounds.map(({ id }) => arranged(practice, screen!, id));
  expect(new Set(orders.map((order) => order.findIndex(({ right }) => right))).size).toBe(practice.rounds.length);
  for (const order of orders) expect(order.map(({ id }) => id).toSorted()).toEqual(screen!.controls.map(({ id }) => id).toSorted());
});

test('a part or a step that there is not leads nowhere', () => {
  expect(screensOf(practice, 'nothing')).toEqual([]);
  expect(after({ ...practice, rounds: [], turns: [] }, { part: 'nothing', step: 'nothing' })).toBeNull();
});
