import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from 'uqr';
import { qrPath, readableAddress } from '../../../../renderer/parts/qr.ts';

/** The modules that a path paints, read back from its text. */
function painted(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(width); at += 1) (rows[Number(y)] ?? [])[Number(x) + at] = true;
  }
  return rows;
}

test('every dark module of a code is painted, and no other', () => {
  fc.assert(fc.property(fc.webUrl(), (url) => {
    const { data, size } = encode(url, { ecc: 'M', border: 4 });
    expect(painted(qrPath(data), size)).toEqual(data);
  }), { numRuns: 50 });
});

test('an address is written as a person writes it down', () => {
  expect(readableAddress('https://www.udi.no/')).toBe('www.udi.no');
});
