// npm run package [-- --linux | --win | …]: packages of the program in .cache/packages, by electron-builder, whose
// options may follow. npm run package -- --check: what would be packed, without downloading anything.
import { join } from 'node:path';
import { checkPackages } from './package/check.ts';
import { build, isBuilt } from './setup/built.mjs';
import { run } from './setup/run.mjs';
import { failure, runScript, say } from './setup/say.mjs';

const root = join(import.meta.dirname, '..');

await runScript(async () => {
  if (!isBuilt(root)) {
    const { code, output } = await build(root, process.execPath);
    if (code !== 0) throw failure(`${output}The program could not be built, so nothing is packed.`);
  }
  const args = process.argv.slice(2);
  return args.includes('--check') ? check() : make(args);
});

async function check(): Promise<number> {
  const wrong = await checkPackages(root, say);
  for (const sentence of wrong) say(sentence);
  say(wrong.length === 0 ? 'Packed with a stand-in for Electron: everything is as it should be.' : `${wrong.length} faults in what is packed.`);
  return wrong.length === 0 ? 0 : 1;
}

async function make(args: string[]): Promise<number> {
  const { code } = await run(
    process.execPath, [join('node_modules', 'electron-builder', 'cli.js'), '--publish', 'never', ...args], { cwd: root, show: true },
  );
  if (code !== 0) {
    throw failure('No package was made; electron-builder says above why not. It downloads Electron’s runtime, and tools to make '
      + 'installers with, from github.com: without that, only npm run package -- --check works.');
  }
  say('The packages are in .cache/packages. build/package.md says how to install them.');
  return 0;
}
