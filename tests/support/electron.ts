// Whether the journeys under the real Electron can run here, and with what.
import { electronRuntime } from '../../build/setup/electron-runtime.mjs';

const root = `${import.meta.dirname}/../..`;

/** @returns Electron's program, or the reason why there is nothing to run */
export function electronHere(): { program: string } | { missing: string } {
  const program = electronRuntime(root);
  if (!program) return { missing: "Electron's runtime is not installed (npm start downloads it where it can be had)" };
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return { missing: 'Electron needs a screen, and there is none (try xvfb-run npm test)' };
  }
  return { program };
}

/** Electron as root has to give up its sandbox. Only tests do this; the kiosk never does. */
export const testSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
