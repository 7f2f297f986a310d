// What systemd is told, and when. Time is vitest's own, systemd-notify a fake.
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWatchdog } from '../../../../electron/core/watchdog.ts';
import type { Watchdog } from '../../../../electron/core/watchdog.ts';
import { memoryLog } from '../support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const underSystemd = { NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '30000000', WATCHDOG_PID: '1' };

function make(env: Record<string, string>, spawned: () => ChildProcess = () => new EventEmitter() as ChildProcess) {
  const told: string[] = [];
  const machine = { well: true };
  const { log, lines } = memoryLog();
  const watchdog: Watchdog = createWatchdog({
    env, log,
    spawn: (program, args) => {
      told.push([program, ...args].join(' '));
      return spawned();
    },
    well: () => machine.well,
  });
  return { watchdog, told, machine, lines };
}

/** systemd-notify as it ends. */
function ending(event: 'exit' | 'error', value: unknown): () => ChildProcess {
  return () => {
    const child = new EventEmitter();
    setTimeout(() => child.emit(event, value));
    return child as ChildProcess;
  };
}

describe('under systemd', () => {
  it('says that it is ready, then at a third of the time that it is well, then that it ends', async () => {
    const { watchdog, told } = make(underSystemd);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([]);
    watchdog.ready();
    expect(told).toEqual(['systemd-notify READY=1']);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(told.slice(1)).toEqual(Array(3).fill('systemd-notify WATCHDOG=1'));
    watchdog.stopping();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.slice(4)).toEqual(['systemd-notify STOPPING=1']);
  });

  it('is silent while it is not well', async () => {
    const { watchdog, told, machine } = make(underSystemd);
    watchdog.ready();
    machine.well = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['systemd-notify READY=1']);
    machine.well = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told.at(-1)).toBe('systemd-notify WATCHDOG=1');
  });

  it('without a watchdog says no more than that it is ready', async () => {
    const { watchdog, told } = make({ NOTIFY_SOCKET: '/run/systemd/notify' });
    watchdog.ready();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['systemd-notify READY=1']);
  });

  it.each([
    ['is not there', ending('error', new Error('spawn systemd-notify ENOENT')), 'spawn systemd-notify ENOENT'],
    ['fails', ending('exit', 1), 'systemd-notify READY=1 ended with code 1'],
    ['cannot be started', () => { throw new Error('EAGAIN'); }, 'EAGAIN'],
  ])('a systemd-notify that %s is logged once, and tried again', async (_what, spawned, what) => {
    const { watchdog, told, lines } = make(underSystemd, spawned);
    watchdog.ready();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(7);
    expect(lines).toEqual([{ event: 'watchdog-failed', fields: { what } }]);
  });

  it('a systemd-notify that has done its work is no failure', async () => {
    const { watchdog, lines } = make(underSystemd, ending('exit', 0));
    watchdog.ready();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines).toEqual([]);
  });
});

it('elsewhere says nothing to anybody', async () => {
  const { watchdog, told } = make({ WATCHDOG_USEC: '30000000' });
  watchdog.ready();
  await vi.advanceTimersByTimeAsync(60_000);
  watchdog.stopping();
  expect(told).toEqual([]);
});
