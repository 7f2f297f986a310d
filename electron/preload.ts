/**
 * Gives the page its one global, window.kiosk, under Electron. Built into one CommonJS file that requires nothing
 * but electron, because a sandboxed preload can require nothing else.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { Capabilities, KioskApi, Reply } from './bridge.ts';
import { CHANNEL } from './desktop/channel.ts';

const capabilities: Capabilities = {
  shell: 'electron',
  print: true,
  speech: 'speechSynthesis' in window,
};

const call = async (name: string, input: unknown): Promise<Reply<never>> => {
  try {
    return (await ipcRenderer.invoke(CHANNEL, name, input)) as Reply<never>;
  } catch {
    // What can't be cloned, or a main process that is going down. The error would show the page our insides.
    return { ok: false, error: 'The kiosk’s program does not answer.' };
  }
};

const kiosk: KioskApi = { capabilities, call };
contextBridge.exposeInMainWorld('kiosk', kiosk);
