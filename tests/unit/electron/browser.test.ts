// The entry without Electron, run as a program: what it prints, serves, opens, and how it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { folder } from './support.ts';

// Each test starts a program, which takes longer where many do at once.
vi.setConfig({ testTimeout: 20_000 });

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Starts the program with a data folder of its own. */
function run(args: string[], env: Record<string, string> = {}) {
  const data = folder();
  // A display and no sandbox: the browsers in here are small scripts that need neither.
  const child = spawn(process.execPath, ['electron/browser.ts', `--data=${data}`, ...args], {
    cwd: root, env: { ...process.env, DISPLAY: ':0', NYKEL_TEST_NO_SANDBOX: '1', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const seen = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => { seen.out += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { seen.err += text; });
  const ended = once(child, 'close') as Promise<[code: number | null, signal: string | null]>;
  return {
    child, seen, ended,
    /** Resolves with the address once it is printed. */
    ready: async (): Promise<string> => {
      await expect.poll(() => seen.out, { interval: 10, timeout: 10_000 }).toMatch(/^Kiosk ready at http:\/\/127\.0\.0\.1:\d+\/\n$/);
      return seen.out.slice('Kiosk ready at '.length, -1);
    },
    says: (text: string): Promise<void> => expect.poll(() => seen.err, { interval: 10, timeout: 10_000 }).toContain(text),
    logged: (): Record<string, unknown>[] =>
      readFileSync(join(data, 'log.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>),
  };
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
    const call = await fetch(`${address}bridge`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: address.slice(0, -1) }, body: '{"call":"start","input":{}}',
    });
    expect(await call.json()).toMatchObject({ ok: true, value: { idle: { timeoutSeconds: 90 } } });
    expect((await fetch(`${address}content/welcome.json`)).status).toBe(200);

    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(seen.out).toBe(`Kiosk ready at ${address}\n`);
    expect(logged().map((line) => line['event'])).toEqual(expect.arrayContaining(['started', 'ready', 'stopped']));
    await expect(fetch(address)).rejects.toThrow();
  });

  it('counts the visits that it has seen, and writes the counts when it ends', async () => {
    const { child, ended, ready, logged } = run(['--no-window'], {});
    const address = await ready();
    const input = { how: 'idle', language: 'en', topics: ['home'], minutes: '0-1' };
    await fetch(`${address}bridge`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: address.slice(0, -1) }, body: JSON.stringify({ call: 'sessionEnded', input }),
    });
    child.kill('SIGINT');
    await ended;
    expect(logged().filter((line) => line['event'] === 'sessions')).toMatchObject([{ sessions: 1, languages: { en: 1 } }]);
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

describe.skipIf(process.platform === 'win32')('the window', () => {
  it('its end is the end of the program', async () => {
    const { ended, logged, seen } = run([], browser('echo noise >&2; exit 0'));
    expect(await ended).toEqual([0, null]);
    expect(logged().at(-1)).toMatchObject({ event: 'stopped', why: 'quit' });
    expect(seen.err).not.toContain('noise');
  });

  it('where it cannot be opened, the kiosk is served all the same, and the reason is said', async () => {
    const { ready, says, logged } = run([], browser('echo "no screen" >&2; echo "x dbus x" >&2; exit 1'));
    const address = await ready();
    await says('The browser could not open its window; the kiosk is still served. It said:\n  no screen\n');
    expect((await fetch(`${address}bridge.js`)).status).toBe(200);
    expect(logged()).toContainEqual(expect.objectContaining({ event: 'browser-failed' }));
  });

  it('where there is no browser, the kiosk is served all the same', async () => {
    const { ready, says } = run([], { CHROME_PATH: '/nowhere/browser' });
    const address = await ready();
    await says('CHROME_PATH is /nowhere/browser, but there is no program');
    expect((await fetch(`${address}bridge.js`)).status).toBe(200);
  });

  it('is closed, and its profile removed, when the program is told to end', async () => {
    const note = join(folder(), 'profile');
    const { child, ended, ready } = run([], browser(`trap "exit 0" TERM; echo "$PROFILE" > ${note}; sleep 1000 & wait`));
    await ready();
    await expect.poll(() => existsSync(note) && readFileSync(note, 'utf8'), { interval: 10, timeout: 5000 }).toMatch(/\n$/);
    const profile = readFileSync(note, 'utf8').trim();
    expect(existsSync(profile)).toBe(true);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(existsSync(profile)).toBe(false);
  });
});
