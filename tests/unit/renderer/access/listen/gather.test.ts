// Changes that belong together are read as one: the weightiest.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CHANGES, GATHER_MS, makeGather } from '../../../../../renderer/access/listen/gather.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('the weightiest of what changes together, once', () => {
  const begin = vi.fn();
  const gather = makeGather(begin);
  for (const change of CHANGES.toReversed()) {
    vi.advanceTimersByTime(GATHER_MS - 1);
    gather.add(change, null);
  }
  expect(begin).not.toHaveBeenCalled();
  vi.advanceTimersByTime(GATHER_MS);
  expect(begin.mock.calls).toEqual([['screen', null]]);
});

it('what comes later is another change', () => {
  const begin = vi.fn();
  const gather = makeGather(begin);
  gather.add('screen', null);
  vi.advanceTimersByTime(GATHER_MS);
  const button = {} as Element;
  gather.add('told', {} as Element);
  gather.add('told', button);
  vi.advanceTimersByTime(GATHER_MS);
  expect(begin.mock.calls).toEqual([['screen', null], ['told', button]]);
  expect(begin.mock.calls[1]?.[1]).toBe(button);
});

it('forgets when told to', () => {
  const begin = vi.fn();
  const gather = makeGather(begin);
  gather.add('dialog', null);
  gather.clear();
  vi.runAllTimers();
  expect(begin).not.toHaveBeenCalled();
});

it('forgets one kind, and keeps the others', () => {
  const begin = vi.fn();
  const gather = makeGather(begin);
  gather.add('screen', null);
  gather.add('told', null);
  expect([gather.drop('screen'), gather.drop('screen')]).toEqual([true, false]);
  vi.advanceTimersByTime(GATHER_MS);
  gather.add('screen', null);
  gather.drop('screen');
  vi.runAllTimers();
  expect(begin.mock.calls).toEqual([['told', null]]);
});
