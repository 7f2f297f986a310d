/**
 * The kiosk under Electron: composes desktop/ over core/, nothing else. Everything before `whenReady` runs
 * synchronously, because Electron takes it only until it is ready. Nothing is awaited at the top of the module:
 * Electron is not ready until the module has ended, so that would wait for ever (electron/electron#40719).
 */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  app, BrowserWindow, ipcMain, Menu, powerSaveBlocker, protocol, screen, session,
} from 'electron';
import { countBlocked } from './core/blocked.ts';
import { dataFolder } from './core/folders.ts';
import type { Keypad } from './core/keys.ts';
import { openKiosk } from './core/kiosk.ts';
import { openLog } from './core/log.ts';
import { parseOptions } from './core/options.ts';
import type { Options } from './core/options.ts';
import { openRecord } from './core/recovery-record.ts';
import { makePin } from './core/staff/make-pin.ts';
import { createWatch } from './core/watch.ts';
import type { Watch } from './core/watch.ts';
import { createWatchdog } from './core/watchdog.ts';
import { PAGE } from './desktop/address.ts';
import { createAppUpdate, loadUpdater, thisPlace, updateFirst } from './desktop/app-update.ts';
import { tellAppFaults, tellProgramErrors } from './desktop/crash.ts';
import type { Tell } from './desktop/crash.ts';
import { createCures } from './desktop/cures.ts';
import { followDisplays } from './desktop/displays.ts';
import { createEnding } from './desktop/ending.ts';
import { answerCalls } from './desktop/ipc.ts';
import { guardContents } from './desktop/lockdown.ts';
import { closeNetwork } from './desktop/network.ts';
import { createNotesWindow } from './desktop/notes-window.ts';
import { denyPermissions } from './desktop/permissions.ts';
import { keepLit } from './desktop/power.ts';
import { createPrinting } from './desktop/printing.ts';
import { keepProfileIn } from './desktop/profile.ts';
import { answerScheme, registerScheme } from './desktop/protocol.ts';
import { prepareRestart } from './desktop/restart.ts';
import { prepareChromium } from './desktop/switches.ts';
import { holdWindow, notesWindowOptions, windowOptions } from './desktop/window.ts';

const HOUR = 60 * 60 * 1000;
/** In memory only: a partition is kept on disk if its name starts with "persist:". */
const PARTITION = 'kiosk';

/** The folder of package.json: the project, or the archive of the packaged program. */
const root = app.getAppPath();
/** Built beside this file. */
const preload = join(import.meta.dirname, 'preload.cjs');
const { platform, env } = process;
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

registerScheme(protocol);
prepareChromium(app, platform);
// No menu, so none of its accelerators: reload, close, zoom, full-screen, developer tools.
Menu.setApplicationMenu(null);
// Whoever reads our lines may go away; the kiosk stays.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

// What is left over is the program's path and Chromium's own switches.
const options = parseOptions(process.argv.slice(1), 'leave');
if (options.kind === 'run') {
  run(options).catch((error: unknown) => {
    say(`The kiosk could not start: ${error instanceof Error ? error.message : String(error)}`);
    app.exit(1);
  });
} else if (options.kind === 'make-pin') {
  void printPin();
} else {
  say(options.text);
  app.exit(options.kind === 'help' ? 0 : 2);
}

async function run(options: Options): Promise<void> {
  // An AppImage is given this switch by its launcher, where the system has no sandbox for it (build/package.md).
  if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox')) {
    say('The kiosk does not run without Chromium’s sandbox: start it without --no-sandbox. ' +
      'An AppImage gets that switch where the system has no sandbox for it: install the .deb there.');
    app.exit(1);
    return;
  }
  const dataDir = resolve(options.data ?? dataFolder(platform, env, homedir()));
  const blocked = countBlocked(openLog({ dir: dataDir, now: () => new Date(), say }));
  const { log } = blocked;
  keepProfileIn(join(dataDir, 'electron'), app, say);

  // Two kiosks on one screen would lie over each other, and over one data folder.
  if (!app.requestSingleInstanceLock()) {
    log('already-open', {});
    say('The kiosk is already open with this data folder, so this start ends here.');
    app.exit(0);
    return;
  }
  log('started', { shell: 'electron', version: app.getVersion() });
  const ignored = options.ignored.filter((option) => option.startsWith('--'));
  if (ignored.length > 0) log('options-ignored', { options: ignored.join(' ') });

  let watch: Watch | null = null;
  // Before there is a watch nothing stands on the screen yet: whoever started the program sees that it failed.
  const tell: Tell = (fault) => (watch === null ? app.exit(1) : watch.fault(fault));
  tellProgramErrors(process, tell, log);
  const devTools = !app.isPackaged;
  let keypad: Keypad | null = null;
  guardContents(app, log, () => keypad);
  await app.whenReady();

  const own = session.fromPartition(PARTITION);
  denyPermissions(own, log);
  closeNetwork(own, log, devTools);
  const up = (): number => performance.now();
  let ready = false;
  let visited = false;
  const kiosk = await openKiosk({
    root, dataDir, options, log, say, up,
    now: () => new Date(),
    bridgeScript: '',
    clearSession: () => own.clearStorageData(),
    print: createPrinting(() => cures.window()?.webContents ?? null, log),
    beat(visiting) {
      visited = visiting;
      watch?.beat(visiting);
      if (ready) return;
      ready = true;
      log('ready', { address: PAGE });
      process.stdout.write(`Kiosk ready at ${PAGE}\n`);
    },
    findsScreens: true,
    showNotes: createNotesWindow({
      screen,
      create: (bounds) => new BrowserWindow(notesWindowOptions({ session: own, devTools, bounds })),
    }),
    act: (action) => (action === 'close' ? ending.end('staff', 0) : restart()),
  });
  keypad = kiosk.keypad;
  answerScheme(own.protocol, kiosk.pages);
  answerCalls(ipcMain, kiosk.handle, log);

  const cures = createCures({
    tell, log,
    create() {
      const { bounds } = screen.getPrimaryDisplay();
      const window = new BrowserWindow(windowOptions({ session: own, preload, devTools, bounds }));
      holdWindow(window, { log, ending: ending.begun, sessionEnd: () => ending.settle('signal') });
      return window;
    },
  });
  const restart = (): void => ending.end('restart', prepareRestart({ app, process, spawn }));
  const update = createAppUpdate({
    settings: kiosk.update,
    place: thisPlace(app.isPackaged),
    arch: process.arch,
    // Not the page's session, which has no network.
    fetch: (address, init) => session.fromPartition('app-update', { cache: false }).fetch(address, init),
    load: loadUpdater,
    isQuiet: () => !visited,
    // Windows' installer starts the new program itself.
    onInstalling: () => (platform === 'win32' ? ending.end('restart', 0) : restart()),
    log,
  });
  const record = openRecord(dataDir, log);
  watch = createWatch({
    cures: { ...cures, restart }, log, up, now: Date.now, record, restartDue: updateFirst(kiosk.restartDue, update),
  });

  // That the timer runs is all there is to be asked: the page has its own watch.
  const watchdog = createWatchdog({ env, spawn, well: () => true, log });
  const writeCounts = (): void => {
    kiosk.writeCounts();
    blocked.writeCounts();
  };
  const hourly = setInterval(writeCounts, HOUR);
  const ending = createEnding({
    app,
    before(why) {
      watchdog.stopping();
      watch?.stop();
      clearInterval(hourly);
      writeCounts();
      log('stopped', { why });
      record.close();
    },
  });

  tellAppFaults(app, tell);
  app.on('second-instance', () => cures.window()?.focus());
  followDisplays({ screen, window: cures.window, log });
  keepLit(powerSaveBlocker, kiosk.isOpen);
  watch.begin();
  // Not only once the page is there: the repair screen, too, is a kiosk that runs.
  watchdog.ready();
}

/**
 * Under Windows a program with windows may get no input from the console it was started in (electron/electron#4218),
 * and under Linux it needs a display for this, too: `npm start -- --shell=browser --make-pin` needs neither.
 */
async function printPin(): Promise<void> {
  const hash = await makePin({ input: process.stdin, say });
  if (hash !== null) process.stdout.write(`${hash}\n`);
  app.exit(hash === null ? 2 : 0);
}
