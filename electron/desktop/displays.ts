/** Displays that come, go, turn and change: the window fills the primary one again. */
import type { BrowserWindow, Display, Rectangle, Screen, WebContents } from 'electron';
import type { Log } from '../core/log.ts';
import { limitZoom } from './lockdown.ts';

/** Displays change in bursts, and the system moves windows about meanwhile. Milliseconds. */
const SETTLED_MS = 500;

export interface FillingWindow extends Pick<BrowserWindow, 'getBounds' | 'setBounds' | 'setKiosk'> {
  webContents: Pick<WebContents, 'setVisualZoomLevelLimits'>;
}

export interface DisplayParts {
  /** May be asked for only after `ready`. */
  screen: Pick<Screen, 'on' | 'getPrimaryDisplay'>;
  /** The window that is there. */
  window: () => FillingWindow | null;
  log: Log;
}

export function followDisplays({ screen, window, log }: DisplayParts): void {
  let settling: ReturnType<typeof setTimeout> | undefined;

  const changed = (what: 'added' | 'removed' | 'changed', { size }: Display): void => {
    log('display-changed', { what, width: size.width, height: size.height });
    clearTimeout(settling);
    settling = setTimeout(() => {
      const filling = window();
      if (filling !== null) fill(filling, screen.getPrimaryDisplay().bounds);
    }, SETTLED_MS);
  };

  screen.on('display-added', (_event, display) => changed('added', display));
  screen.on('display-removed', (_event, display) => changed('removed', display));
  screen.on('display-metrics-changed', (_event, display, metrics) => {
    // The room beside panels changes with our own full-screen (macOS), and is nothing to a window that covers them.
    if (metrics.some((metric) => metric !== 'workArea')) changed('changed', display);
  });
}

/** Makes the window fill `bounds`, and its page keep its size. */
function fill(window: FillingWindow, bounds: Rectangle): void {
  // A window that fills a display stays on it, and is full-screen already: only leaving that lets it move.
  if (bounds.width > 0 && !isSame(window.getBounds(), bounds)) {
    window.setKiosk(false);
    window.setBounds(bounds);
    window.setKiosk(true);
  }
  // Chromium forgets them when a display comes or goes (electron/electron#31392, atom/atom#11345).
  limitZoom(window.webContents);
}

function isSame(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
