import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, sourceFiles } from '../../../build/setup/fingerprint.mjs';

const files = fc.uniqueArray(fc.record({ path: fc.string(), size: fc.nat(), time: fc.nat() }), { selector: (f) => f.path, minLength: 1 });

describe('fingerprint of the sources', () => {
  test('does not depend on the order of the files', () => {
    fc.assert(fc.property(files, (list) => fingerprint(list) === fingerprint([...list].reverse())));
  });

  test('changes with any size, time or name, and with a file more or less', () => {
    fc.assert(
      fc.property(files, fc.nat(), (list, pick) => {
        const at = pick % list.length;
        const change = (by: (file: (typeof list)[number]) => (typeof list)[number]) => list.map((f, i) => (i === at ? by(f) : f));
        const before = fingerprint(list);
        expect(fingerprint(change((f) => ({ ...f, size: f.size + 1 })))).not.toBe(before);
        expect(fingerprint(change((f) => ({ ...f, time: f.time + 1 })))).not.toBe(before);
        expect(fingerprint(change((f) => ({ ...f, path: `${f.path}x` })))).not.toBe(before);
        expect(fingerprint(list.filter((_, i) => i !== at))).not.toBe(before);
      }),
    );
  });
});

describe('files of the sources', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'nykel-sources-'));
    mkdirSync(join(root, 'renderer', 'screens'), { recursive: true });
    writeFileSync(join(root, 'renderer', 'screens', 'Home.vue'), '12345');
    writeFileSync(join(root, 'vite.config.ts'), '1');
    writeFileSync(join(root, 'elsewhere.txt'), '1');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const paths = ['renderer', 'vite.config.ts', 'not-there'];

  test('are found in folders and by name; what is not there is no error', () => {
    expect(sourceFiles(root, paths)).toEqual([
      { path: 'renderer/screens/Home.vue', size: 5, time: expect.any(Number) },
      { path: 'vite.config.ts', size: 1, time: expect.any(Number) },
    ]);
  });

  test('a file that was written anew changes the fingerprint, one elsewhere does not', () => {
    const before = fingerprint(sourceFiles(root, paths));
    writeFileSync(join(root, 'elsewhere.txt'), '22');
    expect(fingerprint(sourceFiles(root, paths))).toBe(before);
    utimesSync(join(root, 'vite.config.ts'), 1, 1);
    expect(fingerprint(sourceFiles(root, paths))).not.toBe(before);
  });
});
