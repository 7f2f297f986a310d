// "My list" as a list: each thing once, in the order in which it was put there.
import { expect, test } from 'vitest';
import { has, withEntry, without, type ListEntry } from '../../../../renderer/session/list.ts';

const pay: ListEntry = { kind: 'step', id: 'order.pay' };
const udi: ListEntry = { kind: 'contact', id: 'udi' };

test('what is put on is there once, at the end', () => {
  const list = withEntry(withEntry(withEntry([], pay), udi), { ...pay });
  expect(list).toEqual([pay, udi]);
  expect(has(list, { ...udi })).toBe(true);
});

test('the same id of another kind is another thing', () => {
  expect(has([udi], { kind: 'service', id: 'udi' })).toBe(false);
  expect(without([udi], { kind: 'service', id: 'udi' })).toEqual([udi]);
});

test('what is taken off leaves the rest as it stood, and the list before as it was', () => {
  const before = [pay, udi];
  expect(without(before, { ...pay })).toEqual([udi]);
  expect(before).toEqual([pay, udi]);
});
