// npm run check:content [-- FOLDER]: says what is wrong with a content pack, file by file. Ends with 1 on errors.
import { join, resolve } from 'node:path';
import { checkContent } from '../electron/core/content/check.ts';
import { parsePack } from '../electron/core/content/check/parse.ts';
import { readingOf, type Reading } from '../electron/core/content/check/reading.ts';
import { checkOldSpeech, speechCoverage, type SpeechCoverage, type SpokenByLanguage } from '../electron/core/content/check/speech.ts';
import { pathOf } from '../electron/core/content/check/text.ts';
import { toContent } from '../electron/core/content/load.ts';
import { readPack } from '../electron/core/content/read.ts';
import type { Pack, Problem } from '../electron/core/content/types.ts';
import { spokenTexts } from './speech/texts.ts';

/** The report: problems grouped by file, how each language reads, how much of it is recorded, then a line that counts. */
export function report(dir: string, pack: Pack, problems: Problem[], spoken: SpokenByLanguage): string {
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  const groups = [...byFile].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([file, found]) => [
    join(dir, file),
    ...found.map(({ severity, key, what }) => `  ${severity}: ${key === '' ? '' : `${key}: `}${what}`),
    '',
  ].join('\n'));
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const languages = Object.keys(pack.words);
  const checked = `${count(languages.length, 'language')} (${languages.join(', ')}), ${count(pack.media.length, 'media file')}`;
  const reading = readingOf(parsePack(pack).parsed).map(readingLines);
  const speech = speechCoverage(pack, spoken).map(speechLine);
  return [...groups, ...reading, ...speech, `Checked ${dir}: ${checked}. ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}.`].join('\n');
}

/** The figures of one language, and its three longest sentences. */
function readingLines({ lang, sentences, mean, letters, lix, longest }: Reading): string {
  const figures = [
    count(sentences, 'sentence'),
    `${mean.toFixed(1)} words each`,
    `${letters.toFixed(1)} letters a word`,
    ...(lix === null ? [] : [`LIX ${lix.toFixed(0)}`]),
  ].join(', ');
  return [
    `Reading ${lang}: ${figures}. Longest:`,
    ...longest.map(({ text, value, words }) => `  ${count(words.length, 'word')}: ${pathOf(text)} ${text.key}: ${value}`),
    '',
  ].join('\n');
}

function speechLine({ language, texts, recorded, byPerson }: SpeechCoverage): string {
  return `Recorded ${language}: ${recorded} of ${count(texts, 'text')}, ${byPerson} by a person.\n`;
}

/** What is shown and said, of each language with a list of recordings. Only of a pack without errors. */
function spokenOf(pack: Pack): SpokenByLanguage {
  const content = toContent(pack);
  return Object.fromEntries(content.languages.filter(({ code }) => Object.hasOwn(pack.speech, code))
    .map(({ code }) => [code, spokenTexts(content, code).map(({ text }) => text)]));
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
  const found = checkContent(pack, { today: today(new Date()) });
  const spoken = found.some(({ severity }) => severity === 'error') ? {} : spokenOf(pack);
  const problems = [...found, ...checkOldSpeech(pack, spoken)];
  console.log(report(folder ?? 'locales', pack, problems, spoken));
  process.exitCode = problems.some((problem) => problem.severity === 'error') ? 1 : 0;
}
