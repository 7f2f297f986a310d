// Whether a soak tells growth from noise.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALLOWED, growth, grows, type Sample } from '../../soak/figures.ts';

const samples = (values: number[]) => values.map((value, at) => ({ minutes: at, value }));

test.each([
  [[], 0], [[5], 0], [[5, 900], 0], [[5, 5, 5], 0], [[0, 1, 2, 3, 4], 4], [[4, 3, 2, 1, 0], -4], [[0, 0, 900, 0, 0], 0], [[0, 1, 900, 3, 4], 4],
])('%j grows by %d', (values, more) => expect(growth(samples(values))).toBeCloseTo(more));

test('noise around a line does not hide it, and is not taken for one', () => {
  fc.assert(fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 10, maxLength: 40 }), (slope, noise) => {
    const whole = slope * (noise.length - 1);
    expect(Math.abs(growth(samples(noise.map((each, at) => at * slope + each))) - whole)).toBeLessThanOrEqual(2 * (noise.length - 1) + 1e-6);
  }));
});

test('more than is allowed is named, and what is not known is not', () => {
  const at = (minutes: number, heap: number): Sample => ({ minutes, heap, page: null, all: 100, shown: 0, dropped: 0 });
  expect(grows([at(0, 10), at(1, 10 + ALLOWED.heap / 2), at(2, 10 + ALLOWED.heap)])).toEqual([]);
  expect(grows([at(0, 10), at(1, 20), at(2, 30)])).toEqual(['the heap of the page grew by 20.0 MB; at most 5 MB.']);
});
