// The watch: hears silence and faults, and always has a next cure. Time is vitest's own.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FAST_LIMIT, WINDOW_MS } from '../../../../electron/core/recovery.ts';
import { createWatch, PRINT_MS, QUIET_MS, SILENCE_MS } from '../../../../electron/core/watch.ts';
import type { Cures, Watch, WatchParts } from '../../../../electron/core/watch.ts';
import { memoryLog } from '../support.ts';
import type { Logged } from '../support.ts';

const STEP = 1000;

interface Watched {
  watch: Watch;
  done: string[];
  lines: Logged[];
  saved: number[][];
  clock: { offset: number; remembered: boolean; due: boolean };
  /** Lets time pass, the page beating each second. */
  well(seconds: number, visiting?: boolean): Promise<void>;
  /** Lets time pass without a beat. */
  silent(ms: number): Promise<void>;
}

function make({ cures = {}, record = {} }: { cures?: Partial<Cures>; record?: Partial<WatchParts['record']> } = {}): Watched {
  const done: string[] = [];
  const saved: number[][] = [];
  const clock = { offset: 0, remembered: true, due: false };
  const { log, lines } = memoryLog();
  const started = Date.now();
  const does = (name: keyof Cures) => async (): Promise<void> => {
    done.push(name);
    await cures[name]?.();
  };
  const watch = createWatch({
    cures: { reload: does('reload'), newWindow: does('newWindow'), restart: does('restart'), repair: does('repair') },
    log,
    up: () => Date.now() - started,
    now: () => Date.now() + clock.offset,
    record: { faults: [], crashed: false, save: (faults) => (saved.push(faults), clock.remembered), ...record },
    restartDue: () => clock.due,
  });
  const silent = async (ms: number): Promise<void> => void await vi.advanceTimersByTimeAsync(ms);
  return {
    watch, done, lines, saved, clock, silent,
    async well(seconds, visiting = false) {
      for (let second = 0; second < seconds; second += 1) {
        watch.beat(visiting);
        await silent(STEP);
      }
    },
  };
}

const faultsIn = (lines: Logged[]): string[] => lines.flatMap((line) => (line.event === 'fault' ? [line.fields.fault] : []));

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 10) }));
afterEach(() => void vi.useRealTimers());

describe('a kiosk that is well', () => {
  it('opens its window once and does nothing else, for a week', async () => {
    const { watch, done, well } = make();
    watch.begin();
    await well(7 * 24 * 60 * 60 / 100);
    expect(done).toEqual(['newWindow']);
  });

  it('tells when the page stands, once for each time it was opened', async () => {
    const { watch, lines, well, silent } = make();
    watch.begin();
    await silent(3 * STEP);
    await well(20);
    expect(lines).toEqual([{ event: 'shown', fields: { afterMs: 3 * STEP } }]);
  });

  it('does nothing any more once it is stopped', async () => {
    const { watch, done, silent } = make();
    watch.begin();
    watch.stop();
    watch.fault('page-crashed');
    await silent(10 * SILENCE_MS);
    expect(done).toEqual(['newWindow']);
  });
});

describe('silence', () => {
  it('of a page that was there is a hang, after ten seconds and not before', async () => {
    const { watch, done, lines, well, silent } = make();
    watch.begin();
    await well(5);
    await silent(SILENCE_MS - 2 * STEP);
    expect(done).toEqual(['newWindow']);
    await silent(4 * STEP);
    expect(done).toEqual(['newWindow', 'reload']);
    expect(faultsIn(lines)).toEqual(['page-hung']);
  });

  it('of a page that is printed is none for a minute, whether it still beats before that or not; after it, it is', async () => {
    const { watch, done, lines, well, silent } = make();
    watch.begin();
    await well(5);
    watch.letPrint();
    // A beat that was on its way.
    watch.beat(true);
    await silent(PRINT_MS);
    expect(done).toEqual(['newWindow']);
    await silent(SILENCE_MS + 2 * STEP);
    expect(done).toEqual(['newWindow', 'reload']);
    expect(faultsIn(lines)).toEqual(['page-hung']);
    // The document that comes after has no such time.
    await well(3);
    await silent(SILENCE_MS + 2 * STEP);
    expect(faultsIn(lines)).toEqual(['page-hung', 'page-hung']);
  });

  it('of a page that never came is a failed load', async () => {
    const { watch, lines, silent } = make();
    watch.begin();
    await silent(SILENCE_MS + 2 * STEP);
    expect(faultsIn(lines)).toEqual(['load-failed']);
  });

  it('is not held against a page when the machine itself slept', async () => {
    const { watch, done, well, silent } = make();
    watch.begin();
    await well(5);
    // The looks stop as everything does, and come back late.
    vi.setSystemTime(Date.now() + 60 * 60_000);
    await silent(2 * STEP);
    await well(5);
    expect(done).toEqual(['newWindow']);
  });
});

describe('a fault', () => {
  it('is cured, and the page that is back is told with its time', async () => {
    const { watch, done, lines, well, silent } = make();
    watch.begin();
    await well(5);
    watch.fault('page-crashed');
    await silent(STEP);
    watch.beat(false);
    expect(done).toEqual(['newWindow', 'reload']);
    expect(lines.slice(1)).toEqual([
      { event: 'fault', fields: { fault: 'page-crashed', count: 1, cure: 'reload', pauseMs: 0 } },
      { event: 'shown', fields: { afterMs: STEP } },
      { event: 'recovered', fields: { fault: 'page-crashed', afterMs: STEP } },
    ]);
  });

  it('that shows itself in several ways at once counts once', async () => {
    const { watch, done, lines, well, silent } = make();
    watch.begin();
    await well(5);
    watch.fault('page-crashed');
    watch.fault('window-gone');
    watch.fault('page-hung');
    await silent(STEP);
    expect(faultsIn(lines)).toEqual(['page-crashed']);
    expect(done).toEqual(['newWindow', 'reload']);
  });

  it('the second is cured as the first was, and the hundredth, if there is time between them', async () => {
    const { watch, done, lines, well } = make();
    watch.begin();
    for (let count = 0; count < 100; count += 1) {
      await well(5);
      watch.fault('page-crashed');
      await well(WINDOW_MS / 1000);
    }
    expect(done).toEqual(['newWindow', ...Array(100).fill('reload')]);
    expect(lines.filter((line) => line.event === 'recovered')).toHaveLength(100);
  });

  it('before anything was opened, or after the end, is nothing', async () => {
    const { watch, done, silent } = make();
    watch.fault('gpu-gone');
    await silent(STEP);
    expect(done).toEqual([]);
  });
});

describe('too many faults', () => {
  async function break_(watched: Watched, times: number): Promise<void> {
    for (let count = 0; count < times; count += 1) {
      await watched.well(2);
      watched.watch.fault('page-crashed');
      await watched.silent(3 * STEP);
    }
  }

  it('climb from reload to window to program, then show the repair screen', async () => {
    const watched = make();
    watched.clock.remembered = false;
    watched.watch.begin();
    await break_(watched, FAST_LIMIT + 1);
    expect(watched.done).toEqual([
      'newWindow', 'reload', 'reload', ...Array(5).fill('newWindow'), 'repair',
    ]);
    expect(watched.watch.repairing()).toBe(true);
  });

  it('are tried again slowly, for ever, and never fast', async () => {
    const watched = make({ record: { faults: Array(FAST_LIMIT).fill(Date.now()) as number[] } });
    watched.watch.begin();
    watched.watch.fault('load-failed');
    watched.done.length = 0;
    await watched.silent(24 * 60 * 60_000);
    const tries = watched.done.filter((cure) => cure === 'newWindow').length;
    // A day has 1440 minutes; each try takes a minute and the silence.
    expect(tries).toBeGreaterThan(1000);
    expect(tries).toBeLessThan(1300);
    expect(new Set(watched.done)).toEqual(new Set(['newWindow', 'repair']));
  });

  it('end when the page comes back', async () => {
    const watched = make({ record: { faults: Array(FAST_LIMIT).fill(Date.now()) as number[] } });
    watched.watch.begin();
    watched.watch.fault('load-failed');
    await watched.silent(31 * STEP);
    watched.watch.beat(false);
    expect(watched.watch.repairing()).toBe(false);
    expect(watched.lines.at(-1)).toMatchObject({ event: 'recovered' });
  });

  it('show the repair screen again when it goes away itself', async () => {
    const watched = make({ record: { faults: Array(FAST_LIMIT).fill(Date.now()) as number[] } });
    watched.watch.begin();
    watched.watch.fault('load-failed');
    await watched.silent(STEP);
    watched.watch.fault('window-gone');
    await watched.silent(6 * STEP);
    expect(watched.done.filter((cure) => cure === 'repair')).toHaveLength(2);
  });
});

describe('a cure that fails', () => {
  it('is the next fault: no failure is the last word', async () => {
    const watched = make({ cures: { newWindow: () => Promise.reject(new Error('no browser')) } });
    watched.watch.begin();
    await watched.silent(60_000);
    expect(watched.lines).toContainEqual({ event: 'cure-failed', fields: { cure: 'newWindow', what: 'no browser' } });
    expect(watched.watch.repairing()).toBe(true);
    await watched.silent(60 * 60_000);
    expect(watched.done.filter((cure) => cure === 'newWindow').length).toBeGreaterThan(30);
  });

  it('a restart that does not come is a fault too', async () => {
    const watched = make({ record: { faults: Array(4).fill(Date.now()) as number[] } });
    watched.watch.begin();
    watched.watch.fault('page-crashed');
    await watched.silent(5 * STEP);
    expect(watched.done).toEqual(['newWindow', 'restart']);
    await watched.silent(60_000);
    expect(watched.done.length).toBeGreaterThan(2);
  });
});

describe('over a restart', () => {
  it('faults are remembered', async () => {
    const at = Date.now() - 1000;
    const watched = make({ record: { faults: [at, at, at], crashed: false } });
    watched.watch.begin();
    watched.watch.fault('page-crashed');
    expect(watched.lines).toMatchObject([{ event: 'fault', fields: { count: 4, cure: 'new-window' } }]);
    expect(watched.saved.at(-1)).toHaveLength(4);
  });

  it('a program that did not end in order is a fault, and opens its window all the same', async () => {
    const watched = make({ record: { crashed: true } });
    watched.watch.begin();
    await watched.silent(STEP);
    expect(faultsIn(watched.lines)).toEqual(['program-crashed']);
    expect(watched.done).toEqual(['newWindow']);
  });

  it('a program that crashes again and again begins with the repair screen', async () => {
    const watched = make({ record: { faults: Array(FAST_LIMIT).fill(Date.now()) as number[], crashed: true } });
    watched.watch.begin();
    await watched.silent(STEP);
    expect(watched.done).toEqual(['repair']);
    await watched.silent(31 * STEP);
    expect(watched.done).toEqual(['repair', 'newWindow']);
  });
});

describe('the nightly restart', () => {
  it('waits until nobody has been there for a minute', async () => {
    const { watch, done, clock, well } = make();
    watch.begin();
    await well(5, true);
    clock.due = true;
    await well(QUIET_MS / 1000 - 1, false);
    expect(done).toEqual(['newWindow']);
    await well(5, false);
    expect(done).toEqual(['newWindow', 'restart']);
  });

  it('never comes while somebody is there', async () => {
    const { watch, done, clock, well } = make();
    watch.begin();
    clock.due = true;
    await well(3 * QUIET_MS / 1000, true);
    expect(done).toEqual(['newWindow']);
  });
});

describe('a clock that jumps', () => {
  it.each([['forward', 1], ['back', -1]])('ten years %s is told, breaks nothing, and faults keep their age', async (_way, sign) => {
    const years = sign * 10 * 365 * 24 * 60 * 60_000;
    const { watch, done, lines, clock, well, silent } = make();
    watch.begin();
    await well(5);
    watch.fault('page-crashed');
    await well(5);
    clock.offset = years;
    await well(5);
    expect(lines).toContainEqual({ event: 'clock-jumped', fields: { bySeconds: Math.round(years / 1000) } });
    watch.fault('page-crashed');
    await silent(STEP);
    expect(lines.at(-1)).toMatchObject({ event: 'fault', fields: { count: 2 } });
    expect(done).toEqual(['newWindow', 'reload', 'reload']);
  });
});
