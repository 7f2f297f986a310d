// npm run test:access: whether everyone can use it. Prints a table: axe, contrast, targets, layouts, reach, and each
// clause of the accessibility statement with its result.
//
//     npm run test:access                        every language, size, format and contrast, and every clause: about an hour
//     npm run test:access -- --short             the part that npm test runs, about two minutes
//     npm run test:access -- --only=clauses      walk or clauses
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PLACES } from '../support/places.ts';
import { startKiosk } from '../support/start-kiosk.ts';
import { runTests } from './run-tests.ts';
import { everything, short } from './settings.ts';
import { readStatement, verdict, type Results } from './statement.ts';
import { partRows, rowLine, type Row } from './table.ts';
import { walkAll } from './walk.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, only: { type: 'string' } } });
const wanted = (part: string): boolean => (values.only ? values.only.split(',').includes(part) : !values.short || part === 'walk');

const rows: Row[] = [];
const tell = (row: Row): void => {
  rows.push(row);
  console.log(rowLine(row));
  for (const sentence of row.wrong.slice(0, 30)) console.log(`    ${sentence}`);
  if (row.wrong.length > 30) console.log(`    and ${row.wrong.length - 30} more`);
};
const results: Results = { parts: {}, tests: [] };

if (wanted('walk')) {
  const kiosk = await startKiosk({ config: {}, content: null });
  const settings = values.short ? short(PLACES) : everything(PLACES);
  let told = 0;
  const totals = await walkAll(kiosk.url, settings, 2, (done, { layouts, overflowing, axeRuns, violations, outOfReach }) => {
    process.stderr.write(
      `${done} of ${settings.length} visitors: ${overflowing.length} faults in ${layouts} layouts, ${violations.length} of axe in ${axeRuns} looks, ${outOfReach.length} out of reach\n`);
    // As they are found: who watches need not wait for the end of the walk.
    for (const fault of overflowing.slice(told)) process.stderr.write(`    ${fault.split('\n')[0]}\n`);
    told = overflowing.length;
  });
  await kiosk.stop();
  for (const row of partRows(totals)) {
    results.parts[row.part] = row.wrong.length === 0;
    tell(row);
  }
}

if (wanted('clauses')) {
  const clauses = readStatement(readFileSync(join(import.meta.dirname, '..', '..', 'build', 'accessibility.md'), 'utf8'));
  const files = new Set(clauses.flatMap(({ shownBy }) => shownBy.flatMap((each) => (each.kind === 'test' ? [each.file] : []))));
  results.tests = await runTests([...files]);
  const keypad = results.tests.filter(({ file, title }) => file.endsWith('keypad.spec.ts') && title.includes('never looks'));
  tell({
    what: 'journeys by keypad and speech alone',
    figure: `${keypad.filter(({ passed }) => passed).length} of ${keypad.length}`,
    wrong: keypad.length === 0 ? ['There was none.'] : keypad.flatMap(({ title, passed }) => (passed ? [] : [title])),
  });
  for (const clause of clauses) {
    const result = verdict(clause, results);
    const wrong = result === 'NOT MET' || (result === 'not shown' && wanted('walk'));
    tell({ what: `${clause.name} ${clause.asks}`, figure: result, wrong: wrong ? [`Shown by: ${JSON.stringify(clause.shownBy)}`] : [] });
  }
}

const failed = rows.filter(({ wrong }) => wrong.length > 0).length;
const report = process.env['NYKEL_TABLE_REPORT'];
if (report) {
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, JSON.stringify({ passed: rows.length - failed, failed, skipped: [] }));
}
process.exitCode = failed === 0 && rows.length > 0 ? 0 : 1;
