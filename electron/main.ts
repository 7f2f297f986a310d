/**
 * The kiosk under Electron: composes desktop/ over core/, nothing else. Everything before `whenReady` runs
 * synchronously, because Electron takes it only until it is ready. Nothing is awaited at the top of the module:
 * Electron is not ready until the module has ended, so that would wait for ever (electron/electron#40719).
 */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';
import { dataFolder } from './core/folders.ts';
import { openKiosk } from './core/kiosk.ts';
import { openLog } from './core/log.ts';
import { parseOptions } from './core/options.ts';
import type { Options } from './core/options.ts';
import { PAGE } from './desktop/address.ts';
import { answerCalls } from './desktop/ipc.ts';
import { guardContents } from './desktop/lockdown.ts';
import { closeNetwork } from './desktop/network.ts';
import { denyPermissions } from './desktop/permissions.ts';
import { answerScheme, registerScheme } from './desktop/protocol.ts';
import { prepareChromium } from './desktop/switches.ts';
import { showPage, windowOptions } from './desktop/window.ts';

const HOUR = 60 * 60 * 1000;
/** Until the watch is in place: nothing hears the heartbeat. */
const untilWatched = {
  now: () => new Date(),
  up: () => performance.now(),
  beat: () => undefined,
  act: () => undefined,
};
/** In memory only: a partition is kept on disk if its name starts with "persist:". */
const PARTITION = 'kiosk';

/** The folder of package.json: the project, or the archive of the packaged program. */
const root = app.getAppPath();
/** Built beside this file. */
const preload = join(import.meta.dirname, 'preload.cjs');
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

registerScheme(protocol);
prepareChromium(app, process.platform);
// No menu, so none of its accelerators: reload, close, zoom, full-screen, developer tools.
Menu.setApplicationMenu(null);

// What is left over is the program's path and Chromium's own switches.
const options = parseOptions(process.argv.slice(1), 'leave');
if (options.kind === 'run') {
  run(options).catch((error: unknown) => {
    say(`The kiosk could not start: ${error instanceof Error ? error.message : String(error)}`);
    app.exit(1);
  });
} else if (options.kind === 'make-pin') {
  say('Not yet.');
} else {
  say(options.text);
  app.exit(options.kind === 'help' ? 0 : 2);
}

async function run(options: Options): Promise<void> {
  const dataDir = resolve(options.data ?? dataFolder(process.platform, process.env, homedir()));
  const log = openLog({ dir: dataDir, now: () => new Date(), say });
  keepProfileIn(join(dataDir, 'electron'));

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

  const devTools = !app.isPackaged;
  guardContents(app, log);
  await app.whenReady();

  const own = session.fromPartition(PARTITION);
  denyPermissions(own, log);
  closeNetwork(own, log, devTools);
  const kiosk = await openKiosk({
    root, dataDir, options, log, say,
    bridgeScript: '',
    ...untilWatched,
    clearSession: () => own.clearStorageData(),
  });
  answerScheme(own.protocol, kiosk.pages);
  answerCalls(ipcMain, kiosk.handle, log);

  const hourly = setInterval(() => kiosk.writeCounts(), HOUR);
  app.once('will-quit', () => {
    clearInterval(hourly);
    kiosk.writeCounts();
    log('stopped', { why: 'quit' });
  });

  const window = new BrowserWindow(windowOptions({ session: own, preload, devTools }));
  app.on('second-instance', () => window.focus());
  try {
    await showPage(window);
    log('ready', { address: PAGE });
    process.stdout.write(`Kiosk ready at ${PAGE}\n`);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    log('page-failed', { what });
    say(`The page could not be loaded: ${what}`);
  }
}

/** Electron's own files go into the data folder. Where that can't be, they stay where Electron puts them. */
function keepProfileIn(dir: string): void {
  try {
    // setPath refuses a folder that is not there.
    mkdirSync(dir, { recursive: true });
    app.setPath('userData', dir);
  } catch {
    say(`The folder ${dir} cannot be made; Electron keeps its files in its usual place.`);
  }
}
