// Turns what the runners report into counts, and counts into the closing line.

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} skipped
 */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: [] };

/**
 * A step that is one check: types, lint.
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countCheck(code) {
  return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

/**
 * A runner's own counts, kept honest by its exit code: a runner that crashed, or ran nothing, or failed without
 * naming a failed test, has failed once.
 * @param {Counts | null} counts null: it left no readable report
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countRunner(counts, code) {
  if (!counts) return { ...none, failed: 1 };
  const { passed, failed, skipped } = counts;
  const nothing = passed + failed + skipped.length === 0;
  return nothing || (code !== 0 && failed === 0) ? { ...counts, failed: failed + 1 } : counts;
}

/**
 * Playwright's JSON report. A flaky test has failed at least once, so it has failed.
 * @param {any} report
 * @returns {Counts}
 */
export function readPlaywright(report) {
  const counts = { passed: 0, failed: 0, skipped: /** @type {Counts['skipped']} */ ([]) };
  const visit = (/** @type {any} */ suite, /** @type {string[]} */ above) => {
    for (const spec of suite.specs ?? []) {
      const name = [...above, spec.title].join(' > ');
      for (const test of spec.tests ?? []) {
        if (test.status === 'expected') counts.passed += 1;
        else if (test.status === 'skipped') counts.skipped.push({ name, reason: skipReason(test) });
        else counts.failed += 1;
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, [...above, inner.title]);
  };
  for (const file of report.suites ?? []) visit(file, [file.title]);
  // Errors outside any test: a file that does not load, a set-up that broke.
  counts.failed += report.errors?.length ?? 0;
  return counts;
}

/** @param {any} test */
function skipReason(test) {
  const note = test.annotations?.find((/** @type {any} */ a) => a.type === 'skip' || a.type === 'fixme');
  if (note) return note.description || 'no reason given';
  return 'it did not run, because something before it failed';
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return {
    passed: all.reduce((n, c) => n + c.passed, 0),
    failed: all.reduce((n, c) => n + c.failed, 0),
    skipped: all.flatMap((c) => c.skipped),
  };
}

/**
 * @param {Counts} counts
 * @returns {string} 'N passed, N failed, N skipped'
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}
