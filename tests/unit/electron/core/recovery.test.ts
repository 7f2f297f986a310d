// The recovery policy: first fast, then slow, never stuck.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cureFor, FAST_LIMIT, recent, WINDOW_MS } from '../../../../electron/core/recovery.ts';

const now = Date.UTC(2026, 10, 22, 10);
const faults = (count: number): number[] => Array.from({ length: count }, (_, index) => now - index);
const ladder = (remembered: boolean): string[] =>
  Array.from({ length: FAST_LIMIT + 2 }, (_, index) => cureFor(faults(index + 1), now, remembered).cure);

describe('the cures', () => {
  it('are first a reload, then a new window, then the whole program, then the repair screen', () => {
    expect(ladder(true)).toEqual([
      'reload', 'reload', 'new-window', 'new-window', 'restart', 'new-window', 'restart', 'repair', 'repair',
    ]);
  });

  it('are no restart where it would be forgotten, because a forgotten restart is repeated for ever', () => {
    expect(ladder(false)).not.toContain('restart');
    expect(ladder(false).at(-1)).toBe('repair');
  });

  it('come after pauses that grow within each kind', () => {
    const steps = Array.from({ length: FAST_LIMIT + 3 }, (_, index) => cureFor(faults(index + 1), now, true));
    for (const cure of ['reload', 'new-window', 'restart', 'repair']) {
      const pauses = steps.filter((step) => step.cure === cure).map((step) => step.pauseMs);
      expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
      expect(new Set(pauses).size).toBeGreaterThan(1);
    }
  });

  it('the hundredth fault in months is cured as the first', () => {
    const long = Array.from({ length: 100 }, (_, index) => now - index * 2 * WINDOW_MS);
    expect(cureFor(long, now, true)).toEqual(cureFor([now], now, true));
  });

  it('property: whatever has happened, there is a cure, within a minute, and never a fast one after too many', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 2 * WINDOW_MS })), fc.boolean(), (ages, remembered) => {
      const times = [...ages.map((age) => now - age), now];
      const { cure, pauseMs } = cureFor(times, now, remembered);
      expect(pauseMs).toBeLessThanOrEqual(60_000);
      expect(cure === 'repair').toBe(recent(times, now).length > FAST_LIMIT);
    }));
  });

  it('stay slow as long as every slow try fails', () => {
    let times = faults(FAST_LIMIT + 1);
    let at = now;
    for (let tries = 0; tries < 500; tries += 1) {
      const { cure, pauseMs } = cureFor(times, at, true);
      expect(cure).toBe('repair');
      // A try that fails late: the window took its time, and then the page was silent.
      at += pauseMs + 20_000;
      times = [...recent(times, at), at];
    }
  });
});

describe('recent', () => {
  it('forgets what is long ago, and a future that a wrong clock has left behind', () => {
    expect(recent([now - WINDOW_MS, now - 1, now, now + 1, NaN], now)).toEqual([now - 1, now]);
  });
});
