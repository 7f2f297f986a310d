/**
 * What may be in a package. Each function is pure and says what is wrong, a sentence each; an empty list means
 * that all is well.
 */
import { isBuiltin } from 'node:module';
import { FuseV1Options } from '@electron/fuses';

/** A file as it stands in the archive's table. */
export interface PackedFile {
  /** In the archive, with '/'. */
  path: string;
  /** In bytes. */
  size: number;
  /** Whether it lies beside the archive, in app.asar.unpacked. */
  unpacked: boolean;
}

/** The program without Electron's runtime and without media, in bytes. */
export const MOST_BYTES = 3_000_000;

const PICTURE = '(?:svg|png|jpe?g|webp|avif)';
const MEDIA = 'locales/media/';
const NEEDED = ['package.json', 'dist/shell/main.js', 'dist/shell/preload.cjs', 'dist/shell/first-screen.js', 'dist/page/index.html', 'dist/page/first-touch.js', 'dist/page/notes.js'];
const ALLOWED = [
  new RegExp(`^dist/page/assets/[^/]+\\.(?:js|css|woff2|${PICTURE})$`),
  /^locales\/[^/]+\/(?:staff\/)?[^/]+\.json$/,
  new RegExp(`^${MEDIA}(?:[^/]+/)*[^/]+\\.(?:webm|mp4|mp3|ogg|opus|m4a|wav|vtt|${PICTURE})$`),
  new RegExp(`^${MEDIA}speech/[^/]+\\.json$`),
];

/**
 * Whether a file belongs beside the archive: clips and captions, which are large and read in parts, and recorded speech:
 * hundreds of files, each of which Electron would copy out of the archive to open it.
 */
export function isBeside(path: string): boolean {
  return path.startsWith(MEDIA) && (!path.slice(MEDIA.length).includes('/') || ['clips/', 'speech/'].some((folder) => path.startsWith(MEDIA + folder)));
}

/**
 * Judges the list of an archive: nothing but what runs, all of it, and clips beside the archive.
 * @param wanted every file of dist/page and locales, as they are on the disk
 */
export function judgeFiles(files: readonly PackedFile[], wanted: readonly string[]): string[] {
  const packed = new Set(files.map(({ path }) => path));
  return [
    ...files
      .filter(({ path }) => !NEEDED.includes(path) && !ALLOWED.some((place) => place.test(path)))
      .map(({ path }) => `${path} is packed, and is nothing that runs.`),
    ...[...new Set([...NEEDED, ...wanted])]
      .filter((path) => !packed.has(path))
      .map((path) => `${path} is missing.`),
    ...files
      .filter(({ path, unpacked }) => unpacked !== isBeside(path))
      .map(({ path, unpacked }) => `${path} lies ${unpacked ? 'beside the archive' : 'in the archive'}, and belongs ${unpacked ? 'in it' : 'beside it'}.`),
  ];
}

/** The bytes of the program: everything packed but media. */
export function programBytes(files: readonly PackedFile[]): number {
  return files.filter(({ path }) => !path.startsWith(MEDIA)).reduce((sum, { size }) => sum + size, 0);
}

/** Judges the size of the program. */
export function judgeSize(bytes: number): string[] {
  return bytes <= MOST_BYTES ? [] : [`The program has ${bytes} bytes without media; at most ${MOST_BYTES} are allowed.`];
}

/** Judges package.json as packed: what the program is started by, and nothing of how it is made. */
export function judgePackageJson(text: string): string[] {
  const packed = JSON.parse(text) as Record<string, unknown>;
  const wrong = ['scripts', 'dependencies', 'devDependencies']
    .filter((key) => key in packed)
    .map((key) => `package.json is packed with "${key}".`);
  // Electron reads main.js as a module only because of "type".
  for (const [key, value] of [['main', 'dist/shell/main.js'], ['type', 'module']] as const) {
    if (packed[key] !== value) wrong.push(`package.json is packed with "${key}": ${JSON.stringify(packed[key])}; wanted is ${JSON.stringify(value)}.`);
  }
  return wrong;
}

/**
 * Judges what is in the files: no path of the machine that built them.
 * @param folders absolute paths that must not occur, in any way of writing them
 */
export function judgePaths(files: readonly { path: string; bytes: Buffer }[], folders: readonly string[]): string[] {
  const written = folders.flatMap((folder) => [folder, folder.replaceAll('\\', '/'), folder.replaceAll('\\', '\\\\')]);
  return files
    .filter(({ bytes }) => written.some((folder) => bytes.includes(folder)))
    .map(({ path }) => `${path} holds a path of the machine that built it.`);
}

/** Judges what a bundle loads: Electron and what is in Node. Anything else would have to be packed beside it. */
export function judgeImports(path: string, text: string): string[] {
  const loaded = [...text.matchAll(/\b(?:from|import|require)\s*\(?\s*(["'])([\w@./:-]+)\1/g)].map(([, , name = '']) => name);
  return [...new Set(loaded)]
    .filter((name) => name !== 'electron' && !isBuiltin(name))
    .map((name) => `${path} loads ${name}, which is not packed.`);
}

/** Judges what lies in the folder of a package, by path: exactly what is expected. */
export function judgeFolder(found: readonly string[], expected: readonly string[]): string[] {
  return [
    ...found.filter((path) => !expected.includes(path)).map((path) => `${path} is in the package's folder, and does not belong there.`),
    ...expected.filter((path) => !found.includes(path)).map((path) => `${path} is missing from the package's folder.`),
  ];
}

/** Each fuse that Electron is to have, and whether it is on. */
export const FUSES: ReadonlyMap<FuseV1Options, boolean> = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.EnableCookieEncryption, true],
]);

/** Judges the fuses. `wire` holds the byte of each fuse, '0' or '1', by its number. */
export function judgeFuses(wire: Readonly<Partial<Record<FuseV1Options, number>>>): string[] {
  return [...FUSES]
    .filter(([fuse, on]) => wire[fuse] !== (on ? '1' : '0').charCodeAt(0))
    .map(([fuse, on]) => `The fuse ${FuseV1Options[fuse]} is not ${on ? 'on' : 'off'}.`);
}
