// What is stopped again and again must not wash everything else out of the log.
import { expect, it } from 'vitest';
import { countBlocked } from '../../../../electron/core/blocked.ts';
import { memoryLog } from '../support.ts';

it('writes the first ten of a kind, and how many there were', () => {
  const { log, lines } = memoryLog();
  const blocked = countBlocked(log);
  for (let count = 0; count < 1000; count += 1) blocked.log('blocked', { kind: 'request', what: 'https://example.org' });
  blocked.log('blocked', { kind: 'window', what: 'https://example.org' });
  blocked.log('nightly-restart', {});
  expect(lines).toHaveLength(12);
  blocked.writeCounts();
  blocked.writeCounts();
  expect(lines.slice(12)).toEqual([{ event: 'blocked-counts', fields: { request: 1000, window: 1 } }]);
});

it('begins anew after each count', () => {
  const { log, lines } = memoryLog();
  const blocked = countBlocked(log);
  for (let hour = 0; hour < 2; hour += 1) {
    for (let count = 0; count < 20; count += 1) blocked.log('blocked', { kind: 'close', what: 'window' });
    blocked.writeCounts();
  }
  expect(lines.filter((line) => line.event === 'blocked')).toHaveLength(20);
});
