/** Hears what breaks under Electron, and tells it as faults of core/recovery.ts. */
import type { App, BrowserWindow, WebContents } from 'electron';
import type { Log } from '../core/log.ts';
import type { Fault } from '../core/recovery.ts';

export type Tell = (fault: Fault) => void;

export interface FaultyWindow extends Pick<BrowserWindow, 'on'> {
  webContents: Pick<WebContents, 'on'>;
}

/** net::ERR_ABORTED: another load took the place of this one. */
const ABORTED = -3;

/** The faults of one window and its page. */
export function tellWindowFaults(window: FaultyWindow, tell: Tell, log: Log): void {
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') tell('page-crashed');
  });
  // Comes only if somebody touches a page that hangs. The silence of the page is noticed anyway.
  webContents.on('unresponsive', () => tell('page-hung'));
  webContents.on('did-fail-load', (_event, code, description, _address, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    log('page-failed', { what: description || `error ${code}` });
    tell('load-failed');
  });
  // The page has no window.kiosk then, and cannot start.
  webContents.on('preload-error', (_event, _file, error) => {
    log('page-failed', { what: error.message });
    tell('load-failed');
  });
  // Not only the system closes windows: in a sandbox window.close() of the page does, and no 'close' comes before it.
  window.on('closed', () => tell('window-gone'));
}

/** The faults of the processes that belong to no window. */
export function tellAppFaults(app: Pick<App, 'on'>, tell: Tell): void {
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type === 'GPU' && reason !== 'clean-exit') tell('gpu-gone');
  });
  // Without a listener Electron ends the program when its last window is closed, and there is none for a moment.
  app.on('window-all-closed', () => undefined);
}

/**
 * The faults of our own code. Without a listener Electron shows an exception in a box, over the page
 * (lib/browser/init.ts), and goes on after a rejected promise as if nothing was.
 */
export function tellProgramErrors(program: Pick<NodeJS.Process, 'on'>, tell: Tell, log: Log): void {
  const hear = (error: unknown): void => {
    log('program-error', { what: error instanceof Error ? error.stack ?? error.message : String(error) });
    tell('program-crashed');
  };
  program.on('uncaughtException', hear);
  program.on('unhandledRejection', hear);
}
