// `npm start`: shows the kiosk, whatever is missing first. Plain Node 20, no dependency: it runs before anything is
// installed. The kiosk itself then runs under the project's own Node 24, or Electron.
import { join, resolve } from 'node:path';
import { build, isBuilt } from './setup/built.mjs';
import { electronRuntime, fetchElectron } from './setup/electron-runtime.mjs';
import { flagList, parseFlags } from './setup/flags.mjs';
import { follow } from './setup/follow.mjs';
import { installMissing } from './setup/install.mjs';
import { recall, remember } from './setup/memory.mjs';
import { duration, failure, runScript, say } from './setup/say.mjs';
import { chooseShell } from './setup/shell-choice.mjs';

const root = join(import.meta.dirname, '..');

await runScript(async () => {
  // npm runs scripts in the project's folder; INIT_CWD is where the person was.
  const parsed = parseFlags(process.argv.slice(2), (path) => resolve(process.env.INIT_CWD ?? '.', path));
  if (!parsed.ok) throw failure(parsed.error);
  const { flags } = parsed;
  if (flags.help) {
    say(`npm start -- FLAGS\n${flagList}`);
    return 0;
  }
  const node = await installMissing(root, say);
  const at = { cwd: root, say };
  const browserShell = join('electron', 'browser.ts');
  // Neither shell needs to be there, nor a page.
  if (flags.makePin) return follow(node, [browserShell, '--make-pin'], at);
  // Before the build: a wish that cannot be met is refused at once.
  const electron = await shell(flags, node);
  await buildChanged(node);
  return electron
    ? follow(electron, ['.', ...flags.passOn], at)
    : follow(node, [browserShell, ...flags.passOn], at);
});

/**
 * Chooses the shell, fetching Electron's runtime where that is the way.
 * @param {import('./setup/flags.mjs').Flags} flags
 * @param {string} node
 * @returns {Promise<string | null>} Electron's program; null for the browser shell
 */
async function shell(flags, node) {
  let fetched = false;
  for (;;) {
    const program = electronRuntime(root);
    const choice = chooseShell({
      asked: flags.shell,
      serves: flags.passOn.some((flag) => flag === '--no-window' || flag.startsWith('--port=')),
      platform: process.platform,
      root: process.getuid?.() === 0,
      display: Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
      runtime: program !== null,
      fetched,
      failedAt: recall(root, 'electron-download')?.failedAt ?? null,
      now: Date.now(),
    });
    if (choice.do === 'refuse') throw failure(choice.why);
    if (choice.do === 'browser') {
      if (choice.why) say(choice.why);
      return null;
    }
    if (choice.do === 'electron') return program;
    say("Downloading Electron's runtime (about 120 MB, two minutes at most).");
    fetched = true;
    remember(root, 'electron-download', { failedAt: (await fetchElectron(root, node)) ? null : Date.now() });
  }
}

/** @param {string} node */
async function buildChanged(node) {
  if (isBuilt(root)) return;
  say('Building the page and the shell.');
  const began = Date.now();
  const { code, output } = await build(root, node);
  if (code !== 0) throw failure(`${output.trimEnd()}\nThe build failed: its message is above.`);
  say(`Built in ${duration(Date.now() - began)}.`);
}
