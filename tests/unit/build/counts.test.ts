import { describe, expect, test } from 'vitest';
import { closingLine, countCheck, countRunner, readPlaywright, sum } from '../../../build/test/counts.mjs';

const skipped = [{ name: 'a', reason: 'b' }];

describe('a check', () => {
  test('is one passed or one failed', () => {
    expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: [] });
    expect(countCheck(2)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});

describe('a runner', () => {
  test('is counted as it reports', () => {
    const counts = { passed: 3, failed: 0, skipped };
    expect(countRunner(counts, 0)).toEqual(counts);
    expect(countRunner({ ...counts, failed: 2 }, 1)).toEqual({ ...counts, failed: 2 });
  });

  test('that left no report has failed, whatever its exit code', () => {
    expect(countRunner(null, 0).failed).toBe(1);
    expect(countRunner(null, 134).failed).toBe(1);
  });

  test('that ran nothing has failed; one that skipped everything has not', () => {
    expect(countRunner({ passed: 0, failed: 0, skipped: [] }, 0).failed).toBe(1);
    expect(countRunner({ passed: 0, failed: 0, skipped }, 0).failed).toBe(0);
  });

  test('that ended badly without a failed test has failed', () => {
    expect(countRunner({ passed: 9, failed: 0, skipped: [] }, 1)).toEqual({ passed: 9, failed: 1, skipped: [] });
  });
});

describe("Playwright's report", () => {
  const spec = (title: string, status: string, annotations: unknown[] = []) => ({ title, tests: [{ status, annotations }] });

  test('is read through all its suites', () => {
    const report = {
      suites: [
        {
          title: 'welcome.spec.ts',
          specs: [spec('greets', 'expected')],
          suites: [{ title: 'touch', specs: [spec('works', 'unexpected'), spec('trembles', 'flaky')], suites: [] }],
        },
        {
          title: 'videos.spec.ts',
          specs: [
            spec('plays', 'skipped', [{ type: 'skip', description: 'no clip' }]),
            spec('later', 'skipped', [{ type: 'fixme' }]),
            spec('cut off', 'skipped'),
          ],
        },
      ],
      errors: [],
    };
    expect(readPlaywright(report)).toEqual({
      passed: 1,
      failed: 2,
      skipped: [
        { name: 'videos.spec.ts > plays', reason: 'no clip' },
        { name: 'videos.spec.ts > later', reason: 'no reason given' },
        { name: 'videos.spec.ts > cut off', reason: 'it did not run, because something before it failed' },
      ],
    });
  });

  test('an error outside every test counts', () => {
    expect(readPlaywright({ suites: [], errors: [{ message: 'cannot load' }] })).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});

describe('the closing line', () => {
  test('adds everything up', () => {
    const total = sum([countCheck(0), { passed: 5, failed: 1, skipped }, { passed: 0, failed: 0, skipped }]);
    expect(closingLine(total)).toBe('6 passed, 1 failed, 2 skipped');
  });
});
