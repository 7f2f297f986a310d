// npm start and the shell it runs: what ends it, and what starts it again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { restartCode } from '../../../build/setup/follow.mjs';
import { RESTART_CODE } from '../../../electron/core/exit-codes.ts';

// Each test starts programs, which takes longer where many do at once.
vi.setConfig({ testTimeout: 20_000 });

const module = new URL('../../../build/setup/follow.mjs', import.meta.url).href;

/** Follows a shell that writes a line at each start, and then does what `script` says; `starts` counts from 1. */
function following(script: string) {
  const dir = mkdtempSync(join(tmpdir(), 'nykel-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, 'starts'), '');
  writeFileSync(join(dir, 'shell.mjs'), `
    import { appendFileSync, readFileSync } from 'node:fs';
    appendFileSync('starts', 'x');
    const starts = readFileSync('starts', 'utf8').length;
    ${script}
  `);
  const follow = `import(${JSON.stringify(module)}).then(async ({ follow }) => {
    process.exitCode = await follow(process.execPath, ['shell.mjs'], { cwd: '.', say: console.log });
  })`;
  const child = spawn(process.execPath, ['-e', follow], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended: once(child, 'exit'), starts: () => readFileSync(join(dir, 'starts'), 'utf8').length };
}

test('both sides of a restart know the same code', () => {
  expect(restartCode).toBe(RESTART_CODE);
});

test.each([0, 1, 2])('a shell that ends with %d is not started again', async (code) => {
  const { ended, starts } = following(`process.exit(${code})`);
  expect(await ended).toEqual([code, null]);
  expect(starts()).toBe(1);
});

test('a shell that wants to be started again is, as often as it wants', async () => {
  const { ended, starts } = following(`process.exit(starts < 3 ? ${RESTART_CODE} : 0)`);
  expect(await ended).toEqual([0, null]);
  expect(starts()).toBe(3);
});

test('who ends npm start ends the shell, whatever the shell wants', async () => {
  const { child, ended, starts } = following(`process.on('SIGTERM', () => process.exit(${RESTART_CODE})); console.log('up'); setInterval(() => {}, 1000)`);
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await ended).toEqual([RESTART_CODE, null]);
  expect(starts()).toBe(1);
});
