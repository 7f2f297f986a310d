/** Starts the browser in a window of its own, with a fresh profile, and ends it without leaving anything. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../core/config.ts';
import { NOTES_PATH } from '../core/notes-page.ts';
import { browserArguments } from './switches.ts';
import type { Start } from './switches.ts';

/** Set by tests that run as root in a container, where Chromium's sandbox cannot work. Never by a start of ours. */
export const NO_SANDBOX = 'NYKEL_TEST_NO_SANDBOX';

/** What the browser needs to know of the machine's devices, as configured. */
export interface Devices {
  printer: Config['printer'];
  /** Where staff's own screen begins, "X,Y" in pixels of the desktop; '' where there is none. */
  notesAt: string;
}

/** What the browser is to believe its user has chosen. Pure. */
export function preferences({ printer: { paper, name }, notesAt }: Devices): object {
  // What the print dialog remembers of its last use. There are no headers and footers, which would show the address; margins
  // and size are those of the sheet.
  const dialog = {
    version: 2, isHeaderFooterEnabled: false, isCssBackgroundEnabled: true, marginsType: 0,
    ...(name !== '' && { recentDestinations: [{ id: name, origin: 'local', account: '' }] }),
  };
  return {
    // A page in Ukrainian on a Norwegian or English system would be offered for translation, in a bubble over the page.
    translate: { enabled: false },
    ...(paper !== '' && { printing: { print_preview_sticky_settings: { appState: JSON.stringify(dialog) } } }),
    ...(notesAt !== '' && { browser: { app_window_placement: { [NOTES_WINDOW]: placement(notesAt) } } }),
  };
}

/** What Chromium calls a window that `--app` has opened: host and path of its address. */
const NOTES_WINDOW = `127.0.0.1_${NOTES_PATH}`;

/** Where a window was when it was last closed. No page and no switch can place a second window; the kiosk's fills that screen then. */
function placement(at: string): object {
  const [left = 0, top = 0] = at.split(',').map(Number);
  const [right, bottom] = [left + 640, top + 480];
  return {
    left, top, right, bottom, maximized: false,
    work_area_left: left, work_area_top: top, work_area_right: right, work_area_bottom: bottom,
  };
}

export interface Surroundings {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** The user's number, undefined where there is none (Windows). */
  uid: number | undefined;
}

/** Why no window can be opened here, as one sentence, or null. Pure. */
export function cannotOpen({ platform, env, uid }: Surroundings): string | null {
  if (platform !== 'linux') return null;
  if (uid === 0 && env[NO_SANDBOX] !== '1') {
    return 'Chromium refuses to run as root, because its sandbox would not work, so no window is opened: ' +
      'start the kiosk as an ordinary user.';
  }
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return 'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window is opened: ' +
      'start the kiosk inside a graphical session.';
  }
  return null;
}

/** How a browser ended. */
export interface Ended {
  /** Its exit code; null when a signal ended it or it could not be started. */
  code: number | null;
  /** How long it was open, in milliseconds. */
  after: number;
  /** The last lines of what it printed, to show when it could not start. */
  output: string;
}

export interface OpenBrowser {
  /** The number of its process; undefined where it could not be started. */
  pid: number | undefined;
  /** Its folder, removed when it has ended. */
  profile: string;
  /** Resolves when the browser has ended, for whatever reason. Never rejects. */
  ended: Promise<Ended>;
  /** Resolves when its profile is removed too. Never rejects. */
  cleared: Promise<void>;
  /** Asks it to end, insists after `patience`, and resolves when it is cleared. */
  close(): Promise<void>;
  /** Ends it at once, whatever state it is in. */
  kill(): void;
  /** Opens the window of notes, a second one of the same browser, which closes itself. */
  openNotes(): void;
}

export interface Launch extends Surroundings, Devices {
  program: string;
  address: string;
  /** Milliseconds to wait for an orderly end. */
  patience?: number;
}

/** What every profile's folder begins with. */
export const PROFILE_PREFIX = 'nykel-profile-';

/**
 * Opens the browser at `program`. Nothing is awaited: there is no moment at which a browser is half open.
 * @throws only if no profile folder can be made
 */
export function openBrowser(launch: Launch): OpenBrowser {
  const { program, address, platform, env, printer, patience = 3000 } = launch;
  const profile = makeProfile(launch);
  const started = performance.now();
  const start = (page: string): ChildProcess => {
    const args = browserArguments({ address: page, profile, platform, printing: printingOn(printer), noSandbox: env[NO_SANDBOX] === '1' });
    return spawn(program, args, {
      // Chromium prints a lot that means nothing to anybody; the last of it is kept for when it cannot start.
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own, so that a wrapper script and what it started end together. Windows would open a console.
      detached: platform !== 'win32',
      // What it keeps elsewhere for the time it runs goes with its profile, also when it is killed.
      env: { ...env, ...(platform === 'linux' && { TMPDIR: profile }) },
    });
  };
  const child = start(address);
  const output = lastOf(child);
  /** Asks the browser for the second window, and ends when it has. */
  let asking: ChildProcess | null = null;
  let over = false;
  const ended = endOf(child).then((code) => {
    // What the first process leaves running would still write into the profile.
    signal(child, 'SIGKILL', platform);
    // And this one would go on as a browser of its own.
    if (asking !== null) signal(asking, 'SIGKILL', platform);
    // From here on its number may be another program's.
    over = true;
    return { code, after: performance.now() - started, output: output() };
  });
  const cleared = ended.then(() => removeProfile(profile));
  const send = (name: NodeJS.Signals): void => {
    if (!over) signal(child, name, platform);
  };

  return {
    pid: child.pid,
    profile,
    ended,
    cleared,
    async close() {
      send('SIGTERM');
      const insist = setTimeout(() => send('SIGKILL'), patience);
      await cleared;
      clearTimeout(insist);
    },
    kill: () => send('SIGKILL'),
    openNotes() {
      if (over || asking !== null) return;
      const next = start(new URL(NOTES_PATH, address).href);
      asking = next;
      // Nobody reads what it prints, and it must not wait for somebody.
      next.stderr?.resume();
      void endOf(next).then(() => (asking = null));
    },
  };
}

/** Removes a profile, as far as it can be: what a browser that is just ending holds on to is tried again for a while. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
}

const printingOn = ({ paper, name }: Config['printer']): Start['printing'] => (paper === '' ? 'none' : name === '' ? 'default' : 'named');

/** A fresh profile in the folder for temporary files, with what no switch can say. */
function makeProfile(devices: Devices): string {
  const profile = mkdtempSync(join(tmpdir(), PROFILE_PREFIX));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences(devices)));
  return profile;
}

/** The exit code, once the process has ended or failed to start. */
async function endOf(child: ChildProcess): Promise<number | null> {
  try {
    const [code] = await once(child, 'exit') as [number | null];
    return code;
  } catch {
    return null;
  }
}

/** Sends a signal to the browser and all it has started. That it is gone already is no error. */
function signal(child: ChildProcess, name: NodeJS.Signals, platform: NodeJS.Platform): void {
  if (child.pid === undefined) return;
  try {
    if (platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // ESRCH: nobody left.
  }
}

/** Remembers the end of what the process prints, at most 4000 characters. */
function lastOf(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-4000);
  });
  child.on('error', (error) => {
    text += error.message;
  });
  return () => text.trim();
}
