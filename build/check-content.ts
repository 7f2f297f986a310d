// npm run check:content [-- FOLDER]: says what is wrong with a content pack, file by file. Ends with 1 on errors.
import { join, resolve } from 'node:path';
import { checkContent } from '../electron/core/content/check.ts';
import { readPack } from '../electron/core/content/read.ts';
import type { Pack, Problem } from '../electron/core/content/types.ts';

/** The report: problems grouped by file, then a line that counts. */
export function report(dir: string, pack: Pack, problems: Problem[]): string {
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  const groups = [...byFile].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([file, found]) => [
    join(dir, file),
    ...found.map(({ severity, key, what }) => `  ${severity}: ${key === '' ? '' : `${key}: `}${what}`),
    '',
  ].join('\n'));
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const languages = Object.keys(pack.words);
  const checked = `${count(languages.length, 'language')} (${languages.join(', ')}), ${count(pack.media.length, 'media file')}`;
  return [...groups, `Checked ${dir}: ${checked}. ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}.`].join('\n');
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** Today where the editor sits, YYYY-MM-DD. */
function today(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  const dir = folder === undefined ? join(import.meta.dirname, '../locales') : resolve(folder);
  const pack = readPack(dir);
  const problems = checkContent(pack, { today: today(new Date()) });
  console.log(report(folder ?? 'locales', pack, problems));
  process.exitCode = problems.some((problem) => problem.severity === 'error') ? 1 : 0;
}
