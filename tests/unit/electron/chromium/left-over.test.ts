// A browser that was left behind is ended; anything else that bears its number is not.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PROFILE_PREFIX } from '../../../../electron/chromium/launch.ts';
import { endLeftOver, isProfile, openNote, processesOf } from '../../../../electron/chromium/left-over.ts';
import { folder, memoryLog } from '../support.ts';

function profileFolder(): string {
  const profile = mkdtempSync(join(tmpdir(), PROFILE_PREFIX));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  return profile;
}

/** What a start finds: the note, and the command line of the process with its number. */
function found(note: unknown, commandLine: () => Promise<string> = () => Promise.resolve('')) {
  const dataDir = folder({ 'browser.json': JSON.stringify(note) });
  const { log, lines } = memoryLog();
  const kill = vi.fn(() => Promise.resolve());
  const file = openNote(dataDir, log);
  return { end: () => endLeftOver(file, { commandLine, kill }, log), kill, lines, file };
}

describe('endLeftOver', () => {
  it('ends the browser that was left, and removes its profile', async () => {
    const profile = profileFolder();
    const { end, kill, lines, file } = found({ pid: 4321, profile }, () => Promise.resolve(`chromium\0--user-data-dir=${profile}\0--app=x`));
    await end();
    expect(kill).toHaveBeenCalledExactlyOnceWith(4321);
    expect(existsSync(profile)).toBe(false);
    expect(lines).toEqual([{ event: 'browser-left-over', fields: { what: 'process 4321' } }]);
    expect(file.read()).toBeNull();
  });

  it.each([
    ['is another program by now', () => Promise.resolve('/usr/bin/important\0--work')],
    ['is gone', () => Promise.reject(new Error('ENOENT'))],
  ])('leaves a process alone that %s', async (_what, commandLine) => {
    const profile = profileFolder();
    const { end, kill, lines } = found({ pid: 4321, profile }, commandLine);
    await end();
    expect(kill).not.toHaveBeenCalled();
    expect(existsSync(profile)).toBe(false);
    expect(lines).toEqual([{ event: 'browser-left-over', fields: { what: 'only its profile' } }]);
  });

  it('says nothing where nothing is left', async () => {
    for (const note of [null, { pid: 4321, profile: join(tmpdir(), `${PROFILE_PREFIX}gone`) }]) {
      const { end, lines } = found(note);
      await end();
      expect(lines).toEqual([]);
    }
  });

  it('a browser that cannot be ended does not keep the kiosk from opening', async () => {
    const profile = profileFolder();
    const { end, kill, file } = found({ pid: 4321, profile }, () => Promise.resolve(profile));
    kill.mockRejectedValue(new Error('EPERM'));
    await end();
    expect(file.read()).toBeNull();
  });

  it.each([{ pid: 1, profile: '/' }, { pid: -5, profile: '/' }, { pid: '4', profile: '/' }, 'x'])('%j is no note', async (note) => {
    const { end, kill, lines } = found(note, () => Promise.resolve('/'));
    await end();
    expect(kill).not.toHaveBeenCalled();
    expect(lines).toMatchObject([{ event: 'state-broken' }]);
  });
});

describe('isProfile', () => {
  it('is a folder that we have made, and nothing else', () => {
    const profile = profileFolder();
    expect(isProfile(profile)).toBe(true);
    mkdirSync(join(profile, `${PROFILE_PREFIX}x`));
    writeFileSync(`${profile}-file`, '');
    symlinkSync(profile, `${profile}-link`);
    onTestFinished(() => ['-file', '-link'].forEach((end) => rmSync(profile + end, { force: true })));
    for (const path of [
      tmpdir(), join(tmpdir(), 'other'), folder(), join(profile, `${PROFILE_PREFIX}x`), join(profile, '..', '..', 'etc'), `${profile}-gone`,
      `${profile}-file`, `${profile}-link`, '/', '',
    ]) expect(isProfile(path), path).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('processes of this machine', () => {
  it('tells how a process was started, and ends it with all that it has started', async () => {
    const child = spawn('sh', ['-c', 'sleep 1000 & echo $!; wait', 'mark-of-this-test'], { detached: true });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [said] = await once(child.stdout, 'data') as [Buffer];
    const grandchild = Number(said.toString());
    const pid = child.pid as number;
    const processes = processesOf(process.platform);
    expect(await processes.commandLine(pid)).toContain('mark-of-this-test');
    const ended = once(child, 'exit');
    await processes.kill(pid);
    expect(await ended).toEqual([null, 'SIGKILL']);
    await vi.waitFor(async () => expect(await processes.commandLine(grandchild).catch(() => '')).toBe(''));
  });
});
