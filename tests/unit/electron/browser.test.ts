// The entry without Electron, run as a program: what it prints, serves, opens, and how it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { RESTART_CODE } from '../../../electron/core/exit-codes.ts';
import { FAST_LIMIT } from '../../../electron/core/recovery.ts';
import { hashPin, isRightPin } from '../../../electron/core/staff/pin.ts';
import { folder } from './support.ts';

// Each test starts a program, which takes longer where many do at once.
vi.setConfig({ testTimeout: 20_000 });

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Starts the program, with a data folder of its own if no other is given. */
function run(args: string[], env: Record<string, string> = {}, data = folder()) {
  // A display and no sandbox: the browsers in here are small scripts that need neither.
  const child = spawn(process.execPath, ['electron/browser.ts', `--data=${data}`, ...args], {
    cwd: root, env: { ...process.env, DISPLAY: ':0', NYKEL_TEST_NO_SANDBOX: '1', ...env },
  });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 8000);
    await ended;
    clearTimeout(force);
    endBrowser(data);
  });
  const seen = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => { seen.out += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { seen.err += text; });
  const ended = once(child, 'close') as Promise<[code: number | null, signal: string | null]>;
  const logged = (): Record<string, unknown>[] => !existsSync(join(data, 'log.jsonl')) ? [] :
    readFileSync(join(data, 'log.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    child, seen, ended, data, logged,
    /** Resolves with the address once it is printed. */
    ready: async (): Promise<string> => {
      await expect.poll(() => seen.out, { interval: 10, timeout: 10_000 }).toMatch(/^Kiosk ready at http:\/\/127\.0\.0\.1:\d+\/\n$/);
      return seen.out.slice('Kiosk ready at '.length, -1);
    },
    says: (text: string): Promise<void> => expect.poll(() => seen.err, { interval: 10, timeout: 10_000 }).toContain(text),
    /** Resolves once the log has a line with these fields. */
    logs: (line: Record<string, unknown>): Promise<void> =>
      expect.poll(logged, { interval: 20, timeout: 15_000 }).toContainEqual(expect.objectContaining(line)),
  };
}

/** What is noted as open in a data folder. */
function noted(data: string): { pid: number; profile: string } | null {
  const file = join(data, 'browser.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as { pid: number; profile: string } | null : null;
}

/** What a killed program leaves: no test may leave it too. */
function endBrowser(data: string): void {
  const left = noted(data);
  if (left === null) return;
  try {
    process.kill(-left.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
  rmSync(left.profile, { recursive: true, force: true });
}

/** One call of the page. */
async function call(address: string, name: string, input: unknown): Promise<unknown> {
  const response = await fetch(`${address}bridge`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: address.slice(0, -1) }, body: JSON.stringify({ call: name, input }),
  });
  return response.json();
}

/** A page that loads, connects, and says that it is there. */
async function page(address: string): Promise<WebSocket> {
  await (await fetch(address)).text();
  const socket = new WebSocket(address.replace('http', 'ws') + 'presence', { headers: { origin: address.slice(0, -1) } } as never);
  await once(socket, 'open');
  await call(address, 'alive', { visiting: false });
  return socket;
}

/** A program in the browser's place; $PROFILE is its profile folder. */
function browser(script: string): { CHROME_PATH: string } {
  const path = join(folder(), 'browser');
  writeFileSync(path, `#!/bin/sh\nfor arg in "$@"; do case "$arg" in --user-data-dir=*) PROFILE="\${arg#--user-data-dir=}";; esac; done\n${script}\n`);
  chmodSync(path, 0o755);
  return { CHROME_PATH: path };
}

describe('--no-window', () => {
  it('prints one line, serves the kiosk, and ends in order when it is told to', async () => {
    const { child, ended, ready, seen, logged } = run(['--no-window', '--port=0'], browser('exit 9'));
    const address = await ready();
    expect(await call(address, 'start', {})).toMatchObject({ ok: true, value: { idle: { timeoutSeconds: 90 } } });
    expect((await fetch(`${address}content/welcome.json`)).status).toBe(200);

    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(seen.out).toBe(`Kiosk ready at ${address}\n`);
    expect(logged().map((line) => line['event'])).toEqual(expect.arrayContaining(['started', 'ready', 'stopped']));
    await expect(fetch(address)).rejects.toThrow();
  });

  it('counts the visits that it has seen, and writes the counts when it ends', async () => {
    const { child, ended, ready, data } = run(['--no-window'], {});
    const address = await ready();
    const input = { how: 'idle', language: 'en', topics: ['home'], last: 'home', minutes: '0-1' };
    await call(address, 'sessionEnded', input);
    child.kill('SIGINT');
    await ended;
    expect(JSON.parse(readFileSync(join(data, 'statistics.json'), 'utf8'))).toMatchObject({ days: [{ visits: 1, languages: { en: 1 } }] });
  });

  it('reads the configuration it is given, and says what is wrong with it', async () => {
    const config = join(folder({ 'my.json': '{"idle":{"timeoutSeconds":1}}' }), 'my.json');
    const { ready, says } = run(['--no-window', `--config=${config}`]);
    await ready();
    await says(`${config}: "idle.timeoutSeconds" is 1. Allowed is a whole number from 30 to 900. Used is 90.`);
  });

  it('a port that is taken is said in one sentence', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    const { ended, seen } = run(['--no-window', `--port=${port}`]);
    expect(await ended).toEqual([1, null]);
    expect(seen.err).toContain(`Port ${port} of 127.0.0.1 cannot be used (EADDRINUSE)`);
    expect(seen.out).toBe('');
  });
});

describe('options', () => {
  it('a wrong one ends it at once, with the list', async () => {
    const { ended, seen } = run(['--no-windows']);
    expect(await ended).toEqual([2, null]);
    expect(seen.err).toContain('The option --no-windows cannot be used: there is no such option.');
    expect(seen.out).toBe('');
  });

  it('--help is no failure', async () => {
    const { ended, seen } = run(['--help']);
    expect(await ended).toEqual([0, null]);
    expect(seen.err).toContain('--no-window');
  });
});

describe('--make-pin', () => {
  it('prints the hash alone, and what it asks elsewhere', async () => {
    const { child, ended, seen } = run(['--make-pin']);
    child.stdin.end('12345678\n');
    expect(await ended).toEqual([0, null]);
    expect(await isRightPin('12345678', seen.out.trimEnd())).toBe(true);
    expect(seen.out).toMatch(/^scrypt:[^\n]*\n$/);
    expect(seen.err).not.toContain('12345678');
  });

  it('ends at the end of the line, and refuses what is no PIN', async () => {
    const { child, ended, seen } = run(['--make-pin']);
    // The other end stays open, as at a terminal.
    child.stdin.write('1234\n');
    expect(await ended).toEqual([2, null]);
    expect(seen.out).toBe('');
    expect(seen.err).toContain('A PIN has 6 to 12 digits');
  });
});

/** A browser that stays until it is told to end. */
const STAYS = 'trap "exit 0" TERM; sleep 1000 & wait';

describe.skipIf(process.platform === 'win32')('the window', () => {
  it('that is closed is opened again, and whoever closed it is told once what ends the kiosk', async () => {
    const note = join(folder(), 'starts');
    const { child, ended, seen, logs } = run([], browser(`echo x >> ${note}; [ $(wc -l < ${note}) -gt 2 ] || exit 0; ${STAYS}`));
    await logs({ event: 'fault', fault: 'window-gone', count: 2 });
    await expect.poll(() => readFileSync(note, 'utf8'), { interval: 10, timeout: 5000 }).toBe('x\nx\nx\n');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(seen.err.split('The window was closed; it is opened again. To end the kiosk, press Ctrl+C here.')).toHaveLength(2);
  });

  it('where it cannot be opened, the kiosk is served all the same, the reason is said, and it is tried again', async () => {
    const { ready, says, logs, logged } = run([], browser('echo "no screen" >&2; echo "x dbus x" >&2; exit 1'));
    const address = await ready();
    await says('The browser could not open its window; the kiosk is still served, and the window tried again. It said:\n  no screen\n');
    expect((await fetch(`${address}bridge.js`)).status).toBe(200);
    await logs({ event: 'fault', fault: 'window-gone', count: 3 });
    expect(logged().filter((line) => line['event'] === 'browser-failed')).toHaveLength(1);
  });

  it('where there is no browser, the kiosk is served all the same, and shown once there is one', async () => {
    const path = join(folder(), 'late');
    const { ready, says, logs, logged, data } = run([], { CHROME_PATH: path });
    const address = await ready();
    await says(`CHROME_PATH is ${path}, but there is no program`);
    // Somebody's own browser shows the page meanwhile: that is nobody's fault when it goes.
    (await page(address)).close();
    renameSync(browser(STAYS).CHROME_PATH, path);
    await expect.poll(() => noted(data), { interval: 20, timeout: 10_000 }).not.toBeNull();
    expect(logged().filter((line) => line['event'] === 'fault')).toEqual([]);
    await logs({ event: 'browser-missing', looked: path });
  });

  it('without a display there is none, the reason is said, and nothing is tried again', async () => {
    const { ready, says, data } = run([], { ...browser(STAYS), DISPLAY: '', WAYLAND_DISPLAY: '' });
    const address = await ready();
    await says('There is no display');
    expect((await fetch(`${address}bridge.js`)).status).toBe(200);
    expect(existsSync(join(data, 'recovery.json'))).toBe(false);
  });

  it('is closed, and its profile removed, when the program is told to end', async () => {
    const { child, ended, ready, data } = run([], browser(STAYS));
    await ready();
    await expect.poll(() => noted(data), { interval: 10, timeout: 5000 }).not.toBeNull();
    const { profile } = noted(data) as { profile: string };
    expect(existsSync(profile)).toBe(true);
    expect(JSON.parse(readFileSync(join(data, 'recovery.json'), 'utf8'))).toMatchObject({ running: true });
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(existsSync(profile)).toBe(false);
    expect(noted(data)).toBeNull();
    expect(JSON.parse(readFileSync(join(data, 'recovery.json'), 'utf8'))).toMatchObject({ running: false });
  });

  it('is opened by one program for a data folder: a second one ends at once and touches nothing', async () => {
    const env = browser(STAYS);
    const first = run([], env);
    await first.ready();
    await expect.poll(() => noted(first.data), { interval: 10, timeout: 5000 }).not.toBeNull();
    const open = noted(first.data);
    const second = run([], env, first.data);
    expect(await second.ended).toEqual([0, null]);
    expect(second.seen.err).toContain('The kiosk is already open with this data folder');
    expect(second.seen.out).toBe('');
    expect(noted(first.data)).toEqual(open);
    expect(isRunning(open?.pid)).toBe(true);
    expect(first.logged().filter((line) => line['event'] === 'started')).toHaveLength(1);
    expect(first.logged().at(-1)).toMatchObject({ event: 'already-open' });
  });

  it('that a killed program has left behind is ended by the next one, which knows that it was killed', async () => {
    const env = browser(STAYS);
    const first = run([], env);
    await first.ready();
    await expect.poll(() => noted(first.data), { interval: 10, timeout: 5000 }).not.toBeNull();
    const left = noted(first.data);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(isRunning(left?.pid)).toBe(true);

    const second = run([], env, first.data);
    await second.logs({ event: 'browser-left-over', what: `process ${left?.pid}` });
    await second.logs({ event: 'fault', fault: 'program-crashed' });
    await expect.poll(() => isRunning(left?.pid), { interval: 10 }).toBe(false);
    expect(existsSync(left?.profile ?? '')).toBe(false);
    await expect.poll(() => noted(first.data)?.profile, { interval: 10, timeout: 5000 }).not.toBe(left?.profile);
  });
});

describe.skipIf(process.platform === 'win32')('the watch', () => {
  it('gives a page that has crashed a fresh browser, within seconds, and sees it come back', async () => {
    const { ready, logs, data } = run([], browser(STAYS));
    const address = await ready();
    const first = await page(address);
    const before = noted(data);
    first.close();
    await logs({ event: 'fault', fault: 'page-crashed', count: 1 });
    await expect.poll(() => noted(data)?.pid, { interval: 10, timeout: 5000 }).not.toBe(before?.pid);
    await expect.poll(() => isRunning(before?.pid), { interval: 10 }).toBe(false);
    await page(address);
    await logs({ event: 'recovered', fault: 'page-crashed' });
  });

  it('restarts the program when windows do not help: it ends in order, with the code that says so', async () => {
    const now = Date.now();
    const data = folder({ 'recovery.json': JSON.stringify({ faults: [now, now, now, now], running: false }) });
    const { ended, logged } = run([], browser('exit 0'), data);
    expect(await ended).toEqual([RESTART_CODE, null]);
    expect(logged().at(-1)).toMatchObject({ event: 'stopped', why: 'restart' });
    expect(JSON.parse(readFileSync(join(data, 'recovery.json'), 'utf8'))).toMatchObject({ running: false });
  });

  it('shows the repair screen when nothing has helped', async () => {
    const now = Date.now();
    const data = folder({ 'recovery.json': JSON.stringify({ faults: Array(FAST_LIMIT).fill(now), running: true }) });
    const note = join(folder(), 'args');
    const { ready, logged } = run([], browser(`echo "$@" > ${note}; ${STAYS}`), data);
    const address = await ready();
    await expect.poll(() => existsSync(note) && readFileSync(note, 'utf8'), { interval: 10, timeout: 5000 }).toContain(`--app=${address}repair `);
    expect((await fetch(`${address}repair`)).status).toBe(200);
    expect(logged().filter((line) => line['event'] === 'fault')).toMatchObject([{ fault: 'program-crashed', cure: 'repair' }]);
  });
});

describe('staff', () => {
  it.each([['close', 0, 'staff'], ['restart', RESTART_CODE, 'restart']] as const)('can %s the program', async (action, code, why) => {
    const config = join(folder({ 'my.json': JSON.stringify({ staff: { pinHash: await hashPin('123456') } }) }), 'my.json');
    const { ended, ready, logged } = run(['--no-window', `--config=${config}`]);
    const address = await ready();
    expect(await call(address, 'staffDo', { action })).toMatchObject({ ok: false });
    expect(await call(address, 'staffEnter', { pin: '123456' })).toMatchObject({ ok: true, value: { entered: true } });
    await call(address, 'staffDo', { action }).catch(() => undefined);
    expect(await ended).toEqual([code, null]);
    expect(logged().at(-1)).toMatchObject({ event: 'stopped', why });
  });
});

describe.skipIf(process.platform === 'win32')('under systemd', () => {
  it('says when it is ready, that it is well, and when it ends', async () => {
    const bin = folder();
    const note = join(bin, 'told');
    writeFileSync(join(bin, 'systemd-notify'), `#!/bin/sh\necho "$@" >> ${note}\n`);
    chmodSync(join(bin, 'systemd-notify'), 0o755);
    const told = (): string => existsSync(note) ? readFileSync(note, 'utf8') : '';
    const { child, ended, ready } = run(['--no-window'], { PATH: `${bin}:${process.env['PATH']}`, NOTIFY_SOCKET: '/nowhere', WATCHDOG_USEC: '150000' });
    await ready();
    await expect.poll(told, { interval: 10, timeout: 5000 }).toContain('WATCHDOG=1\nWATCHDOG=1\n');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    await expect.poll(told, { interval: 10 }).toMatch(/STOPPING=1\n$/);
    expect(told()).toMatch(/^READY=1\n/);
  });
});

/** Whether a process is there and is no zombie that nobody has asked about yet. */
function isRunning(pid: number | undefined): boolean {
  try {
    process.kill(pid ?? 0, 0);
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
