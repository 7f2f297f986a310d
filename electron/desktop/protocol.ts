/** The scheme of the page: `kiosk://app/`, answered by core/pages. */
import type { Protocol } from 'electron';
import type { Pages } from '../core/pages.ts';
import { SCHEME } from './address.ts';

/**
 * Makes the scheme known to Chromium. Electron takes this once, and only before `ready`: main.ts calls it
 * synchronously, before anything that waits.
 */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{
    scheme: SCHEME,
    privileges: {
      standard: true, // has an origin, relative addresses and storage, as http has
      secure: true, // counts as a secure context
      supportFetchAPI: true, // the page fetches its content
      stream: true, // video plays while it is read
      codeCache: true, // compiled scripts are kept
      // Not: bypassCSP, allowServiceWorkers, corsEnabled, allowExtensions.
    },
  }]);
}

/** Answers the scheme in one session. */
export function answerScheme(protocol: Pick<Protocol, 'handle'>, pages: Pages): void {
  // Electron's Request is typed for itself, but is the global one.
  protocol.handle(SCHEME, (request) => pages(request as unknown as Request));
}
