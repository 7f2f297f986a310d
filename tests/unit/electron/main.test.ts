// The entry under Electron: what it does, in which order, on a stand-in for Electron.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { folder } from './support.ts';

/** Everything that was done to Electron, in order. */
const done = vi.hoisted(() => [] as string[]);
const fake = vi.hoisted(() => ({
  ready: Promise.withResolvers<void>(), locked: true, packaged: true, root: '', options: {} as Record<string, unknown>,
  load: () => Promise.resolve(), listeners: new Map<string, (...args: unknown[]) => void>(),
  calls: new Map<string, (...args: unknown[]) => unknown>(),
}));

vi.mock('electron', () => {
  const did = (what: string) => (): void => void done.push(what);
  const on = (of: string) => (name: string, listener: (...args: unknown[]) => void): void => {
    done.push(`${of}.on ${name}`);
    fake.listeners.set(name, listener);
  };
  const own = {
    setPermissionRequestHandler: did('permission requests'),
    setPermissionCheckHandler: did('permission checks'),
    setDevicePermissionHandler: did('device permissions'),
    webRequest: { onBeforeRequest: did('request filter') },
    on: on('session'),
    clearStorageData: () => Promise.resolve(void done.push('clear storage')),
    protocol: { handle: did('answer scheme') },
  };
  class BrowserWindow {
    constructor(options: Record<string, unknown>) {
      done.push('window');
      fake.options = options;
    }
    once = on('window');
    show = did('show');
    focus = did('focus');
    loadURL = (url: string): Promise<void> => {
      done.push(`load ${url}`);
      return fake.load();
    };
  }
  return {
    BrowserWindow,
    Menu: { setApplicationMenu: (menu: unknown) => void done.push(`menu ${String(menu)}`) },
    protocol: { registerSchemesAsPrivileged: did('register scheme') },
    session: { fromPartition: (name: string) => (done.push(`partition ${name}`), own) },
    ipcMain: { handle: (channel: string, listener: (...args: unknown[]) => unknown) => {
      done.push(`ipc ${channel}`);
      fake.calls.set(channel, listener);
    } },
    app: {
      commandLine: { appendSwitch: (name: string) => void done.push(`switch ${name}`) },
      enableSandbox: did('sandbox'),
      getAppPath: () => fake.root,
      getVersion: () => '0.1.0',
      get isPackaged() { return fake.packaged; },
      setPath: (name: string, path: string) => void done.push(`path ${name} ${path.endsWith('electron')}`),
      requestSingleInstanceLock: () => (done.push('lock'), fake.locked),
      whenReady: () => (done.push('wait for ready'), fake.ready.promise),
      on: on('app'), once: on('app'),
      exit: (code: number) => void done.push(`exit ${code}`),
    },
  };
});

let data = '';
let said = '';

beforeEach(() => {
  vi.resetModules();
  done.length = 0;
  said = '';
  data = folder();
  const root = folder({ 'locales/en/language.json': '{"name":"English","direction":"ltr"}' });
  Object.assign(fake, { ready: Promise.withResolvers<void>(), locked: true, packaged: true, root, load: () => Promise.resolve() });
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => Boolean(said += String(text)));
  }
});

/** Runs the program, as far as it comes by itself. */
async function start(...args: string[]): Promise<void> {
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', '.', '--inspect=0', `--data=${data}`, ...args]);
  await import('../../../electron/main.ts');
}

/** And until it has shown its window. */
async function startAll(...args: string[]): Promise<void> {
  await start(...args);
  fake.ready.resolve();
  await vi.waitUntil(() => done.includes('load kiosk://app/'), { interval: 5 });
}

const logged = (): Record<string, unknown>[] =>
  readFileSync(join(data, 'log.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

describe('before Electron is ready', () => {
  it('the module ends without waiting: Electron is not ready until it has', async () => {
    await start();
    expect(done.at(-1)).toBe('wait for ready');
  });

  it('scheme, sandbox, switches, menu, lock and guards are done, the scheme first', async () => {
    await start();
    expect(done[0]).toBe('register scheme');
    expect(done).toEqual(expect.arrayContaining([
      'sandbox', 'switch disable-features', 'menu null', 'path userData true', 'lock', 'app.on web-contents-created',
    ]));
    // Where the lock is depends on where the profile is.
    expect(done.indexOf('path userData true')).toBeLessThan(done.indexOf('lock'));
    expect(done).not.toContain('window');
  });

  it('a second start ends, and does not touch the first', async () => {
    fake.locked = false;
    await start();
    expect(done.at(-1)).toBe('exit 0');
    expect(done).not.toContain('wait for ready');
    expect(said).toContain('already open');
  });

  it('a wrong option ends it with the list of options', async () => {
    await start('--port=x');
    expect(done.at(-1)).toBe('exit 2');
    expect(said).toContain('The option --port=x cannot be used');
    expect(done).not.toContain('lock');
  });
});

describe('when Electron is ready', () => {
  it('the session is locked and answered before there is a window, and the window before the page', async () => {
    await startAll();
    const order = [
      'wait for ready', 'partition kiosk', 'permission requests', 'permission checks', 'device permissions', 'request filter',
      'session.on will-download', 'answer scheme', 'ipc kiosk:call', 'window', 'window.on ready-to-show', 'load kiosk://app/',
    ];
    expect(done.filter((what) => order.includes(what))).toEqual(order);
  });

  it('the partition is in memory', async () => {
    await startAll();
    expect(done.filter((what) => what.startsWith('partition'))).toEqual(['partition kiosk']);
    expect(done.join()).not.toContain('persist:');
  });

  it('the window has developer tools in development only', async () => {
    await startAll();
    expect(fake.options).toMatchObject({ webPreferences: { devTools: false, preload: expect.stringMatching(/preload\.cjs$/) } });
  });

  it('... and in development it has', async () => {
    fake.packaged = false;
    await startAll();
    expect(fake.options).toMatchObject({ webPreferences: { devTools: true } });
  });

  it('says that it is ready when the page is loaded', async () => {
    await startAll();
    await vi.waitUntil(() => said.includes('Kiosk ready at kiosk://app/\n'), { interval: 5 });
    expect(logged().map((line) => line['event'])).toEqual(expect.arrayContaining(['started', 'options-ignored', 'ready']));
  });

  it('says that the page could not be loaded', async () => {
    fake.load = () => Promise.reject(new Error('ERR_FAILED'));
    await startAll();
    await vi.waitUntil(() => said.includes('The page could not be loaded: ERR_FAILED'), { interval: 5 });
    expect(said).not.toContain('Kiosk ready');
  });

  it('an ended visit is counted and its storage cleared; the counts are written at the end', async () => {
    await startAll();
    const senderFrame = { url: 'kiosk://app/', origin: 'kiosk://app', parent: null };
    const visit = { how: 'finish', language: 'en', topics: ['home'], minutes: '0-1' };
    expect(await fake.calls.get('kiosk:call')?.({ senderFrame }, 'sessionEnded', visit)).toEqual({ ok: true, value: null });
    expect(done.at(-1)).toBe('clear storage');
    fake.listeners.get('will-quit')?.();
    expect(logged().slice(-2)).toMatchObject([{ event: 'sessions', sessions: 1 }, { event: 'stopped', why: 'quit' }]);
  });

  it('a second start brings the first to the front', async () => {
    await startAll();
    fake.listeners.get('second-instance')?.();
    expect(done.at(-1)).toBe('focus');
  });
});
