// An update is looked for, compared with what was signed, fetched, and installed when nobody is there.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createAppUpdate, updateFirst } from '../../../../electron/desktop/app-update.ts';
import type { AppUpdateParts, Updater } from '../../../../electron/desktop/app-update.ts';
import { memoryLog } from '../support.ts';

const keys = generateKeyPairSync('ed25519');
const publicKey = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const sha512 = createHash('sha512').update('new program').digest('base64');
const MANIFEST = `version: 0.2.0\nfiles:\n  - url: Nykel.AppImage\n    sha512: ${sha512}\n    size: 11\n`;
const found = { version: '0.2.0', files: [{ url: 'Nykel.AppImage', sha512 }] };

interface Change {
  parts?: Partial<AppUpdateParts>;
  /** What the address answers with, by name; what is not here is not there. */
  served?: Record<string, string>;
  updateInfo?: typeof found;
  isUpdateAvailable?: boolean;
  download?: () => Promise<string[]>;
  /** electron-updater's ways to say that it could not begin: at once, or a moment later. */
  begins?: boolean;
  installError?: Error;
}

function setUp({ parts, served, updateInfo = found, isUpdateAvailable = true, download, begins = true, installError }: Change = {}) {
  const calls: string[] = [];
  const emitter = new EventEmitter();
  const updater: Updater = {
    // As electron-updater has them.
    autoDownload: true,
    autoInstallOnAppQuit: true,
    allowDowngrade: false,
    disableDifferentialDownload: false,
    disableWebInstaller: false,
    logger: console,
    requestHeaders: null,
    once: emitter.once.bind(emitter) as never,
    setFeedURL: (options: unknown) => void calls.push(`feed ${JSON.stringify(options)}`),
    checkForUpdates: () => {
      calls.push('check');
      return Promise.resolve({ isUpdateAvailable, updateInfo } as never);
    },
    downloadUpdate: () => {
      calls.push('download');
      return download?.() ?? Promise.resolve([]);
    },
    install: (silent?: boolean, run?: boolean) => {
      calls.push(`install silent=${silent} run=${run}`);
      if (installError) process.nextTick(() => emitter.emit('error', installError));
      return begins;
    },
  };
  const files: Record<string, string> = served ?? {
    'latest-linux.yml': MANIFEST,
    'latest-linux.yml.sig': sign(null, Buffer.from(MANIFEST), keys.privateKey).toString('base64'),
  };
  const asked: string[] = [];
  const { log, lines } = memoryLog();
  const atNight = createAppUpdate({
    settings: { address: 'https://updates.test/nykel', publicKey },
    place: { platform: 'linux', packaged: true, program: '/tmp/.mount/nykel', appImage: '/srv/kiosk/nykel.AppImage', canWrite: () => true },
    arch: 'x64',
    fetch: (address) => {
      asked.push(address);
      const body = files[address.slice(address.lastIndexOf('/') + 1)];
      return Promise.resolve(new Response(body ?? 'not there', { status: body === undefined ? 404 : 200 }));
    },
    load: () => {
      calls.push('load');
      return Promise.resolve(updater);
    },
    isQuiet: () => true,
    onInstalling: () => void calls.push('installing'),
    log,
    ...parts,
  });
  return { atNight, updater, calls, asked, lines };
}

/** Nothing was downloaded, and the log has one line that says why. */
async function expectRefused(change: Change, why: string): Promise<void> {
  const { atNight, calls, lines } = setUp(change);
  expect(await atNight()).toBe(false);
  expect(calls).not.toContain('download');
  expect(lines).toEqual([{ event: 'update-refused', fields: { why: expect.stringContaining(why) } }]);
}

describe('an update that is signed', () => {
  it('is downloaded and installed while nobody is there', async () => {
    const { atNight, calls, asked, lines } = setUp();
    expect(await atNight()).toBe(true);
    expect(asked).toEqual(['https://updates.test/nykel/latest-linux.yml', 'https://updates.test/nykel/latest-linux.yml.sig']);
    expect(calls).toEqual([
      'load', 'feed {"provider":"generic","url":"https://updates.test/nykel/"}', 'check', 'download', 'install silent=true run=false', 'installing',
    ]);
    expect(lines).toEqual([
      { event: 'update-found', fields: { version: '0.2.0' } }, { event: 'update-installing', fields: { version: '0.2.0' } },
    ]);
  });

  it('is started by the installer on Windows', async () => {
    const { atNight, calls } = setUp({
      parts: { place: { platform: 'win32', packaged: true, program: 'C:\\Nykel\\Nykel.exe', appImage: undefined, canWrite: () => true } },
      served: { 'latest.yml': MANIFEST, 'latest.yml.sig': sign(null, Buffer.from(MANIFEST), keys.privateKey).toString('base64') },
    });
    expect(await atNight()).toBe(true);
    expect(calls).toContain('install silent=true run=true');
  });

  it('is never installed during a visit that began while it was downloaded, but the night after', async () => {
    const visits = [true, false];
    const { atNight, calls, lines } = setUp({ parts: { isQuiet: () => !visits.shift() } });
    expect(await atNight()).toBe(false);
    expect(calls.some((call) => call.startsWith('install'))).toBe(false);
    expect(lines.at(-1)).toEqual({ event: 'update-waiting', fields: { version: '0.2.0' } });

    expect(await atNight()).toBe(true);
  });

  it.each([
    ['at once', { begins: false }, 'The installer could not be started.'],
    ['at once, with a reason', { begins: false, installError: new Error('no disk') }, 'no disk'],
    ['a moment later', { installError: new Error('spawn ENOENT') }, 'spawn ENOENT'],
  ])('that turns out %s not to begin leaves the program as it is, and is told', async (_when, change, what) => {
    const { atNight, calls, lines } = setUp(change);
    expect(await atNight()).toBe(false);
    expect(calls).not.toContain('installing');
    expect(lines.at(-1)).toEqual({ event: 'update-failed', fields: { what } });
  });
});

it('electron-updater does nothing by itself, and sends no number of this machine', async () => {
  const { atNight, updater } = setUp();
  await atNight();
  expect(updater).toMatchObject({
    autoDownload: false, autoInstallOnAppQuit: false, allowDowngrade: false, disableDifferentialDownload: true,
    disableWebInstaller: true, logger: null, requestHeaders: { 'x-user-staging-id': 'none' },
  });
});

it('nothing newer is nothing to say', async () => {
  const { atNight, lines } = setUp({ isUpdateAvailable: false });
  expect(await atNight()).toBe(false);
  expect(lines).toEqual([]);
});

it('without an address nothing is asked, loaded or said', async () => {
  const { atNight, asked, calls, lines } = setUp({ parts: { settings: { address: '', publicKey: '' } } });
  expect(await atNight()).toBe(false);
  expect([...asked, ...calls, ...lines]).toEqual([]);
});

describe('an update is refused', () => {
  it('without a key', () => expectRefused({ parts: { settings: { address: 'https://updates.test/', publicKey: '' } } }, 'update.publicKey'));

  it('where the program cannot replace itself', () => expectRefused({
    parts: { place: { platform: 'linux', packaged: true, program: '/opt/Nykel/nykel', appImage: undefined, canWrite: () => true } },
  }, 'package of the system'));

  it('when another key has signed it', () => expectRefused({
    served: { 'latest-linux.yml': MANIFEST, 'latest-linux.yml.sig': sign(null, Buffer.from(MANIFEST), generateKeyPairSync('ed25519').privateKey).toString('base64') },
  }, 'is not the signature'));

  it('when it was changed after it was signed', () => expectRefused({
    served: { 'latest-linux.yml': MANIFEST.replace('0.2.0', '0.3.0'), 'latest-linux.yml.sig': sign(null, Buffer.from(MANIFEST), keys.privateKey).toString('base64') },
  }, 'is not the signature'));

  it('when electron-updater was given another', () => expectRefused({ updateInfo: { ...found, version: '0.3.0' } }, 'not those that were signed'));

  it('when it is signed, and no manifest', () => expectRefused({
    served: { 'latest-linux.yml': 'hello', 'latest-linux.yml.sig': sign(null, Buffer.from('hello'), keys.privateKey).toString('base64') },
  }, 'does not name'));
});

describe('an update fails', () => {
  it.each([
    ['when there is no manifest', { served: {} }, '404'],
    ['when there is no signature', { served: { 'latest-linux.yml': MANIFEST } }, 'latest-linux.yml.sig was answered with 404'],
    ['when the manifest has no end', { served: { 'latest-linux.yml': 'x'.repeat(100_000) } }, 'longer than'],
    ['when there is no network', { parts: { fetch: () => Promise.reject(new Error('net::ERR_INTERNET_DISCONNECTED')) } }, 'DISCONNECTED'],
    ['when the download does', { download: () => Promise.reject(new Error('sha512 checksum mismatch')) }, 'mismatch'],
  ] satisfies [string, Change, string][])('%s: it is told, and the program goes on', async (_when, change, what) => {
    const { atNight, lines } = setUp(change);
    expect(await atNight()).toBe(false);
    expect(lines.at(-1)).toEqual({ event: 'update-failed', fields: { what: expect.stringContaining(what) } });
  });

  it('when it never ends: the nightly restart need not wait for it, and it installs nothing later', async () => {
    vi.useFakeTimers();
    try {
      const slow = Promise.withResolvers<string[]>();
      const { atNight, calls, lines } = setUp({ download: () => slow.promise });
      const night = atNight();
      await vi.advanceTimersByTimeAsync(30 * 60_000);
      expect(await night).toBe(false);
      expect(lines.at(-1)).toEqual({ event: 'update-failed', fields: { what: 'It was not done after 30 minutes.' } });

      slow.resolve([]);
      await vi.advanceTimersByTimeAsync(0);
      expect(calls.some((call) => call.startsWith('install'))).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('before the nightly restart', () => {
  it('the update is looked for once, and the restart waits for it', async () => {
    const night = Promise.withResolvers<boolean>();
    const atNight = vi.fn(() => night.promise);
    let due = false;
    const restartDue = updateFirst(() => due, atNight);
    expect(restartDue()).toBe(false);
    expect(atNight).not.toHaveBeenCalled();

    due = true;
    expect([restartDue(), restartDue()]).toEqual([false, false]);
    night.resolve(false);
    await night.promise;
    expect(restartDue()).toBe(true);
    expect(atNight).toHaveBeenCalledOnce();

    // The program could not end: the next night is another.
    due = false;
    expect(restartDue()).toBe(false);
    due = true;
    restartDue();
    expect(atNight).toHaveBeenCalledTimes(2);
  });

  it('an update that is being installed needs no restart', async () => {
    const restartDue = updateFirst(() => true, () => Promise.resolve(true));
    restartDue();
    await Promise.resolve();
    expect(restartDue()).toBe(false);
  });
});
