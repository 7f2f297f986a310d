// Which strikes act: every sequence of fingers and keys, however they tremble, rest and repeat.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DOUBLE_MS, DRAG_MM, drags, isDouble, lifted, moved, NEAR_MM, put, takesKey, type Hands, type Keystroke, type Strike,
} from '../../../../renderer/access/strikes.ts';

const EMPTY: Hands<string> = { fingers: new Map(), last: null };
const NEXT: Strike<string> = { control: 'next', x: 200, y: 400, at: 1000 };

/** A finger goes down, moves through these heights and is lifted in its control. */
function stroke(hands: Hands<string>, down: Strike<string>, heights: number[] = [], scrolls = false, ms = 50): ReturnType<typeof lifted<string>> {
  const held = heights.reduce((at, y) => moved(at, 1, y), put(hands, 1, { ...down, scrolls }));
  return lifted(held, 1, { x: down.x, y: heights.at(-1) ?? down.y, at: down.at + ms });
}

const height = fc.double({ min: 0, max: 500, noNaN: true });

test('one finger lifted in its control acts, however it moved and however long it took', () => {
  fc.assert(fc.property(fc.array(height, { maxLength: 40 }), fc.nat(600_000), (heights, ms) => {
    expect(stroke(EMPTY, NEXT, heights, false, ms).press).toBe('next');
  }));
});

test('lifted elsewhere, or taken away, it does nothing, and leaves nothing behind', () => {
  expect(lifted(put(EMPTY, 1, { ...NEXT, scrolls: false }), 1, null)).toEqual({ hands: EMPTY, press: null });
  expect(lifted(EMPTY, 1, { x: 0, y: 0, at: 0 })).toEqual({ hands: EMPTY, press: null });
  expect(moved(EMPTY, 1, 50)).toBe(EMPTY);
});

test('where something scrolls, a tremble acts and a drag does not, also when it comes back', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: -DRAG_MM, max: DRAG_MM, noNaN: true }), { maxLength: 40 }), (tremble) => {
    expect(stroke(EMPTY, NEXT, tremble.map((by) => NEXT.y + by), true).press).toBe('next');
  }));
  expect(stroke(EMPTY, NEXT, [NEXT.y - DRAG_MM - 1, NEXT.y], true).press).toBeNull();
  const dragging = moved(put(EMPTY, 1, { ...NEXT, scrolls: true }), 1, NEXT.y + DRAG_MM + 1).fingers.get(1);
  expect(dragging && drags(dragging)).toBe(true);
});

test('twice at one place, or on one control, within half a second is once; elsewhere, or later, it is two', () => {
  const last = { ...NEXT, at: 1000 };
  const after = (ms: number, changed: Partial<Strike<string>>): boolean => isDouble(last, { ...NEXT, at: 1000 + ms, ...changed });
  expect(after(DOUBLE_MS - 1, {})).toBe(true);
  expect(after(DOUBLE_MS, {})).toBe(false);
  // The first has brought a new screen.
  expect(after(100, { control: 'another', x: NEXT.x + NEAR_MM })).toBe(true);
  expect(after(100, { control: 'another', x: NEXT.x + NEAR_MM + 1 })).toBe(false);
  expect(after(100, { x: NEXT.x + 150 })).toBe(true);
  // Of the document before: the place is all that is known.
  expect(isDouble({ ...last, control: null }, { ...NEXT, at: 1100 })).toBe(true);
  expect(isDouble(null, NEXT)).toBe(false);
});

test('a strike that did nothing does not hinder the next one', () => {
  const slidOff = lifted(put(EMPTY, 1, { ...NEXT, scrolls: false }), 1, null);
  expect(stroke(slidOff.hands, { ...NEXT, at: 1060 }).press).toBe('next');
});

test('while one finger acts, every other on the glass rests: it does nothing when it is lifted, but strikes when it comes back', () => {
  const palm = put(EMPTY, 7, { control: 'finish', x: 100, y: 500, at: 0, scrolls: false });
  const first = stroke(palm, NEXT);
  expect(first.press).toBe('next');
  const second = stroke(first.hands, { ...NEXT, at: 2000 });
  expect(second.press).toBe('next');
  const gone = lifted(second.hands, 7, { x: 100, y: 500, at: 4000 });
  expect(gone.press).toBeNull();
  expect(stroke(gone.hands, { control: 'finish', x: 100, y: 500, at: 5000 }).press).toBe('finish');
});

interface Step { what: 'down' | 'move' | 'lift' | 'off'; finger: number; control: string; x: number; y: number; scrolls: boolean; ms: number }
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('down', 'move', 'lift', 'off'), finger: fc.nat(2), control: fc.constantFrom('a', 'b', 'c'),
  x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }), scrolls: fc.boolean(), ms: fc.integer({ min: 0, max: 700 }),
});

test('whatever three fingers do: a press for one lift at most, none doubled, none by a drag or a hand that rests', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    let hands = EMPTY;
    let at = 0;
    /** What is known of each finger on the glass, kept apart from the code that is tested. */
    const known = new Map<number, { down: Strike<string>; scrolls: boolean; heights: number[]; pressesBefore: number }>();
    const presses: Strike<string>[] = [];
    for (const { what, finger, control, x, y, scrolls, ms } of steps) {
      at += ms;
      const story = known.get(finger);
      if (what === 'down' && !story) {
        hands = put(hands, finger, { control, x, y, at, scrolls });
        known.set(finger, { down: { control, x, y, at }, scrolls, heights: [], pressesBefore: presses.length });
      } else if (what === 'move') {
        hands = moved(hands, finger, y);
        story?.heights.push(y);
      } else if (what === 'lift' || what === 'off') {
        const after = lifted(hands, finger, what === 'lift' ? { x, y, at } : null);
        hands = after.hands;
        known.delete(finger);
        const last = presses.at(-1);
        const scrolled = story?.scrolls && story.heights.some((to) => Math.abs(to - story.down.y) > DRAG_MM);
        const rests = story && story.pressesBefore < presses.length;
        const doubled = story && last && story.down.at - last.at < 500
          && (story.down.control === last.control || Math.hypot(story.down.x - last.x, story.down.y - last.y) <= 20);
        const meant = story && what === 'lift' && !scrolled && !rests && !doubled;
        expect(after.press).toBe(meant ? story.down.control : null);
        if (after.press) presses.push({ control: after.press, x, y, at });
      }
      expect(hands.fingers.size).toBe(known.size);
    }
  }), { numRuns: 500 });
});

const KEYPAD = {
  next: ['ArrowDown'], previous: ['ArrowUp'], choose: ['Enter', 'F20'], back: ['Escape'], repeat: ['F13'], louder: ['F14'], softer: ['F15'],
};

test('a key that acts is not taken twice within half a second, one that moves is, and one that is held never', () => {
  const keys = fc.record({
    key: fc.constantFrom('Enter', ' ', 'Escape', 'Backspace', '1', '2', 'F20', 'Tab', 'ArrowDown', 'ArrowUp', 'F14'),
    ms: fc.integer({ min: 0, max: 700 }), repeat: fc.boolean(),
  });
  fc.assert(fc.property(fc.array(keys, { maxLength: 60 }), (strokes) => {
    let last: Keystroke | null = null;
    let at = 0;
    for (const { key, ms, repeat } of strokes) {
      at += ms;
      const again: boolean = last?.key === key && at - last.at < 500 && !/^(Tab|Arrow|F14)/.test(key);
      const taken = takesKey(last, { key, at, repeat }, KEYPAD);
      expect(taken).toBe(!repeat && !again);
      if (taken) last = { key, at };
    }
  }));
});

test('what a key does is what the keypad says: an arrow that chooses acts, an Enter that moves does not', () => {
  const turned = { ...KEYPAD, choose: ['ArrowDown'], next: ['Enter'] };
  const twice = (key: string): boolean => takesKey({ key, at: 0 }, { key, at: 100, repeat: false }, turned);
  expect(twice('ArrowDown')).toBe(false);
  expect(twice('Enter')).toBe(true);
});
