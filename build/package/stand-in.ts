/**
 * A stand-in for Electron's runtime: a folder that electron-builder packs like the real one (`electronDist`). Its
 * program can't run. It has what packaging changes: fuses, version resources, Chromium's languages.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

export type StandInPlatform = 'linux' | 'win32';

/** Some of Chromium's languages; those of `electronLanguages` among them. */
export const LANGUAGES = ['de', 'en-GB', 'en-US', 'fr', 'nb', 'ru', 'uk'];

/**
 * The fuses as Electron 45 has them before packaging (electron/electron, build/fuses/fuses.json5): a text to find
 * them by, the version of their order, their number, and a '0' or '1' each.
 */
const FUSE_WIRE = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101100011', 'latin1');

/** Makes the folder. It must not be there yet. */
export function makeStandIn(dir: string, platform: StandInPlatform): void {
  for (const folder of ['locales', 'resources']) mkdirSync(join(dir, folder), { recursive: true });
  for (const language of LANGUAGES) writeFileSync(join(dir, 'locales', `${language}.pak`), '');
  writeFileSync(join(dir, 'LICENSE'), 'stand-in\n');
  if (platform === 'win32') writeFileSync(join(dir, 'electron.exe'), windowsProgram());
  else writeFileSync(join(dir, 'electron'), FUSE_WIRE, { mode: 0o755 });
}

/** An empty program for Windows, with the one version resource that electron-builder looks for. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(Uint8Array.from(FUSE_WIRE).buffer);
  return Buffer.from(program.generate());
}
