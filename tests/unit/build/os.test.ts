// The recipes for a machine agree with the program: exit codes, the watchdog, the page's address.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RESTART_CODE } from '../../../electron/core/exit-codes.ts';
import { EVENTS } from '../../../electron/core/log.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const os = join(root, 'build', 'os');
const read = (name: string): string => readFileSync(join(os, name), 'utf8');
const unit = read('linux/nykel.service');
/** The value of one line of the unit. */
const setting = (name: string): string | undefined => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1];

describe('the unit', () => {
  test('starts the kiosk again after every end but the one that staff want', () => {
    expect(setting('Restart')).toBe('always');
    expect(setting('RestartPreventExitStatus')).toBe('0');
    expect(setting('SuccessExitStatus')).toBe(String(RESTART_CODE));
    expect(setting('StartLimitIntervalSec')).toBe('0');
  });

  test('hears the kiosk, whose messages come from a process of systemd-notify', () => {
    expect(setting('Type')).toBe('notify');
    expect(setting('NotifyAccess')).toBe('all');
    expect(Number(setting('WatchdogSec'))).toBeGreaterThan(10);
  });

  test('starts it without PAM, whose session would take the messages away from the unit', () => {
    expect(setting('PAMName')).toBeUndefined();
  });

  test('starts what the installer installs', () => {
    const [script = ''] = (setting('ExecStart') ?? '').split(' ');
    expect(read('linux/install.sh')).toContain(`put session ${script} 755`);
    expect(setting('EnvironmentFile')).toBe('/etc/default/nykel');
    for (const [, name = ''] of (setting('ExecStart') ?? '').matchAll(/\$(\w+)/g)) {
      expect(read('linux/nykel.default')).toMatch(new RegExp(`^${name}=`, 'm'));
    }
  });

  const analyze = '/usr/bin/systemd-analyze';
  test('is a unit that systemd takes', ({ skip }) => {
    if (!existsSync(analyze)) skip('systemd-analyze is not installed');
    // The programs it starts are not on this machine: those lines are not about the unit.
    const said = execFileSync('sh', ['-c', `${analyze} verify ${join(os, 'linux', 'nykel.service')} 2>&1 || true`], { encoding: 'utf8' });
    expect(said.split('\n').filter((line) => line.includes('nykel.service:') && !/not executable|does not exist/.test(line))).toEqual([]);
  });
});

describe('the installer', () => {
  test('puts files that are there', () => {
    const named = [...read('linux/install.sh').matchAll(/\bput (\S+)/g)].map(([, name]) => name as string);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(existsSync(join(os, 'linux', name)), name).toBe(true);
  });

  test('puts each file where the file itself says', () => {
    const puts = [...read('linux/install.sh').matchAll(/\bput ([\w.-]+) (\/[^\s;]+)/g)];
    expect(puts.length).toBeGreaterThan(5);
    for (const [, name = '', place = ''] of puts) {
      // JSON has no comments.
      if (name.endsWith('.json')) expect(read('README.md')).toContain(place);
      else expect(read(`linux/${name}`).split('\n').slice(0, 2).join('\n'), name).toContain(place);
    }
  });

  test('knows every file, or the page does', () => {
    const text = read('linux/install.sh') + read('README.md');
    expect(readdirSync(join(os, 'linux')).filter((name) => !text.includes(name))).toEqual([]);
  });

  test('starts the program that the package installs', () => {
    const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    const product = /^productName: (\S+)$/m.exec(builder)?.[1];
    const program = `/opt/${product}/${/^ {2}executableName: (\S+)$/m.exec(builder)?.[1]}`;
    expect(read('linux/install.sh')).toContain(`electron) command=${program} ;;`);
    expect(read('linux/nykel.default')).toContain(`\nNYKEL_COMMAND=${program}\n`);
    expect(read('windows/guard.ps1')).toContain(`\\${product}\\${product}.exe`);
  });

  test.each(['install.sh', 'session'])('%s is a script that the shell can read', (name) => {
    execFileSync('sh', ['-n', join(os, 'linux', name)]);
  });
});

test('the policies let the page in, and nothing else', () => {
  const policies = JSON.parse(read('linux/chromium-policies.json')) as Record<string, unknown>;
  expect(policies['URLBlocklist']).toContain('*');
  expect(policies['URLAllowlist']).toEqual(['http://127.0.0.1']);
  expect(policies['DeveloperToolsAvailability']).toBe(2);
});

describe('the page', () => {
  const page = read('README.md');

  test('copies every package that the browser shell needs', () => {
    const copied = /tar -czf nykel-browser\.tgz (.+)/.exec(page)?.[1]?.split(' ') ?? [];
    const sources = globSync('electron/{browser.ts,core/**/*.ts,chromium/**/*.ts}', { cwd: root });
    expect(sources.length).toBeGreaterThan(20);
    const imported = sources.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/^import (?!type).* from '([^.][^']*)';/gm)])
      .map(([, name]) => name as string).filter((name) => !name.startsWith('node:'));
    expect(imported).toContain('valibot');
    expect([...new Set(imported)].filter((name) => !copied.includes(`node_modules/${name}`))).toEqual([]);
    expect(copied).toEqual(expect.arrayContaining(['package.json', 'dist', 'electron', 'locales', 'build/os', 'node_modules/node/bin']));
  });

  test('names events that there are', () => {
    const named = [...page.matchAll(/`([a-z]+-[a-z-]+)`/g)].map(([, name]) => name as string)
      .filter((name) => /^(config|content|state|watchdog|nightly)-/.test(name));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !Object.hasOwn(EVENTS, name))).toEqual([]);
  });
});

test('every tag of the XML is closed, in order', () => {
  for (const name of readdirSync(join(os, 'windows')).filter((each) => each.endsWith('.xml'))) {
    const open: string[] = [];
    const tags = read(`windows/${name}`).replace(/<!--.*?-->|<\?.*?\?>/gs, '').matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g);
    for (const [, closing, tag, empty] of tags) {
      if (closing) expect(open.pop(), name).toBe(tag);
      else if (!empty) open.push(tag as string);
    }
    expect(open, name).toEqual([]);
  }
});

test('under Windows the guard knows the code of staff, and says that it starts the kiosk again', () => {
  expect(read('windows/guard.ps1')).toContain('ExitCode -eq 0');
  expect(read('windows/guard.ps1')).toContain("$env:NYKEL_SUPERVISED = '1'");
  expect(read('windows/set-up.ps1')).toContain('SetCustomShell($sid, $shell, @(0), @(3), 0)');
});

test('every file says in its first lines what it is', () => {
  for (const folder of ['linux', 'windows']) {
    for (const name of readdirSync(join(os, folder)).filter((each) => !/\.(json|md)$/.test(each))) {
      expect(read(`${folder}/${name}`).split('\n').slice(0, 3).join(' '), name).toMatch(/(#|\/\/|<!--) ?\S+/);
    }
  }
});
