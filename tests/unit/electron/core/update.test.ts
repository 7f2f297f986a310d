// Which updates are trusted, and where the program can replace itself.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, isSigned, manifestName, parseAddress, parsePublicKey, planUpdates, readManifest, whyNotHere } from '../../../../electron/core/update.ts';
import type { UpdatePlace } from '../../../../electron/core/update.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const base64 = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const sha512 = (text: string): string => createHash('sha512').update(text).digest('base64');

describe('the settings', () => {
  it('without an address mean no updates, and nothing to say about it', () => {
    expect(planUpdates({ address: '', publicKey: base64 })).toEqual({ kind: 'off' });
  });

  it('with an address and without a key refuse updates', () => {
    expect(planUpdates({ address: 'https://updates.test/', publicKey: '' }))
      .toEqual({ kind: 'refused', why: expect.stringContaining('update.publicKey is not') });
  });

  it('with both mean updates from a folder', () => {
    const plan = planUpdates({ address: 'https://updates.test/nykel', publicKey: base64 });
    expect(plan.kind === 'on' && plan.folder.href).toBe('https://updates.test/nykel/');
  });

  it.each(['http://updates.test/', 'file:///updates/', 'updates.test', 'https://name:word@updates.test/', 'https://updates.test/?a', 'https://updates.test/#a'])(
    'with %s refuse updates', (address) => {
      expect(parseAddress(address)).toBeNull();
      expect(planUpdates({ address, publicKey: base64 })).toEqual({ kind: 'refused', why: expect.stringContaining('update.address') });
    },
  );

  it.each([
    ['no base64', '—'],
    ['a private key', privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')],
    ['a key of another kind', generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64')],
    ['half a key', base64.slice(0, 30)],
  ])('with %s as a key refuse updates', (_what, text) => {
    expect(parsePublicKey(text)).toBeNull();
    expect(planUpdates({ address: 'https://updates.test/', publicKey: text })).toEqual({ kind: 'refused', why: expect.stringContaining('update.publicKey') });
  });
});

it('each platform has its manifest, and one without packages has none', () => {
  expect(manifestName('win32', 'x64')).toBe('latest.yml');
  expect(manifestName('win32', 'arm64')).toBe('latest.yml');
  expect(manifestName('linux', 'x64')).toBe('latest-linux.yml');
  expect(manifestName('linux', 'arm64')).toBe('latest-linux-arm64.yml');
  expect(manifestName('darwin', 'arm64')).toBeNull();
});

describe('a signature', () => {
  const text = Buffer.from('version: 0.2.0\n');
  const signature = sign(null, text, privateKey);

  it('of the owner is good, with or without a line end behind it', () => {
    expect(isSigned(text, signature.toString('base64'), publicKey)).toBe(true);
    expect(isSigned(text, `${signature.toString('base64')}\n`, publicKey)).toBe(true);
  });

  it('is bad for any other text, key or signature', () => {
    const other = generateKeyPairSync('ed25519');
    expect(isSigned(Buffer.from('version: 0.3.0\n'), signature.toString('base64'), publicKey)).toBe(false);
    expect(isSigned(text, signature.toString('base64'), other.publicKey)).toBe(false);
    expect(isSigned(text, sign(null, text, other.privateKey).toString('base64'), publicKey)).toBe(false);
    expect(isSigned(text, '', publicKey)).toBe(false);
  });

  it('is bad after any one bit is changed', () => {
    fc.assert(fc.property(fc.nat(64 * 8 - 1), (bit) => {
      const broken = Buffer.from(signature);
      broken[bit >> 3]! ^= 1 << (bit & 7);
      expect(isSigned(text, broken.toString('base64'), publicKey)).toBe(false);
    }));
  });

  it('that is anything at all is bad, and never an error', () => {
    fc.assert(fc.property(fc.string(), (anything) => {
      expect(isSigned(text, anything, publicKey)).toBe(false);
    }));
  });
});

describe('a manifest', () => {
  // As electron-builder 26 writes it.
  const text = [
    'version: 0.2.0-beta.1',
    'files:',
    '  - url: Nykel-0.2.0.AppImage',
    `    sha512: ${sha512('a')}`,
    '    size: 1',
    '    blockMapSize: 2',
    '  - url: nykel_0.2.0_amd64.deb',
    `    sha512: ${sha512('b')}`,
    '    size: 3',
    'path: Nykel-0.2.0.AppImage',
    `sha512: ${sha512('a')}`,
    "releaseDate: '2026-11-22T20:13:42.158Z'",
    '',
  ].join('\n');
  const read = {
    version: '0.2.0-beta.1',
    files: [{ url: 'Nykel-0.2.0.AppImage', sha512: sha512('a') }, { url: 'nykel_0.2.0_amd64.deb', sha512: sha512('b') }],
  };

  it('is read', () => {
    expect(readManifest(text)).toEqual(read);
  });

  it.each([
    ['is empty', ''],
    ['has no version', text.replace('version:', 'edition:')],
    ['has no files', 'version: 0.2.0\nfiles: []\n'],
    ['has a hash that is none', `version: 0.2.0\nfiles:\n  - url: a\n    sha512: ${'A'.repeat(20)}\n`],
  ])('that %s is none', (_what, broken) => {
    expect(readManifest(broken)).toBeNull();
  });

  it('is the same as what electron-updater found only with the same version, files and hashes', () => {
    const [first, second] = read.files as [object, object];
    expect(isSame({ ...read, files: [...read.files].reverse() }, read)).toBe(true);
    // electron-updater has more of each file.
    expect(isSame({ version: read.version, files: read.files.map((each) => ({ ...each, size: 1 })) }, read)).toBe(true);
    for (const other of [
      { ...read, version: '0.3.0' },
      { ...read, files: [first] },
      { ...read, files: [first, second, { url: 'more.AppImage', sha512: sha512('c') }] },
      { ...read, files: [{ ...first, sha512: sha512('c') }, second] },
      { ...read, files: [{ ...first, url: 'other.AppImage' }, second] },
      { ...read, files: [{ url: 'Nykel-0.2.0.AppImage' }, second] },
    ]) expect(isSame(other as typeof read, read)).toBe(false);
  });
});

describe('the program replaces itself', () => {
  const linux: UpdatePlace = { platform: 'linux', packaged: true, program: '/tmp/.mount/nykel', appImage: '/srv/kiosk/nykel.AppImage', canWrite: () => true };
  const windows: UpdatePlace = { platform: 'win32', packaged: true, program: 'C:\\Program Files\\Nykel\\Nykel.exe', appImage: undefined, canWrite: () => true };

  it('where it may write beside itself', () => {
    expect(whyNotHere(linux)).toBeNull();
    expect(whyNotHere(windows)).toBeNull();
  });

  it('and is asked about the folder it lies in', () => {
    const asked: string[] = [];
    const canWrite = (folder: string): boolean => asked.push(folder) === 0;
    expect(whyNotHere({ ...linux, canWrite })).toContain('/srv/kiosk');
    expect(whyNotHere({ ...windows, canWrite })).toContain('/S');
    expect(asked).toEqual(['/srv/kiosk', 'C:\\Program Files\\Nykel']);
  });

  it.each([
    ['from its sources', { ...linux, packaged: false }, 'sources'],
    ['as a package of the system', { ...linux, appImage: undefined }, 'package of the system'],
    ['from a file named by its version', { ...linux, appImage: '/srv/kiosk/Nykel-0.1.0.AppImage' }, 'rename'],
    ['on a platform without packages', { ...linux, platform: 'darwin' as const }, 'darwin'],
  ])('not %s', (_where, place, word) => {
    expect(whyNotHere(place)).toContain(word);
  });
});
