/**
 * kiosk.json: what a municipality sets. A broken file or key never stops the kiosk: each bad key falls back to
 * its own default, good keys are kept, and every fault is told in a sentence for people.
 */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { PAPERS } from '../bridge.ts';
import type { Paper } from '../bridge.ts';
import { parseHours, parseTime } from './hours.ts';
import { KEYPAD_ACTIONS, KEYPAD_KEYS } from './keys.ts';
import type { Keypad } from './keys.ts';
import { parsePinHash } from './staff/pin.ts';
import { shorten } from './text.ts';
import { parseAddress, parsePublicKey } from './update.ts';
import type { UpdateSettings } from './update.ts';

export interface Config {
  /**
   * `notice`: what the office itself tells, by language code; `noticeUntil`: the last day that it is shown, YYYY-MM-DD, '' for
   * no end. `logo`: a file, as written here; '' for none.
   */
  office: {
    name: string; address: string; phone: string; hours: string;
    notice: Record<string, string>; noticeUntil: string; logo: string;
  };
  /** Codes in the order to offer them; null where the file does not choose: every language of the content. */
  languages: string[] | null;
  idle: { timeoutSeconds: number; warningSeconds: number };
  /** `lowerEdgeMm`: how high above the floor the glass begins. */
  screen: { diagonalInches: number; viewingDistanceMm: number; lowerEdgeMm: number };
  /** Which keys of an audio keypad do what. */
  keypad: Keypad;
  /** When people come, as "08:00-15:30" or several of them, '' for a day off. Local time. */
  hours: Record<Weekday, string>;
  /** When the program starts anew, "HH:MM", in the first quiet minute after that; '' for never. */
  nightlyRestart: string;
  /** The id of the clip that Welcome shows, '' for none. */
  welcome: { clip: string };
  /** What is in the printer, '' for no printer; and its name in the system, '' for the system's default. */
  printer: { paper: Paper; name: string };
  /** The hash of the staff PIN as `--make-pin` prints it; '' for no way out by touch. */
  staff: { pinHash: string };
  /**
   * `button`: whether Home has a button "With staff", which asks for no PIN. `notesAt`: where staff's own screen begins, as "X,Y"
   * in pixels of the desktop, '' for none.
   */
  showing: { button: boolean; notesAt: string };
  /** Where newer versions of the program are, '' for no updates, and the key that they are signed with. */
  update: UpdateSettings;
  /** A folder with other content, as written in the file; '' for the content that came with the program. */
  content: string;
}

/** One fault: where, what stands there, what is allowed, and what the kiosk uses instead. */
export interface ConfigProblem {
  file: string;
  key: string;
  value: string;
  allowed: string;
  used: string;
}

interface Setting {
  key: string;
  schema: v.GenericSchema;
  default: unknown;
  allowed: string;
  /** Its value is never told, in no sentence and no log. */
  secret?: true;
  /** The default in words, where the value itself says too little. */
  defaultText?: string;
}

/** Monday first, as in Norway. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What arrow keys send, and F13 to F15, which no keyboard has and most keypads can be set to. */
const USUAL_KEYPAD: Keypad = {
  next: ['ArrowDown', 'ArrowRight'],
  previous: ['ArrowUp', 'ArrowLeft'],
  choose: ['Enter'],
  back: ['Escape', 'Backspace'],
  repeat: ['F13'],
  louder: ['F14', 'AudioVolumeUp'],
  softer: ['F15', 'AudioVolumeDown'],
};

const text = v.pipe(v.string(), v.maxLength(200));
const textAllowed = 'a text of at most 200 characters';
const code = v.pipe(v.string(), v.maxLength(16), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/));
/** A day of the calendar. Date alone would take the 30th of February for the 2nd of March. */
const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00Z`).toJSON()?.slice(0, 10) === day;

/** Every setting there is: the table in the README is checked against this one. */
export const settings: readonly Setting[] = [
  { key: 'office.name', schema: text, default: '', allowed: textAllowed },
  { key: 'office.address', schema: text, default: '', allowed: textAllowed },
  { key: 'office.phone', schema: text, default: '', allowed: textAllowed },
  { key: 'office.hours', schema: text, default: '', allowed: textAllowed },
  {
    key: 'office.notice',
    // An array is an object to valibot.
    schema: v.pipe(v.custom((texts) => !Array.isArray(texts)), v.record(code, text), v.check((texts) => Object.keys(texts).length <= 30)),
    default: {},
    allowed: 'texts of at most 200 characters by language code, such as { "uk": "…", "nb": "…" }',
  },
  {
    key: 'office.noticeUntil',
    schema: v.pipe(v.string(), v.check((day) => day === '' || isDay(day))),
    default: '',
    allowed: 'the last day to show it, such as "2026-12-24", or "" for no end',
  },
  {
    key: 'office.logo',
    schema: v.pipe(v.string(), v.maxLength(1000)),
    default: '',
    allowed: 'the path of an .svg, .png or .webp file of at most 500 kB, or "" for none',
  },
  {
    key: 'languages',
    schema: v.pipe(
      v.array(code), v.minLength(1), v.maxLength(30), v.check((list) => new Set(list).size === list.length),
    ),
    default: null,
    defaultText: 'every language of the content, uk, ru, en, nb and nn first',
    allowed: 'a list of language codes, each once, such as ["uk", "ru", "en", "nb", "nn"]',
  },
  number('idle.timeoutSeconds', 90, 30, 900, 'whole'),
  number('idle.warningSeconds', 30, 20, 120, 'whole'),
  number('screen.diagonalInches', 24, 7, 100),
  number('screen.viewingDistanceMm', 600, 300, 3000),
  number('screen.lowerEdgeMm', 850, 0, 1500),
  ...KEYPAD_ACTIONS.map((action): Setting => ({
    key: `keypad.${action}`,
    schema: v.pipe(v.array(v.picklist(KEYPAD_KEYS)), v.maxLength(6)),
    default: USUAL_KEYPAD[action],
    allowed: 'a list of at most 6 keys: arrows, "Enter", "Escape", "Backspace", "Home", "End", "PageUp", "PageDown", "F1" to "F24", volume and media keys',
  })),
  ...WEEKDAYS.map((day): Setting => ({
    key: `hours.${day}`,
    schema: v.pipe(v.string(), v.check((hours) => parseHours(hours) !== null)),
    default: '00:00-24:00',
    allowed: 'hours such as "08:00-15:30" or "08:00-11:30, 12:00-15:30", or "" for closed',
  })),
  {
    key: 'nightlyRestart',
    schema: v.pipe(v.string(), v.check((time) => time === '' || parseTime(time) !== null)),
    default: '03:00',
    allowed: 'a time such as "03:00", or "" for never',
  },
  {
    key: 'welcome.clip',
    schema: v.union([v.literal(''), v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-zA-Z][a-zA-Z0-9-]*$/))]),
    default: '',
    allowed: 'the id of a clip of content/videos.json, such as "eid", or "" for none',
  },
  { key: 'printer.paper', schema: v.picklist(PAPERS), default: '', allowed: '"receipt" (a roll of 80 mm), "a4", or "" for no printer' },
  {
    key: 'printer.name',
    schema: text,
    default: '',
    allowed: 'the name of a printer in the system, or "" for the system’s default',
  },
  {
    key: 'staff.pinHash',
    schema: v.pipe(v.string(), v.check((hash) => hash === '' || parsePinHash(hash) !== null)),
    default: '',
    allowed: 'what --make-pin prints, or "" for no way out by touch',
    secret: true,
  },
  { key: 'showing.button', schema: v.boolean(), default: false, allowed: 'true for a button "With staff" on Home, or false' },
  {
    key: 'showing.notesAt',
    schema: v.pipe(v.string(), v.regex(/^(-?\d{1,5},-?\d{1,5})?$/)),
    default: '',
    allowed: 'the upper left corner of staff’s own screen in pixels, such as "1920,0", or "" for none',
  },
  {
    key: 'update.address',
    schema: v.pipe(v.string(), v.maxLength(500), v.check((address) => address === '' || parseAddress(address) !== null)),
    default: '',
    allowed: 'an https: address without name, query and mark, or "" for no updates',
  },
  {
    key: 'update.publicKey',
    schema: v.pipe(v.string(), v.maxLength(200), v.check((key) => key === '' || parsePublicKey(key) !== null)),
    default: '',
    allowed: 'an Ed25519 public key in base64 (SPKI, DER), or ""',
  },
  {
    key: 'content',
    schema: v.pipe(v.string(), v.maxLength(1000)),
    default: '',
    defaultText: 'the content that came with the program',
    allowed: 'the path of a folder, or "" for the content that came with the program',
  },
];

function number(key: string, standard: number, min: number, max: number, kind?: 'whole'): Setting {
  const range = v.pipe(v.number(), v.minValue(min), v.maxValue(max));
  return {
    key,
    schema: kind === 'whole' ? v.pipe(range, v.integer()) : range,
    default: standard,
    allowed: `a ${kind === 'whole' ? 'whole ' : ''}number from ${min} to ${max}`,
  };
}

/** What the kiosk uses where there is no file. */
export function defaultConfig(): Config {
  return parseConfig('{}', '').config;
}

/** Reads the text of a configuration file. `file` is its name for the sentences. Never throws. */
export function parseConfig(source: string, file: string): { config: Config; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const raw = parseObject(source, file, problems);
  const groups = new Map<string, Record<string, unknown>>();
  const config: Record<string, unknown> = {};

  for (const setting of settings) {
    const [group, name] = setting.key.split('.') as [string, string?];
    if (name === undefined) {
      config[group] = pick(setting, raw, group, file, problems);
      continue;
    }
    if (!groups.has(group)) {
      groups.set(group, readGroup(group, raw, file, problems));
      config[group] = {};
    }
    const value = pick(setting, groups.get(group) as object, name, file, problems);
    (config[group] as Record<string, unknown>)[name] = value;
  }

  for (const key of unknownKeys(raw, '')) problems.push(unknown(file, key.name, key.value));
  for (const [group, values] of groups) {
    for (const key of unknownKeys(values, `${group}.`)) problems.push(unknown(file, key.name, key.value));
  }
  return { config: config as unknown as Config, problems };
}

/** The whole file as an object; an empty one, and a problem, where it is not. */
function parseObject(source: string, file: string, problems: ConfigProblem[]): Record<string, unknown> {
  const allowed = 'a JSON object, such as { "office": { "name": "…" } }';
  const whole = { file, key: '', allowed, used: 'every default' };
  try {
    // Windows' Notepad may put a byte order mark before the first brace.
    const value: unknown = JSON.parse(source.replace(/^\uFEFF/, ''));
    if (isObject(value)) return value;
    problems.push({ ...whole, value: show(value) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    problems.push({ ...whole, value: `not JSON: ${shorten(why, 200)}` });
  }
  return {};
}

/** One of the groups ("office", "idle", "screen") as an object. */
function readGroup(
  group: string, raw: Record<string, unknown>, file: string, problems: ConfigProblem[],
): Record<string, unknown> {
  if (!Object.hasOwn(raw, group)) return {};
  const value = raw[group];
  if (isObject(value)) return value;
  const names = settings.filter((each) => each.key.startsWith(`${group}.`)).map((each) => each.key.split('.')[1]);
  const allowed = `an object with ${names.join(', ')}`;
  problems.push({ file, key: group, value: told(group, value), allowed, used: `the defaults of ${group}` });
  return {};
}

/** The value of one setting, or its default, and a problem, where it is not allowed. */
function pick(setting: Setting, from: object, name: string, file: string, problems: ConfigProblem[]): unknown {
  if (!Object.hasOwn(from, name)) return setting.default;
  const value = (from as Record<string, unknown>)[name];
  if (v.is(setting.schema, value)) return value;
  problems.push({
    file, key: setting.key, value: setting.secret ? 'not shown' : show(value), allowed: setting.allowed,
    used: setting.defaultText ?? show(setting.default),
  });
  return setting.default;
}

/** The keys of `object` that no setting has, with `prefix` before the name. */
function unknownKeys(object: Record<string, unknown>, prefix: string): { name: string; value: unknown }[] {
  return Object.keys(object)
    .map((key) => ({ name: `${prefix}${key}`, value: object[key] }))
    .filter(({ name }) => !settings.some((each) => each.key === name || each.key.startsWith(`${name}.`)));
}

function unknown(file: string, key: string, value: unknown): ConfigProblem {
  return {
    file, key: shorten(key, 100), value: told(key, value), used: 'nothing: the key is ignored',
    allowed: `one of the keys ${settings.map((each) => each.key).join(', ')}`,
  };
}

/** A problem as one sentence for the terminal. */
export function configSentence({ file, key, value, allowed, used }: ConfigProblem): string {
  const subject = key === '' ? 'the file as a whole' : `"${key}"`;
  return `${file}: ${subject} is ${value}. Allowed is ${allowed}. Used is ${used}.`;
}

export interface FoundConfig {
  config: Config;
  problems: ConfigProblem[];
  /** The file that was read, or null where there is none. */
  file: string | null;
}

/**
 * Finds and reads the configuration: the `chosen` file where one is named, else the first of `usual` that is
 * there. No file at all means defaults; a chosen file that can't be read is a problem. Never throws.
 */
export async function loadConfig(chosen: string | null, usual: readonly string[]): Promise<FoundConfig> {
  for (const file of chosen === null ? usual : [chosen]) {
    try {
      return { ...parseConfig(await readFile(file, 'utf8'), file), file };
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (missing && chosen === null) continue;
      const value = missing ? 'not there' : `not readable (${(error as Error).message})`;
      const problem = { file, key: '', value, allowed: 'a JSON file that can be read', used: 'every default' };
      return { config: defaultConfig(), problems: [problem], file };
    }
  }
  return { config: defaultConfig(), problems: [], file: null };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of what is no setting, unless it may be a PIN that was written in the wrong place. */
const told = (key: string, value: unknown): string => (/pin|staff/i.test(key) ? 'not shown' : show(value));

/** A value as it stands in the file, cut to what fits into a sentence. */
function show(value: unknown): string {
  return shorten(JSON.stringify(value) ?? String(value), 80);
}
