/** Finds a browser on this machine that can show the kiosk: Chromium, Chrome or Edge. */
import { posix, win32 } from 'node:path';

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether a program stands at this path. */
  exists: (path: string) => boolean;
}

/** Names to look for in the folders of PATH, the ones made for kiosks (and without an account) first. */
const LINUX_NAMES = [
  'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable',
];
/** Where they stand even if PATH is short, as it is under a service. */
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

const MAC_PROGRAMS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  // Part of Windows: always there, so it comes last.
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Every path to look at, in order. CHROME_PATH comes first, and alone: who names a browser wants that one, and
 * is told when it is not there. Pure.
 */
export function browserPlaces({ platform, env }: Pick<Machine, 'platform' | 'env'>): string[] {
  const chosen = env['CHROME_PATH'];
  if (chosen) return [chosen];
  if (platform === 'win32') {
    const folders = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => env[name] || []);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [posix.join(env['HOME'], 'Applications')] : [])];
    return MAC_PROGRAMS.flatMap((program) => folders.map((folder) => posix.join(folder, program)));
  }
  // A relative folder in PATH means "wherever I stand": nothing to start a browser from.
  const ofPath = (env['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const folders = new Set([...ofPath, ...LINUX_FOLDERS]);
  return LINUX_NAMES.flatMap((name) => [...folders].map((folder) => posix.join(folder, name)));
}

/** The first browser that is there, or null. */
export function findBrowser(machine: Machine): string | null {
  return browserPlaces(machine).find((path) => machine.exists(path)) ?? null;
}

/** What to say where there is none: one sentence, with what to do. */
export function noBrowserSentence({ env }: Pick<Machine, 'env'>): string {
  const chosen = env['CHROME_PATH'];
  if (chosen) {
    return `CHROME_PATH is ${chosen}, but there is no program: set it to a Chromium, Chrome or Edge, or unset it.`;
  }
  return 'No Chromium, Chrome or Edge was found on this machine, so no window is opened: ' +
    'install one (on Debian: apt install chromium), name one with CHROME_PATH, or open the address in a browser.';
}
