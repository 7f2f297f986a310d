/** Small JSON files that the kiosk keeps for itself. A broken one is as good as none: it never stops the kiosk. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import type { Log } from './log.ts';
import { shorten } from './text.ts';

export interface StateFile<T> {
  /** What was written last; `fallback` where there is nothing, or nothing that can be used. */
  read(): T;
  /** Old or new, never half of it, even if the plug is pulled. False where the disk does not take it. */
  write(value: T): boolean;
}

/** @param schema anything in the file that it does not pass counts as broken, and is logged */
export function openStateFile<T>(file: string, schema: v.GenericSchema<unknown, T>, fallback: T, log: Log): StateFile<T> {
  let told = false;
  return {
    read() {
      let what = '';
      try {
        const parsed = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
        if (parsed.success) return parsed.output;
        what = parsed.issues[0].message;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fallback;
        what = error instanceof Error ? error.message : String(error);
      }
      log('state-broken', { file, what: shorten(what, 200) });
      return fallback;
    },
    write(value) {
      try {
        replaceFile(file, `${JSON.stringify(value)}\n`);
        told = false;
        return true;
      } catch (error) {
        if (!told) log('state-unwritable', { file, what: error instanceof Error ? shorten(error.message, 200) : String(error) });
        told = true;
        return false;
      }
    },
  };
}

/**
 * Writes a file and makes its folder: old or new, never half of it, even if the plug is pulled. Only this user can read it.
 * @throws where the disk does not take it
 */
export function replaceFile(file: string, text: string): void {
  const next = `${file}.new`;
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(next, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    // The name must not come to the disk before what it names.
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
}
