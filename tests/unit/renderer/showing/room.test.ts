// From how far a class reads and scans.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISTANCES, readableFrom, scannedFrom, sizeForRoom, WIDTHS } from '../../../../renderer/showing/room.ts';

const CAPITALS = [{ size: 'standard', mm: 5.2 }, { size: 'large', mm: 7.4 }, { size: 'largest', mm: 10.5 }] as const;
const SCREEN = 531;

describe('text', () => {
  it('of 20 mm on the wall is read from 3.4 m, told as 3', () => {
    // 20 mm / tan(20') = 3.44 m.
    expect(readableFrom(20, { wide: 1 }, 1000)).toBe(3);
    expect(readableFrom(40, { wide: 1 }, 1000)).toBe(6.5);
    expect(readableFrom(20, { wide: 2 }, 1000)).toBe(6.5);
  });

  it('is as small as the back row can read, else as large as it goes', () => {
    expect(sizeForRoom(CAPITALS, { wide: 2, far: 3 }, SCREEN)).toEqual({ size: 'standard', metres: 3 });
    expect(sizeForRoom(CAPITALS, { wide: 2, far: 4.5 }, SCREEN)).toEqual({ size: 'large', metres: 4.5 });
    expect(sizeForRoom(CAPITALS, { wide: 2, far: 15 }, SCREEN)).toEqual({ size: 'largest', metres: 6.5 });
  });

  it('never says that the back row reads what it does not', () => {
    fc.assert(fc.property(fc.constantFrom(...WIDTHS), fc.constantFrom(...DISTANCES), fc.double({ min: 150, max: 2000, noNaN: true }), (wide, far, screen) => {
      const { size, metres } = sizeForRoom(CAPITALS, { wide, far }, screen);
      const mm = CAPITALS.find((each) => each.size === size)?.mm ?? 0;
      // The angle at which a capital is seen from there, in minutes of arc.
      const minutes = (distance: number): number => Math.atan((mm * wide) / screen / distance) * (180 / Math.PI) * 60;
      return (metres === 0 || minutes(metres) >= 19.99) && (metres >= far || size === 'largest');
    }));
  });
});

it('a code is scanned from ten times its width on the wall', () => {
  expect(scannedFrom(200, { wide: 1 }, 1000)).toBe(2);
  expect(scannedFrom(149, { wide: 2 }, 1000)).toBe(2.5);
});
