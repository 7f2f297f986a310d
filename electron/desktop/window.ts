/** The one window: full-screen, in the kiosk's own session, with everything off that the page does not need. */
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';
import type { Log } from '../core/log.ts';

/** The colour before the first paint, so that the screen does not flash. */
const BACKGROUND = '#ffffff';

export interface WindowParts {
  session: Session;
  /** The built preload, an absolute path. Without it the page has no bridge. */
  preload?: string;
  devTools: boolean;
  /** Of the display to fill: full-screen goes to the display that the window is on. */
  bounds: Rectangle;
}

/** The options of the window. Pure. It is shown at once: until then one would see what lies under it. */
export function windowOptions({ session, preload, devTools, bounds }: WindowParts): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    kiosk: true,
    fullscreen: true,
    // Windows: what has no such button is left alone by Win+M and Win+Down.
    minimizable: false,
    backgroundColor: BACKGROUND,
    webPreferences: {
      session,
      ...(preload !== undefined && { preload }),
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
      // A page whose timers are slowed down is taken for one that hangs.
      backgroundThrottling: false,
      // "All zoom changes will be ignored" (web-contents.md, setZoomMode).
      zoomMode: 'disabled',
      devTools,
    },
  };
}

/**
 * The options of the window of notes, on another display: it takes no focus, so keys and touches stay with the visitor's page,
 * and has no preload, so no bridge.
 */
export function notesWindowOptions(parts: Omit<WindowParts, 'preload'>): BrowserWindowConstructorOptions {
  return { ...windowOptions(parts), show: false, focusable: false, skipTaskbar: true };
}

export interface HoldParts {
  log: Log;
  /** Whether the program is ending. */
  ending: () => boolean;
  /** The session of Windows ends: it ends us as soon as this returns. */
  sessionEnd: () => void;
}

/** Keeps the window where it is until the program ends. */
export function holdWindow(
  window: Pick<BrowserWindow, 'on' | 'restore'>, { log, ending, sessionEnd }: HoldParts,
): void {
  window.on('close', (event) => {
    if (ending()) return;
    event.preventDefault();
    log('blocked', { kind: 'close', what: 'window' });
  });
  // 'query-session-end' is not listened to: a shutdown must not be held up.
  window.on('session-end', sessionEnd);
  window.on('minimize', () => window.restore());
  window.on('system-context-menu', (event) => event.preventDefault());
}
