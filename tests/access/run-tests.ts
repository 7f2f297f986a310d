// Runs the tests that the accessibility statement names, and tells how each of them went.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Results } from './statement.ts';

const root = join(import.meta.dirname, '..', '..');
type Tests = Results['tests'];

/** @param files test files, relative to the project, of either kind */
export async function runTests(files: readonly string[]): Promise<Tests> {
  const dir = mkdtempSync(join(tmpdir(), 'nykel-access-'));
  const unit = files.filter((file) => file.endsWith('.test.ts'));
  const journeys = files.filter((file) => file.endsWith('.spec.ts'));
  const results: Tests = [];
  if (unit.length > 0) {
    const out = join(dir, 'unit.json');
    await node(['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${out}`, ...unit]);
    results.push(...readVitest(out));
  }
  if (journeys.length > 0) {
    const out = join(dir, 'journeys.json');
    await node(['node_modules/@playwright/test/cli.js', 'test', '--project=journeys', '--reporter=json', ...journeys], { PLAYWRIGHT_JSON_OUTPUT_FILE: out });
    results.push(...readPlaywright(out));
  }
  rmSync(dir, { recursive: true, force: true });
  return results;
}

function node(args: string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((done) => {
    spawn(process.execPath, args, { cwd: root, env: { ...process.env, NYKEL_LANGUAGES: 'all', ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
      .once('close', () => done());
  });
}

interface VitestReport {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
}

function readVitest(file: string): Tests {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ file: relative(root, name), title: fullName, passed: status === 'passed' })));
}

interface Suite {
  title: string;
  file: string;
  suites?: Suite[];
  specs: { title: string; ok: boolean }[];
}

function readPlaywright(file: string): Tests {
  const { config, suites } = JSON.parse(readFileSync(file, 'utf8')) as { config: { rootDir: string }; suites: Suite[] };
  const read = (suite: Suite, before: string): Tests => [
    ...suite.specs.map(({ title, ok }) => ({ file: relative(root, resolve(config.rootDir, suite.file)), title: `${before}${title}`, passed: ok })),
    ...(suite.suites ?? []).flatMap((inner) => read(inner, `${before}${inner.title} `)),
  ];
  return suites.flatMap((suite) => read(suite, ''));
}
