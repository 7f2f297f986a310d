// The fault table: what counts as well, and what a reader sees.
import { describe, expect, it } from 'vitest';
import { holds, inTime, rowLine } from '../../faults/row.ts';
import type { Row } from '../../faults/row.ts';

const row: Row = { what: 'kill -9 of the browser', tried: 3, good: 3, times: [900, 1000, 2000], limit: 5000, wrong: [] };

describe('a row', () => {
  it.each<[string, Partial<Row>]>([
    ['one was lost', { good: 2 }],
    ['something went wrong besides', { wrong: ['A prototype has changed.'] }],
    ['nothing was tried', { tried: 0, good: 0, times: [] }],
  ])('is not well where %s', (_what, part) => {
    expect(holds({ ...row, ...part })).toBe(false);
    expect(rowLine({ ...row, ...part })).toContain('NOT WELL');
  });

  it('says where one took too long, which is not that something was lost', () => {
    const slow = { ...row, times: [900, 1000, 5001] };
    expect([holds(slow), inTime(slow), inTime(row)]).toEqual([true, false, true]);
    expect(rowLine(slow)).toMatch(/TOO SLOW$/);
  });

  it('is well, and says how often, how fast, and how slow at worst', () => {
    expect(holds(row)).toBe(true);
    expect(rowLine(row)).toMatch(/^kill -9 of the browser +3 of 3 {3}median 1\.00 s, worst 2\.00 s \(at most 5\.00 s\)$/);
  });

  it('that was not tried says why', () => {
    expect(rowLine({ ...row, skipped: 'xdotool is not installed' })).toContain('not tried: xdotool is not installed');
  });
});
