import { expect, test } from 'vitest';
import { minutesClass } from '../../../../renderer/session/minutes.ts';

test.each([
  [0, '0-1'], [119_999, '0-1'], [120_000, '2-5'], [5 * 60_000, '2-5'], [6 * 60_000, '6-15'],
  [15 * 60_000, '6-15'], [16 * 60_000, '16-30'], [31 * 60_000, '31+'], [9e9, '31+'],
])('%i ms is told as %s', (milliseconds, told) => {
  expect(minutesClass(milliseconds)).toBe(told);
});
