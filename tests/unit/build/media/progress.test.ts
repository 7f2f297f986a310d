// The bar for who waits, on a terminal and elsewhere.
import { expect, test } from 'vitest';
import { barLine, progress } from '../../../../build/media/progress.ts';

test.each([
  [0, 0, 'Making ░░░░░░░░░░░░░░░░░░░░░░░░   0 %'],
  [0.25, 10_000, 'Making ██████░░░░░░░░░░░░░░░░░░  25 %, 30 s left'],
  [0.5, 100_000, 'Making ████████████░░░░░░░░░░░░  50 %, 1 min 40 s left'],
  [1, 5, 'Making ████████████████████████ 100 %'],
  [7, 5, 'Making ████████████████████████ 100 %'],
])('%d after %d ms', (share, ms, line) => expect(barLine('Making', share, ms)).toBe(line));

function told(isTTY: boolean, shares: number[]): string {
  let text = '';
  const bar = progress('Making', { write: (piece) => (text += piece), isTTY }, () => 0);
  shares.forEach(bar.at);
  bar.end();
  return text;
}

test('a terminal has one line, of which nothing is left over', () => {
  expect(told(true, [0.5, 1])).toBe(`\r${barLine('Making', 0.5, 0)}\r${barLine('Making', 1, 0).padEnd(barLine('Making', 0.5, 0).length)}\n`);
});

test('elsewhere there are few lines, however often it is told', () => {
  const lines = told(false, Array.from({ length: 1001 }, (_, at) => at / 1000)).trim().split('\n');
  expect(lines).toEqual(['Making: 0 %', 'Making: 25 %', 'Making: 50 %', 'Making: 75 %', 'Making: 100 %']);
});
