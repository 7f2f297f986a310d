/**
 * The contract between the page and the shell: every call the page may make, the schema of what it sends,
 * and the type of what it gets back. Both shells and the page import this file; nothing else is shared.
 */
import * as v from 'valibot';
import type { LanguageInfo } from './core/content/types.ts';
import type { Keypad } from './core/keys.ts';
import type { MachineState } from './core/staff/state-types.ts';
import type { ShownStatistics } from './core/statistics/shown.ts';

export type { FactToCheck, Faults, MachineState, Need } from './core/staff/state-types.ts';
export type { Kind, Period, PeriodName, Shown, ShownStatistics } from './core/statistics/shown.ts';

/** The screens of the page, by the names that reports and counts use. */
export const SCREENS = [
  'welcome', 'home', 'about', 'eligibility', 'order', 'tutorial', 'practice',
  'mailbox', 'videos', 'services', 'questions', 'trouble', 'help', 'list',
] as const;
export type ScreenName = (typeof SCREENS)[number];

/** How long a visit lasted, in whole minutes, as classes: an exact time would say more than a count needs. */
export const MINUTES = ['0-1', '2-5', '6-15', '16-30', '31+'] as const;
export type Minutes = (typeof MINUTES)[number];

/**
 * What the page may report. Fixed names only: free text could carry what a visitor typed. `nothing-fits` is no fault: who
 * looked for a service found none. It is counted, and with what words is known to nobody.
 */
export const REPORTS = ['page-error', 'clip-failed', 'content-failed', 'request-blocked', 'voice-missing', 'nothing-fits'] as const;
export type ReportEvent = (typeof REPORTS)[number];

/** How a clip fails: it does not start, it stands still while it plays, or it cannot be played at all. */
export const CLIP_FAILURES = ['start', 'stall', 'error'] as const;
export type ClipFailure = (typeof CLIP_FAILURES)[number];

/** What staff can have done behind the PIN. `leave` closes the gate and changes nothing. */
export const STAFF_ACTIONS = ['restart', 'close', 'leave'] as const;
export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** What a kiosk can print on: nothing, a roll of 80 mm, or A4. */
export const PAPERS = ['', 'receipt', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

/**
 * How often the page says that it is alive, in milliseconds. The shell ends a page that has been silent for
 * 10 s (core/watch.ts), so that a few beats may be lost.
 */
export const BEAT_MS = 4000;

const language = v.pipe(v.string(), v.maxLength(16), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'is not a language code'));

/** Whether these values are allowed is for the schemas of core/config.ts, which also say what is. Here is only their shape. */
const written = v.pipe(v.string(), v.maxLength(1000));
const setUpSettings = v.strictObject({
  office: v.strictObject({
    name: written, address: written, phone: written, hours: written, notice: v.record(language, written), noticeUntil: written,
  }),
  languages: v.pipe(v.array(language), v.maxLength(30)),
  screen: v.strictObject({ diagonalInches: v.number(), viewingDistanceMm: v.number(), lowerEdgeMm: v.number() }),
  printer: v.strictObject({ paper: v.picklist(PAPERS), name: written }),
});
/** What set-up asks, in the shape of kiosk.json. */
export type SetUpSettings = v.InferOutput<typeof setUpSettings>;

/** The calls and the schema of each input. Strict: a key that is not named here is refused. */
export const inputs = {
  start: v.strictObject({}),
  sessionEnded: v.strictObject({
    how: v.picklist(['finish', 'idle']),
    language,
    /** Each screen that was opened, once. */
    topics: v.pipe(v.array(v.picklist(SCREENS)), v.maxLength(SCREENS.length)),
    /** Where it ended. */
    last: v.picklist(SCREENS),
    minutes: v.picklist(MINUTES),
  }),
  report: v.strictObject({
    event: v.picklist(REPORTS),
    screen: v.picklist([...SCREENS, 'none']),
    /** Only with voice-missing: the language that this kiosk cannot read aloud. */
    language: v.exactOptional(language),
    /** Only with clip-failed. */
    reason: v.exactOptional(v.picklist(CLIP_FAILURES)),
  }),
  /** The heartbeat, every BEAT_MS and once as soon as Welcome takes a touch. `visiting`: somebody has chosen a language. */
  alive: v.strictObject({ visiting: v.boolean() }),
  /** Prints the page as it stands: it carries nothing. Refused where no printer is configured. */
  print: v.strictObject({}),
  /** Opens the staff gate. Its digits and those of setUpSave are the only ones that cross the bridge, and no visitor's: these are
   *  compared and forgotten. */
  staffEnter: v.strictObject({ pin: v.pipe(v.string(), v.regex(/^\d{6,12}$/, 'is not 6 to 12 digits')) }),
  /** Keeps an open gate open: what stands behind it is still on the screen. */
  staffStay: v.strictObject({}),
  /** Opens or closes the window of notes on staff's own screen. It carries nothing. Refused where there is no such screen. */
  staffNotes: v.strictObject({ open: v.boolean() }),
  /** Refused unless the gate is open. */
  staffDo: v.strictObject({ action: v.picklist(STAFF_ACTIONS) }),
  /** How the machine is. Behind the gate, like all that follow. `unread`: the languages that the page finds no voice for. */
  staffState: v.strictObject({ unread: v.pipe(v.array(language), v.maxLength(30)) }),
  staffStatistics: v.strictObject({}),
  /** Writes a file to take away: a report for IT, or the statistics for a spreadsheet. */
  staffExport: v.strictObject({ what: v.picklist(['bundle', 'statistics']) }),
  /** Writes a line into the log, to see whether it arrives where IT watches. */
  staffTestAlert: v.strictObject({}),
  /** What is configured, for set-up. These three are refused unless no configuration was found, or the gate is open. */
  setUp: v.strictObject({}),
  /** Writes the configuration. `pin`: null where it stays what it is, '' for none. Only its hash is kept. */
  setUpSave: v.strictObject({
    settings: setUpSettings,
    pin: v.nullable(v.pipe(v.string(), v.regex(/^(\d{6,12})?$/, 'is not 6 to 12 digits'))),
  }),
  /** Ends a set-up that nobody has asked for, and starts the program anew where something was saved. */
  setUpEnd: v.strictObject({}),
};

export type CallName = keyof typeof inputs;
export type CallInput<N extends CallName> = v.InferOutput<(typeof inputs)[N]>;
export type SessionEnded = CallInput<'sessionEnded'>;

/** What the page needs to know before it can show anything. */
export interface StartInfo {
  /** This office, as configured. A text that is not configured is ''. */
  office: { name: string; address: string; phone: string; hours: string };
  /**
   * What the office itself tells, by language code; `endsAt` when its last day is over, in milliseconds since 1970, null for no
   * end. null: nothing.
   */
  notice: { texts: Record<string, string>; endsAt: number | null } | null;
  /** The address of the office's own logo, '' where it has none. */
  logo: string;
  /** No configuration was found: set-up is shown in place of Welcome. */
  setUp: boolean;
  /** The languages to offer, in the order to offer them. Empty only if the content has none at all. */
  languages: LanguageInfo[];
  /** When to ask "Are you still there?", and how long to wait for an answer. Seconds. */
  idle: { timeoutSeconds: number; warningSeconds: number };
  /** The size of the screen (inches, corner to corner), how far from it people stand, and how high above the floor it begins (millimetres). */
  screen: { diagonalInches: number; viewingDistanceMm: number; lowerEdgeMm: number };
  /** Which keys of an audio keypad do what. */
  keypad: Keypad;
  /** What is in the printer; '' where there is none. */
  paper: Paper;
  /** The files that are present under media/, named relative to it with '/'. Of recorded speech only the lists. */
  media: string[];
  /** The clip that Welcome shows, as files under media/; poster '' where it has none. null: none is configured, or it is not there. */
  welcomeClip: { file: string; poster: string } | null;
  /** When the content was last changed, YYYY-MM-DD, or null where it does not say. */
  contentDate: string | null;
  /** Whether a PIN is configured: without one there is no way out by touch. */
  staffGate: boolean;
  /** The languages that staff are spoken to in, the usual one first; also such as are not on offer. */
  staffLanguages: LanguageInfo[];
  /** Whether Home has a button by which staff show the steps without a PIN. */
  showingButton: boolean;
  /** Whether the shell can show notes on a screen of staff's own, where one is attached. */
  notes: boolean;
}

/** What the shell answers to a heartbeat. */
export interface Alive {
  /** Outside opening hours: the screen is dark until it is touched. */
  asleep: boolean;
}

/** What became of a sheet: it went to the printer, it did not, or the page is to print it now, by window.print(). */
export interface Printed {
  sheet: 'printed' | 'failed' | 'yours';
}

/** Whether the gate has opened; else how long no PIN will be compared, in seconds (0: at once). */
export type StaffEntry = { entered: true } | { entered: false; waitSeconds: number };

/** What set-up begins with. */
export interface SetUpInfo {
  settings: SetUpSettings;
  /** Every language that the content has. */
  available: LanguageInfo[];
  /** Whether there is a PIN; the PIN itself is nowhere. */
  hasPin: boolean;
}

/** `unusable`: the keys of kiosk.json whose values are not allowed; none where the disk did not take the file. */
export type SetUpSaved = { saved: true } | { saved: false; unusable: string[] };

export interface CallResults {
  start: StartInfo;
  sessionEnded: null;
  report: null;
  alive: Alive;
  print: Printed;
  staffEnter: StaffEntry;
  staffStay: null;
  staffNotes: null;
  staffDo: null;
  staffState: MachineState;
  staffStatistics: ShownStatistics;
  /** The whole path of the file. */
  staffExport: { file: string };
  staffTestAlert: null;
  setUp: SetUpInfo;
  setUpSave: SetUpSaved;
  setUpEnd: null;
}

/** Every answer over the bridge. A call that fails says why; it never throws. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

/** What this shell can do beyond showing the page. */
export interface Capabilities {
  shell: 'electron' | 'browser';
  /** Whether it can print where a printer is configured (StartInfo.paper). */
  print: boolean;
  speech: boolean;
}

/** The type of `window.kiosk`, the one global the shell gives the page. */
export interface KioskApi {
  readonly capabilities: Capabilities;
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallResults[N]>>;
}
