/** The switches Chromium is started with, each with the reason why. Pure. */

export interface Start {
  address: string;
  /** An empty folder, for this one start. */
  profile: string;
  platform: NodeJS.Platform;
  /** Which printer the page prints on, without a dialog: none, the system's default, or the one that the profile names. */
  printing: 'none' | 'default' | 'named';
  /** Test set-ups that run as root in a container have no other way. The shipped start never sets it. */
  noSandbox: boolean;
}

/** Features that are on by default and have no place on a kiosk. Names that a version lacks do no harm. */
const FEATURES_OFF = [
  'Translate', // would offer to translate the page, over the page (newer versions heed only the preference)
  'BackForwardCache', // would keep the last visitor's document in memory after a reset
  'MediaRouter', // looks for screens to cast to in the local network
  'OptimizationHints', // asks Google about pages
  'AutofillServerCommunication', // asks Google about forms
  'GlobalMediaControls', // a second place to start and stop a clip, out of the page's sight
  'HardwareMediaKeyHandling', // and a third: keys of a keyboard, and other programs of the desktop
];

/** The arguments for Chromium, Chrome or Edge. */
export function browserArguments({ address, profile, platform, printing, noSandbox }: Start): string[] {
  return [
    // One window, full-screen, without address bar, tabs or menu.
    `--app=${address}`,
    '--kiosk',
    // Some window managers open --kiosk as a normal window first.
    '--start-fullscreen',
    // Chromium's own shortcuts do nothing, and those of a window neither: no second window, no printing, saving, source,
    // history, downloads, help, task manager. It needs both switches, and no real app behind the second.
    // What it leaves (zoom, back, reload, paste) the page refuses; developer tools are off by --kiosk.
    '--force-app-mode',
    '--app-id=',

    // A fresh profile for each start, so that nothing of the last one is left, and a second one can be open.
    `--user-data-dir=${profile}`,
    // What the page stores stays in memory, even if the profile cannot be removed after a power cut.
    '--incognito',
    // No key ring to ask a password of whoever stands there.
    '--password-store=basic',
    ...(platform === 'darwin' ? ['--use-mock-keychain'] : []),

    // No questions, bubbles or error boxes over the page.
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-search-engine-choice-screen',
    '--noerrdialogs',
    // "Page unresponsive": whoever stands there could only wait. The shell cures a page that hangs (core/watch.ts).
    '--disable-hang-monitor',
    '--hide-crash-restore-bubble',
    '--disable-default-apps',
    '--disable-extensions',
    '--deny-permission-prompts',
    '--disable-notifications',

    // The heartbeat must not slow down, whatever lies over the window: a silent page is given up.
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',

    // No gestures that leave the page or change its size: pinch, swiping back, pulling down to reload.
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--pull-to-refresh=0',

    // Nothing goes out: neither the page's requests (every name is unknown, no proxy to ask) nor the browser's own.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--no-pings',
    '--disable-quic',
    `--disable-features=${FEATURES_OFF.join(',')}`,

    // What the page prints goes to the printer at once: the dialog would show the system's printers and folders.
    // A visitor's own Ctrl+P stays refused.
    ...(printing === 'none' ? [] : ['--kiosk-printing']),
    ...(printing === 'default' ? ['--use-system-default-printer'] : []),

    // Without this there are no voices on Linux.
    ...(platform === 'linux' ? ['--enable-speech-dispatcher'] : []),
    ...(noSandbox ? ['--no-sandbox'] : []),
  ];
}
