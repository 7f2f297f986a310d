/** Guards on every web contents there will ever be: they stay at the page, open nothing, embed nothing, keep their size. */
import type { App, Event, WebContents } from 'electron';
import type { Keypad } from '../core/keys.ts';
import type { Log } from '../core/log.ts';
import { placeOf } from '../core/text.ts';
import { isPage } from './address.ts';
import { guardKeys } from './keys.ts';

export type GuardedContents = Pick<
  WebContents, 'on' | 'setWindowOpenHandler' | 'setVisualZoomLevelLimits' | 'setWebRTCIPHandlingPolicy'
>;

/** Puts the guards on each web contents as it is made. Call it before the first window. `keypad` as in keys.ts. */
export function guardContents(app: Pick<App, 'on'>, log: Log, keypad: () => Keypad | null): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, log, keypad));
}

/** The guards of one web contents. */
export function guard(contents: GuardedContents, log: Log, keypad: () => Keypad | null): void {
  guardKeys(contents, keypad);

  // Not for a loadURL of our own: these events do not come for it (web-contents.md), so that the repair screen,
  // which is not the page, can be loaded by the shell and by nobody else.
  const stayAtPage = (details: Event<{ url: string; isMainFrame: boolean }>): void => {
    // The page has no frames, so a frame that goes anywhere is not ours.
    if (details.isMainFrame && isPage(details.url)) return;
    details.preventDefault();
    log('blocked', { kind: 'navigation', what: placeOf(details.url) });
  };
  contents.on('will-navigate', stayAtPage);
  contents.on('will-redirect', stayAtPage);
  contents.on('will-frame-navigate', stayAtPage);

  contents.setWindowOpenHandler(({ url }) => {
    log('blocked', { kind: 'window', what: placeOf(url) });
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log('blocked', { kind: 'webview', what: 'webview' });
  });

  // The one way out that does not go through the request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');

  // Each document starts with Chromium's own limits.
  contents.on('dom-ready', () => limitZoom(contents));
}

/** No zoom by two fingers. That of the page is off with `zoomMode` in window.ts. */
export function limitZoom(contents: Pick<WebContents, 'setVisualZoomLevelLimits'>): void {
  // Rejects only when the contents are gone, and then there is nothing to limit.
  contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
}
