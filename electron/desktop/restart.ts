/** How the program comes back after its end. */
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import type { App } from 'electron';
import { RESTART_CODE } from '../core/exit-codes.ts';

/** Waits for process $1 to be gone, and then becomes the rest of the line. */
const AFTER = 'while kill -0 "$1" 2>/dev/null; do sleep 1; done; shift; exec "$@"';

export interface RestartParts {
  app: Pick<App, 'relaunch' | 'isPackaged'>;
  process: Pick<NodeJS.Process, 'env' | 'argv' | 'pid'>;
  /** `spawn` of node:child_process. */
  spawn: (program: string, args: string[], options: SpawnOptions) => ChildProcess;
}

/** Sees to it that the program is started again when it has ended. Returns the code to end it with. */
export function prepareRestart({ app, process, spawn }: RestartParts): number {
  const { env, argv, pid } = process;
  // Whoever started it starts it again.
  if (env['NOTIFY_SOCKET'] || env['NYKEL_SUPERVISED']) return RESTART_CODE;

  // What relaunch leaves behind to wait for the end runs from inside the AppImage, which is gone with the program
  // (relauncher_linux.cc; electron-userland/electron-builder#1727). An AppImage variable can be another program's.
  if (app.isPackaged && env['APPIMAGE']) {
    const args = ['-c', AFTER, 'sh', String(pid), env['APPIMAGE'], ...argv.slice(1)];
    spawn('/bin/sh', args, { detached: true, stdio: 'ignore' }).unref();
  } else {
    app.relaunch();
  }
  return 0;
}
