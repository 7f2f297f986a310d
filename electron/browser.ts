/**
 * The kiosk without Electron: serves the page on a loopback port and opens the machine's own Chromium, Chrome or
 * Edge full-screen. Composes core/ and chromium/, nothing else.
 *
 *     node electron/browser.ts --no-window --port=0
 *
 * Standard output has one line, `Kiosk ready at http://127.0.0.1:PORT/`; everything else goes to standard error.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { lockPath, takeLock } from './chromium/lock.ts';
import { createPresence } from './chromium/presence.ts';
import { serve } from './chromium/serve.ts';
import { showKiosk } from './chromium/show.ts';
import type { Shown } from './chromium/show.ts';
import { countBlocked } from './core/blocked.ts';
import { RESTART_CODE } from './core/exit-codes.ts';
import { dataFolder } from './core/folders.ts';
import { openKiosk } from './core/kiosk.ts';
import { openLog } from './core/log.ts';
import type { LogFields } from './core/log.ts';
import { parseOptions } from './core/options.ts';
import type { Options } from './core/options.ts';
import { makePin } from './core/staff/make-pin.ts';
import { createWatchdog } from './core/watchdog.ts';

const HOUR = 60 * 60 * 1000;

const root = resolve(import.meta.dirname, '..');
const { platform, env } = process;
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

const options = parseOptions(process.argv.slice(2));
// Whoever reads our lines may go away; the kiosk stays.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

if (options.kind === 'run') {
  await run(options);
} else if (options.kind === 'make-pin') {
  const hash = await makePin({ input: process.stdin, say });
  if (hash === null) process.exitCode = 2;
  else process.stdout.write(`${hash}\n`);
} else {
  say(options.text);
  process.exitCode = options.kind === 'help' ? 0 : 2;
}

async function run(options: Options): Promise<void> {
  const dataDir = resolve(options.data ?? dataFolder(platform, env, homedir()));
  const blocked = countBlocked(openLog({ dir: dataDir, now: () => new Date(), say }));
  const { log } = blocked;
  if (options.window && !(await takeLock(lockPath(platform, dataDir)))) {
    log('already-open', {});
    say('The kiosk is already open with this data folder, so this start ends here.');
    return;
  }
  log('started', { shell: 'browser', version: await readVersion() });

  let shown: Shown | null = null;
  const presence = createPresence(() => shown?.pageCrashed());
  const kiosk = await openKiosk({
    root, dataDir, options, log, say,
    bridgeScript: await readBridgeScript(),
    now: () => new Date(),
    up: () => performance.now(),
    beat: (visiting) => shown?.beat(visiting),
    print() {
      shown?.letPrint();
      return Promise.resolve('yours');
    },
    findsScreens: false,
    // The window closes by itself: nobody could close one of a browser's windows from here.
    showNotes: (open) => !open || shown?.showNotes() === true,
    act: (action) => void stop(action === 'close' ? 'staff' : 'restart'),
  });
  const serving = await serve({ ...kiosk, presence, mayPrint: kiosk.printer.paper !== '', port: options.port }).catch((error: NodeJS.ErrnoException) => {
    say(`Port ${options.port} of 127.0.0.1 cannot be used (${error.code ?? error.message}): ` +
      'choose another with --port=N, or --port=0 for any that is free.');
    return null;
  });
  if (serving === null) {
    process.exitCode = 1;
    return;
  }

  // That the timer runs is all there is to be asked: the window has its own watch.
  const watchdog = createWatchdog({ env, spawn, well: () => true, log });
  const writeCounts = (): void => {
    kiosk.writeCounts();
    blocked.writeCounts();
  };
  const hourly = setInterval(writeCounts, HOUR);
  let showing: Promise<void> = Promise.resolve();
  let stopping = false;
  const stop = async (why: LogFields['stopped']['why']): Promise<void> => {
    if (stopping) return;
    stopping = true;
    watchdog.stopping();
    clearInterval(hourly);
    await showing;
    await shown?.end(why === 'restart');
    await serving.close();
    writeCounts();
    log('stopped', { why });
    // What is still open (a signal handler, a pipe) must not keep the program.
    process.exit(why === 'restart' ? RESTART_CODE : 0);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void stop('signal'));

  log('ready', { address: serving.address });
  process.stdout.write(`Kiosk ready at ${serving.address}\n`);
  watchdog.ready();
  if (!options.window) return;
  showing = showKiosk({
    dataDir, log, say,
    machine: { platform, env, exists: existsSync, uid: process.getuid?.() },
    address: serving.address,
    printer: kiosk.printer,
    notesAt: kiosk.notesAt,
    restartDue: kiosk.restartDue,
    expectPage: presence.expect,
    restart: () => stop('restart'),
  }).then((all) => void (shown = all));
  await showing;
}

async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The client of the bridge, which is built together with the page. */
async function readBridgeScript(): Promise<string> {
  try {
    return await readFile(join(root, 'dist', 'shell', 'page-bridge.js'), 'utf8');
  } catch {
    say('The page is not built yet, so there is nothing to see: npm run build makes it, and npm start does so itself.');
    return '';
  }
}
