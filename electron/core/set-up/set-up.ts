/**
 * Set-up: reads what is configured, and writes kiosk.json. Open to whoever stands there only at a start that found no
 * configuration and never did before, until somebody ends it; else behind the staff gate alone.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import type { CallInput, SetUpInfo, SetUpSaved } from '../../bridge.ts';
import { parseConfig } from '../config.ts';
import type { FoundConfig } from '../config.ts';
import type { LanguageInfo } from '../content/types.ts';
import type { Log } from '../log.ts';
import { hashPin } from '../staff/pin.ts';
import { openStateFile } from '../state-file.ts';
import { shorten } from '../text.ts';
import { SET_UP_KEYS, withChoice, writeConfig } from './write-config.ts';

/** set-up.json. */
export const setUpSchema = v.strictObject({
  /** Whether a start with this data folder ever found a configuration. */
  configured: v.boolean(),
});

export interface SetUp {
  /** Whether the page is to begin with it. */
  due(): boolean;
  /** Whether it may be asked and written now. Not once it has written and only the restart is to come: a PIN may stand there. */
  isOpen(): boolean;
  /** Whether it may be ended now. */
  canEnd(): boolean;
  read(): SetUpInfo;
  /** Writes, or says what cannot be used. Digits are hashed and forgotten: neither kept nor logged. */
  save(input: CallInput<'setUpSave'>): Promise<SetUpSaved>;
  /** Nobody is asked at this start any more. */
  end(): void;
  /** Whether there is something that takes a restart. */
  saved(): boolean;
}

export interface SetUpParts {
  found: FoundConfig;
  dataDir: string;
  /** Those on offer, in their order, and all that the content has. */
  offered: readonly LanguageInfo[];
  available: readonly LanguageInfo[];
  /** Whether a member of staff has entered the PIN. */
  staffIn: () => boolean;
  log: Log;
}

export function createSetUp({ found, dataDir, offered, available, staffIn, log }: SetUpParts): SetUp {
  const file = found.file ?? join(dataDir, 'kiosk.json');
  const { office, screen, printer, staff } = found.config;
  const record = openStateFile(join(dataDir, 'set-up.json'), setUpSchema, { configured: false }, log);
  const { configured } = record.read();
  if (found.file !== null && !configured) record.write({ configured: true });
  // A kiosk that was configured and has lost its file stands among visitors: none of them may choose its PIN.
  let due = found.file === null && !configured;
  let saved = false;

  return {
    due: () => due && !saved,
    isOpen: () => (due && !saved) || staffIn(),
    canEnd: () => due || staffIn(),
    read() {
      const { name, address, phone, hours, notice, noticeUntil } = office;
      return {
        settings: {
          office: { name, address, phone, hours, notice, noticeUntil }, languages: offered.map(({ code }) => code), screen, printer,
        },
        available: [...available],
        hasPin: staff.pinHash !== '',
      };
    },
    async save({ settings, pin }) {
      const choice = { settings, pinHash: pin === null || pin === '' ? pin : await hashPin(pin) };
      const unusable = unusableKeys(withChoice({}, choice), available);
      if (unusable.length > 0) return { saved: false, unusable };
      try {
        writeConfig(file, choice);
      } catch (error) {
        log('state-unwritable', { file, what: error instanceof Error ? shorten(error.message, 200) : String(error) });
        return { saved: false, unusable: [] };
      }
      saved = true;
      log('set-up-saved', {});
      return { saved: true };
    },
    end: () => void (due = false),
    saved: () => saved,
  };
}

/** The keys that the kiosk would not take at its next start, by the very schemas that will read them. */
function unusableKeys(chosen: Record<string, unknown>, available: readonly LanguageInfo[]): string[] {
  const { config, problems } = parseConfig(JSON.stringify(chosen), '');
  const unknown = (config.languages ?? []).some((code) => !available.some((each) => each.code === code));
  const keys = problems.map(({ key }) => key).filter((key) => SET_UP_KEYS.some((own) => key === own || key.startsWith(`${own}.`)));
  return [...new Set([...keys, ...(unknown ? ['languages'] : [])])];
}
