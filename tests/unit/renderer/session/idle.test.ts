import * as fc from 'fast-check';
import { createPinia, setActivePinia } from 'pinia';
import { expect, test } from 'vitest';
import { active, isHeld, limitsFor, renewed, resumed, secondsLeft, tick, touched, type IdleLimits, type IdleState } from '../../../../renderer/session/idle.ts';
import { useSession } from '../../../../renderer/session/store.ts';

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

test('whoever listens, or uses the keypad, has twice the time', () => {
  expect(limitsFor({ timeoutSeconds: 90, warningSeconds: 30 }, false)).toEqual(limits);
  expect(limitsFor({ timeoutSeconds: 90, warningSeconds: 30 }, true)).toEqual({ timeoutMs: 180_000, warningMs: 60_000 });
});

test('where other limits hold, what stands is counted anew', () => {
  const twice = { timeoutMs: 180_000, warningMs: 60_000 };
  expect(renewed(active(0, limits), 50_000, twice)).toEqual({ kind: 'active', until: 230_000 });
  expect(renewed({ kind: 'warning', until: 120_000 }, 119_000, twice)).toEqual({ kind: 'warning', until: 179_000 });
  expect(renewed({ kind: 'over' }, 0, twice)).toEqual({ kind: 'over' });
});

test('after a clip or a voice the timeout begins anew, and a warning has as much left as it had', () => {
  expect(resumed(active(0, limits), 10_000, 400_000, limits)).toEqual({ kind: 'active', until: 490_000 });
  expect(resumed({ kind: 'warning', until: 120_000 }, 100_000, 112_000, limits)).toEqual({ kind: 'warning', until: 132_000 });
  expect(resumed({ kind: 'over' }, 0, 1000, limits)).toEqual({ kind: 'over' });
});

/** What can happen, and how long after what was before. */
const happening = fc.record({
  what: fc.constantFrom('look', 'look', 'touch', 'goOn', 'voice', 'silence', 'aided'), after: fc.integer({ min: 1, max: 200_000 }),
});

test('whatever happens, nobody is thrown out without a whole warning first, during which time counted', () => {
  const idle = fc.record({ timeoutSeconds: fc.integer({ min: 30, max: 900 }), warningSeconds: fc.integer({ min: 20, max: 120 }) });
  fc.assert(fc.property(idle, fc.array(happening, { minLength: 1, maxLength: 60 }), (config, happenings) => {
    let now = 0;
    let aided = false;
    let heldSince: number | null = null;
    let lim: IdleLimits = limitsFor(config, aided);
    let state = active(now, lim);
    /** How long the question has stood with time counting, since it was asked or its limits changed. */
    let asked = 0;
    for (const { what, after } of happenings) {
      now += after;
      if (state.kind === 'warning' && heldSince === null) asked += after;
      const before = state;
      if (what === 'look' && heldSince === null) state = tick(state, now, lim);
      else if (what === 'touch') state = touched(state, now, lim);
      else if (what === 'goOn' && state.kind === 'warning') state = active(now, lim);
      else if (what === 'voice') heldSince ??= now;
      else if (what === 'silence' && heldSince !== null) {
        state = resumed(state, heldSince, now, lim);
        heldSince = null;
      } else if (what === 'aided' && !aided) {
        aided = true;
        lim = limitsFor(config, aided);
        state = renewed(state, now, lim);
        asked = 0;
      }
      if (state.kind === 'warning' && before.kind !== 'warning') asked = 0;
      if (state.kind === 'over' && before.kind !== 'over') {
        expect(before.kind).toBe('warning');
        expect(asked).toBeGreaterThanOrEqual(config.warningSeconds * (aided ? 2000 : 1000));
        expect(asked).toBeGreaterThanOrEqual(20_000);
      }
    }
  }), { numRuns: 1000 });
});

test('time counts, but not on an untouched Welcome, in a clip, for who listens, or while staff are asked themselves', () => {
  setActivePinia(createPinia());
  const session = useSession();
  expect(isHeld(session, false)).toBe(true);
  session.begin('uk', 1);
  expect([isHeld(session, false), isHeld(session, true)]).toEqual([false, true]);
  session.playing = true;
  expect(isHeld(session, false)).toBe(true);
  session.playing = false;
  session.attended = true;
  expect(isHeld(session, false)).toBe(true);
});

test('a showing whose question to staff is not there ends like any visit', () => {
  setActivePinia(createPinia());
  const session = useSession();
  session.begin('uk', 1);
  session.showing = 'nb';
  expect(isHeld(session, false)).toBe(false);
});
