// What staff are told about the machine: codes and numbers, never sentences. Types only.

/** Who can put something right: IT, who keeps the content, or the office where the kiosk stands. */
export type Who = 'it' | 'editor' | 'office';

/** A fact to look up at its source. `value` null: not known. `days`: how long ago it was checked, never for one nobody has seen. */
export interface FactToCheck {
  id: string;
  value: string | number | null;
  why: 'old' | 'confirm' | 'unseen';
  checked: string;
  days: number;
  /** What the editor has noted, in English as the content has it; '' for nothing. */
  doubt: string;
}

/** Something that needs a person. The words for each kind stand in staff/state.json. */
export type Need = { who: Who } & (
  /** The configuration can't be used as a whole, or there is none. */
  | { kind: 'configFile' | 'configNone'; file: string }
  /** Settings that can't be used. */
  | { kind: 'config'; keys: string[] }
  /** Languages that the configuration names and the content does not have; the clip of Welcome likewise. */
  | { kind: 'configLanguages'; codes: string[] }
  | { kind: 'configClip'; clip: string }
  /** The configured content fails its check; the kiosk shows what came with it. */
  | { kind: 'contentRefused'; errors: number }
  /** Words missing in a language, and other faults of the content; the first of them by name. */
  | { kind: 'words' | 'content'; count: number; places: { file: string; key: string }[] }
  /** The machine's clock stands before the content's date. */
  | { kind: 'clock'; today: string; contentDate: string }
  /** Less than `DISK_LEAST` is free; the data folder takes no file. */
  | { kind: 'disk'; freeBytes: number }
  | { kind: 'unwritable'; file: string }
  /** Faults in the last 24 hours, and how many of them ended at the screen that asks for staff. */
  | { kind: 'faults'; count: number; repairs: number }
  /** The newest thing the log says of updates is that one failed, or was refused. */
  | { kind: 'update'; at: string }
  | { kind: 'printer'; count: number; at: string }
  /** Languages that the office's own notice is missing in. */
  | { kind: 'notice'; codes: string[] }
  /** Languages that can't be read aloud. */
  | { kind: 'voice'; codes: string[] }
  | { kind: 'clips'; ids: string[] }
  | { kind: 'captions'; id: string; codes: string[] }
  /** Facts of one source. */
  | { kind: 'facts'; source: { name: string; url: string }; facts: FactToCheck[] }
);

/** How often something broke, and what mended it. `lastAt`: ISO time, null where nothing broke. */
export interface Faults {
  count: number;
  cures: Partial<Record<'reload' | 'new-window' | 'restart' | 'repair', number>>;
  lastAt: string | null;
}

/** How the machine is. Times are ISO times in UTC, days YYYY-MM-DD where the machine stands. */
export interface MachineState {
  needs: Need[];
  version: string;
  shell: 'electron' | 'browser';
  /** The browser inside Electron; '' in the browser shell, where the page knows its own. */
  browser: string;
  node: string;
  system: string;
  contentDate: string | null;
  startedAt: string;
  upSeconds: number;
  faults: { start: Faults; week: Faults };
  /** How often something was stopped that must not happen. */
  blocked: { start: number; week: number };
  screen: { diagonalInches: number; viewingDistanceMm: number };
  /** Every clip of the content: whether it is there, and in which languages it has captions. */
  clips: { id: string; there: boolean; captions: string[] }[];
  printer: { paper: string; name: string };
  /** Of the disk that the data folder is on; null where the system does not tell. */
  disk: { freeBytes: number; totalBytes: number } | null;
  /** The first day that is counted; null where none is. */
  statisticsSince: string | null;
}
