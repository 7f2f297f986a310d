import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageStarts, type Part } from '../../../../renderer/parts/paging.ts';

const part = (top: number, bottom: number, heading = false): Part => ({ top, bottom, heading });

test('what fits needs no second page', () => {
  expect(pageStarts([part(0, 90)], 90, 100)).toEqual([0]);
});

test('a paragraph that does not fit begins the next page', () => {
  expect(pageStarts([part(0, 60), part(70, 130), part(140, 165)], 165, 100)).toEqual([0, 70]);
});

test('a heading is never left alone at the foot of a page', () => {
  expect(pageStarts([part(0, 60), part(70, 95, true), part(100, 150)], 150, 100)).toEqual([0, 70]);
});

test('what begins within the last pixel of a page begins the next one there, and loses none of its upper edge', () => {
  expect(pageStarts([part(0, 60), part(99.2, 150)], 150, 100)).toEqual([0, 99.2]);
});

const tail = (top: number, bottom: number): Part => ({ ...part(top, bottom), tail: true });

test('a tail is not left alone on the last page: what is before it, with its heading, goes along', () => {
  expect(pageStarts([part(0, 60), part(65, 95), tail(100, 110)], 110, 100)).toEqual([0, 65]);
  expect(pageStarts([part(0, 50), part(50, 60, true), part(65, 95), tail(100, 110)], 110, 100)).toEqual([0, 50]);
});

test('but where that has no room there, it stands alone', () => {
  expect(pageStarts([part(0, 95), tail(100, 110)], 110, 100)).toEqual([0, 100]);
  expect(pageStarts([part(0, 30), part(35, 98), tail(105, 150)], 150, 100)).toEqual([0, 100]);
});

test('no page has nothing but the lower edge of what stood on the one before', () => {
  // The card of the first part ends at 105; the next part needs a page of its own.
  expect(pageStarts([part(5, 98), part(108, 206), part(210, 240)], 240, 100)).toEqual([0, 108, 208]);
});

test('of two columns, neither is cut', () => {
  expect(pageStarts([part(0, 95), part(0, 40), part(50, 120), part(110, 150)], 150, 100)).toEqual([0, 50]);
});

test('a part taller than a page is cut, and comes to an end', () => {
  expect(pageStarts([part(0, 250)], 250, 100)).toEqual([0, 100, 200]);
});

test('every part can be read whole on some page, in whatever order they come', () => {
  const stacks = fc.array(fc.record({ gap: fc.integer({ min: 2, max: 30 }), size: fc.integer({ min: 5, max: 90 }), heading: fc.boolean() }), { maxLength: 60 });
  fc.assert(fc.property(stacks, fc.boolean(), (list, ends) => {
    let y = 0;
    const parts = list.map(({ gap, size, heading }) => {
      const top = y + gap;
      y = top + size;
      return part(top, y, heading);
    });
    const last = parts.at(-1);
    if (last) last.tail = ends;
    const starts = pageStarts([...parts].reverse(), y, 100);
    for (const [at, start] of starts.entries()) {
      if (at > 0) expect(start).toBeGreaterThan(starts[at - 1] ?? 0);
    }
    for (const { top, bottom } of parts) {
      const whole = starts.some((start, at) => top >= start - 1 && bottom <= (starts[at + 1] ?? start + 100) + 1 && bottom <= start + 101);
      expect(whole).toBe(true);
    }
  }));
});
