// The entry under Electron: what it does, in which order, on a stand-in for Electron. Time is vitest's own.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BEAT_MS } from '../../../electron/bridge.ts';
import { hashPin } from '../../../electron/core/staff/pin.ts';
import { folder } from './support.ts';

type Listener = (...args: unknown[]) => unknown;

/** Everything that was done to Electron, in order. */
const done = vi.hoisted(() => [] as string[]);
const fake = vi.hoisted(() => ({
  ready: Promise.withResolvers<void>(), locked: true, packaged: true, switches: [] as string[], root: '', options: {} as Record<string, unknown>,
  listeners: new Map<string, Listener>(), calls: new Map<string, Listener>(),
}));

vi.mock('electron', () => {
  const did = (what: string) => (): void => void done.push(what);
  const on = (of: string) => (name: string, listener: Listener): void => {
    done.push(`${of}.on ${name}`);
    fake.listeners.set(`${of} ${name}`, listener);
  };
  const own = {
    setPermissionRequestHandler: did('permission requests'),
    setPermissionCheckHandler: did('permission checks'),
    setDevicePermissionHandler: did('device permissions'),
    webRequest: { onBeforeRequest: (listener: Listener) => (done.push('request filter'), fake.calls.set('request', listener)) },
    on: on('session'),
    clearStorageData: () => Promise.resolve(void done.push('clear storage')),
    protocol: { handle: did('answer scheme') },
  };
  class BrowserWindow {
    constructor(options: Record<string, unknown>) {
      done.push('window');
      fake.options = options;
    }
    on = on('window');
    webContents = { print: (options: object, told: Listener) => (done.push(`print ${JSON.stringify(options)}`), told(true, '')), on: on('page'), once: on('page'), isCrashed: () => true, forcefullyCrashRenderer: did('end renderer') };
    focus = did('focus');
    destroy = did('destroy');
    loadURL = (url: string): Promise<void> => Promise.resolve(void done.push(`load ${url}`));
  }
  return {
    BrowserWindow,
    Menu: { setApplicationMenu: (menu: unknown) => void done.push(`menu ${String(menu)}`) },
    protocol: { registerSchemesAsPrivileged: did('register scheme') },
    session: { fromPartition: (name: string) => (done.push(`partition ${name}`), own) },
    screen: { on: on('screen'), getPrimaryDisplay: () => ({ bounds: { x: 0, y: 0, width: 1080, height: 1920 } }) },
    powerSaveBlocker: { start: (type: string) => done.push(`blocker ${type}`), stop: did('blocker off') },
    ipcMain: { handle: (channel: string, listener: Listener) => {
      done.push(`ipc ${channel}`);
      fake.calls.set(channel, listener);
    } },
    app: {
      commandLine: {
        appendSwitch: (name: string) => void done.push(`switch ${name}`),
        hasSwitch: (name: string) => fake.switches.includes(name),
      },
      enableSandbox: did('sandbox'),
      getAppPath: () => fake.root,
      getVersion: () => '0.1.0',
      get isPackaged() { return fake.packaged; },
      setPath: (name: string, path: string) => void done.push(`path ${name} ${path.endsWith('electron')}`),
      requestSingleInstanceLock: () => (done.push('lock'), fake.locked),
      whenReady: () => (done.push('wait for ready'), fake.ready.promise),
      on: on('app'),
      relaunch: did('relaunch'),
      exit: (code: number) => void done.push(`exit ${code}`),
    },
  };
});

vi.mock('node:child_process', async (original) => ({
  ...await original<object>(),
  spawn: (program: string, args: string[]) => (done.push(`spawn ${program} ${args.join(' ')}`), { once: () => undefined }),
}));

let data = '';
let said = '';

beforeEach(() => {
  vi.resetModules();
  // Also so that the watch of a test is gone with it.
  vi.useFakeTimers({ now: new Date(2026, 10, 23, 10) });
  vi.stubEnv('NOTIFY_SOCKET', undefined);
  vi.stubEnv('NYKEL_SUPERVISED', undefined);
  vi.stubEnv('APPIMAGE', undefined);
  done.length = 0;
  said = '';
  data = folder();
  const root = folder({ 'locales/en/language.json': '{"name":"English","direction":"ltr"}' });
  Object.assign(fake, { ready: Promise.withResolvers<void>(), locked: true, packaged: true, switches: [], root });
  fake.listeners.clear();
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'on').mockReturnThis();
    vi.spyOn(stream, 'write').mockImplementation((text) => Boolean(said += String(text)));
  }
  vi.spyOn(process, 'on').mockImplementation((name, listener) => (fake.listeners.set(`program ${String(name)}`, listener as Listener), process));
});
afterEach(() => void vi.useRealTimers());

/** Runs the program, as far as it comes by itself. */
async function start(...args: string[]): Promise<void> {
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', '.', '--inspect=0', `--data=${data}`, ...args]);
  await import('../../../electron/main.ts');
}

/** And until it has loaded its page. */
async function startAll(...args: string[]): Promise<void> {
  await start(...args);
  fake.ready.resolve();
  await vi.waitUntil(() => done.includes('load kiosk://app/'), { interval: 5 });
}

const senderFrame = { url: 'kiosk://app/', origin: 'kiosk://app', parent: null };
/** A call of the page. */
const call = (name: string, input: object): unknown => fake.calls.get('kiosk:call')?.({ senderFrame }, name, input);
const beat = (): unknown => call('alive', { visiting: false });
const happens = (name: string, ...args: unknown[]): void => void fake.listeners.get(name)?.(...args);
const event = () => ({ preventDefault: vi.fn() });
const exits = (): string[] => done.filter((what) => what.startsWith('exit'));

const logged = (): Record<string, unknown>[] =>
  readFileSync(join(data, 'log.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
/** Visits of each day, as they stand on the disk. */
const visits = (): number[] =>
  (JSON.parse(readFileSync(join(data, 'statistics.json'), 'utf8')) as { days: { visits: number }[] }).days.map((day) => day.visits);
const events = (): unknown[] => logged().map((line) => line['event']);

describe('before Electron is ready', () => {
  it('a packaged program without its sandbox ends, and says what to install', async () => {
    fake.switches = ['no-sandbox'];
    await start();
    expect(exits()).toEqual(['exit 1']);
    expect(said).toContain('install the .deb there');
  });

  it('a developer, and a test as root, may do without', async () => {
    fake.switches = ['no-sandbox'];
    fake.packaged = false;
    await start();
    expect(exits()).toEqual([]);
  });

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

  it('an error of the program ends it: there is nothing yet that could be cured', async () => {
    await start();
    happens('program uncaughtException', new Error('too early'));
    expect(exits()).toEqual(['exit 1']);
    expect(logged().at(-1)).toMatchObject({ event: 'program-error', what: expect.stringContaining('too early') });
  });
});

describe('--make-pin', () => {
  const typed = (line: string): void => void vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([line]) as never);

  it('prints what belongs into kiosk.json, and opens nothing', async () => {
    typed('135790\n');
    await start('--make-pin');
    await vi.waitUntil(() => exits().length > 0, { interval: 5 });
    expect(said).toMatch(/^scrypt:[\w-]{22}:[\w-]{43}$/m);
    expect(said).not.toContain('135790');
    expect(exits()).toEqual(['exit 0']);
    expect(done).not.toContain('lock');
  });

  it('fails where no PIN is typed', async () => {
    typed('');
    await start('--make-pin');
    await vi.waitUntil(() => exits().length > 0, { interval: 5 });
    expect(exits()).toEqual(['exit 2']);
  });
});

describe('when Electron is ready', () => {
  it('the session is locked and answered before there is a window, and the window before the page', async () => {
    await startAll();
    const order = [
      'wait for ready', 'partition kiosk', 'permission requests', 'permission checks', 'device permissions', 'request filter',
      'session.on will-download', 'answer scheme', 'ipc kiosk:call', 'window', 'window.on close', 'page.on render-process-gone',
      'window.on closed', 'load kiosk://app/',
    ];
    expect(done.filter((what) => order.includes(what))).toEqual(order);
  });

  it('the partition is in memory', async () => {
    await startAll();
    expect(done.filter((what) => what.startsWith('partition'))).toEqual(['partition kiosk']);
    expect(done.join()).not.toContain('persist:');
  });

  it('the window fills the display, and has developer tools in development only', async () => {
    await startAll();
    expect(fake.options).toMatchObject({
      width: 1080, height: 1920, webPreferences: { devTools: false, preload: expect.stringMatching(/preload\.cjs$/) },
    });
  });

  it('... and in development it has', async () => {
    fake.packaged = false;
    await startAll();
    expect(fake.options).toMatchObject({ webPreferences: { devTools: true } });
  });

  it('displays are followed, and the open office stays lit', async () => {
    await startAll();
    expect(done).toEqual(expect.arrayContaining(['screen.on display-added', 'blocker prevent-display-sleep']));
  });

  it('it says that it can be used when the page does, once', async () => {
    await startAll();
    expect(said).not.toContain('Kiosk ready');
    await beat();
    await beat();
    expect(said.match(/^Kiosk ready at kiosk:\/\/app\/$/gm)).toHaveLength(1);
    expect(events().filter((name) => name === 'ready')).toHaveLength(1);
    expect(events()).toEqual(expect.arrayContaining(['started', 'options-ignored']));
  });

  it('systemd hears that it runs, also before the page is there', async () => {
    vi.stubEnv('NOTIFY_SOCKET', '/run/systemd/notify');
    await startAll();
    expect(done).toContain('spawn systemd-notify READY=1');
    happens('app before-quit', event());
    expect(done.at(-1)).toBe('spawn systemd-notify STOPPING=1');
  });

  it('whoever read its lines may go away', async () => {
    await startAll();
    for (const stream of [process.stdout, process.stderr]) expect(stream.on).toHaveBeenCalledWith('error', expect.any(Function));
  });

  it('a second start brings the first to the front', async () => {
    await startAll();
    happens('app second-instance');
    expect(done.at(-1)).toBe('focus');
  });

  it('a sheet goes to the printer that is configured, without a dialog', async () => {
    writeFileSync(join(data, 'kiosk.json'), '{"printer":{"paper":"a4","name":"Office"}}');
    await startAll();
    expect(await call('print', {})).toEqual({ ok: true, value: { sheet: 'printed' } });
    expect(JSON.parse(done.at(-1)?.replace('print ', '') ?? '')).toMatchObject({ silent: true, deviceName: 'Office', pageSize: 'A4' });
  });

  it('without a printer nothing is printed', async () => {
    await startAll();
    expect(await call('print', {})).toMatchObject({ ok: false });
    expect(done.join()).not.toContain('print');
  });

  it('an ended visit is counted and its storage cleared; the counts are written each hour', async () => {
    await startAll();
    const visit = { how: 'finish', language: 'en', topics: ['home'], last: 'home', minutes: '0-1' };
    expect(await call('sessionEnded', visit)).toEqual({ ok: true, value: null });
    expect(done.at(-1)).toBe('clear storage');
    for (let asked = 0; asked < 12; asked += 1) fake.calls.get('request')?.({ url: 'https://example.org/' }, () => undefined);
    for (let passed = 0; passed < 60 * 60_000; passed += BEAT_MS) {
      await beat();
      vi.advanceTimersByTime(BEAT_MS);
    }
    expect(events()).not.toContain('stopped');
    expect(visits()).toEqual([1]);
    expect(logged()).toContainEqual(expect.objectContaining({ event: 'blocked-counts', request: 12 }));
    expect(events().filter((name) => name === 'blocked')).toHaveLength(10);
  });
});

describe('what breaks', () => {
  it.each([
    ['a page that crashes', 'page render-process-gone', [event(), { reason: 'crashed' }], 'page-crashed'],
    ['a graphics process that is gone', 'app child-process-gone', [event(), { type: 'GPU', reason: 'crashed' }], 'gpu-gone'],
    ['an error of the program', 'program uncaughtException', [new Error('nobody caught me')], 'program-crashed'],
  ])('%s is loaded again', async (_what, name, args, fault) => {
    await startAll();
    await beat();
    happens(name, ...args);
    await vi.advanceTimersByTimeAsync(0);
    expect(done.filter((what) => what === 'load kiosk://app/')).toHaveLength(2);
    expect(logged().at(-1)).toMatchObject({ event: 'fault', fault, cure: 'reload' });
    expect(exits()).toEqual([]);
  });

  it('a program that did not end in order is counted by the next one', async () => {
    await startAll();
    expect(events()).not.toContain('fault');
    vi.resetModules();
    done.length = 0;
    await startAll();
    expect(logged().at(-1)).toMatchObject({ event: 'fault', fault: 'program-crashed' });
  });

  it('one that did is not', async () => {
    await startAll();
    happens('app before-quit', event());
    vi.resetModules();
    done.length = 0;
    await startAll();
    expect(events()).not.toContain('fault');
  });

  it('a record of too many faults lets the repair screen stand first', async () => {
    const now = Date.now();
    writeFileSync(join(data, 'recovery.json'), JSON.stringify({ faults: Array.from({ length: 8 }, () => now - 1000), running: true }));
    await start();
    fake.ready.resolve();
    await vi.waitUntil(() => done.includes('load kiosk://app/repair'), { interval: 5 });
    expect(done).not.toContain('load kiosk://app/');
  });
});

describe('the end', () => {
  const close = (): boolean => {
    const closing = event();
    happens('window close', closing);
    return closing.preventDefault.mock.calls.length === 0;
  };

  /** Lets staff in. */
  async function startForStaff(): Promise<void> {
    writeFileSync(join(data, 'kiosk.json'), JSON.stringify({ staff: { pinHash: await hashPin('135790') } }));
    await startAll();
    expect(await call('staffEnter', { pin: '135790' })).toMatchObject({ ok: true, value: { entered: true } });
  }

  it('is refused to whoever closes the window', async () => {
    await startAll();
    expect(close()).toBe(false);
    vi.runOnlyPendingTimers();
    expect(exits()).toEqual([]);
  });

  it('is for staff, in order, and the program stays closed', async () => {
    await startForStaff();
    expect(await call('staffDo', { action: 'close' })).toEqual({ ok: true, value: null });
    vi.runOnlyPendingTimers();
    expect(exits()).toEqual(['exit 0']);
    expect(done).not.toContain('relaunch');
    expect(close()).toBe(true);
    expect(logged().at(-1)).toMatchObject({ event: 'stopped', why: 'staff' });
  });

  it('with a restart: the program starts itself again', async () => {
    await startForStaff();
    await call('staffDo', { action: 'restart' });
    vi.runOnlyPendingTimers();
    expect(done.filter((what) => /^(relaunch|exit)/.test(what))).toEqual(['relaunch', 'exit 0']);
    expect(logged().at(-1)).toMatchObject({ event: 'stopped', why: 'restart' });
  });

  it('... or is started by whoever watches over it', async () => {
    vi.stubEnv('NYKEL_SUPERVISED', '1');
    await startForStaff();
    await call('staffDo', { action: 'restart' });
    vi.runOnlyPendingTimers();
    expect(done.filter((what) => /^(relaunch|exit)/.test(what))).toEqual(['exit 75']);
  });

  it('by a signal writes the counts first, and nothing is cured any more', async () => {
    await startAll();
    await call('sessionEnded', { how: 'idle', language: 'en', topics: [], last: 'home', minutes: '2-5' });
    happens('app before-quit', event());
    expect(visits()).toEqual([1]);
    expect(logged().at(-1)).toMatchObject({ event: 'stopped', why: 'signal' });
    happens('window closed');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(exits()).toEqual(['exit 0']);
    expect(logged().at(-1)).toMatchObject({ event: 'stopped' });
  });

  it('of the Windows session is prepared, and left to Windows', async () => {
    await startAll();
    happens('window session-end', event());
    expect(logged().at(-1)).toMatchObject({ event: 'stopped', why: 'signal' });
    vi.runOnlyPendingTimers();
    expect(exits()).toEqual([]);
    expect(close()).toBe(true);
  });
});
