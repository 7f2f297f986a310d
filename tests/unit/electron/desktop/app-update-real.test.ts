// The same with electron-updater itself, over a stand-in for Electron's part: what the typed fake takes for granted.
// On Linux only, because it really replaces an AppImage (here a shell script).
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAppUpdate, thisPlace } from '../../../../electron/desktop/app-update.ts';
import { folder } from '../support.ts';

const NEW = '#!/bin/sh\necho "$APPIMAGE_EXIT_AFTER_INSTALL" > "$0.started"\n';
const sha512 = createHash('sha512').update(NEW).digest('base64');
const manifest = (version: string, hash = sha512): string =>
  `version: ${version}\nfiles:\n  - url: Nykel-${version}.AppImage\n    sha512: ${hash}\n    size: ${NEW.length}\npath: Nykel-${version}.AppImage\nsha512: ${hash}\nreleaseDate: '2026-11-22T20:13:42.158Z'\n`;

interface Asked { path: string; headers: Record<string, string> }

/** What the stand-in for Electron answers with, by path, and what it was asked. */
let now = { served: {} as Record<string, string>, asked: [] as Asked[], data: '', resources: '', quits: 0 };

const electron = {
  app: {
    whenReady: () => Promise.resolve(),
    getVersion: () => '0.1.0',
    getName: () => 'Nykel',
    isPackaged: true,
    getPath: () => now.data,
    quit: () => void (now.quits += 1),
  },
  session: { fromPartition: () => ({}) },
  autoUpdater: new EventEmitter(),
  net: {
    request(options: Asked) {
      const request = Object.assign(new EventEmitter(), {
        abort: () => undefined,
        end() {
          now.asked.push({ path: options.path.replace(/\?.*/, ''), headers: { ...options.headers } });
          const body = now.served[options.path.replace(/\?.*/, '').slice(1)];
          const response = { statusCode: body === undefined ? 404 : 200, headers: {} };
          request.emit('response', Object.assign(Readable.from([Buffer.from(body ?? '')]), response));
        },
      });
      return request;
    },
  },
};

// electron-updater requires 'electron' by itself, so that Node has to give it the stand-in.
const home = mkdtempSync(join(tmpdir(), 'nykel-test-'));
let hooks: ReturnType<typeof registerHooks>;
beforeAll(() => {
  const file = join(home, 'electron.cjs');
  writeFileSync(file, 'module.exports = globalThis.electronStandIn;\n');
  Object.assign(globalThis, { electronStandIn: electron });
  hooks = registerHooks({
    resolve: (specifier, context, next) =>
      (specifier === 'electron' ? { url: pathToFileURL(file).href, format: 'commonjs', shortCircuit: true } : next(specifier, context)),
  });
  Object.defineProperty(process, 'resourcesPath', { get: () => now.resources, configurable: true });
});
afterAll(() => {
  hooks.deregister();
  rmSync(home, { recursive: true });
});

/** @param again what electron-updater is given when it asks by itself */
async function setUp(served: Record<string, string>, again = served) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const programs = folder({ 'nykel.AppImage': 'old program' });
  const cache = folder();
  vi.stubEnv('APPIMAGE', join(programs, 'nykel.AppImage'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
  const appUpdate = 'provider: generic\nurl: https://updates.invalid/\nupdaterCacheDirName: nykel-updater\n';
  now = { served: again, asked: [], data: folder(), resources: folder({ 'app-update.yml': appUpdate }), quits: 0 };
  const lines: unknown[] = [];
  const onInstalling = vi.fn<() => void>();
  const { AppImageUpdater } = await import('electron-updater');
  const atNight = createAppUpdate({
    settings: { address: 'https://updates.test/', publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') },
    place: thisPlace(true),
    arch: process.arch,
    fetch: (address) => {
      const path = address.slice('https://updates.test/'.length);
      const text = served[path.replace(/\.sig$/, '')] ?? '';
      return Promise.resolve(new Response(path.endsWith('.sig') ? sign(null, Buffer.from(text), privateKey).toString('base64') : text));
    },
    load: () => Promise.resolve(new AppImageUpdater()),
    isQuiet: () => true,
    onInstalling,
    log: (event, fields) => void lines.push([event, fields]),
  });
  return { atNight, lines, programs, cache, onInstalling };
}

const name = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`;

describe.skipIf(process.platform !== 'linux')('electron-updater', () => {
  it('replaces the AppImage under its own name, does not start it, and leaves the end to us', async () => {
    const { atNight, lines, programs, onInstalling } = await setUp({ [name]: manifest('0.2.0'), 'Nykel-0.2.0.AppImage': NEW });
    expect(await atNight()).toBe(true);
    expect(lines).toEqual([['update-found', { version: '0.2.0' }], ['update-installing', { version: '0.2.0' }]]);
    expect(readFileSync(join(programs, 'nykel.AppImage'), 'utf8')).toBe(NEW);
    // Run once so that it can set itself up; electron-builder's starts nothing then (appImageUtil.ts).
    expect(readFileSync(join(programs, 'nykel.AppImage.started'), 'utf8')).toBe('true\n');
    expect(readdirSync(programs).sort()).toEqual(['nykel.AppImage', 'nykel.AppImage.started']);
    expect(onInstalling).toHaveBeenCalledOnce();
    expect(now.quits).toBe(0);
  });

  it('sends nothing that tells one kiosk from another', async () => {
    const { atNight } = await setUp({ [name]: manifest('0.2.0'), 'Nykel-0.2.0.AppImage': NEW });
    await atNight();
    expect(now.asked.map(({ path }) => path)).toEqual([`/${name}`, '/Nykel-0.2.0.AppImage']);
    expect(now.asked.map(({ headers }) => headers['x-user-staging-id'])).toEqual(['none', 'none']);
    expect(JSON.stringify(now.asked)).not.toContain(readFileSync(join(now.data, '.updaterId'), 'utf8'));
  });

  it('is not let download what was not signed', async () => {
    const bad = createHash('sha512').update('bad').digest('base64');
    const { atNight, lines } = await setUp({ [name]: manifest('0.2.0') }, { [name]: manifest('0.2.0', bad), 'Nykel-0.2.0.AppImage': 'bad' });
    expect(await atNight()).toBe(false);
    expect(lines).toEqual([['update-refused', { why: expect.stringContaining('not those that were signed') }]]);
    expect(now.asked).toHaveLength(1);
  });

  it('does not install a file that is not the one of the manifest', async () => {
    const { atNight, lines, programs, cache } = await setUp({ [name]: manifest('0.2.0'), 'Nykel-0.2.0.AppImage': `${NEW}exit 1\n` });
    expect(await atNight()).toBe(false);
    expect(lines.at(-1)).toEqual(['update-failed', { what: expect.stringContaining('sha512 checksum mismatch') }]);
    expect(readFileSync(join(programs, 'nykel.AppImage'), 'utf8')).toBe('old program');
    expect(existsSync(join(cache, 'nykel-updater', 'pending', 'Nykel-0.2.0.AppImage'))).toBe(false);
  });

  it.each(['0.1.0', '0.0.9'])('takes version %s for nothing newer than 0.1.0', async (version) => {
    const { atNight, lines } = await setUp({ [name]: manifest(version), [`Nykel-${version}.AppImage`]: NEW });
    expect(await atNight()).toBe(false);
    expect(lines).toEqual([]);
    expect(now.asked).toHaveLength(1);
  });
});
