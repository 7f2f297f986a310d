// Starts the real kiosk (browser shell, no window) for a test, in a data folder of its own, and ends it.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export type KioskSetup = {
  /** what kiosk.json holds: an object is written as JSON, a string as it is (a broken file); null: an empty one */
  config: unknown;
  /** true: with no configuration named, as somebody starts it for the first time */
  firstStart?: boolean;
  /** the data folder of an earlier kiosk, to start it again; removed by both of them. Default: one of its own */
  dataDir?: string;
  /** folder of the content pack; null: the one that came with the program */
  content: string | null;
};

export type RunningKiosk = {
  /** `http://127.0.0.1:PORT/` */
  url: string;
  /** the kiosk's data folder: its log is in there */
  dataDir: string;
  /** everything it has said on the terminal so far */
  said(): string;
  /** resolves with the exit code when it has ended */
  ended: Promise<number | null>;
  /** ends the kiosk and removes its folder */
  stop(): Promise<void>;
};

/**
 * Starts a kiosk and waits until it can be used.
 * @throws with everything it said, where it ends instead, or is not ready within 20 s
 */
export async function startKiosk({ config, content, firstStart, dataDir: earlier }: KioskSetup): Promise<RunningKiosk> {
  const dataDir = earlier ?? await mkdtemp(join(tmpdir(), 'nykel-'));
  const args = [join('electron', 'browser.ts'), '--no-window', '--port=0', `--data=${dataDir}`];
  if (content !== null) args.push(`--content=${content}`);
  // As a rule it is named, so that a kiosk.json of whoever runs the tests is not read.
  if (!firstStart) {
    const file = join(dataDir, 'kiosk.json');
    await writeFile(file, typeof config === 'string' ? config : JSON.stringify(config ?? {}));
    args.push(`--config=${file}`);
  }

  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  let said = '';
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(force);
    await rm(dataDir, { recursive: true, force: true });
  };
  const url = await new Promise<string>((ready, fail) => {
    const late = setTimeout(() => fail(new Error(`The kiosk was not ready within 20 s. It said:\n${said}`)), 20_000);
    const listen = (piece: Buffer): void => {
      said += piece.toString();
      const address = /^Kiosk ready at (http:\/\/127\.0\.0\.1:\d+\/)$/m.exec(said)?.[1];
      if (!address) return;
      clearTimeout(late);
      ready(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (code) => {
      clearTimeout(late);
      fail(new Error(`The kiosk ended with code ${code} before it was ready. It said:\n${said}`));
    });
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, dataDir, said: () => said, ended, stop };
}
