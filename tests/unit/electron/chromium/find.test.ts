// Finding a browser on each platform.
import { describe, expect, it } from 'vitest';
import { browserPlaces, findBrowser, noBrowserSentence } from '../../../../electron/chromium/find.ts';
import type { Machine } from '../../../../electron/chromium/find.ts';

const machine = (platform: NodeJS.Platform, env: Record<string, string>, there: string[]): Machine =>
  ({ platform, env, exists: (path) => there.includes(path) });

describe('findBrowser', () => {
  it.each([
    ['linux', { PATH: '/usr/bin' }, ['/usr/bin/chromium', '/usr/bin/google-chrome'], '/usr/bin/chromium'],
    ['linux', { PATH: '/opt/x' }, ['/usr/bin/google-chrome'], '/usr/bin/google-chrome'],
    ['linux', { PATH: '/opt/x:/usr/bin' }, ['/usr/bin/chromium', '/opt/x/chromium'], '/opt/x/chromium'],
    ['linux', {}, ['/snap/bin/chromium'], '/snap/bin/chromium'],
    ['linux', {}, ['/usr/bin/microsoft-edge-stable'], '/usr/bin/microsoft-edge-stable'],
    ['darwin', {}, ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/k' }, ['/Users/k/Applications/Chromium.app/Contents/MacOS/Chromium'], '/Users/k/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { 'PROGRAMFILES': 'C:\\P', 'PROGRAMFILES(X86)': 'C:\\P86' }, ['C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'], 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', { 'PROGRAMFILES': 'C:\\P', 'PROGRAMFILES(X86)': 'C:\\P86' }, ['C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe', 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'], 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { LOCALAPPDATA: 'C:\\L' }, ['C:\\L\\Chromium\\Application\\chrome.exe'], 'C:\\L\\Chromium\\Application\\chrome.exe'],
  ] as const)('%s %j with %j', (platform, env, there, found) => {
    expect(findBrowser(machine(platform, env, [...there]))).toBe(found);
  });

  it.each(['linux', 'darwin', 'win32'] as const)('%s: null where there is none', (platform) => {
    expect(findBrowser(machine(platform, {}, []))).toBeNull();
  });

  it('CHROME_PATH comes first, and alone', () => {
    expect(findBrowser(machine('linux', { CHROME_PATH: '/my/browser' }, ['/my/browser', '/usr/bin/chromium']))).toBe('/my/browser');
    expect(findBrowser(machine('linux', { CHROME_PATH: '/my/browser' }, ['/usr/bin/chromium']))).toBeNull();
  });

  it('never takes a program from wherever it happens to stand', () => {
    for (const path of browserPlaces({ platform: 'linux', env: { PATH: '.:bin::/usr/bin' } })) expect(path).toMatch(/^\//);
  });
});

it('says in one sentence what to do', () => {
  expect(noBrowserSentence({ env: {} })).toMatch(/^No Chromium, Chrome or Edge was found .*apt install chromium.*\.$/);
  expect(noBrowserSentence({ env: { CHROME_PATH: '/my/browser' } })).toMatch(/^CHROME_PATH is \/my\/browser, but there is no program/);
});
