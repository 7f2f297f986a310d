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

describe('prepareChromium', () => {
  it('turns the sandbox on', () => {
    expect(switchesOn('linux').enableSandbox).toHaveBeenCalledOnce();
  });

  it('keeps no last visitor’s document to go back to', () => {
    expect(switchesOn('win32').given).toContainEqual(['disable-features', 'BackForwardCache']);
  });

  it('gives Linux its voices', () => {
    expect(switchesOn('linux').given).toContainEqual(['enable-speech-dispatcher']);
    expect(switchesOn('win32').given).not.toContainEqual(['enable-speech-dispatcher']);
  });

  it('never turns a protection off', () => {
    for (const [name] of switchesOn('linux').given) expect(name).not.toMatch(/sandbox|web-security|insecure|remote-debugging/);
  });
});
