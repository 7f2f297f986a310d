/**
 * Updates of the program, through electron-updater. It only downloads and installs; what is trusted is decided in
 * core/update.ts, before it may do either. Once a night, when the kiosk is about to restart anyway.
 */
import { mkdtempSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BaseUpdater } from 'electron-updater';
import type { Log } from '../core/log.ts';
import { isSame, isSigned, manifestName, planUpdates, readManifest, whyNotHere } from '../core/update.ts';
import type { Manifest, UpdatePlace, UpdatePlan, UpdateSettings } from '../core/update.ts';

/** What is used of electron-updater. */
export type Updater = Pick<BaseUpdater,
  'allowDowngrade' | 'autoDownload' | 'autoInstallOnAppQuit' | 'disableDifferentialDownload' | 'disableWebInstaller'
  | 'logger' | 'requestHeaders' | 'setFeedURL' | 'checkForUpdates' | 'downloadUpdate' | 'install' | 'once'>;

export interface AppUpdateParts {
  settings: UpdateSettings;
  place: UpdatePlace;
  arch: string;
  /** Fetches outside the page's session, which has no network. */
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  load: () => Promise<Updater>;
  /** Whether nobody is at the kiosk. Asked last, right before the program would end. */
  isQuiet: () => boolean;
  /** Ends the program. On Windows the installer starts it again; elsewhere this has to see to that. */
  onInstalling: () => void;
  log: Log;
}

/** No manifest is longer, in bytes. */
const LONGEST = 64 * 1024;
/** Milliseconds for one small file. */
const PATIENCE = 30_000;
/**
 * Milliseconds for everything. electron-updater's own time limit waits for an event that Electron's requests do not
 * have ('socket', builder-util-runtime/httpExecutor.js), and the nightly restart waits for the update.
 */
const LIMIT = 30 * 60_000;

/**
 * Makes the function that looks for a newer version, fetches it and installs it, if nobody is at the kiosk. It
 * resolves to true when the program is about to end and start again, and to false when it goes on as it is: the
 * log says why, where there is anything to say. It never rejects.
 */
export function createAppUpdate(parts: AppUpdateParts): () => Promise<boolean> {
  const plan = planUpdates(parts.settings);
  return async () => {
    let late = false;
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        late = true;
        reject(new Error(`It was not done after ${LIMIT / 60_000} minutes.`));
      }, LIMIT);
    });
    try {
      return await Promise.race([update(plan, { ...parts, isQuiet: () => !late && parts.isQuiet() }), limit]);
    } catch (error) {
      parts.log('update-failed', { what: reason(error) });
      return false;
    } finally {
      clearTimeout(timer);
    }
  };
}

/**
 * Puts the update before the nightly restart: the function it returns stands for `due`, is asked as often, and says
 * yes once the update has been looked for in vain. What is installed restarts the program by itself.
 */
export function updateFirst(due: () => boolean, atNight: () => Promise<boolean>): () => boolean {
  let state: 'before' | 'under way' | 'in vain' = 'before';
  return () => {
    if (!due()) {
      if (state === 'in vain') state = 'before';
      return false;
    }
    if (state === 'before') {
      state = 'under way';
      void atNight().then((installing) => {
        if (!installing) state = 'in vain';
      });
    }
    return state === 'in vain';
  };
}

async function update(plan: UpdatePlan, parts: AppUpdateParts): Promise<boolean> {
  const { place, arch, load, isQuiet, log } = parts;
  const refuse = (why: string): false => {
    log('update-refused', { why });
    return false;
  };
  if (plan.kind === 'off') return false;
  if (plan.kind === 'refused') return refuse(plan.why);
  const name = manifestName(place.platform, arch);
  const notHere = whyNotHere(place);
  if (notHere !== null || name === null) return refuse(notHere ?? `There are no packages for ${place.platform}.`);

  const bytes = await fetchSmall(new URL(name, plan.folder), parts);
  const signature = await fetchSmall(new URL(`${name}.sig`, plan.folder), parts);
  if (!isSigned(bytes, signature.toString('latin1'), plan.key)) return refuse(`${name}.sig is not the signature of ${name} by update.publicKey.`);
  const signed = readManifest(bytes.toString('utf8'));
  if (signed === null) return refuse(`${name} does not name a version and its files as electron-builder writes them.`);

  const updater = prepare(await load(), plan.folder);
  const result = await updater.checkForUpdates();
  if (!result?.isUpdateAvailable) return false;
  const found: Manifest = result.updateInfo;
  if (!isSame(found, signed)) return refuse(`${name} was another when it was fetched again: its version and files are not those that were signed.`);

  const { version } = signed;
  log('update-found', { version });
  // It compares the hash of what it downloads with the one that was just compared with the signed one.
  await updater.downloadUpdate();
  if (!isQuiet()) {
    log('update-waiting', { version });
    return false;
  }
  log('update-installing', { version });
  return install(updater, parts);
}

/** Nothing by itself: no download, no installation at the end, no older version, no number that names this kiosk. */
function prepare(updater: Updater, folder: URL): Updater {
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowDowngrade = false;
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  // It makes up a number for each machine, and would send it (AppUpdater.ts, computeFinalHeaders).
  updater.requestHeaders = { 'x-user-staging-id': 'none' };
  updater.setFeedURL({ provider: 'generic', url: folder.href });
  return updater;
}

/** Hands over to the installer; whether it has begun. */
async function install(updater: Updater, { place, onInstalling, log }: AppUpdateParts): Promise<boolean> {
  let failed: string | undefined;
  updater.once('error', (error) => {
    failed = reason(error);
  });
  // Windows' installer starts the new program, because it takes longer than this one lives. An AppImage is in its
  // place at once. Not quitAndInstall: it would end this program with code 0, past whoever is to start it again.
  const begun = updater.install(true, place.platform === 'win32');
  // That an installer can't be started is told a moment later.
  await new Promise((resolve) => setImmediate(resolve));
  if (begun && failed === undefined) {
    onInstalling();
    return true;
  }
  log('update-failed', { what: failed ?? 'The installer could not be started.' });
  return false;
}

async function fetchSmall(address: URL, { fetch }: AppUpdateParts): Promise<Buffer> {
  const response = await fetch(address.href, { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${address.href} was answered with ${response.status}.`);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > LONGEST) throw new Error(`${address.href} is longer than ${LONGEST} bytes.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Where this process runs. */
export function thisPlace(packaged: boolean): UpdatePlace {
  return { platform: process.platform, packaged, program: process.execPath, appImage: process.env['APPIMAGE'], canWrite };
}

/** Tried, because Windows does not tell by asking. */
function canWrite(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, '.nykel-')));
    return true;
  } catch {
    return false;
  }
}

/** electron-updater, loaded when it is first wanted: most kiosks never do. */
export async function loadUpdater(): Promise<Updater> {
  const { autoUpdater } = await import('electron-updater');
  // Where there are packages it is one of these (main.ts); only macOS has another.
  return autoUpdater as BaseUpdater;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
