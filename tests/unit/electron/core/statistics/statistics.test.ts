// The file of the statistics: what stands in it, and what becomes of it when it is broken or cannot be written.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStatistics } from '../../../../../electron/core/statistics/statistics.ts';
import type { Totals } from '../../../../../electron/core/tally.ts';
import { folder, memoryLog } from '../../support.ts';

const totals: Totals = {
  visits: 1, how: { finish: 1 }, languages: { uk: 1 }, screens: { home: 1 }, last: { home: 1 }, minutes: { '2-5': 1 }, nothingFits: 0,
};
const now = (): Date => new Date(2026, 10, 23, 12);

test('adds to what is on the disk, and is read again after a restart', () => {
  const dir = folder();
  expect(openStatistics(dir, now, memoryLog().log).add(totals)).toBe(true);
  const again = openStatistics(dir, now, memoryLog().log);
  expect(again.add(totals)).toBe(true);
  expect(again.days()).toEqual([
    { day: '2026-11-23', visits: 2, how: { finish: 2 }, languages: { uk: 2 }, screens: { home: 2 }, last: { home: 2 }, minutes: { '2-5': 2 }, nothingFits: 0 },
  ]);
});

test('no time of day is on the disk', () => {
  const dir = folder();
  openStatistics(dir, now, memoryLog().log).add(totals);
  expect(readFileSync(join(dir, 'statistics.json'), 'utf8')).not.toMatch(/\d:\d|\d{10}/);
});

test('a broken file is told, and counting begins anew', () => {
  const dir = folder({ 'statistics.json': '{"days":[{"day":"2026-11-23","visi' });
  const { log, lines } = memoryLog();
  const statistics = openStatistics(dir, now, log);
  expect(statistics.days()).toEqual([]);
  expect(lines).toMatchObject([{ event: 'state-broken' }]);
  expect(statistics.add(totals)).toBe(true);
  expect(statistics.days()).toHaveLength(1);
});

test('where the disk takes nothing it says so, and the file is as it was', () => {
  const dir = folder();
  const { log, lines } = memoryLog();
  const statistics = openStatistics(dir, now, log);
  statistics.add(totals);
  // A folder stands where the new file would be written.
  mkdirSync(join(dir, 'statistics.json.new'));
  expect(statistics.add(totals)).toBe(false);
  expect(statistics.days()).toMatchObject([{ visits: 1 }]);
  expect(lines).toMatchObject([{ event: 'state-unwritable' }]);
});
