/**
 * The staff gate: opened by the right PIN, for two minutes and in memory only. Wrong PINs make it wait, longer each
 * time, and a restart does not shorten the wait.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import type { StaffEntry } from '../../bridge.ts';
import type { Log } from '../log.ts';
import { openStateFile } from '../state-file.ts';
import { isRightPin } from './pin.ts';
import { waitLeft } from './attempts.ts';

/** How long the gate stays open, in milliseconds: long enough to touch a button, too short to forget it. */
export const OPEN_MS = 2 * 60_000;

export interface StaffGate {
  /** Compares a PIN, one at a time. Digits are compared and forgotten: neither kept nor logged. */
  enter(pin: string): Promise<StaffEntry>;
  isOpen(): boolean;
  /** Keeps it open from now on for its time, where it is open. */
  stay(): void;
  close(): void;
}

export interface GateParts {
  /** `staff.pinHash` of the configuration; '' for a gate that never opens. */
  pinHash: string;
  dataDir: string;
  now: () => Date;
  /** A clock that never jumps, in milliseconds. */
  up: () => number;
  log: Log;
}

/** Counted no further: the wait has long been the longest, and a file with a larger number would count as broken. */
const MOST = 1000;

/** staff-attempts.json. */
export const attemptsSchema = v.object({
  failed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST)),
  /** When the last wrong one was entered, in milliseconds since 1970. */
  at: v.number(),
});

export function openGate({ pinHash, dataDir, now, up, log }: GateParts): StaffGate {
  const file = openStateFile(join(dataDir, 'staff-attempts.json'), attemptsSchema, { failed: 0, at: 0 }, log);
  let attempts = file.read();
  let openUntil = -Infinity;
  let comparing = false;
  /** How often it was shut: whoever entered a PIN before is not who stands there after. */
  let closed = 0;

  const secondsLeft = (): number => {
    const at = now().getTime();
    // A clock that was set back by years must not lock the staff out for years.
    if (at < attempts.at) attempts = { ...attempts, at };
    return Math.ceil(waitLeft(attempts, at) / 1000);
  };

  return {
    async enter(pin) {
      // One at a time, so that many at once are not many tries.
      if (comparing) return { entered: false, waitSeconds: 1 };
      if (pinHash === '' || secondsLeft() > 0) return { entered: false, waitSeconds: secondsLeft() };
      comparing = true;
      const before = closed;
      try {
        // Counted before it is compared: pulling the plug in between gains nothing.
        attempts = { failed: Math.min(MOST, attempts.failed + 1), at: now().getTime() };
        file.write(attempts);
        if (!(await isRightPin(pin, pinHash))) {
          log('staff-refused', { failed: attempts.failed, waitSeconds: secondsLeft() });
          return { entered: false, waitSeconds: secondsLeft() };
        }
      } finally {
        comparing = false;
      }
      attempts = { failed: 0, at: 0 };
      file.write(attempts);
      if (closed !== before) return { entered: false, waitSeconds: 0 };
      openUntil = up() + OPEN_MS;
      log('staff-entered', {});
      return { entered: true };
    },
    isOpen: () => up() < openUntil,
    stay() {
      if (up() < openUntil) openUntil = up() + OPEN_MS;
    },
    close() {
      closed += 1;
      openUntil = -Infinity;
    },
  };
}
