// How the program comes back after its end.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { prepareRestart } from '../../../../electron/desktop/restart.ts';
import type { RestartParts } from '../../../../electron/desktop/restart.ts';
import { folder } from '../support.ts';

const argv = ['/tmp/.mount_nykel/nykel', '--data=/var/lib/nykel', '--config=/etc/a b.json'];

function setUp(env: NodeJS.ProcessEnv, isPackaged = true) {
  const relaunch = vi.fn<RestartParts['app']['relaunch']>();
  const unref = vi.fn();
  const spawn = vi.fn<RestartParts['spawn']>(() => ({ unref }) as unknown as ChildProcess);
  const code = prepareRestart({ app: { relaunch, isPackaged }, process: { env, argv, pid: 4711 }, spawn });
  return { relaunch, spawn, unref, code };
}

it.each(['NOTIFY_SOCKET', 'NYKEL_SUPERVISED'])('whoever watches over it (%s) starts it again, by its exit code', (name) => {
  const { relaunch, spawn, code } = setUp({ [name]: '1', APPIMAGE: '/opt/nykel.AppImage' });
  expect(code).toBe(75);
  expect(relaunch).not.toHaveBeenCalled();
  expect(spawn).not.toHaveBeenCalled();
});

it('else it starts itself again, as it was started', () => {
  const { relaunch, spawn, code } = setUp({});
  expect(code).toBe(0);
  expect(relaunch).toHaveBeenCalledExactlyOnceWith();
  expect(spawn).not.toHaveBeenCalled();
});

it('an AppImage is started from outside, by something that outlives it', () => {
  const { relaunch, spawn, unref, code } = setUp({ APPIMAGE: '/opt/nykel.AppImage' });
  expect(code).toBe(0);
  expect(relaunch).not.toHaveBeenCalled();
  const [program, args, options] = spawn.mock.calls[0] ?? [];
  expect(program).toBe('/bin/sh');
  expect(args?.slice(2)).toEqual(['sh', '4711', '/opt/nykel.AppImage', ...argv.slice(1)]);
  expect(options).toEqual({ detached: true, stdio: 'ignore' });
  expect(unref).toHaveBeenCalledOnce();
});

it('the AppImage of another program is not ours', () => {
  expect(setUp({ APPIMAGE: '/opt/editor.AppImage' }, false).relaunch).toHaveBeenCalledOnce();
});

it.skipIf(process.platform === 'win32')('what waits does so until the program is gone, and starts it with its own words', async () => {
  const program = spawn('/bin/sh', ['-c', 'read line'], { stdio: ['pipe', 'ignore', 'ignore'] });
  const pid = program.pid as number;
  // In place of a pause: only what waits brings the end about.
  const dir = folder({ sleep: `#!/bin/sh\nkill ${pid} 2>/dev/null\n` });
  chmodSync(join(dir, 'sleep'), 0o755);
  const args = ['-c', `kill -0 ${pid} 2>/dev/null && echo too early > "$0"; printf "%s\\n" "$@" >> "$0"`, join(dir, 'started'), 'one word', '--data=$HOME'];
  let waiting: ChildProcess | undefined;
  prepareRestart({
    app: { relaunch: vi.fn(), isPackaged: true },
    process: { env: { APPIMAGE: '/bin/sh' }, argv: ['nykel', ...args], pid },
    spawn: (command, all, options) =>
      (waiting = spawn(command, all, { ...options, env: { PATH: `${dir}:${process.env['PATH']}` } })),
  });
  await once(waiting as ChildProcess, 'exit');
  program.kill();
  expect(readFileSync(join(dir, 'started'), 'utf8')).toBe('one word\n--data=$HOME\n');
});
