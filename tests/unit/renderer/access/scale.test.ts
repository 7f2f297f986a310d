// Proves the physical scale: millimetres to pixels, text to capital height, and how high a hand reaches.
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { CAPITAL_MM, INTER_CAP_HEIGHT, pixelsPerMm, reachableMm, roomFor, textMm, textSizes } from '../../../../renderer/access/scale.ts';

test('a 24 inch screen of 1920 by 1080 has 3.6 pixels a millimetre, whichever way it stands', () => {
  expect(pixelsPerMm(1920, 1080, 24)).toBeCloseTo(3.614, 3);
  expect(pixelsPerMm(1080, 1920, 24)).toBe(pixelsPerMm(1920, 1080, 24));
});

test('the large size gives a capital H of 0.7 degrees at 600 mm (EN 301 549 5.1.4)', () => {
  const capital = textMm('large', 600, 531) * INTER_CAP_HEIGHT;
  expect(capital).toBeCloseTo(CAPITAL_MM.large, 6);
  expect((2 * Math.atan(capital / 2 / 600) * 180) / Math.PI).toBeGreaterThanOrEqual(0.7);
});

test('twice as far away, text is twice as large', () => {
  expect(textMm('standard', 1200, 531)).toBeCloseTo(2 * textMm('standard', 600, 531), 6);
});

test('the largest size is no larger than the screen has room for, and is not offered where it would be the large one', () => {
  // Tall and wide, of 24 inches; wide, of 15.6 inches, 16 to 10 and 16 to 9.
  const millimetres = [531, 299, 210, 194].map((height) => textMm('largest', 600, height) * INTER_CAP_HEIGHT);
  expect(millimetres.map((each) => each.toFixed(1))).toEqual(['10.5', '10.5', '8.0', '7.4']);
  expect([531, 210, 194].map((height) => textSizes(600, height).length)).toEqual([3, 3, 2]);
});

describe('reach', () => {
  test('a hand reaches 1220 mm above the floor: 370 mm of a tall 24 inch screen that begins at 850 mm, all of a wide one', () => {
    expect(reachableMm(531, 850)).toBe(370);
    expect(reachableMm(299, 850)).toBe(299);
  });

  test('a screen that hangs too high keeps its lower half for controls', () => {
    expect(reachableMm(531, 1100)).toBe(265.5);
  });

  test('never more than the screen, never less than half of it, and no more the higher it hangs', () => {
    fc.assert(fc.property(fc.integer({ min: 50, max: 2500 }), fc.integer({ min: 0, max: 1500 }), (height, lowerEdge) => {
      const reach = reachableMm(height, lowerEdge);
      expect(reach).toBeLessThanOrEqual(height);
      expect(reach).toBeGreaterThanOrEqual(height / 2);
      expect(reachableMm(height, lowerEdge + 1)).toBeLessThanOrEqual(reach);
    }));
  });
});

test('the larger the text, the less room there is', () => {
  expect([20, 30, 31, 46, 47].map((wide) => roomFor(wide, 50))).toEqual(['small', 'small', 'middle', 'middle', 'large']);
  expect([20, 47, 80].map((wide) => roomFor(wide, 32))).toEqual(['small', 'middle', 'middle']);
});
