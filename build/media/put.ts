// Puts the files of a clip into a content pack: first all of them beside their places, under hidden names that nothing reads;
// then one after the other takes its place, which is a moment.
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file to put in: its place, and either the file it is now or the text it is to hold. */
export type Put = { to: string } & ({ from: string } | { text: string });

const beside = (to: string): string => join(dirname(to), `.${basename(to)}.new`);

/** @throws where the disk does not take it: then nothing has changed */
export function putIn(files: readonly Put[]): void {
  try {
    for (const file of files) {
      mkdirSync(dirname(file.to), { recursive: true });
      if ('from' in file) copyFileSync(file.from, beside(file.to));
      else writeFileSync(beside(file.to), file.text);
    }
    for (const { to } of files) renameSync(beside(to), to);
  } finally {
    for (const { to } of files) rmSync(beside(to), { force: true });
  }
}
