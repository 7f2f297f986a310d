/**
 * The kiosk without Electron: serves the page on a loopback port and opens the machine's own Chromium, Chrome or
 * Edge full-screen. Composes core/ and chromium/, nothing else.
 *
 *     node electron/browser.ts --no-window --port=0
 *
 * Standard output has one line, `Kiosk ready at http://127.0.0.1:PORT/`; everything else goes to standard error.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser, browserPlaces, noBrowserSentence } from './chromium/find.ts';
import { cannotOpen, openBrowser } from './chromium/launch.ts';
import type { OpenBrowser } from './chromium/launch.ts';
import { serve } from './chromium/serve.ts';
import { dataFolder } from './core/folders.ts';
import { openKiosk } from './core/kiosk.ts';
import { openLog } from './core/log.ts';
import type { Log, LogFields } from './core/log.ts';
import { parseOptions } from './core/options.ts';
import type { Options } from './core/options.ts';

const HOUR = 60 * 60 * 1000;
/** Until the watch is in place: nothing hears the heartbeat. */
const untilWatched = {
  now: () => new Date(),
  up: () => performance.now(),
  beat: () => undefined,
  act: () => undefined,
};
/** A browser that ends sooner than this, and not in order, has never shown anything. Milliseconds. */
const NEVER_OPENED = 5000;

const root = resolve(import.meta.dirname, '..');
const { platform, env } = process;
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

const options = parseOptions(process.argv.slice(2));
// Whoever reads our lines may go away; the kiosk stays.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

if (options.kind === 'run') {
  await run(options);
} else if (options.kind === 'make-pin') {
  say('Not yet.');
} else {
  say(options.text);
  process.exitCode = options.kind === 'help' ? 0 : 2;
}

async function run(options: Options): Promise<void> {
  const dataDir = resolve(options.data ?? dataFolder(platform, env, homedir()));
  const log = openLog({ dir: dataDir, now: () => new Date(), say });
  log('started', { shell: 'browser', version: await readVersion() });

  const kiosk = await openKiosk({ root, dataDir, options, bridgeScript: await readBridgeScript(), ...untilWatched, log, say });
  const serving = await serve({ ...kiosk, port: options.port }).catch((error: NodeJS.ErrnoException) => {
    say(`Port ${options.port} of 127.0.0.1 cannot be used (${error.code ?? error.message}): ` +
      'choose another with --port=N, or --port=0 for any that is free.');
    return null;
  });
  if (serving === null) {
    process.exitCode = 1;
    return;
  }

  const hourly = setInterval(() => kiosk.writeCounts(), HOUR);
  let opening: Promise<OpenBrowser | null> = Promise.resolve(null);
  let stopping = false;
  const stop = async (why: LogFields['stopped']['why']): Promise<void> => {
    if (stopping) return;
    stopping = true;
    clearInterval(hourly);
    await (await opening)?.close();
    await serving.close();
    kiosk.writeCounts();
    log('stopped', { why });
    // What is still open (a signal handler, a pipe) must not keep the program.
    process.exit();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void stop('signal'));

  log('ready', { address: serving.address });
  process.stdout.write(`Kiosk ready at ${serving.address}\n`);

  if (!options.window) return;
  opening = openWindow(serving.address, log);
  const browser = await opening;
  if (browser === null) return;
  const { code, after, output } = await browser.ended;
  if (stopping) return;
  if (code !== 0 && after < NEVER_OPENED) {
    log('browser-failed', { reason: output });
    say(`The browser could not open its window; the kiosk is still served. It said:\n${lastLines(output)}`);
    return;
  }
  // A browser that did not end in order is for whoever watches over this program to see.
  if (code !== 0) process.exitCode = 1;
  await stop('quit');
}

/** Opens the window, or says in one sentence why there is none. */
async function openWindow(address: string, log: Log): Promise<OpenBrowser | null> {
  const machine = { platform, env, exists: existsSync, uid: process.getuid?.() };
  const program = findBrowser(machine);
  if (program === null) {
    log('browser-missing', { looked: browserPlaces(machine).join(', ') });
    say(noBrowserSentence(machine));
    return null;
  }
  const reason = cannotOpen(machine);
  if (reason !== null) {
    log('browser-failed', { reason });
    say(reason);
    return null;
  }
  return openBrowser({ ...machine, program, address });
}

/** The end of what the browser printed, without its complaints about a desktop that a kiosk does not have. */
function lastLines(output: string): string {
  return output.split('\n').filter((line) => !line.includes('dbus')).slice(-3).map((line) => `  ${line}`).join('\n');
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
