// The one window.
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { holdWindow, windowOptions } from '../../../../electron/desktop/window.ts';
import { memoryLog } from '../support.ts';
import { event, window } from './fake.ts';

const session = { its: 'own' } as unknown as Session;
const bounds = { x: 1920, y: 0, width: 1080, height: 1920 };
const options = (devTools = false) => windowOptions({ session, preload: '/dist/shell/preload.cjs', devTools, bounds });

describe('windowOptions', () => {
  it('fill the display they are given, and never show what lies under it', () => {
    expect(options()).toMatchObject({ ...bounds, kiosk: true, fullscreen: true, minimizable: false, backgroundColor: '#ffffff' });
    expect(options()).not.toHaveProperty('show');
  });

  it('let the page beat at its own pace, and at its own size', () => {
    expect(options().webPreferences).toMatchObject({ backgroundThrottling: false, zoomMode: 'disabled' });
  });

  it('are in the kiosk’s own session, with its preload', () => {
    const { webPreferences } = options();
    expect(webPreferences?.session).toBe(session);
    expect(webPreferences?.preload).toBe('/dist/shell/preload.cjs');
    // A partition here would be a second one beside the session that is locked.
    expect(webPreferences).not.toHaveProperty('partition');
  });

  it('turn every protection on and everything else off', () => {
    expect(options().webPreferences).toMatchObject({
      sandbox: true, contextIsolation: true, webSecurity: true,
      nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, plugins: false,
      navigateOnDragDrop: false, spellcheck: false, devTools: false,
    });
    expect(options().webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  it('have developer tools in development', () => {
    expect(options(true).webPreferences?.devTools).toBe(true);
  });
});

describe('holdWindow', () => {
  function setUp({ ending = false } = {}) {
    const held = window();
    const sessionEnd = vi.fn();
    const { log, lines } = memoryLog();
    holdWindow(held, { log, ending: () => ending, sessionEnd });
    return { held, sessionEnd, lines };
  }

  it('refuses to be closed, and counts it', () => {
    const { held, lines } = setUp();
    const close = event({});
    held.emit('close', close);
    expect(close.prevented).toBe(true);
    expect(lines).toEqual([{ event: 'blocked', fields: { kind: 'close', what: 'window' } }]);
  });

  it('lets itself be closed when the program ends', () => {
    const { held, lines } = setUp({ ending: true });
    const close = event({});
    held.emit('close', close);
    expect(close.prevented).toBe(false);
    expect(lines).toEqual([]);
  });

  it('never holds up the end of the Windows session, and hears of it', () => {
    const { held, sessionEnd } = setUp();
    const query = event({ reasons: ['shutdown'] });
    expect(held.emit('query-session-end', query)).toBe(false);
    expect(query.prevented).toBe(false);
    held.emit('session-end', event({ reasons: ['shutdown'] }));
    expect(sessionEnd).toHaveBeenCalledOnce();
  });

  it('comes back when it is put away', () => {
    const { held } = setUp();
    held.emit('minimize');
    expect(held.restore).toHaveBeenCalledOnce();
  });

  it('has no menu of the system', () => {
    const menu = event({});
    setUp().held.emit('system-context-menu', menu, { x: 1, y: 1 });
    expect(menu.prevented).toBe(true);
  });
});
