// How long wrong PINs make the gate wait.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { waitAfter, waitLeft } from '../../../../../electron/core/staff/attempts.ts';

const HOUR = 60 * 60_000;

describe('waitAfter', () => {
  it.each([
    [0, 0], [1, 0], [2, 0], [3, 30_000], [4, 60_000], [5, 120_000], [6, 240_000], [7, 480_000], [8, 960_000], [9, 1_920_000], [10, HOUR], [11, HOUR],
  ])('%i wrong ones: %i ms', (failed, wait) => {
    expect(waitAfter(failed)).toBe(wait);
  });

  it('never less after more, never over an hour, however many', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (one, other) => {
      const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
      expect(waitAfter(more)).toBeGreaterThanOrEqual(waitAfter(fewer));
      expect(waitAfter(more)).toBeLessThanOrEqual(HOUR);
    }));
  });

  it('a million PINs take longer than a lifetime of tries', () => {
    let ms = 0;
    for (let failed = 0; failed < 1_000_000; failed += 1) ms += waitAfter(failed);
    expect(ms / (365 * 24 * HOUR)).toBeGreaterThan(100);
  });
});

describe('waitLeft', () => {
  it('runs from the last wrong one, down to nothing', () => {
    const attempts = { failed: 3, at: 1_000_000 };
    expect(waitLeft(attempts, 1_000_000)).toBe(30_000);
    expect(waitLeft(attempts, 1_029_999)).toBe(1);
    expect(waitLeft(attempts, 1_030_000)).toBe(0);
    expect(waitLeft(attempts, 9e12)).toBe(0);
  });

  it('never negative, never longer than the wait itself', () => {
    fc.assert(fc.property(fc.nat({ max: 1000 }), fc.nat(), fc.nat(), (failed, at, passed) => {
      const left = waitLeft({ failed, at }, at + passed);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(waitAfter(failed));
    }));
  });
});
