/** Guards on every web contents there will ever be: they stay at the page, open nothing and embed nothing. */
import type { App, Event, WebContents } from 'electron';
import type { Log } from '../core/log.ts';
import { placeOf } from '../core/text.ts';
import { isPage } from './address.ts';

export type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setVisualZoomLevelLimits'>;

/** Puts the guards on each web contents as it is made. Call it before the first window. */
export function guardContents(app: Pick<App, 'on'>, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guard(contents, log));
}

/** The guards of one web contents. */
export function guard(contents: GuardedContents, log: Log): void {
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

  // Each document starts with Chromium's own limits.
  contents.on('dom-ready', () => {
    // Rejects only when the contents are gone, and then there is nothing to limit.
    contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  });
}
