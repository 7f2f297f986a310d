/**
 * npm run package -- --check: packs with a stand-in for Electron's runtime, and looks at what lies in the packages.
 * For machines that can't download the runtime: it shows what is packed and how, not that the program runs.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { carriesHash, listFiles, readPacked, readTable } from './read.ts';
import {
  isBeside, judgeFiles, judgeFolder, judgeFuses, judgeImports, judgePackageJson, judgePaths, judgeSize, programBytes,
} from './rules.ts';
import { LANGUAGES, makeStandIn } from './stand-in.ts';
import type { StandInPlatform } from './stand-in.ts';

/** Large, and nothing that packaging looks into. */
const NOT_COPIED = new Set(['.git', '.cache', 'node_modules']);
/** As in electron-builder.yml. */
const KEPT_LANGUAGES = ['en-US', 'nb'];
const BUNDLES = ['dist/shell/main.js', 'dist/shell/preload.cjs', 'dist/shell/first-screen.js'];
/** What a municipality brings, a clip and recorded speech, is not in the project, so the check brings some. */
const CLIPS = {
  'check.webm': Buffer.alloc(100_000), 'check.uk.vtt': Buffer.from('WEBVTT\n'),
  'speech/uk.json': Buffer.from('[]'), 'speech/uk/check.ogg': Buffer.alloc(1000),
};

const PLATFORMS: Record<StandInPlatform, { name: string; target: Platform; folder: string; program: string; more: string[] }> = {
  linux: {
    name: 'Linux', target: Platform.LINUX, folder: 'linux-unpacked', program: 'nykel',
    // For the updater; on Windows it is written with the installer only.
    more: ['resources/app-update.yml'],
  },
  win32: { name: 'Windows', target: Platform.WINDOWS, folder: 'win-unpacked', program: 'Nykel.exe', more: [] },
};

/**
 * Packs for Linux and Windows, from a copy of the whole project: sources, tests and all.
 * @param root the project, built
 * @returns what is wrong, a sentence each
 */
export async function checkPackages(root: string, say: (sentence: string) => void): Promise<string[]> {
  const work = join(root, '.cache', 'package-check');
  const project = join(work, 'project');
  rmSync(work, { recursive: true, force: true });
  for (const name of readdirSync(root)) {
    if (!NOT_COPIED.has(name)) cpSync(join(root, name), join(project, name), { recursive: true });
  }
  for (const [name, bytes] of Object.entries(CLIPS)) {
    mkdirSync(dirname(join(project, 'locales', 'media', name)), { recursive: true });
    writeFileSync(join(project, 'locales', 'media', name), bytes);
  }

  const wrong: string[] = [];
  for (const platform of Object.keys(PLATFORMS) as StandInPlatform[]) {
    const { name, target, folder } = PLATFORMS[platform];
    const runtime = join(work, `runtime-${platform}`);
    makeStandIn(runtime, platform);
    await build({
      projectDir: project,
      targets: target.createTarget('dir', Arch.x64),
      publish: 'never',
      config: {
        extends: 'electron-builder.yml',
        electronDist: runtime,
        electronVersion: electronVersion(root),
        directories: { output: work },
      },
    });
    const found = await look(join(work, folder), platform, project, [root, homedir()], say);
    wrong.push(...found.map((sentence) => `${name}: ${sentence}`));
  }
  return wrong;
}

async function look(
  dir: string, platform: StandInPlatform, project: string, folders: string[], say: (sentence: string) => void,
): Promise<string[]> {
  const { name, program, more } = PLATFORMS[platform];
  const archive = join(dir, 'resources', 'app.asar');
  const files = readTable(archive);
  const wanted = ['dist/page', 'locales'].flatMap((each) => listFiles(join(project, each)).map((path) => `${each}/${path}`));
  const bytes = programBytes(files);
  const beside = listFiles(dir);
  const expected = [
    program,
    'LICENSE.electron.txt',
    'resources/app.asar',
    ...more,
    ...wanted.filter(isBeside).map((each) => `resources/app.asar.unpacked/${each}`),
    ...KEPT_LANGUAGES.map((language) => `locales/${language}.pak`),
  ];

  const wrong = [
    ...judgeFiles(files, wanted),
    ...judgeSize(bytes),
    ...judgePackageJson(readPacked(archive, 'package.json').toString()),
    ...BUNDLES.flatMap((path) => judgeImports(path, readPacked(archive, path).toString())),
    ...judgePaths(files.map(({ path }) => ({ path, bytes: readPacked(archive, path) })), folders),
    ...judgeFolder(beside, expected),
    ...judgeFuses(await getCurrentFuseWire(join(dir, program)) as Parameters<typeof judgeFuses>[0]),
    // Linux has no such check in Electron.
    ...(platform === 'win32' && !carriesHash(join(dir, program), archive) ? [`${program} does not carry the hash of ${basename(archive)}.`] : []),
  ];
  const languages = beside.filter((path) => path.endsWith('.pak')).length;
  say(`${name}: ${files.length} files, ${(bytes / 1e6).toFixed(2)} MB without runtime and media, `
    + `${files.filter(({ unpacked }) => unpacked).length} of them beside the archive; ${languages} of ${LANGUAGES.length} languages of Electron.`);
  return wrong;
}

function electronVersion(root: string): string {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}
