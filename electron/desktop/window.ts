/** The one window: full-screen, in the kiosk's own session, with everything off that the page does not need. */
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { PAGE } from './address.ts';

/** The colour before the first paint, so that the screen does not flash. */
const BACKGROUND = '#ffffff';

export interface WindowParts {
  session: Session;
  /** The built preload, an absolute path. */
  preload: string;
  devTools: boolean;
}

/** The options of the window. Pure. */
export function windowOptions({ session, preload, devTools }: WindowParts): BrowserWindowConstructorOptions {
  return {
    kiosk: true,
    fullscreen: true,
    show: false,
    backgroundColor: BACKGROUND,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools,
    },
  };
}

/** Shows the window as soon as the page is painted, and loads the page. Rejects when it can't be loaded. */
export async function showPage(window: Pick<BrowserWindow, 'once' | 'show' | 'loadURL'>): Promise<void> {
  window.once('ready-to-show', () => window.show());
  await window.loadURL(PAGE);
}
