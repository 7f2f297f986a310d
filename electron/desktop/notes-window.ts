/** A second window, on a display that is not the visitor's: notes for staff while they show the steps. */
import type { BrowserWindow, Display, Rectangle, Screen, WebContents } from 'electron';
import { NOTES } from './address.ts';

/** What is needed of a BrowserWindow here. */
export interface SecondWindow extends Pick<BrowserWindow, 'on' | 'destroy' | 'loadURL' | 'showInactive'> {
  webContents: Pick<WebContents, 'on'>;
}

export interface NotesWindowParts<W> {
  screen: Pick<Screen, 'on' | 'getAllDisplays' | 'getPrimaryDisplay'>;
  /** Makes a hidden window that fills these bounds, with nothing in it yet. */
  create: (bounds: Rectangle) => W;
}

/**
 * Makes the function that opens and closes the window. It says false where there is no display for it: notes never stand on
 * the visitor's. The window is closed as soon as its display goes, moves or becomes the visitor's.
 */
export function createNotesWindow<W extends SecondWindow>({ screen, create }: NotesWindowParts<W>): (open: boolean) => boolean {
  let current: { window: W; display: Display } | null = null;

  const close = (): void => {
    current?.window.destroy();
    current = null;
  };

  const others = (): Display[] => {
    const { id: primary } = screen.getPrimaryDisplay();
    return screen.getAllDisplays().filter(({ id }) => id !== primary);
  };

  const changed = (): void => {
    if (current === null) return;
    const { id, bounds } = current.display;
    if (!others().some((display) => display.id === id && isSame(display.bounds, bounds))) close();
  };
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
  screen.on('display-metrics-changed', changed);

  return (open) => {
    close();
    if (!open) return true;
    const [display] = others();
    if (!display) return false;
    const window = create(display.bounds);
    current = { window, display };
    const gone = (): void => {
      if (current?.window === window) close();
    };
    window.on('closed', () => {
      if (current?.window === window) current = null;
    });
    // It is no fault of the kiosk's page, so nobody is told.
    window.webContents.on('render-process-gone', gone);
    // What fails is seen on that screen; the promise has a handler of its own (web-contents.md, loadURL).
    void window.loadURL(NOTES);
    // The visitor's page keeps the focus.
    window.showInactive();
    return true;
  };
}

const isSame = (one: Rectangle, other: Rectangle): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
