/** The network of one session is off: only the kiosk's own scheme is answered, and nothing is downloaded. */
import type { Session } from 'electron';
import type { Log } from '../core/log.ts';
import { placeOf } from '../core/text.ts';
import { isOwn } from './address.ts';

export interface NetworkSession extends Pick<Session, 'on'> {
  webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
}

/** Cancels every request that is not the kiosk's own. `devTools` lets the tools load in development. */
export function closeNetwork(session: NetworkSession, log: Log, devTools: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const cancel = !isOwn(url) && !(devTools && url.startsWith('devtools://'));
    if (cancel) log('blocked', { kind: 'request', what: placeOf(url) });
    callback({ cancel });
  });
  session.on('will-download', (event, item) => {
    event.preventDefault();
    log('blocked', { kind: 'download', what: placeOf(item.getURL()) });
  });
}
