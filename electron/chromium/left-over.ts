/**
 * The browser that a start before this one has left behind: a program that is killed takes its browser with it only
 * if it can. What is open is noted in the data folder, so that the next start can end it.
 */
import { execFile } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { Log } from '../core/log.ts';
import { openStateFile } from '../core/state-file.ts';
import type { StateFile } from '../core/state-file.ts';
import { PROFILE_PREFIX, removeProfile } from './launch.ts';

/** browser.json. */
export const browserSchema = v.nullable(v.object({ pid: v.pipe(v.number(), v.integer(), v.minValue(2)), profile: v.string() }));

/** The browser that is open, null where none is. */
export type BrowserNote = v.InferOutput<typeof browserSchema>;

export function openNote(dataDir: string, log: Log): StateFile<BrowserNote> {
  return openStateFile<BrowserNote>(join(dataDir, 'browser.json'), browserSchema, null, log);
}

export interface Processes {
  /** What the process was started with; '' where there is none. */
  commandLine(pid: number): Promise<string>;
  /** Ends a process and all it has started. */
  kill(pid: number): Promise<void>;
}

/** Ends the browser that is noted, if it is still that browser, and removes its profile. Never rejects. */
export async function endLeftOver(note: StateFile<BrowserNote>, processes: Processes, log: Log): Promise<void> {
  const left = note.read();
  if (left === null) return;
  // By now the number may be any program's; the name of the profile is in no other.
  const isOpen = (await processes.commandLine(left.pid).catch(() => '')).includes(left.profile);
  if (isOpen) await processes.kill(left.pid).catch(() => undefined);
  const hasProfile = isProfile(left.profile);
  if (hasProfile) await removeProfile(left.profile);
  if (isOpen || hasProfile) log('browser-left-over', { what: isOpen ? `process ${left.pid}` : 'only its profile' });
  note.write(null);
}

/** Whether a path is a profile that we have made, and nothing else that somebody may have written into the note. */
export function isProfile(path: string): boolean {
  return dirname(path) === tmpdir() && basename(path).startsWith(PROFILE_PREFIX)
    && lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

const run = promisify(execFile);

/** The processes of this machine. The ways of Windows and macOS have not been tried. */
export function processesOf(platform: NodeJS.Platform): Processes {
  const byName: Partial<Record<NodeJS.Platform, (pid: number) => Promise<string>>> = {
    linux: async (pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    win32: async (pid) =>
      (await run('powershell', ['-NoProfile', '-Command', `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`])).stdout,
  };
  return {
    commandLine: byName[platform] ?? (async (pid) => (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).stdout),
    async kill(pid) {
      if (platform === 'win32') await run('taskkill', ['/T', '/F', '/PID', String(pid)]);
      // It was started as the first of a group of its own.
      else process.kill(-pid, 'SIGKILL');
    },
  };
}
