// Range headers, against the examples of RFC 9110 and against anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../../electron/core/range.ts';

const part = (start: number, end: number): object => ({ kind: 'part', start, end });

describe('parseRange', () => {
  it.each([
    ['bytes=0-499', part(0, 499)],
    ['bytes=500-999', part(500, 999)],
    ['bytes=9500-', part(9500, 9999)],
    ['bytes=-500', part(9500, 9999)],
    ['bytes=0-', part(0, 9999)],
    ['bytes=0-0', part(0, 0)],
    ['bytes=-1', part(9999, 9999)],
    ['bytes=9999-9999', part(9999, 9999)],
    ['bytes=9000-20000', part(9000, 9999)],
    ['bytes=-20000', part(0, 9999)],
    ['BYTES=1-2', part(1, 2)],
  ])('%s of 10,000 bytes', (header, range) => {
    expect(parseRange(header, 10_000)).toEqual(range);
  });

  it.each(['bytes=10000-', 'bytes=10000-10001', 'bytes=-0', 'bytes=99999999999999999999-'])('%s is not in 10,000 bytes', (header) => {
    expect(parseRange(header, 10_000)).toEqual({ kind: 'unsatisfiable' });
  });

  it('an empty file has no range', () => {
    for (const header of ['bytes=0-', 'bytes=0-0', 'bytes=-1']) expect(parseRange(header, 0)).toEqual({ kind: 'unsatisfiable' });
  });

  it.each([null, '', 'bytes', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'bytes=a-b', 'bytes=1.5-2', 'bytes=--1', 'lines=0-1', 'bytes=0-1;x', 'bytes=0x1-2'])(
    '%j is not one range: the whole file is sent', (header) => {
      expect(parseRange(header, 10_000)).toEqual({ kind: 'whole' });
    });

  it('property: a part is always inside the file', () => {
    const number = fc.oneof(fc.nat(300).map(String), fc.bigInt({ min: 0n }).map(String), fc.constant(''));
    const header = fc.oneof(fc.tuple(number, number).map(([from, to]) => `bytes=${from}-${to}`), fc.string());
    fc.assert(fc.property(header, fc.nat(200), (text, size) => {
      const range = parseRange(text, size);
      if (range.kind !== 'part') return true;
      return Number.isInteger(range.start) && 0 <= range.start && range.start <= range.end && range.end < size;
    }), { numRuns: 2000 });
  });
});
