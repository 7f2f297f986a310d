// The steps of `npm test`: what runs, on what it waits, how it is counted. No step here knows another's inside.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../setup/built.mjs';
import { run, withFirstOnPath } from '../setup/run.mjs';
import { countCheck, countRunner, readPlaywright } from './counts.mjs';

/**
 * @typedef {object} Place
 * @property {string} root the project
 * @property {string} node the project's own Node
 */

/**
 * @typedef {object} Done
 * @property {import('./counts.mjs').Counts} counts
 * @property {string} output
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} what for people
 * @property {string[]} after names of steps that must have ended before; those not chosen are not waited for
 * @property {boolean} [alone] keeps both cores busy by itself
 * @property {string[]} [needs] names of steps that must be run for this one, chosen or not
 * @property {boolean} [quiet] counted only when it fails: it prepares, it tests nothing
 * @property {(place: Place) => Promise<Done>} run
 */

const tools = {
  types: 'node_modules/vue-tsc/bin/vue-tsc.js',
  lint: 'node_modules/eslint/bin/eslint.js',
  rules: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  unit: 'node_modules/vitest/vitest.mjs',
  package: 'build/package.ts',
  journeys: 'node_modules/@playwright/test/cli.js',
};

/** @type {Step[]} */
export const steps = [
  {
    name: 'build',
    what: 'the page and the shell can be built',
    after: [],
    run: async (place) => {
      const { code, output } = await build(place.root, place.node);
      return { counts: countCheck(code), output };
    },
  },
  {
    name: 'browser',
    what: 'a browser for the journeys, and ffmpeg',
    after: [],
    quiet: true,
    run: async (place) => {
      const { code, output } = await node(place, ['build/test/install-browser.ts'], {}, true);
      return { counts: { passed: 0, failed: code === 0 ? 0 : 1, skipped: [] }, output };
    },
  },
  check('types', 'types (vue-tsc)', [
    [tools.types, '--noEmit'],
    [tools.types, '--noEmit', '--project', 'renderer'],
  ]),
  check('lint', 'lint (eslint)', [[tools.lint, '.', '--max-warnings=0']]),
  check('rules', 'who may import whom (dependency-cruiser)', [
    [tools.rules, '--config', '.dependency-cruiser.cjs', 'electron', 'renderer', 'build', 'tests'],
  ]),
  check('content', 'content check', [['build/check-content.ts']]),
  {
    name: 'unit',
    what: 'unit tests (vitest)',
    // Some make films: where ffmpeg is being installed they wait for it.
    after: ['build', 'browser'],
    run: async (place) => {
      const report = join(place.root, '.cache', 'unit.json');
      rmSync(report, { force: true });
      const { code, output } = await node(
        place,
        [tools.unit, 'run', '--reporter=dot', '--reporter=./build/test/vitest-tally.ts'],
        { NYKEL_UNIT_REPORT: report },
      );
      return { counts: countRunner(readJson(report), code), output };
    },
  },
  {
    name: 'package',
    what: 'what is packed (electron-builder, with a stand-in for Electron)',
    after: ['build'],
    needs: ['build'],
    run: async (place) => {
      const { code, output } = await node(place, [tools.package, '--check']);
      return { counts: countCheck(code), output };
    },
  },
  browserTests('journeys', 'journeys in a real browser (playwright)'),
  browserTests('electron', 'journeys under Electron (playwright)'),
  table('access', 'whether everyone can use it, in short (npm run test:access for the whole)', 'tests/access/access.ts', []),
  table('faults', 'the kiosk broken in every way we know, in short (npm run test:faults for the whole)', 'tests/faults/faults.ts', ['access']),
];

/** The names that --only takes. */
export const stepNames = steps.filter(({ quiet }) => !quiet).map(({ name }) => name);

/**
 * A step that is one check, made of one or more commands under the project's Node.
 * @param {string} name
 * @param {string} what
 * @param {string[][]} commands
 * @returns {Step}
 */
function check(name, what, commands) {
  return {
    name,
    what,
    after: [],
    run: async (place) => {
      let all = 0;
      let text = '';
      for (const command of commands) {
        const { code, output } = await node(place, command);
        all ||= code;
        text += output;
      }
      return { counts: countCheck(all), output: text };
    },
  };
}

/**
 * One project of playwright.config.ts.
 * @param {string} name
 * @param {string} what
 * @returns {Step}
 */
function browserTests(name, what) {
  return {
    name,
    what,
    after: ['build', 'types', 'lint', 'rules', 'content', 'unit', 'package', 'browser'],
    needs: name === 'journeys' ? ['build', 'browser'] : ['build'],
    alone: true,
    run: async (place) => {
      const report = join(place.root, '.cache', `${name}.json`);
      rmSync(report, { force: true });
      const { code, output } = await node(
        place,
        [tools.journeys, 'test', `--project=${name}`, '--reporter=dot,json'],
        { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        true,
      );
      const json = readJson(report);
      return { counts: countRunner(json && readPlaywright(json), code), output };
    },
  };
}

/**
 * A program of ours that prints a table, in its short form: each row is a test.
 * @param {string} name
 * @param {string} what
 * @param {string} program
 * @param {string[]} after besides the steps that all of them wait for
 * @returns {Step}
 */
function table(name, what, program, after) {
  return {
    name,
    what,
    after: ['build', 'types', 'lint', 'rules', 'content', 'unit', 'package', 'browser', 'journeys', 'electron', ...after],
    needs: ['build', 'browser'],
    alone: true,
    run: async (place) => {
      const report = join(place.root, '.cache', `${name}.json`);
      rmSync(report, { force: true });
      const { code, output } = await node(place, [program, '--short'], { NYKEL_TABLE_REPORT: report }, true);
      return { counts: countRunner(readJson(report), code), output };
    },
  };
}

/**
 * @param {Place} place
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 * @param {boolean} [show]
 */
function node({ root, node }, command, env = {}, show = false) {
  const path = withFirstOnPath(process.env, join(root, 'node_modules', '.bin'));
  // Collected output may end in a log file, where colours are noise.
  const colour = show ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  return run(node, command, { cwd: root, env: { ...path, ...colour, ...env }, show });
}

/**
 * @param {string} path
 * @returns {any}
 */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
