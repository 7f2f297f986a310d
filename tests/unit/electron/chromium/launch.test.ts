// Starting and ending a browser, with small programs in its place.
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { cannotOpen, NO_SANDBOX, openBrowser, PROFILE_PREFIX } from '../../../../electron/chromium/launch.ts';
import type { Devices, OpenBrowser } from '../../../../electron/chromium/launch.ts';
import { folder } from '../support.ts';

describe('cannotOpen', () => {
  const display = { DISPLAY: ':0' };
  it('an ordinary user in a graphical session can', () => {
    expect(cannotOpen({ platform: 'linux', env: display, uid: 1000 })).toBeNull();
    expect(cannotOpen({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, uid: 1000 })).toBeNull();
  });

  it('root cannot, and is told so in one sentence', () => {
    expect(cannotOpen({ platform: 'linux', env: display, uid: 0 })).toMatch(/^Chromium refuses to run as root.*ordinary user\.$/);
    expect(cannotOpen({ platform: 'linux', env: { ...display, [NO_SANDBOX]: 'true' }, uid: 0 })).not.toBeNull();
    expect(cannotOpen({ platform: 'linux', env: { ...display, [NO_SANDBOX]: '1' }, uid: 0 })).toBeNull();
  });

  it('nobody can without a display', () => {
    expect(cannotOpen({ platform: 'linux', env: {}, uid: 1000 })).toMatch(/^There is no display/);
    expect(cannotOpen({ platform: 'win32', env: {}, uid: undefined })).toBeNull();
    expect(cannotOpen({ platform: 'darwin', env: {}, uid: 501 })).toBeNull();
  });
});

/** A program that runs `script` in a shell; $PROFILE is its profile folder, $ARGS where to write its arguments. */
function program(script: string): { path: string; args: string } {
  const dir = folder();
  const path = join(dir, 'browser');
  const args = join(dir, 'args');
  writeFileSync(path, `#!/bin/sh
for arg in "$@"; do case "$arg" in --user-data-dir=*) PROFILE="\${arg#--user-data-dir=}";; esac; done
ARGS=${args}
${script}
`);
  chmodSync(path, 0o755);
  return { path, args };
}

const open = (path: string, patience?: number, devices: Partial<Devices> = {}): OpenBrowser => openBrowser({
  program: path, address: 'http://127.0.0.1:9/', printer: { paper: '', name: '' }, notesAt: '', ...devices, platform: process.platform, env: process.env, uid: 1000,
  ...(patience !== undefined && { patience }),
});

/** The browser's own word, in a file, that it is up: nothing here waits by the clock. */
async function written(path: string): Promise<string> {
  await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8').endsWith('\n'), { interval: 10 }).toBe(true);
  return readFileSync(path, 'utf8').trim();
}

describe.skipIf(process.platform === 'win32')('openBrowser', () => {
  it('gives it a fresh profile, which is gone afterwards, whatever was written there', async () => {
    const profiles = await Promise.all([1, 2].map(async () => {
      const { path, args } = program('test -d "$PROFILE" && echo x > "$PROFILE/Cookies" && echo "$PROFILE" > $ARGS');
      const { ended, cleared, profile } = open(path);
      expect(await ended).toMatchObject({ code: 0, output: '' });
      await cleared;
      expect(await written(args)).toBe(profile);
      return profile;
    }));
    expect(new Set(profiles).size).toBe(2);
    for (const profile of profiles) {
      expect(basename(profile).startsWith(PROFILE_PREFIX)).toBe(true);
      expect(existsSync(profile)).toBe(false);
    }
  });

  it.skipIf(process.platform !== 'linux')('has what it keeps elsewhere in its profile too', async () => {
    const { path, args } = program('test "$TMPDIR" = "$PROFILE" && echo same > $ARGS');
    await open(path).cleared;
    expect(await written(args)).toBe('same');
  });

  it('a profile in which nobody wants translations', async () => {
    const { path, args } = program('cat "$PROFILE/Default/Preferences" > $ARGS; echo >> $ARGS');
    await open(path).cleared;
    expect(JSON.parse(await written(args))).toMatchObject({ translate: { enabled: false } });
  });

  it('a profile that remembers the printer: no headers, and the one that is named', async () => {
    const remembered = async (printer: Devices['printer']): Promise<unknown> => {
      const { path, args } = program('cat "$PROFILE/Default/Preferences" > $ARGS; echo >> $ARGS');
      await open(path, undefined, { printer }).cleared;
      const { printing } = JSON.parse(await written(args)) as { printing?: { print_preview_sticky_settings: { appState: string } } };
      return printing && JSON.parse(printing.print_preview_sticky_settings.appState);
    };
    expect(await remembered({ paper: '', name: 'Office' })).toBeUndefined();
    expect(await remembered({ paper: 'a4', name: '' })).not.toHaveProperty('recentDestinations');
    expect(await remembered({ paper: 'a4', name: 'Office' })).toMatchObject({ isHeaderFooterEnabled: false, recentDestinations: [{ id: 'Office', origin: 'local' }] });
  });

  it('opens notes as a second window of the same browser, on the screen of staff', async () => {
    const { path, args } = program(`case "$*" in
*/notes.html*) echo "$@" > $ARGS; exit 0;;
*) exec sleep 1000;;
esac`);
    const browser = open(path, undefined, { notesAt: '-1080,0' });
    const { browser: remembered } = JSON.parse(readFileSync(join(browser.profile, 'Default', 'Preferences'), 'utf8')) as { browser?: unknown };
    expect(remembered).toMatchObject({ app_window_placement: { '127.0.0.1_/notes.html': { left: -1080, top: 0, maximized: false } } });
    browser.openNotes();
    expect(await written(args)).toMatch(new RegExp(`^--app=http://127\\.0\\.0\\.1:9/notes\\.html --kiosk .*--user-data-dir=${browser.profile} --incognito `));
    await browser.close();
  });

  it('what asks for that window does not outlive its browser', async () => {
    const { path, args } = program(`case "$*" in
*/notes.html*) sleep 1000 & echo $! > $ARGS; wait;;
*) exec sleep 1000;;
esac`);
    const browser = open(path);
    browser.openNotes();
    const child = Number(await written(args));
    browser.kill();
    await browser.cleared;
    await expect.poll(() => alive(child), { interval: 10 }).toBe(false);
    browser.openNotes();
    expect(existsSync(browser.profile)).toBe(false);
  });

  it('starts it with the kiosk’s switches', async () => {
    const { path, args } = program('echo "$@" > $ARGS');
    await open(path).cleared;
    expect(await written(args)).toMatch(/^--app=http:\/\/127\.0\.0\.1:9\/ --kiosk /);
    expect(readFileSync(args, 'utf8')).not.toMatch(/--no-sandbox|print/);
  });

  it('keeps the end of what it printed, and its exit code', async () => {
    const { path } = program('i=0; while [ $i -lt 2000 ]; do echo "noise $i" >&2; i=$((i+1)); done; echo "last words" >&2; exit 7');
    const browser = open(path);
    const { code, output } = await browser.ended;
    await browser.cleared;
    expect(code).toBe(7);
    expect(output).toMatch(/noise 1999\nlast words$/);
    expect(output.length).toBeLessThanOrEqual(4000);
  });

  it('asks it to end, with all that it has started', async () => {
    // Like a wrapper script: the shell waits for a child of its own.
    const { path, args } = program('trap "exit 0" TERM; sleep 1000 & echo $! > $ARGS; wait');
    const browser = open(path);
    const child = Number(await written(args));
    await browser.close();
    expect(await browser.ended).toMatchObject({ code: 0 });
    await expect.poll(() => alive(child), { interval: 10 }).toBe(false);
  });

  it('insists when it does not end', async () => {
    const { path, args } = program('trap "" TERM; echo "$PROFILE" > $ARGS; while :; do sleep 1000 & wait $!; done');
    const browser = open(path, 50);
    const profile = await written(args);
    await browser.close();
    expect(await browser.ended).toMatchObject({ code: null });
    expect(existsSync(profile)).toBe(false);
  });

  it('ends it at once, with all that it has started, even if it hangs', async () => {
    const { path, args } = program('sleep 1000 & echo $! > $ARGS; kill -STOP $$');
    const browser = open(path);
    const child = Number(await written(args));
    browser.kill();
    expect(await browser.ended).toMatchObject({ code: null });
    await expect.poll(() => alive(child), { interval: 10 }).toBe(false);
    await browser.cleared;
    expect(existsSync(browser.profile)).toBe(false);
  });

  it('a program that cannot be started has ended, with the reason', async () => {
    const { ended, cleared, pid } = open('/nowhere/browser');
    await cleared;
    expect(pid).toBeUndefined();
    expect(await ended).toMatchObject({ code: null, output: expect.stringContaining('ENOENT') });
  });

  it('can be closed and ended after it has ended: nobody else is', async () => {
    const kill = vi.spyOn(process, 'kill');
    const browser = open(program('exit 0').path);
    await browser.ended;
    kill.mockClear();
    await browser.close();
    browser.kill();
    expect(kill).not.toHaveBeenCalled();
  });
});

/** Whether a process is there and is no zombie that nobody has asked about yet. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
