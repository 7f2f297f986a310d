// Makes sure there is a browser for the journeys: an installed one, else Debian's, else Playwright's own. And, where
// Debian lets us, the programs that press real keys and show two screens (tests/faults) and the one that makes films (tests/unit/build/media);
// without them these tests say that they were skipped.
// Exit code 1, with one sentence that says what to install, where none can be had.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installedBrowser, playwrightsBrowser, windowlessBrowser } from '../../tests/support/browser.ts';
import { run } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';

const cwd = join(import.meta.dirname, '..', '..');

async function aptInstall(...packages: string[]): Promise<void> {
  say(`Installing Debian's ${packages.join(' and ')} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A fresh machine has no list of packages yet.
  await run('apt-get', ['update', '-q'], { cwd, env });
  const { code, output } = await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { cwd, env });
  if (code !== 0) say(`apt-get could not install that:\n${output.trimEnd().split('\n').slice(-3).join('\n')}`);
}

async function playwrightInstall(): Promise<void> {
  say("No browser is installed; downloading Playwright's own.");
  const cli = join(cwd, 'node_modules', '@playwright', 'test', 'cli.js');
  // The download is tried several times by itself; where it is blocked, that must not take all day.
  await run(process.execPath, [cli, 'install', 'chromium'], { cwd, timeout: 300_000 });
}

const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
const asked = process.env['CHROME_PATH'];

if (asked && !installedBrowser()) {
  say(`CHROME_PATH says ${asked}, but no program is there: correct it, or unset it.`);
  process.exitCode = 1;
} else {
  if (!installedBrowser() && !playwrightsBrowser() && isDebian) await aptInstall('chromium');
  if (!installedBrowser() && !playwrightsBrowser()) await playwrightInstall();
  if (!installedBrowser() && !playwrightsBrowser()) {
    say('There is no browser for the journeys, and none could be installed: install Chromium, Chrome or Edge, or set CHROME_PATH to one.');
    process.exitCode = 1;
  }
}

// Only faster: journeys run without it as well.
if (!asked && isDebian && !windowlessBrowser()) await aptInstall('chromium-headless-shell');

const PACKAGES: Record<string, string[]> = {
  Xvfb: ['xvfb'], xdotool: ['xdotool'], ffmpeg: ['ffmpeg'], Xorg: ['xserver-xorg-core', 'xserver-xorg-video-dummy'], xrandr: ['x11-xserver-utils'],
};
const others = Object.keys(PACKAGES).filter((name) => !existsSync(`/usr/bin/${name}`));
if (others.length > 0 && isDebian) await aptInstall(...others.flatMap((name) => PACKAGES[name] ?? []));
