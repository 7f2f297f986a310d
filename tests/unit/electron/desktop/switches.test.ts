// What is said to Electron's Chromium before it is ready.
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { prepareChromium } from '../../../../electron/desktop/switches.ts';

function switchesOn(platform: NodeJS.Platform): { given: [string, string?][]; enableSandbox: App['enableSandbox'] } {
  const given: [string, string?][] = [];
  const enableSandbox = vi.fn<App['enableSandbox']>();
  const commandLine: App['commandLine'] = {
    appendSwitch: (name, value) => void given.push(value === undefined ? [name] : [name, value]),
    appendArgument: vi.fn(), getSwitchValue: vi.fn(), hasSwitch: vi.fn(), removeSwitch: vi.fn(),
  };
  prepareChromium({ commandLine, enableSandbox }, platform);
  return { given, enableSandbox };
}

const featuresOff = (): string[] | undefined =>
  switchesOn('win32').given.find(([name]) => name === 'disable-features')?.[1]?.split(',');

describe('prepareChromium', () => {
  it('turns the sandbox on', () => {
    expect(switchesOn('linux').enableSandbox).toHaveBeenCalledOnce();
  });

  it('keeps no last visitor’s document to go back to', () => {
    expect(featuresOff()).toContain('BackForwardCache');
  });

  it('leaves media keys and covered windows to nobody', () => {
    expect(featuresOff()).toEqual(expect.arrayContaining(['HardwareMediaKeyHandling', 'CalculateNativeWinOcclusion']));
  });

  it('knows no pinch, no swiping back and no page in the background', () => {
    for (const given of [['disable-pinch'], ['overscroll-history-navigation', '0'], ['disable-renderer-backgrounding']]) {
      expect(switchesOn('win32').given).toContainEqual(given);
    }
  });

  it('opens no key ring, which would ask for a password', () => {
    expect(switchesOn('linux').given).toContainEqual(['password-store', 'basic']);
    expect(switchesOn('darwin').given).toContainEqual(['use-mock-keychain']);
    expect(switchesOn('win32').given.map(([name]) => name)).not.toEqual(expect.arrayContaining(['password-store']));
  });

  // The last one with the same name would be the only one that counts.
  it.each(['linux', 'win32', 'darwin'] as const)('says each thing once (%s)', (platform) => {
    const names = switchesOn(platform).given.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives Linux its voices', () => {
    expect(switchesOn('linux').given).toContainEqual(['enable-speech-dispatcher']);
    expect(switchesOn('win32').given).not.toContainEqual(['enable-speech-dispatcher']);
  });

  it('never turns a protection off', () => {
    for (const [name] of switchesOn('linux').given) expect(name).not.toMatch(/sandbox|web-security|insecure|remote-debugging/);
  });
});
