// What the browser shell does with faults: small programs in the browser's place, and time is vitest's own.
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { NO_SANDBOX } from '../../../../electron/chromium/launch.ts';
import { showKiosk } from '../../../../electron/chromium/show.ts';
import type { ShowParts, Shown } from '../../../../electron/chromium/show.ts';
import { FAST_LIMIT } from '../../../../electron/core/recovery.ts';
import { SILENCE_MS } from '../../../../electron/core/watch.ts';
import { folder, memoryLog } from '../support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** A kiosk whose browser stays, unless `script` says otherwise. */
async function make(change: Partial<ShowParts> & { script?: string; state?: unknown } = {}) {
  const { script = 'exec sleep 1000', state, ...parts } = change;
  const program = join(folder(), 'browser');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  const dataDir = folder(state === undefined ? {} : { 'recovery.json': JSON.stringify(state) });
  const { log, lines } = memoryLog();
  const said: string[] = [];
  const calls = { expectPage: vi.fn(), restart: vi.fn(() => Promise.resolve()) };
  const env: Record<string, string> = { DISPLAY: ':0', [NO_SANDBOX]: '1', CHROME_PATH: program, PATH: process.env['PATH'] ?? '' };
  const shown = await showKiosk({
    machine: { platform: process.platform, env, exists: existsSync, uid: 1000 },
    dataDir, log, ...calls,
    address: 'http://127.0.0.1:9/',
    printer: { paper: '', name: '' },
    notesAt: '',
    say: (sentence) => void said.push(sentence),
    restartDue: () => false,
    ...parts,
  }) as Shown;
  onTestFinished(async () => {
    vi.useRealTimers();
    await shown?.end(true);
  });
  const pid = (): number | undefined => (JSON.parse(readFileSync(join(dataDir, 'browser.json'), 'utf8')) as { pid: number } | null)?.pid;
  const faults = (): string[] => lines.flatMap(({ event, fields }) => (event === 'fault' ? [(fields as { fault: string }).fault] : []));
  return { shown, env, program, dataDir, lines, said, pid, faults, ...calls };
}

describe.skipIf(process.platform === 'win32')('showKiosk', () => {
  it('opens the window and expects the page there', async () => {
    const { pid, expectPage, faults } = await make();
    await pass(0);
    expect(pid()).toBeGreaterThan(1);
    expect(expectPage).toHaveBeenCalledOnce();
    expect(faults()).toEqual([]);
  });

  it('is silent as long as the page beats, and opens a fresh browser when it does not', async () => {
    const { shown, pid, expectPage, faults } = await make();
    await pass(0);
    const first = pid();
    for (let second = 0; second < 60; second += 1) {
      shown.beat(false);
      await pass(1000);
    }
    expect(pid()).toBe(first);
    await pass(SILENCE_MS + 2000);
    expect(faults()).toEqual(['page-hung']);
    expect(pid()).not.toBe(first);
    expect(expectPage).toHaveBeenCalledTimes(2);
  });

  it('opens a fresh browser for a page that has crashed', async () => {
    const { shown, pid, faults } = await make();
    await pass(0);
    const first = pid();
    shown.beat(false);
    shown.pageCrashed();
    await pass(0);
    expect(faults()).toEqual(['page-crashed']);
    expect(pid()).not.toBe(first);
  });

  it('opens notes where it is told of a second screen, and not otherwise', async () => {
    expect((await make()).shown.showNotes()).toBe(false);
    const asked = join(folder(), 'asked');
    const { shown } = await make({ notesAt: '1920,0', script: `case "$*" in *notes.html*) echo > ${asked};; *) exec sleep 1000;; esac` });
    expect(shown.showNotes()).toBe(true);
    await vi.waitFor(() => expect(existsSync(asked)).toBe(true));
  });

  it('expects no page of the repair screen', async () => {
    const { shown, pid, expectPage, faults } = await make({ state: { faults: Array(FAST_LIMIT).fill(Date.now()), running: true } });
    await pass(0);
    const first = pid();
    // The connection of the page that was given up.
    shown.pageCrashed();
    await pass(25_000);
    expect(pid()).toBe(first);
    expect(faults()).toEqual(['program-crashed']);
    expect(expectPage).not.toHaveBeenCalled();
    await pass(10_000);
    expect(pid()).not.toBe(first);
    expect(expectPage).toHaveBeenCalledOnce();
  });

  it('asks for the program to be started again when windows do not help', async () => {
    const now = Date.now();
    const { shown, restart } = await make({ state: { faults: [now, now, now, now], running: false } });
    await pass(0);
    shown.pageCrashed();
    await pass(1500);
    expect(restart).toHaveBeenCalledOnce();
  });

  it('a browser that goes missing while the kiosk runs is a fault, and is there again when it comes back', async () => {
    const { shown, env, program, lines, pid } = await make();
    await pass(0);
    const first = pid();
    env['CHROME_PATH'] = '/nowhere/browser';
    shown.pageCrashed();
    await pass(0);
    expect(lines).toContainEqual({ event: 'cure-failed', fields: { cure: 'reload', what: expect.stringContaining('there is no program') } });
    env['CHROME_PATH'] = program;
    await pass(5000);
    expect(pid()).not.toBe(first);
  });

  it('after its end, does nothing more', async () => {
    const { shown, pid, faults } = await make();
    await pass(0);
    await shown.end(true);
    expect(pid()).toBeUndefined();
    shown.beat(false);
    shown.pageCrashed();
    await pass(60_000);
    expect(pid()).toBeUndefined();
    expect(faults()).toEqual([]);
  });

  it('a browser that will not end does not keep the program', async () => {
    const { shown, pid } = await make();
    await pass(0);
    const browser = pid() as number;
    // As with a process that waits for a broken disk: not even SIGKILL helps.
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const ended = vi.fn();
    void shown.end(false).then(ended);
    await pass(5000);
    expect(kill).toHaveBeenCalledWith(-browser, 'SIGKILL');
    expect(ended).not.toHaveBeenCalled();
    await pass(5000);
    expect(ended).toHaveBeenCalled();
    kill.mockRestore();
    process.kill(-browser, 'SIGKILL');
  });
});
