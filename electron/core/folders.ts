/** Where the kiosk keeps its own files when the start command does not say. */
import { posix, win32 } from 'node:path';

/**
 * The data folder of this platform, as an absolute path: `nykel` in the folder the operating system has for
 * programs' own data. Pure: the platform, its environment and the home folder are passed in.
 */
export function dataFolder(
  platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, home: string,
): string {
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'nykel');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'nykel');
  // The XDG specification: a relative path in this variable is to be ignored.
  const xdg = env['XDG_DATA_HOME'] ?? '';
  return posix.join(posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share'), 'nykel');
}
