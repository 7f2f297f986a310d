// What the packaging check would say of packages that are not as they should be.
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import {
  FUSES, judgeFiles, judgeFolder, judgeFuses, judgeImports, judgePackageJson, judgePaths, judgeSize, MOST_BYTES, programBytes,
} from '../../../build/package/rules.ts';
import type { PackedFile } from '../../../build/package/rules.ts';

const file = (path: string, change: Partial<PackedFile> = {}): PackedFile => ({ path, size: 10, unpacked: false, ...change });
const GOOD: PackedFile[] = [
  file('package.json'), file('dist/shell/main.js'), file('dist/shell/preload.cjs'), file('dist/shell/first-screen.js'), file('dist/page/index.html'), file('dist/page/first-touch.js'), file('dist/page/notes.js'),
  file('dist/page/assets/index-a1.js'), file('dist/page/assets/index-a1.css'), file('dist/page/assets/inter.woff2'),
  file('locales/content/facts.json'), file('locales/uk/home.json'), file('locales/media/pictures/home.svg'),
  file('locales/media/clip.webm', { unpacked: true, size: 5_000_000 }), file('locales/media/clip.uk.vtt', { unpacked: true }),
  file('locales/media/clips/eid.webm', { unpacked: true }), file('locales/media/clips/eid.webp', { unpacked: true }),
  file('locales/media/speech/uk.json', { unpacked: true }), file('locales/media/speech/uk/home.title.0123456789.ogg', { unpacked: true }),
];
const paths = GOOD.map(({ path }) => path);

describe('the files of an archive', () => {
  it('are all that runs', () => {
    expect(judgeFiles(GOOD, paths)).toEqual([]);
  });

  it.each([
    'electron/main.ts', 'tests/unit/a.test.ts', 'node_modules/uqr/index.js', 'README.md', 'build/build.ts', 'package-lock.json',
    'dist/shell/page-bridge.js', 'dist/shell/main.js.map', 'dist/page/assets/index-a1.js.map', 'dist/page/assets/index.ts',
    'locales/README.md', 'locales/uk/home.json.orig', 'locales/media/source.mov', 'kiosk.json', '.npmrc',
  ])('do not have %s among them', (path) => {
    expect(judgeFiles([...GOOD, file(path, { unpacked: path.startsWith('locales/media/') })], paths)).toEqual([`${path} is packed, and is nothing that runs.`]);
  });

  it('have everything that the project has', () => {
    expect(judgeFiles(GOOD, [...paths, 'locales/nn/home.json'])).toEqual(['locales/nn/home.json is missing.']);
    expect(judgeFiles(GOOD.filter(({ path }) => path !== 'dist/shell/preload.cjs'), [])).toEqual(['dist/shell/preload.cjs is missing.']);
  });

  it('lie in the archive, and clips beside it', () => {
    const move = (path: string): PackedFile[] => GOOD.map((each) => (each.path === path ? { ...each, unpacked: !each.unpacked } : each));
    expect(judgeFiles(move('dist/shell/main.js'), paths)).toEqual(['dist/shell/main.js lies beside the archive, and belongs in it.']);
    expect(judgeFiles(move('locales/media/clip.webm'), paths)).toEqual(['locales/media/clip.webm lies in the archive, and belongs beside it.']);
  });
});

it('the size is that of everything but media', () => {
  expect(programBytes(GOOD)).toBe(120);
  expect(judgeSize(MOST_BYTES)).toEqual([]);
  expect(judgeSize(MOST_BYTES + 1)).toEqual([`The program has ${MOST_BYTES + 1} bytes without media; at most 3000000 are allowed.`]);
});

describe('package.json', () => {
  const good = { name: 'nykel', main: 'dist/shell/main.js', type: 'module' };
  const judge = (change: object): string[] => judgePackageJson(JSON.stringify({ ...good, ...change }));

  it('says what is started, and nothing of how it is made', () => {
    expect(judge({})).toEqual([]);
    expect(judge({ scripts: {} })).toEqual(['package.json is packed with "scripts".']);
    expect(judge({ dependencies: {}, devDependencies: {} })).toHaveLength(2);
    expect(judge({ type: 'commonjs' })).toEqual(['package.json is packed with "type": "commonjs"; wanted is "module".']);
    expect(judge({ main: undefined })).toHaveLength(1);
  });
});

describe('a path of the machine that built it', () => {
  const judge = (text: string, folder: string): string[] => judgePaths([{ path: 'dist/shell/main.js', bytes: Buffer.from(text) }], [folder]);

  it.each([
    ['/somewhere/nykel', 'at /somewhere/nykel/electron/main.ts'],
    ['C:\\somewhere\\nykel', 'at C:\\somewhere\\nykel\\electron'],
    ['C:\\somewhere\\nykel', '"C:\\\\somewhere\\\\nykel"'],
    ['C:\\somewhere\\nykel', 'file:///C:/somewhere/nykel/'],
  ])('%s is found in %s', (folder, text) => {
    expect(judge(text, folder)).toEqual(['dist/shell/main.js holds a path of the machine that built it.']);
  });

  it('is not found where there is none', () => {
    expect(judge('at app.asar/dist/shell/main.js', '/somewhere/nykel')).toEqual([]);
  });
});

describe('what a bundle loads', () => {
  it('is Electron and what is in Node', () => {
    expect(judgeImports('main.js', 'import { app } from "electron";\nimport a from "node:fs";\nimport b from "fs/promises";\n__require("path")')).toEqual([]);
  });

  it.each(['import u from "uqr"', "import 'uqr';", 'const u = require("uqr")', 'await import("uqr")', 'import{u}from"uqr"'])('is told: %s', (text) => {
    expect(judgeImports('main.js', text)).toEqual(['main.js loads uqr, which is not packed.']);
  });
});

it('what lies beside the archive is exactly what is expected', () => {
  expect(judgeFolder(['a', 'b'], ['b', 'a'])).toEqual([]);
  expect(judgeFolder(['a', 'locales/de.pak'], ['a'])).toEqual(['locales/de.pak is in the package\'s folder, and does not belong there.']);
  expect(judgeFolder([], ['resources/app.asar'])).toEqual(['resources/app.asar is missing from the package\'s folder.']);
});

describe('the fuses', () => {
  const wire = (): Record<number, number> => Object.fromEntries([...FUSES].map(([fuse, on]) => [fuse, (on ? '1' : '0').charCodeAt(0)]));

  it('are all as they should be', () => {
    expect(judgeFuses(wire())).toEqual([]);
  });

  it.each([...FUSES.keys()])('are told one by one: %s', (fuse) => {
    const flipped = wire();
    flipped[fuse] = flipped[fuse] === 49 ? 48 : 49;
    expect(judgeFuses(flipped)).toEqual([`The fuse ${FuseV1Options[fuse]} is not ${FUSES.get(fuse) ? 'on' : 'off'}.`]);
  });

  it('that the program does not have are not as they should be', () => {
    expect(judgeFuses({})).toHaveLength(FUSES.size);
  });
});
