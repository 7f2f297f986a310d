// What Chromium is started with.
import { describe, expect, it } from 'vitest';
import { browserArguments } from '../../../../electron/chromium/switches.ts';
import type { Start } from '../../../../electron/chromium/switches.ts';

const start: Start = { address: 'http://127.0.0.1:1234/', profile: '/tmp/nykel-x', platform: 'linux', printing: 'none', noSandbox: false };
const args = (change: Partial<Start> = {}): string[] => browserArguments({ ...start, ...change });

describe('browserArguments', () => {
  it('opens the page alone, full-screen, with a profile of its own', () => {
    expect(args()).toEqual(expect.arrayContaining(['--app=http://127.0.0.1:1234/', '--kiosk', '--user-data-dir=/tmp/nykel-x', '--incognito']));
  });

  it.each([
    '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-pinch',
    '--overscroll-history-navigation=0', '--noerrdialogs', '--disable-quic', '--deny-permission-prompts', '--disable-extensions',
    '--disable-hang-monitor', '--hide-crash-restore-bubble',
  ])('has %s', (name) => expect(args()).toContain(name));

  it('lets no shortcut of the browser through', () => {
    // One without the other does nothing.
    expect(args()).toEqual(expect.arrayContaining(['--force-app-mode', '--app-id=']));
  });

  it('never slows the heartbeat down', () => {
    expect(args()).toEqual(expect.arrayContaining([
      '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows',
    ]));
  });

  it('knows no name on the network but this machine’s own address', () => {
    expect(args()).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
    expect(args()).toContain('--no-proxy-server');
  });

  it('turns features off in one switch: Chromium heeds only the last of several', () => {
    const off = args().filter((arg) => arg.startsWith('--disable-features='));
    expect(off).toHaveLength(1);
    expect(off[0]?.slice('--disable-features='.length).split(',')).toEqual(expect.arrayContaining(['Translate', 'BackForwardCache']));
  });

  it('every switch stands once', () => {
    const names = args().map((arg) => arg.split('=')[0]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps the sandbox, but in tests that say otherwise', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) expect(args({ platform }).join()).not.toContain('sandbox');
    expect(args({ noSandbox: true })).toContain('--no-sandbox');
  });

  it('prints without a dialog where there is a printer, and only there', () => {
    expect(args().join()).not.toContain('print');
    expect(args({ printing: 'default' })).toEqual(expect.arrayContaining(['--kiosk-printing', '--use-system-default-printer']));
    expect(args({ printing: 'named' })).toContain('--kiosk-printing');
    expect(args({ printing: 'named' })).not.toContain('--use-system-default-printer');
    // The shortcuts of the browser stay off.
    for (const printing of ['none', 'default', 'named'] as const) expect(args({ printing })).toEqual(expect.arrayContaining(['--force-app-mode', '--app-id=']));
  });

  it('has what one platform alone needs there alone', () => {
    expect(args().includes('--enable-speech-dispatcher')).toBe(true);
    expect(args({ platform: 'win32' }).includes('--enable-speech-dispatcher')).toBe(false);
    expect(args({ platform: 'darwin' }).includes('--use-mock-keychain')).toBe(true);
  });

  it('never opens a door for remote control', () => {
    expect(args().join(' ')).not.toMatch(/remote-debugging|disable-web-security|allow-file-access|load-extension/);
  });
});
