// The table in build/security.md names files and tests that are there, and what it says of them is so.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const text = read('build/security.md');

const rows = text.split('\n').filter((line) => /^\| \d+ \|/.test(line)).map((line) => {
  const [number = '', item = '', how = '', file = '', shown = '', runtime = ''] = line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''));
  return { number, item, how, file, shown, runtime };
});

/** The tests a cell names: `file` “words of it”. */
const named = (cell: string): [file: string, words: string][] =>
  [...cell.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, file = '', words = '']) => [file, words]);

test('it has the twenty items, in order', () => {
  expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

describe.each(rows)('$number. $item', ({ file, shown, runtime, how }) => {
  test('says how it is met, in a file that is there', () => {
    expect(how).not.toBe('');
    expect(file).toMatch(/^`[^`]+`$/);
    expect(existsSync(join(root, file.slice(1, -1)))).toBe(true);
  });

  test('has a test, and each test it names is there', () => {
    expect(named(shown)).not.toEqual([]);
    for (const [source, words] of [...named(shown), ...named(runtime)]) expect(read(source), source).toContain(words);
    // None that is written in a way that would not be looked for.
    for (const cell of [shown, runtime]) expect(named(cell).length).toBe(cell.split('“').length - 1);
  });
});

describe('the program', () => {
  const sources = globSync('{electron,renderer}/**/*.{ts,vue}', { cwd: root });

  test('is about the Electron that is used', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const version = devDependencies['electron'];
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(text).toContain(`under Electron ${version},`);
    expect(rows[15]?.how).toContain(`${version}, exactly`);
  });

  test('has no webview and no pop-up', () => {
    expect(sources.filter((file) => /<webview|allowpopups|createElement\(['"]webview/i.test(read(file)))).toEqual([]);
  });

  test('asks Electron for nothing that opens other programs', () => {
    const asked = sources.flatMap((file) =>
      [...read(file).matchAll(/import \{([^}]*)\} from 'electron(?:\/\w+)?'/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()).filter(Boolean)));
    expect(asked).toContain('BrowserWindow');
    expect(asked).not.toContain('shell');
    expect(sources.filter((file) => /openExternal|openPath/.test(read(file)))).toEqual([]);
  });

  test('sets every fuse', () => {
    const lines = read('electron-builder.yml').split('\n').map((line) => line.trim());
    for (const fuse of [
      'runAsNode: false', 'enableNodeOptionsEnvironmentVariable: false', 'enableNodeCliInspectArguments: false',
      'grantFileProtocolExtraPrivileges: false', 'onlyLoadAppFromAsar: true', 'enableEmbeddedAsarIntegrityValidation: true',
      'enableCookieEncryption: true',
    ]) expect(lines).toContain(fuse);
  });
});
