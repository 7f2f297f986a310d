// When the screen is dark: outside hours, and never for somebody who is there.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDark } from '../../../../renderer/session/sleep.ts';

test('dark outside hours once nobody has touched it for the whole timeout', () => {
  expect(isDark(true, false, 89_999, 90_000)).toBe(false);
  expect(isDark(true, false, 90_000, 90_000)).toBe(true);
});

test('never dark within hours, and never during a visit', () => {
  fc.assert(fc.property(fc.boolean(), fc.boolean(), fc.nat(), fc.integer({ min: 30_000, max: 900_000 }), (asleep, visiting, quiet, timeout) => {
    if (!asleep || visiting) expect(isDark(asleep, visiting, quiet, timeout)).toBe(false);
  }));
});
