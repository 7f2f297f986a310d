/**
 * One kiosk with a window for a data folder: two would lie over each other, and each would end the other's browser.
 * The lock is an open socket, which the system itself lets go of when the program ends, however it ends. A process
 * number in a file would not: after a power cut it may be another program's.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The address of the lock. Pure. */
export function lockPath(platform: NodeJS.Platform, dataDir: string, temporary = tmpdir()): string {
  // A path in the data folder could be too long for a socket.
  const name = `nykel-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  // Linux has sockets that are no files; elsewhere the file of a program that was killed stays.
  return platform === 'linux' ? `\0${name}` : join(temporary, `${name}.sock`);
}

/** Takes the lock until the program ends. Resolves with false where a living program has it. Never rejects. */
export async function takeLock(path: string): Promise<boolean> {
  const first = await listen(path);
  if (first !== 'EADDRINUSE') return true;
  if (await answers(path)) return false;
  // Left by a program that was killed.
  if (!path.startsWith('\0')) rmSync(path, { force: true });
  return (await listen(path)) !== 'EADDRINUSE';
}

/** Resolves with the code of what went wrong, else ''. */
function listen(path: string): Promise<string> {
  return new Promise((resolve) => {
    const server: Server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    // Held, but nothing that the program would stay open for.
    server.listen(path, () => resolve('')).unref();
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
