/** What the recovery has to remember over a restart of the program: recent faults, and whether it ended in order. */
import { join } from 'node:path';
import * as v from 'valibot';
import type { Log } from './log.ts';
import { openStateFile } from './state-file.ts';

/** recovery.json. */
export const recoverySchema = v.object({
  /** When, in milliseconds since 1970. */
  faults: v.pipe(v.array(v.number()), v.maxLength(100)),
  /** True while the program runs: found at a start, it did not end in order. */
  running: v.boolean(),
});

export interface RecoveryRecord {
  faults: number[];
  /** Whether the program before this one was ended from outside, or crashed. */
  crashed: boolean;
  /** Keeps the faults. False where they will not be remembered. */
  save(faults: number[]): boolean;
  /** The program ends in order. */
  close(): void;
}

/** Reads the record in the data folder, and notes that the program runs. Never throws. */
export function openRecord(dataDir: string, log: Log): RecoveryRecord {
  const file = openStateFile(join(dataDir, 'recovery.json'), recoverySchema, { faults: [], running: false }, log);
  const { faults, running } = file.read();
  let kept = faults;
  const record: RecoveryRecord = {
    faults,
    crashed: running,
    save(next) {
      // Only the newest matter, and a file that grows is no record.
      kept = next.slice(-50);
      return file.write({ faults: kept, running: true });
    },
    close: () => void file.write({ faults: kept, running: false }),
  };
  record.save(faults);
  return record;
}
