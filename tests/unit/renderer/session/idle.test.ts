import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { active, secondsLeft, tick, touched, type IdleState } from '../../../../renderer/session/idle.ts';

const limits = { timeoutMs: 90_000, warningMs: 30_000 };

test('asks at the end of the timeout, and is over at the end of the warning', () => {
  const start = active(0, limits);
  expect(tick(start, 89_999, limits).kind).toBe('active');
  const asked = tick(start, 90_000, limits);
  expect(asked).toEqual({ kind: 'warning', until: 120_000 });
  expect(tick(asked, 119_999, limits).kind).toBe('warning');
  expect(tick(asked, 120_000, limits).kind).toBe('over');
});

test('a touch puts the end off, but a touch beside the question does not answer it', () => {
  expect(touched(active(0, limits), 50_000, limits)).toEqual({ kind: 'active', until: 140_000 });
  const asked: IdleState = { kind: 'warning', until: 120_000 };
  expect(touched(asked, 100_000, limits)).toBe(asked);
});

test('seconds left are whole, and never negative', () => {
  const asked: IdleState = { kind: 'warning', until: 30_000 };
  expect(secondsLeft(asked, 0)).toBe(30);
  expect(secondsLeft(asked, 29_001)).toBe(1);
  expect(secondsLeft(asked, 40_000)).toBe(0);
});

test('whenever the clock is looked at, nobody is thrown out without a whole warning first', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 50 }), (steps) => {
    let now = 0;
    let state = active(now, limits);
    let askedAt: number | null = null;
    for (const step of steps) {
      now += step;
      const next = tick(state, now, limits);
      if (next.kind === 'warning' && state.kind !== 'warning') askedAt = now;
      if (next.kind === 'over' && state.kind !== 'over') {
        expect(askedAt).not.toBeNull();
        expect(now - (askedAt ?? now)).toBeGreaterThanOrEqual(limits.warningMs);
      }
      state = next;
    }
  }));
});
