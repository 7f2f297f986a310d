/**
 * Updates of the program, as far as they can be decided without Electron: off or on, who has signed, what was
 * signed, and whether this machine can replace the program at all. Pure, but for the maths of the signature.
 */
import { createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { posix, win32 } from 'node:path';

/** `update` of the configuration. */
export interface UpdateSettings {
  /** An https: address of a folder; '' for no updates. */
  address: string;
  /** An Ed25519 public key, base64 of its SPKI form (DER); '' for none. */
  publicKey: string;
}

export type UpdatePlan =
  | { kind: 'off' }
  | { kind: 'refused'; why: string }
  | { kind: 'on'; folder: URL; key: KeyObject };

/** Reads the settings. Without a key nothing is trusted, so that there are no updates. */
export function planUpdates({ address, publicKey }: UpdateSettings): UpdatePlan {
  if (address === '') return { kind: 'off' };
  const folder = parseAddress(address);
  if (folder === null) return refuse('update.address is not an https: address without name, query and mark.');
  if (publicKey === '') return refuse('update.address is set, and update.publicKey is not: nothing is installed that nobody has signed.');
  const key = parsePublicKey(publicKey);
  if (key === null) return refuse('update.publicKey is not an Ed25519 public key in base64 (SPKI, DER).');
  return { kind: 'on', folder, key };
}

function refuse(why: string): UpdatePlan {
  return { kind: 'refused', why };
}

/** The folder that updates lie in, ending in '/'; null where the text is no such address. */
export function parseAddress(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'https:' || url.username + url.password + url.search + url.hash !== '') return null;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** The key of `update.publicKey`; null where the text is none. */
export function parsePublicKey(base64: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/**
 * The name of the file that says which version is newest; null where there are no packages for the platform. As
 * electron-updater names it (electron-userland/electron-builder, packages/electron-updater/src/providers/Provider.ts).
 */
export function manifestName(platform: NodeJS.Platform, arch: string): string | null {
  if (platform === 'win32') return 'latest.yml';
  if (platform === 'linux') return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
  return null;
}

/** Whether `signature` (base64) is that of the key's owner over these bytes. */
export function isSigned(bytes: Uint8Array, signature: string, key: KeyObject): boolean {
  const found = Buffer.from(signature.trim(), 'base64');
  return found.length === 64 && verify(null, bytes, key, found);
}

/** What a manifest says: one version, and the files that it is made of. */
export interface Manifest {
  version: string;
  files: { url: string; sha512?: string }[];
}

/**
 * Reads the text of a manifest as electron-builder writes it (app-builder-lib, publish/updateInfoBuilder.ts), and
 * no other YAML: null where it looks otherwise. So what was signed is read without a YAML library.
 */
export function readManifest(text: string): Manifest | null {
  const version = /^version: ([0-9A-Za-z.+-]+)$/m.exec(text)?.[1];
  const files = [...text.matchAll(/^ {2}- url: (\S+)\n {4}sha512: ([0-9A-Za-z+/]{86}==)$/gm)]
    .map(([, url = '', sha512 = '']) => ({ url, sha512 }));
  return version === undefined || files.length === 0 ? null : { version, files };
}

/**
 * Whether what electron-updater has found is what was signed: the same version, the same files, each with the same
 * hash. It fetches the manifest once more by itself, so that it could have been given another.
 */
export function isSame(found: Manifest, signed: Manifest): boolean {
  const list = ({ version, files }: Manifest): string =>
    JSON.stringify([version, ...files.map(({ url, sha512 }) => `${url} ${sha512 ?? ''}`).sort()]);
  return list(found) === list(signed);
}

/** Where the program runs. */
export interface UpdatePlace {
  platform: NodeJS.Platform;
  /** Not from its sources. */
  packaged: boolean;
  /** The running program. */
  program: string;
  /** The AppImage that it runs from, in the environment as APPIMAGE. */
  appImage: string | undefined;
  /** Whether this user can make files in a folder. */
  canWrite: (folder: string) => boolean;
}

/**
 * Why the program can't replace itself here, in a sentence, or null where it can. Whatever needs an administrator
 * would ask for a password on the visitors' screen, with nobody there to give it.
 */
export function whyNotHere({ platform, packaged, program, appImage, canWrite }: UpdatePlace): string | null {
  if (!packaged) return 'The kiosk runs from its sources: only a packaged program can replace itself.';
  if (platform === 'win32') {
    const folder = win32.dirname(program);
    return canWrite(folder) ? null : `Only an administrator can replace the program in ${folder}: run the new installer there, with /S.`;
  }
  if (platform !== 'linux') return `There are no packages for ${platform}.`;
  if (appImage === undefined) return 'The kiosk is installed as a package of the system: install the new package the same way.';
  // electron-updater would give the new file another name then, and what starts the kiosk would not find it.
  if (/\d+\.\d+\.\d+/.test(posix.basename(appImage))) return `${appImage} has its version in its name: rename it, such as to nykel.AppImage.`;
  const folder = posix.dirname(appImage);
  return canWrite(folder) ? null : `This user can't replace ${appImage}: make ${folder} writable for it, or replace the file yourself.`;
}
