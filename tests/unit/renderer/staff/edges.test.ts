// The staff gesture: made by nobody who does not mean it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeOf, isGesture, TIMES, type Surface, type Touch } from '../../../../renderer/staff/edges.ts';

/** A 24-inch screen that stands: 299 × 531 mm. */
const screen: Surface = { width: 1080, height: 1920, mm: 3.614 };
const { width, height, mm } = screen;

/** Touches half a second apart, at these edges. */
const at = (...edges: ('left' | 'right' | 'middle')[]): Touch[] =>
  edges.map((edge, index) => ({
    x: { left: 2 * mm, right: width - 2 * mm, middle: width / 2 }[edge],
    y: height - 50 * mm,
    at: index * 500,
    alone: true,
  }));

const gesture = at('left', 'right', 'left', 'right', 'left', 'right');
const changed = (index: number, change: Partial<Touch>): Touch[] =>
  gesture.map((touch, where) => (where === index ? { ...touch, ...change } : touch));

describe('edgeOf', () => {
  it.each([
    [{ x: 0, y: height }, 'left'],
    [{ x: 10 * mm, y: height - 100 * mm }, 'left'],
    [{ x: 10 * mm + 1, y: height }, null],
    [{ x: 0, y: height - 100 * mm - 1 }, null],
    [{ x: width, y: height }, 'right'],
    [{ x: width - 10 * mm, y: height - 100 * mm }, 'right'],
    [{ x: width - 10 * mm - 1, y: height }, null],
    [{ x: width, y: 0 }, null],
  ])('%j is at %s', (touch, edge) => {
    expect(edgeOf(touch, screen)).toBe(edge);
  });
});

describe('the gesture', () => {
  it('is six touches in turn, from either edge', () => {
    expect(isGesture(gesture, screen)).toBe(true);
    expect(isGesture(at('right', 'left', 'right', 'left', 'right', 'left'), screen)).toBe(true);
  });

  it('is not five', () => {
    expect(isGesture(gesture.slice(0, TIMES - 1), screen)).toBe(false);
    expect(isGesture([], screen)).toBe(false);
  });

  it('counts the last touches: whatever came before does not matter', () => {
    expect(isGesture([...at('middle', 'left'), ...gesture.map((touch) => ({ ...touch, at: touch.at + 60_000 }))], screen)).toBe(true);
  });

  it.each([0, 1, 2, 3, 4, 5])('touch %i twice at the same edge, in the middle, too high, or with a second finger: no', (index) => {
    const other = gesture[index === 0 ? 1 : index - 1] as Touch;
    for (const change of [{ x: other.x }, { x: width / 2 }, { y: 0 }, { alone: false }]) {
      expect(isGesture(changed(index, change), screen)).toBe(false);
    }
  });

  it('takes ten seconds and no longer', () => {
    expect(isGesture(changed(5, { at: 10_000 }), screen)).toBe(true);
    expect(isGesture(changed(5, { at: 10_001 }), screen)).toBe(false);
  });

  it('any other order of edges and middle is none', () => {
    const place = fc.constantFrom('left', 'right', 'middle');
    fc.assert(fc.property(fc.array(place, { minLength: 0, maxLength: 12 }), (places) => {
      const last = places.slice(-TIMES);
      const inTurn = last.length === TIMES && last.every((edge, index) => edge !== 'middle' && edge !== last[index - 1]);
      expect(isGesture(at(...(places as 'left'[])), screen)).toBe(inTurn);
    }), { numRuns: 2000 });
  });

  it('cannot be made by touches inside the margins, on any screen', () => {
    const size = fc.record({ width: fc.integer({ min: 300, max: 4000 }), height: fc.integer({ min: 300, max: 4000 }), mm: fc.double({ min: 1, max: 12, noNaN: true }) });
    fc.assert(fc.property(size, fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: TIMES, maxLength: 12 }), (surface, points) => {
      fc.pre(surface.width > 21 * surface.mm);
      const inside = points.map(([x, y], index) => ({ x: 10.1 * surface.mm + x * (surface.width - 20.2 * surface.mm), y: y * surface.height, at: index, alone: true }));
      expect(isGesture(inside, surface)).toBe(false);
    }));
  });
});
