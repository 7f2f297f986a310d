// Stand-ins for Electron's objects. Each test makes what its file takes, typed as Electron types it; only `on` and
// `once`, with their dozens of overloads, are given as they are.
import { EventEmitter } from 'node:events';
import type { BrowserWindow, WebContents, WebFrameMain } from 'electron';
import { vi } from 'vitest';

/** `on` and `once` of an Electron object, and a way to make its events happen. */
export function events() {
  const emitter = new EventEmitter();
  return {
    on: emitter.on.bind(emitter) as never,
    once: emitter.once.bind(emitter) as never,
    emit: (name: string, ...args: unknown[]): boolean => emitter.emit(name, ...args),
  };
}

/** An event that remembers whether it was prevented, with the fields that Electron puts on it. */
export function event<T extends object>(fields: T): T & { prevented: boolean; preventDefault(): void } {
  return {
    ...fields,
    prevented: false,
    preventDefault() {
      this.prevented = true;
    },
  };
}

/** A frame of the page itself, or one that differs from it. */
export function frame(change: Partial<Pick<WebFrameMain, 'url' | 'origin' | 'parent'>> = {}): Pick<WebFrameMain, 'url' | 'origin' | 'parent'> {
  return { url: 'kiosk://app/', origin: 'kiosk://app', parent: null, ...change };
}

/** A window whose page does what the test says. Destroying it closes it, as Electron's does. */
export function window() {
  const own = events();
  const webContents = {
    ...events(),
    isCrashed: vi.fn<WebContents['isCrashed']>(() => false),
    forcefullyCrashRenderer: vi.fn<WebContents['forcefullyCrashRenderer']>(),
    setVisualZoomLevelLimits: vi.fn<WebContents['setVisualZoomLevelLimits']>(() => Promise.resolve()),
  };
  return {
    ...own,
    webContents,
    loadURL: vi.fn<BrowserWindow['loadURL']>(() => Promise.resolve()),
    destroy: vi.fn(() => void own.emit('closed')),
    restore: vi.fn<BrowserWindow['restore']>(),
    getBounds: vi.fn<BrowserWindow['getBounds']>(() => ({ x: 0, y: 0, width: 1080, height: 1920 })),
    setBounds: vi.fn<BrowserWindow['setBounds']>(),
    setKiosk: vi.fn<BrowserWindow['setKiosk']>(),
  };
}
