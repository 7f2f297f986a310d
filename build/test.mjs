// `npm test`: runs every test and closes with a line `N passed, N failed, N skipped`. Plain Node 20, no dependency:
// it installs what is missing first. The tests run under the project's own Node 24.
import { join } from 'node:path';
import { installMissing } from './setup/install.mjs';
import { duration, failure, runScript, say } from './setup/say.mjs';
import { chooseSteps } from './test/choice.mjs';
import { closingLine, none, sum } from './test/counts.mjs';
import { schedule } from './test/schedule.mjs';
import { stepNames, steps } from './test/steps.mjs';

const root = join(import.meta.dirname, '..');

await runScript(async () => {
  const choice = chooseSteps(process.argv.slice(2), steps, stepNames);
  if (!choice.ok) throw failure(choice.error);
  const began = Date.now();
  const node = await installMissing(root, say);

  /** @type {Set<string>} */
  const broken = new Set();
  const results = await schedule(
    choice.chosen.map((step) => ({
      ...step,
      run: async () => {
        const done = await runStep(step, { root, node }, step.needs?.find((name) => broken.has(name)));
        if (done.counts.failed > 0) broken.add(step.name);
        return done;
      },
    })),
    2,
  );

  for (const [name, { counts }] of results) {
    for (const skipped of counts.skipped) say(`skipped   ${name}: ${skipped.name}: ${skipped.reason}`);
  }
  const total = sum([...results.values()].map(({ counts }) => counts));
  if (broken.size > 0) say(`Failed: ${[...broken].join(', ')}. What failed stands above, in full.`);
  say(`All of it took ${duration(Date.now() - began)}.`);
  say(closingLine(total));
  return total.failed === 0 ? 0 : 1;
});

/**
 * Runs one step and says so. A step that breaks is a step that failed.
 * @param {import('./test/steps.mjs').Step} step
 * @param {import('./test/steps.mjs').Place} place
 * @param {string | undefined} without a step that this one needs and that failed
 * @returns {Promise<import('./test/steps.mjs').Done>}
 */
async function runStep(step, place, without) {
  if (without !== undefined) {
    say(`FAILED    ${step.name} (not run, because ${without} failed)`);
    return { counts: { ...none, failed: 1 }, output: '' };
  }
  say(`starts    ${step.name}: ${step.what}`);
  const began = Date.now();
  const done = await step.run(place).catch((error) => ({ counts: { ...none, failed: 1 }, output: `${error.stack}\n` }));
  const failed = done.counts.failed > 0;
  const took = duration(Date.now() - began);
  if (failed && done.output) say(done.output.trimEnd());
  if (step.quiet && !failed) return done;
  say(`${failed ? 'FAILED' : 'passed'}    ${step.name} (${closingLine(done.counts)}; ${took})`);
  return done;
}
