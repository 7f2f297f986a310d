// A clip that is to play stands still: told by the clock alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE_MS, seen, sent, standsStill, toldToPlay } from '../../../../../renderer/screens/videos/standstill.ts';

describe('a clip that is to play', () => {
  it('has not started when it never moves', () => {
    const watched = seen(toldToPlay(7, 1000), 7, 1000 + PATIENCE_MS);
    expect(standsStill(watched, 999 + PATIENCE_MS)).toBeNull();
    expect(standsStill(watched, 1000 + PATIENCE_MS)).toBe('start');
  });

  it('has stalled when it moved and moves no more', () => {
    const watched = seen(toldToPlay(0, 0), 0.04, 500);
    expect(standsStill(watched, 499 + PATIENCE_MS)).toBeNull();
    expect(standsStill(seen(watched, 0.04, 4000), 500 + PATIENCE_MS)).toBe('stall');
  });

  it('gets new patience where it is sent to another place, and has not started by that', () => {
    const watched = sent(toldToPlay(0, 0), 20, 3000);
    expect(standsStill(watched, PATIENCE_MS)).toBeNull();
    expect(standsStill(watched, 3000 + PATIENCE_MS)).toBe('start');
    expect(standsStill(sent(seen(toldToPlay(0, 0), 1, 500), 20, 3000), 3000 + PATIENCE_MS)).toBe('stall');
  });

  it('never fails while it moves at least every four seconds, however long it plays', () => {
    const steps = fc.array(fc.record({ wait: fc.integer({ min: 1, max: PATIENCE_MS - 1 }), move: fc.double({ min: 0.001, max: 5, noNaN: true }) }));
    fc.assert(fc.property(steps, (all) => {
      let [watched, now, place] = [toldToPlay(0, 0), 0, 0];
      for (const { wait, move } of all) {
        now += wait;
        expect(standsStill(watched, now)).toBeNull();
        place += move;
        watched = seen(watched, place, now);
      }
    }));
  });
});
