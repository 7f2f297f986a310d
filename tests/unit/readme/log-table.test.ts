// The table of log events that IT reads is the code's own list.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVENTS } from '../../../electron/core/log.ts';

const page = readFileSync(new URL('../../../build/log.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.split('|').slice(1, 3).map((cell) => cell.trim()));

test('every event has its row, in the same words, and there is no other', () => {
  expect(Object.fromEntries(rows.map(([event = '', what]) => [event.replaceAll('`', ''), what]))).toEqual(EVENTS);
});
