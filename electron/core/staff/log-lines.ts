// Reads the log back, for staff: what is still kept of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogEvent } from '../log.ts';

/** A line of the log: when (ISO time, UTC), what, and its fields. */
export interface LogLine {
  at: string;
  event: LogEvent;
  [field: string]: unknown;
}

/** Both files of the log in `dir`, oldest line first. What is no line of ours is left out. Never throws. */
export function readLog(dir: string): LogLine[] {
  return ['log.1.jsonl', 'log.jsonl'].flatMap((name) => {
    try {
      return readFileSync(join(dir, name), 'utf8').split('\n').flatMap(toLine);
    } catch {
      return [];
    }
  });
}

function toLine(text: string): LogLine[] {
  try {
    const line = JSON.parse(text) as Partial<LogLine> | null;
    return typeof line?.at === 'string' && typeof line.event === 'string' ? [line as LogLine] : [];
  } catch {
    // The plug was pulled in the middle of it.
    return [];
  }
}
