// window.kiosk under Electron.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KioskApi } from '../../../electron/bridge.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>() },
  ipcRenderer: { invoke: vi.fn<(channel: string, ...args: unknown[]) => Promise<unknown>>() },
}));
vi.mock('electron', () => electron);

beforeEach(() => {
  vi.resetModules();
  electron.contextBridge.exposeInMainWorld.mockReset();
  electron.ipcRenderer.invoke.mockReset();
});

async function load(window: object = {}): Promise<KioskApi> {
  vi.stubGlobal('window', window);
  await import('../../../electron/preload.ts');
  expect(electron.contextBridge.exposeInMainWorld.mock.calls.map(([name]) => name)).toEqual(['kiosk']);
  return electron.contextBridge.exposeInMainWorld.mock.calls[0]?.[1] as KioskApi;
}

describe('the preload', () => {
  it('exposes one global, with two things', async () => {
    expect(Object.keys(await load()).sort()).toEqual(['call', 'capabilities']);
  });

  it('says which shell it is, and whether there can be speech', async () => {
    expect((await load()).capabilities).toEqual({ shell: 'electron', print: true, speech: false });
    vi.resetModules();
    electron.contextBridge.exposeInMainWorld.mockReset();
    expect((await load({ speechSynthesis: {} })).capabilities.speech).toBe(true);
  });

  it('calls over the one channel, whatever the page passes', async () => {
    const kiosk = await load();
    electron.ipcRenderer.invoke.mockResolvedValue({ ok: true, value: null });
    expect(await kiosk.call('report', { event: 'page-error', screen: 'none' })).toEqual({ ok: true, value: null });
    expect(electron.ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith('kiosk:call', 'report', { event: 'page-error', screen: 'none' });
  });

  it('a call that fails on the way is a reply without our insides', async () => {
    const kiosk = await load();
    electron.ipcRenderer.invoke.mockRejectedValue(new Error('at /secret/path'));
    expect(await kiosk.call('start', {})).toEqual({ ok: false, error: 'The kiosk’s program does not answer.' });
  });
});
