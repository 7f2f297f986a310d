// The command npm run check:content: what it prints and how it ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { put, smallFiles, writeFiles, type Files } from './small-pack.ts';

const COMMAND = join(import.meta.dirname, '../../../../../build/check-content.ts');
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'nykel-check-'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function run(name: string, files: Files) {
  writeFiles(join(root, name), files);
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, name], { cwd: root, encoding: 'utf8' });
  return { status, stderr, lines: stdout.trimEnd().split('\n') };
}

test('a good folder ends with 0: how each language reads, and one line that counts', () => {
  const { status, lines, stderr } = run('good', put(smallFiles(), 'en/home.json', 'title', 'Touch the key. It is yours, and it opens all.'));
  expect(stderr).toBe('');
  const at = lines.indexOf('Reading en: 2 sentences, 5.0 words each, 3.3 letters a word, LIX 5. Longest:');
  expect(lines.slice(at + 1, at + 5)).toEqual([
    '  7 words: en/home.json title: It is yours, and it opens all.',
    '  5 words: en/common.json more.call: Touch [[logIn]] and call {helpPhone}',
    '  3 words: en/common.json left: {n} hour left',
    '',
  ]);
  expect(lines.filter((line) => line.startsWith('Reading '))).toHaveLength(5);
  expect(lines.slice(-1)).toEqual(['Checked good: 5 languages (en, nb, nn, ru, uk), 4 media files. 0 errors, 0 warnings.']);
  expect(status).toBe(0);
});

test('problems are grouped by file, counted, and end with 1', () => {
  const files = put({ ...smallFiles(), 'media/refugees.webm': 'x' }, 'uk/home.json', 'title', '"@"');
  const { status, lines } = run('bad', files);
  const at = lines.indexOf(join('bad', 'uk', 'home.json'));
  expect(lines.slice(at + 1, at + 4)).toEqual([
    expect.stringMatching(/^ {2}error: title: The sign @/),
    expect.stringMatching(/^ {2}error: title: The quotation mark "/),
    '',
  ]);
  expect(lines.filter((line) => line === join('bad', 'content', 'videos.json'))).toHaveLength(1);
  expect(lines.at(-1)).toMatch(/ 2 errors, 4 warnings\.$/);
  expect(status).toBe(1);
});

test('warnings alone end with 0', () => {
  const { status, lines } = run('warned', { ...smallFiles(), 'media/refugees.webm': 'x' });
  expect(lines.at(-1)).toMatch(/ 0 errors, 4 warnings\.$/);
  expect(status).toBe(0);
});

test('a fact checked in the future is an error here, where an editor has a clock', () => {
  const { status, lines } = run('future', put(smallFiles(), 'content/facts.json', 'facts.0.checked', '2999-01-01'));
  expect(lines.join('\n')).toContain('2999-01-01 is in the future');
  expect(status).toBe(1);
});

test('a folder that does not exist ends with 1 and says so', () => {
  const { status, stdout } = spawnSync(process.execPath, [COMMAND, 'nothing'], { cwd: root, encoding: 'utf8' });
  expect(stdout).toContain('There is no such folder.');
  expect(status).toBe(1);
});
