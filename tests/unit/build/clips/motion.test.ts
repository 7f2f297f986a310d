// How things move in the clips: softly, never beyond where they go.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, count, ease, mix, pop, since, swing, turn, walk, type Stop } from '../../../../build/clips/motion.ts';

const second = fc.double({ min: -10, max: 200, noNaN: true });

describe('movement', () => {
  test('goes from nothing to all of it, and never back', () => {
    expect([ease(0), ease(0.5), ease(1)]).toEqual([0, 0.5, 1]);
    fc.assert(fc.property(second, second, (one, two) => {
      const [earlier, later] = [Math.min(one, two), Math.max(one, two)];
      expect(since(later, 3, 2)).toBeGreaterThanOrEqual(since(earlier, 3, 2));
      expect(since(one, 3, 2)).toBeGreaterThanOrEqual(0);
      expect(since(one, 3, 2)).toBeLessThanOrEqual(1);
    }));
  });

  test('is over when it is over: what stands still is the same picture', () => {
    expect([since(2.99, 3), since(3.7, 3), since(50, 3)]).toEqual([0, 1, 1]);
    expect([pop(1, 1), pop(3, 1)]).toEqual([0, 1]);
    expect([swing(0, 1, 1), swing(1.5, 1, 1), swing(2, 1, 1)]).toEqual([0, 1, 0]);
    expect(mix(10, 20, 0.25)).toBe(12.5);
  });

  test('what appears for a while is gone afterwards', () => {
    expect([between(0, 1, 3), between(2, 1, 3), between(4, 1, 3), between(99, 1)]).toEqual([0, 1, 0, 1]);
  });

  test('two pages are never seen at once', () => {
    fc.assert(fc.property(fc.double({ min: 4.8, max: 5.8, noNaN: true }), (t) => {
      const [before, after] = turn(t, 5);
      expect(Math.min(before, after)).toBeLessThan(0.02);
    }));
    expect([turn(4, 5), turn(6, 5)]).toEqual([[1, 0], [0, 1]]);
  });

  test('a way leads over its stops, and not outside of them', () => {
    const way: Stop[] = [[1, 0, 0], [2, 100, 50], [3, 100, 50], [5, 20, 90]];
    expect([walk(0, way), walk(2, way), walk(2.5, way), walk(9, way)]).toEqual([{ x: 0, y: 0 }, { x: 100, y: 50 },
      { x: 100, y: 50 }, { x: 20, y: 90 }]);
    fc.assert(fc.property(second, (t) => {
      const { x, y } = walk(t, way);
      expect(x >= 0 && x <= 100 && y >= 0 && y <= 90).toBe(true);
    }));
    expect(() => walk(1, [])).toThrow();
  });

  test('things that come one by one are whole things', () => {
    expect([0, 1, 1.4, 1.5, 9].map((t) => count(t, 1, 0.5, 4))).toEqual([0, 1, 1, 2, 4]);
  });
});
