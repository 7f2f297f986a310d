/** Puts what set-up has chosen into kiosk.json, beside what else stands there. */
import { copyFileSync, readFileSync, realpathSync } from 'node:fs';
import type { SetUpSettings } from '../../bridge.ts';
import { replaceFile } from '../state-file.ts';

/** The keys of the file that set-up writes: PRIVACY.md lists them. */
export const SET_UP_KEYS = ['office', 'languages', 'screen', 'printer', 'staff'] as const;

/** What set-up writes: all of what it asks, and the hash of a PIN; null where the PIN stays what it is. */
export interface SetUpChoice {
  settings: SetUpSettings;
  pinHash: string | null;
}

/** The file as it will stand: keys that set-up does not know stay as they are. Pure. @param before as it stands */
export function withChoice(before: Readonly<Record<string, unknown>>, { settings, pinHash }: SetUpChoice): Record<string, unknown> {
  const group = (name: string, values: object): Record<string, unknown> => ({ ...asObject(before[name]), ...values });
  return {
    ...before,
    office: group('office', settings.office),
    languages: settings.languages,
    screen: group('screen', settings.screen),
    printer: group('printer', settings.printer),
    ...(pinHash !== null && { staff: group('staff', { pinHash }) }),
  };
}

/**
 * Writes the file anew: old or new stands there, never half of it. Of one that is no JSON object a copy is kept beside it,
 * FILE.broken.
 * @throws where the disk does not take it
 */
export function writeConfig(file: string, choice: SetUpChoice): void {
  const target = whereItIs(file);
  const before = read(target);
  if (before === null) copyFileSync(target, `${target}.broken`);
  replaceFile(target, `${JSON.stringify(withChoice(before ?? {}, choice), null, 2)}\n`);
}

/** The file itself, where the name is a link to it. */
function whereItIs(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** The file as an object: an empty one where there is no file, null where it is broken. @throws where it cannot be read */
function read(file: string): Record<string, unknown> | null {
  let text = '';
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const asObject = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
