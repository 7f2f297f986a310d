// The kiosk as it stands in an office: the browser shell with a window, and above it what systemd does by the rule of
// its unit. Linux only. The browser is headless where no screen is given, and opens a port for tests to look inside: both
// by a wrapper that CHROME_PATH names, so that what is tested is the shipped start.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedBrowser } from '../support/browser.ts';

const root = join(import.meta.dirname, '..', '..');

export interface SupervisedKiosk {
  /** The shell that runs now. */
  shell(): ChildProcess;
  /** The browser that is open now, and where its profile lies; null while there is none. */
  browser(): Promise<{ pid: number; profile: string } | null>;
  /** The lines of the log, of all shells so far. */
  lines(): Promise<{ event: string; fault?: string; afterMs?: number }[]>;
  /** Resolves with the time of the next line of this event after the first `from` lines. Rejects after `patience` ms. */
  next(event: string, from: number, patience: number): Promise<number>;
  stop(): Promise<void>;
}

/**
 * @param restartMs RestartSec of the unit, in milliseconds
 * @param display a screen to open the window on; without one the browser has no window
 * @param config what kiosk.json says
 */
export async function superviseKiosk(restartMs: number, display?: string, config: object = {}): Promise<SupervisedKiosk> {
  const dir = await mkdtemp(join(tmpdir(), 'nykel-faults-'));
  const data = join(dir, 'data');
  const program = join(dir, 'browser');
  // As root the sandbox cannot work; the shell is told so by its own switch for tests.
  const browser = installedBrowser();
  if (browser === null) throw new Error('There is no browser to break.');
  await writeFile(program, `#!/bin/sh\nexec "${browser}" ${display === undefined ? '--headless=new ' : ''}--remote-debugging-port=0 "$@"\n`);
  await chmod(program, 0o755);
  await writeFile(join(dir, 'kiosk.json'), JSON.stringify(config));

  let stopping = false;
  let again: NodeJS.Timeout | undefined;
  let child: ChildProcess;
  const begin = (): void => {
    child = spawn(process.execPath, [join('electron', 'browser.ts'), `--data=${data}`, `--config=${join(dir, 'kiosk.json')}`], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, CHROME_PATH: program, DISPLAY: display ?? ':0', ...(process.getuid?.() === 0 && { NYKEL_TEST_NO_SANDBOX: '1' }) },
    });
    // Restart=on-failure: 0 is staff's wish, everything else begins again.
    child.once('exit', (code) => {
      if (!stopping && code !== 0) again = setTimeout(begin, restartMs);
    });
  };
  begin();

  const lines = async (): Promise<{ event: string }[]> => {
    const text = await readFile(join(data, 'log.jsonl'), 'utf8').catch(() => '');
    // What stands after the last line end is being written.
    return text.split('\n').slice(0, -1).map((line) => JSON.parse(line) as { event: string });
  };
  return {
    shell: () => child,
    browser: async () => JSON.parse(await readFile(join(data, 'browser.json'), 'utf8').catch(() => 'null')) as { pid: number; profile: string } | null,
    lines,
    next: (event, from, patience) => new Promise((found, late) => {
      const deadline = performance.now() + patience;
      const look = async (): Promise<void> => {
        if ((await lines()).slice(from).some((line) => line.event === event)) found(performance.now());
        else if (performance.now() > deadline) late(new Error(`no "${event}" within ${patience / 1000} s`));
        else setTimeout(() => void look(), 20);
      };
      void look();
    }),
    async stop() {
      stopping = true;
      clearTimeout(again);
      const ended = new Promise((done) => child.once('exit', done));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await ended;
      }
      await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The processes of the page, of a browser: those that Linux knows as its descendants and Chromium as renderers. */
export async function renderersOf(browser: number): Promise<number[]> {
  const all = new Map<number, { parent: number; command: string }>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    // The name of the program stands in brackets and may hold anything.
    all.set(Number(name), { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command });
  }
  const isBelow = (pid: number): boolean => {
    const parent = all.get(pid)?.parent ?? 0;
    return parent === browser || (parent > 1 && isBelow(parent));
  };
  return [...all].filter(([pid, { command }]) =>
    command.includes('--type=renderer') && !command.includes('--top-chrome-webui') && isBelow(pid)).map(([pid]) => pid);
}
