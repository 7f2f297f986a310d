// One kiosk for a data folder, whatever happened to the one before.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockPath, takeLock } from '../../../../electron/chromium/lock.ts';
import { folder } from '../support.ts';

/** A lock as this platform has it, and one in a file, as macOS has it. */
const paths: [string, () => string][] = [['of this platform', () => lockPath(process.platform, folder())]];
if (process.platform !== 'win32') paths.push(['in a file', () => lockPath('darwin', '/data', folder())]);

/** Another program that takes the lock. */
async function holder(path: string) {
  const module = new URL('../../../../electron/chromium/lock.ts', import.meta.url).href;
  const script = `import(${JSON.stringify(module)}).then(async ({ takeLock }) => {
    console.log(await takeLock(process.env.LOCK.replace('@', '\\0')));
    setInterval(() => undefined, 1000);
  })`;
  // A variable cannot hold the zero with which such a name begins.
  const child = spawn(process.execPath, ['-e', script], { env: { ...process.env, LOCK: path.replace('\0', '@') } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data') as [Buffer];
  return { child, said: said.toString().trim() };
}

describe.each(paths)('a lock %s', (_name, path) => {
  it('is held by the first, and by no second', async () => {
    const at = path();
    expect(await takeLock(at)).toBe(true);
    expect(await takeLock(at)).toBe(false);
    expect((await holder(at)).said).toBe('false');
  });

  it('is free again when the program that had it was killed', async () => {
    const at = path();
    const { child, said } = await holder(at);
    expect(said).toBe('true');
    expect(await takeLock(at)).toBe(false);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await takeLock(at)).toBe(true);
    expect(await takeLock(at)).toBe(false);
  });

  it('does not keep a program that has nothing else to do', async () => {
    const module = new URL('../../../../electron/chromium/lock.ts', import.meta.url).href;
    const script = `import(${JSON.stringify(module)}).then(({ takeLock }) => takeLock(${JSON.stringify(path())}))`;
    const child = spawn(process.execPath, ['-e', script]);
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

describe('lockPath', () => {
  it.each(['linux', 'darwin', 'win32'] as const)('%s: another one for another data folder, and short enough', (platform) => {
    const long = join('/', 'x'.repeat(300));
    expect(lockPath(platform, '/a', '/tmp')).not.toBe(lockPath(platform, '/b', '/tmp'));
    expect(lockPath(platform, '/a', '/tmp')).toBe(lockPath(platform, '/a', '/tmp'));
    expect(lockPath(platform, long, '/var/folders/xx/yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy/T').length).toBeLessThan(104);
  });

  it('a place where no lock can be is no reason not to open the kiosk', async () => {
    expect(existsSync('/nowhere')).toBe(false);
    expect(await takeLock('/nowhere/lock.sock')).toBe(true);
  });
});
