import { describe, expect, test } from 'vitest';
import { chooseShell } from '../../../build/setup/shell-choice.mjs';
import type { Situation } from '../../../build/setup/shell-choice.mjs';

const hour = 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 22, 12);

/** An ordinary user at a Linux desktop, first start. */
const desk: Situation = {
  asked: null, serves: false, platform: 'linux', root: false, display: true, runtime: false, fetched: false, failedAt: null, now,
};

const choose = (change: Partial<Situation>) => chooseShell({ ...desk, ...change });

describe('which shell shows the kiosk', () => {
  test('Electron, where its runtime is installed', () => {
    expect(choose({ runtime: true })).toEqual({ do: 'electron' });
    expect(choose({ runtime: true, asked: 'electron' })).toEqual({ do: 'electron' });
    expect(choose({ runtime: true, failedAt: now - hour })).toEqual({ do: 'electron' });
  });

  test('its runtime is fetched where it is missing', () => {
    expect(choose({})).toEqual({ do: 'fetch' });
    expect(choose({ asked: 'electron' })).toEqual({ do: 'fetch' });
  });

  test('where fetching failed just now: the browser, or a clear no to who asked for Electron', () => {
    expect(choose({ fetched: true, failedAt: now })).toEqual({ do: 'browser', why: expect.stringContaining('could not be downloaded') });
    expect(choose({ fetched: true, failedAt: now, asked: 'electron' })).toEqual({
      do: 'refuse',
      why: expect.stringContaining('--shell=browser'),
    });
  });

  test('fetching is tried again after a day, or when asked for, not sooner', () => {
    expect(choose({ failedAt: now - 23 * hour })).toEqual({ do: 'browser', why: expect.stringContaining('--shell=electron') });
    expect(choose({ failedAt: now - 24 * hour })).toEqual({ do: 'fetch' });
    expect(choose({ failedAt: now - hour, asked: 'electron' })).toEqual({ do: 'fetch' });
  });

  test('a clock that was set back does not keep it from trying for longer', () => {
    expect(choose({ failedAt: now + 48 * hour })).toEqual({ do: 'fetch' });
  });

  test('the browser where it is asked for, without a word and without a download', () => {
    expect(choose({ asked: 'browser' })).toEqual({ do: 'browser', why: '' });
    expect(choose({ asked: 'browser', runtime: true })).toEqual({ do: 'browser', why: '' });
  });

  test('flags of the browser shell choose it', () => {
    expect(choose({ serves: true, runtime: true })).toMatchObject({ do: 'browser' });
    expect(choose({ serves: true, runtime: true, asked: 'electron' })).toEqual({ do: 'electron' });
  });

  test.each([
    ['root', { root: true }],
    ['no screen', { display: false }],
  ] as const)('on Linux with %s Electron cannot run: nothing is fetched for it', (_, change) => {
    for (const runtime of [true, false]) {
      expect(choose({ ...change, runtime })).toMatchObject({ do: 'browser' });
      expect(choose({ ...change, runtime, asked: 'electron' })).toMatchObject({ do: 'refuse' });
    }
  });

  test('Windows and macOS need no DISPLAY', () => {
    expect(choose({ platform: 'win32', display: false, runtime: true })).toEqual({ do: 'electron' });
    expect(choose({ platform: 'darwin', display: false, runtime: true })).toEqual({ do: 'electron' });
  });
});
