// The one window.
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { showPage, windowOptions } from '../../../../electron/desktop/window.ts';
import { events } from './fake.ts';

const session = { its: 'own' } as unknown as Session;
const options = (devTools = false) => windowOptions({ session, preload: '/dist/shell/preload.cjs', devTools });

describe('windowOptions', () => {
  it('fill the screen, and show nothing before there is something to see', () => {
    expect(options()).toMatchObject({ kiosk: true, fullscreen: true, show: false, backgroundColor: '#ffffff' });
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

describe('showPage', () => {
  it('loads the page, and shows the window when it is painted, not before', async () => {
    const window = { ...events(), show: vi.fn(), loadURL: vi.fn(() => Promise.resolve()) };
    await showPage(window);
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('kiosk://app/');
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('listens before it loads, so that a fast page is not missed', async () => {
    const window = { ...events(), show: vi.fn(), loadURL: vi.fn(() => Promise.resolve(void window.emit('ready-to-show'))) };
    await showPage(window);
    expect(window.show).toHaveBeenCalledOnce();
  });

  it('says when the page cannot be loaded', async () => {
    const window = { ...events(), show: vi.fn(), loadURL: () => Promise.reject(new Error('ERR_FAILED')) };
    await expect(showPage(window)).rejects.toThrow('ERR_FAILED');
  });
});
