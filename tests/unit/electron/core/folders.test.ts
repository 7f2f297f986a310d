// The data folder on each platform.
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../electron/core/folders.ts';

describe('dataFolder', () => {
  it.each([
    ['linux', {}, '/home/kiosk', '/home/kiosk/.local/share/nykel'],
    ['linux', { XDG_DATA_HOME: '/var/lib' }, '/home/kiosk', '/var/lib/nykel'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/kiosk', '/home/kiosk/.local/share/nykel'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/kiosk', '/home/kiosk/.local/share/nykel'],
    ['darwin', {}, '/Users/kiosk', '/Users/kiosk/Library/Application Support/nykel'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\kiosk\\AppData\\Local' }, 'C:\\Users\\kiosk', 'C:\\Users\\kiosk\\AppData\\Local\\nykel'],
    ['win32', {}, 'C:\\Users\\kiosk', 'C:\\Users\\kiosk\\AppData\\Local\\nykel'],
  ] as const)('%s %j', (platform, env, home, folder) => {
    expect(dataFolder(platform, env, home)).toBe(folder);
  });
});
