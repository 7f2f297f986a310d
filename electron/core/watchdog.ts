/**
 * Tells systemd that the kiosk is ready and well, where systemd wants to know (Type=notify, WatchdogSec=): a program
 * that hangs is silent, and systemd ends it and starts it again. Elsewhere it does nothing.
 *
 * Node has no unix datagram sockets, so the program systemd-notify carries each message. To systemd that is another
 * process than the kiosk: the unit needs NotifyAccess=all. WATCHDOG_PID is not looked at, for the same reason:
 * started through npm, it is npm's.
 */
import type { ChildProcess } from 'node:child_process';
import type { Log } from './log.ts';

export interface WatchdogParts {
  env: Readonly<Record<string, string | undefined>>;
  /** `spawn` of node:child_process. */
  spawn: (program: string, args: string[], options: { stdio: 'ignore' }) => ChildProcess;
  /** Whether all is as it should be; asked each time. Silence is how systemd is told that it is not. */
  well: () => boolean;
  log: Log;
}

export interface Watchdog {
  /** The kiosk can be used. From here on systemd hears that it is well. */
  ready(): void;
  /** An orderly end has begun. */
  stopping(): void;
}

export function createWatchdog({ env, spawn, well, log }: WatchdogParts): Watchdog {
  const everyMs = Number(env['WATCHDOG_USEC'] ?? 0) / 1000 / 3;
  let beating: ReturnType<typeof setInterval> | undefined;
  let failed = false;

  const fail = (what: string): void => {
    if (!failed) log('watchdog-failed', { what });
    failed = true;
  };
  const tell = (message: string): void => {
    if (!env['NOTIFY_SOCKET']) return;
    try {
      const child = spawn('systemd-notify', [message], { stdio: 'ignore' });
      child.once('error', (error) => fail(error.message));
      child.once('exit', (code) => {
        if (code !== 0) fail(`systemd-notify ${message} ended with code ${code}`);
      });
    } catch (error) {
      // No process can be made, for want of memory for instance.
      fail(error instanceof Error ? error.message : String(error));
    }
  };

  return {
    ready() {
      tell('READY=1');
      if (everyMs > 0) {
        beating = setInterval(() => {
          if (well()) tell('WATCHDOG=1');
        }, everyMs);
      }
    },
    stopping() {
      // An end that hangs has systemd's own limit (TimeoutStopSec=).
      clearInterval(beating);
      // systemd's own signal to the service may end the messenger, too: nothing is wrong then.
      failed = true;
      tell('STOPPING=1');
    },
  };
}
