/**
 * The log: JSON lines in the data folder, one line an event, each event by a fixed name from the list below.
 * Never an answer, a touch or a typed character of a visitor. Bounded: two files of at most `maxBytes`.
 */
import { appendFileSync, closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CallInput, ClipFailure, ReportEvent, ScreenName, StaffAction } from '../bridge.ts';
import type { Cure, Fault } from './recovery.ts';
import { shorten } from './text.ts';

/** Every event there is, with its fields. A new event is a new line here and in `EVENTS`. */
export interface LogFields {
  'started': { shell: 'electron' | 'browser'; version: string };
  'ready': { address: string };
  'stopped': { why: 'signal' | 'quit' | 'staff' | 'restart' };
  'already-open': Record<never, never>;
  'options-ignored': { options: string };
  'config-none': { looked: string };
  'config-problem': { file: string; key: string; value: string; allowed: string; used: string };
  'content-problem': { file: string; key: string; what: string; severity: 'error' | 'warning' };
  'content-problems': { errors: number; warnings: number };
  'languages-missing': { missing: string; used: string };
  'clip-missing': { clip: string };
  'page-report': { event: Exclude<ReportEvent, 'nothing-fits'>; screen: ScreenName | 'none'; language?: string; reason?: ClipFailure };
  'page-failed': { what: string };
  'call-refused': Record<never, never>;
  'call-failed': { call: string; reason: string };
  'blocked': { kind: Blocked; what: string };
  'blocked-counts': Partial<Record<Blocked, number>>;
  'browser-missing': { looked: string };
  'browser-failed': { reason: string };
  'browser-left-over': { what: string };
  'fault': { fault: Fault; count: number; cure: Cure; pauseMs: number };
  'shown': { afterMs: number };
  'recovered': { fault: Fault; afterMs: number };
  'cure-failed': { cure: string; what: string };
  'nightly-restart': Record<never, never>;
  'clock-jumped': { bySeconds: number };
  'state-broken': { file: string; what: string };
  'state-unwritable': { file: string; what: string };
  'watchdog-failed': { what: string };
  'program-error': { what: string };
  'print-failed': { why: string };
  'display-changed': { what: 'added' | 'removed' | 'changed'; width: number; height: number };
  'staff-entered': Record<never, never>;
  'staff-refused': { failed: number; waitSeconds: number };
  'staff-action': { action: StaffAction };
  'test-alert': Record<never, never>;
  'exported': { action: CallInput<'staffExport'>['what'] };
  'set-up-saved': Record<never, never>;
  'update-found': { version: string };
  'update-refused': { why: string };
  'update-failed': { what: string };
  'update-waiting': { version: string };
  'update-installing': { version: string };
}

export type Blocked =
  'navigation' | 'window' | 'webview' | 'permission' | 'device' | 'download' | 'request' | 'sender' | 'close';
export type LogEvent = keyof LogFields;
export type Log = <E extends LogEvent>(event: E, fields: LogFields[E]) => void;

/** The same list for people: what each event means. */
export const EVENTS: Record<LogEvent, string> = {
  'started': 'the program was started, in which shell',
  'ready': 'the kiosk can be used, at this address',
  'stopped': 'the program ended in order, and why',
  'already-open': 'a second start ended at once, because the kiosk is open',
  'options-ignored': 'the start command had options that are not the kiosk’s',
  'config-none': 'there is no configuration file; every setting has its default',
  'config-problem': 'a setting could not be used; its default is used',
  'content-problem': 'the content has a fault',
  'content-problems': 'how many faults the content has',
  'languages-missing': 'languages that the configuration names and the content does not have',
  'clip-missing': 'the configuration names a clip for Welcome that the content does not have; Welcome shows its picture',
  'page-report': 'the page reports a fault, by a fixed name, and the language that has no voice, or how a clip failed',
  'page-failed': 'a page or file could not be given to the page',
  'call-refused': 'the page made a call that the bridge does not allow',
  'call-failed': 'a call of the page could not be answered',
  'blocked': 'something was stopped: where to, without path and query; at most ten lines an hour of each kind',
  'blocked-counts': 'how often something was stopped since the last such line, by kind',
  'browser-missing': 'no browser was found to show the kiosk in',
  'browser-failed': 'the browser could not open its window',
  'browser-left-over': 'a browser that an earlier start had left running was ended',
  'fault': 'something broke: the how-manieth in a quarter of an hour, and what is done after how long a pause',
  'shown': 'the page stands and takes a touch, and how long after it was opened',
  'recovered': 'the page is there again after a fault, and how long that took',
  'cure-failed': 'what should have cured a fault failed itself',
  'nightly-restart': 'the program starts anew, as every night',
  'clock-jumped': 'the clock of the machine was set, or the machine slept',
  'state-broken': 'a file in which the kiosk keeps its state is broken; it starts without it',
  'state-unwritable': 'a file in which the kiosk keeps its state cannot be written',
  'program-error': 'the program itself met an error that nothing in it caught',
  'watchdog-failed': 'systemd could not be told that the kiosk is well',
  'print-failed': 'the printer did not take a sheet, and what the system said; nothing of what was on it',
  'display-changed': 'a display was added, removed, turned or changed, and how large it is now',
  'staff-entered': 'the right staff PIN was entered',
  'staff-refused': 'a wrong staff PIN was entered, how many in a row, and how long no other is taken',
  'staff-action': 'what staff had the kiosk do',
  'test-alert': 'staff have tried whether an alert arrives where IT watches; nothing is wrong',
  'exported': 'staff had a file written into the folder export, and which',
  'set-up-saved': 'set-up has written the configuration',
  'update-found': 'a newer version was found, and its signature is good',
  'update-refused': 'an update was not taken, and why',
  'update-failed': 'an update could not be fetched or installed',
  'update-waiting': 'an update is there, and waits until nobody is at the kiosk',
  'update-installing': 'an update is being installed; the program ends for it',
};

export interface LogParts {
  /** The folder the log stands in; made if it is not there. */
  dir: string;
  now: () => Date;
  /** Tells people at the terminal that there is no log. */
  say: (sentence: string) => void;
  /** When the file would grow beyond this it becomes `log.1.jsonl`, in place of the one before. */
  maxBytes?: number;
}

/**
 * Opens the log. The function it returns never throws: where the disk does not take a line, the kiosk goes on
 * and says so once.
 */
export function openLog({ dir, now, say, maxBytes = 1_000_000 }: LogParts): Log {
  const file = join(dir, 'log.jsonl');
  let silent = false;
  // The plug may have been pulled in the middle of the last line.
  let torn = true;
  return (event, fields) => {
    try {
      const line = toLine(now(), event, fields);
      mkdirSync(dir, { recursive: true });
      if (sizeOf(file) + Buffer.byteLength(line) > maxBytes) renameSync(file, join(dir, 'log.1.jsonl'));
      if (torn && !endsInLine(file)) appendFileSync(file, '\n');
      appendFileSync(file, line);
      silent = torn = false;
    } catch (error) {
      // A disk that was full in between has taken half of it.
      torn = true;
      if (silent) return;
      silent = true;
      say(`The log ${file} cannot be written (${error instanceof Error ? error.message : String(error)}). ` +
        'The kiosk goes on without it. Make the folder writable, or choose another with --data=FOLDER.');
    }
  };
}

/** One line of the log. Texts are cut, so that no single line can fill the file. */
export function toLine<E extends LogEvent>(now: Date, event: E, fields: LogFields[E]): string {
  const cut = (_key: string, value: unknown): unknown => (typeof value === 'string' ? shorten(value, 500) : value);
  return `${JSON.stringify({ at: now.toISOString(), event, ...fields }, cut)}\n`;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Whether the next line can simply follow. */
function endsInLine(file: string): boolean {
  const size = sizeOf(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, last, 0, 1, size - 1);
  } finally {
    closeSync(handle);
  }
  return last.toString() === '\n';
}
