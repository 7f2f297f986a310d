// Files that staff have the kiosk write, for a person to take away: one of each, replaced each time.
import { join } from 'node:path';
import { replaceFile } from './state-file.ts';

/** Every file there is: PRIVACY.md lists them with what is in them. */
export const EXPORTS = { bundle: 'nykel-report.json', statistics: 'nykel-statistics.csv' } as const;
export type ExportName = keyof typeof EXPORTS;

/**
 * Writes it into the folder `export` of the data folder, old or new and never half.
 * @returns its whole path
 * @throws where the disk does not take it
 */
export function writeExport(dataDir: string, what: ExportName, text: string): string {
  const file = join(dataDir, 'export', EXPORTS[what]);
  replaceFile(file, text);
  return file;
}
