// The recipes for a machine agree with the program: exit codes, the watchdog, the page's address.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RESTART_CODE } from '../../../electron/core/exit-codes.ts';

const os = join(import.meta.dirname, '..', '..', '..', 'build', 'os');
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
