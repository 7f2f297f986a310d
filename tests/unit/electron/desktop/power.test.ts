// The display stays lit while the office is open. Time is vitest's own.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepLit } from '../../../../electron/desktop/power.ts';

const MINUTE = 60_000;

/** What is blocked, by number, as Electron gives them. */
function setUp(open: boolean) {
  const office = { open };
  const blocked = new Map<number, string>();
  let next = 0;
  keepLit({ start: (type) => (blocked.set(next, type), next++), stop: (id) => blocked.delete(id) }, () => office.open);
  return { office, blocked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('while the office is open the display does not sleep, from the start', () => {
  expect([...setUp(true).blocked.values()]).toEqual(['prevent-display-sleep']);
});

it('it is asked for once, however long the day', () => {
  const { blocked } = setUp(true);
  vi.advanceTimersByTime(8 * 60 * MINUTE);
  expect(blocked.size).toBe(1);
});

it('after hours it may sleep, within a minute, and in the morning not any more', () => {
  const { office, blocked } = setUp(true);
  office.open = false;
  vi.advanceTimersByTime(MINUTE);
  expect(blocked.size).toBe(0);
  vi.advanceTimersByTime(8 * 60 * MINUTE);
  expect(blocked.size).toBe(0);
  office.open = true;
  vi.advanceTimersByTime(MINUTE);
  expect([...blocked.values()]).toEqual(['prevent-display-sleep']);
});

it('a start at night asks for nothing', () => {
  expect(setUp(false).blocked.size).toBe(0);
});
