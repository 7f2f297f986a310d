// Times, days and sizes for staff, in their language.
import { expect, test } from 'vitest';
import { createFormats } from '../../../../renderer/staff/office/formats.ts';

const nb = createFormats('nb');
const en = createFormats('en');

test('a day is the same day in every zone, short where there is little room', () => {
  expect(nb.day('2026-11-01')).toBe('1. november 2026');
  expect(nb.long('2026-11-23')).toBe('man. 23. november');
  expect([nb.short('2026-11-23', 7), nb.short('2026-11-03', 30), nb.short('2026-11', 13)]).toEqual(['23.11.', '3', 'nov']);
  expect(nb.long('2026-11')).toBe('november 2026');
});

test('room on a disk has a unit that says something', () => {
  expect(en.bytes(499_000_000)).toBe('499 MB');
  expect(en.bytes(1_250_000_000)).toBe('1.3 GB');
  expect(nb.bytes(271_400_000_000)).toBe('271 GB');
});

test('numbers have the comma or the point of their language', () => {
  expect([nb.number(21.9), createFormats('en-GB').number(21.9), nb.number(24)]).toEqual(['21,9', '21.9', '24']);
});

test('lists end as the language ends them', () => {
  expect(nb.list(['a', 'b', 'c'])).toBe('a, b og c');
  expect(en.list(['a', 'b'])).toBe('a and b');
});
