import { expect, test } from 'vitest';
import { CAPITAL_MM, INTER_CAP_HEIGHT, pixelsPerMm, textMm } from '../../../../renderer/access/scale.ts';

test('a 24 inch screen of 1920 by 1080 has 3.6 pixels a millimetre, whichever way it stands', () => {
  expect(pixelsPerMm(1920, 1080, 24)).toBeCloseTo(3.614, 3);
  expect(pixelsPerMm(1080, 1920, 24)).toBe(pixelsPerMm(1920, 1080, 24));
});

test('the large size gives a capital H of 0.7 degrees at 600 mm (EN 301 549 5.1.4)', () => {
  const capital = textMm('large', 600) * INTER_CAP_HEIGHT;
  expect(capital).toBeCloseTo(CAPITAL_MM.large, 6);
  expect((2 * Math.atan(capital / 2 / 600) * 180) / Math.PI).toBeGreaterThanOrEqual(0.7);
});

test('twice as far away, text is twice as large', () => {
  expect(textMm('standard', 1200)).toBeCloseTo(2 * textMm('standard', 600), 6);
});
