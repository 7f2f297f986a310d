// A Vitest reporter that leaves counts and skipped tests with their reasons in .cache/unit.json. Vitest's own JSON
// report has neither the note of a skipped test nor errors outside tests.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter } from 'vitest/node';

const file = process.env['NYKEL_UNIT_REPORT'];

/** Vitest makes a reporter with `new`; a function that returns one will do. */
export default function tally(): Reporter {
  return { onTestRunEnd };
}

const onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, errors) => {
  if (!file) return;
  const counts = { passed: 0, failed: errors.length, skipped: [] as { name: string; reason: string }[] };
  for (const module of modules) {
    // A file that did not load, or a broken hook: an error that belongs to no test.
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === 'passed') counts.passed += 1;
      else if (result.state === 'skipped') {
        const reason = result.note ?? (test.options.mode === 'todo' ? 'not written yet' : 'no reason given');
        counts.skipped.push({ name: `${module.relativeModuleId} > ${test.fullName}`, reason });
      } else counts.failed += 1;
    }
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
};
