/**
 * The server's end of the connection that a document holds open: a WebSocket on which nothing is ever said. Not a
 * request without an end, because a browser has only six of those for an address, and the page needs them.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

export const PRESENCE_PATH = '/presence';

/** A constant of the protocol, RFC 6455. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
/** The whole of a Close frame that gives no reason. */
const CLOSE = Buffer.from([0x88, 0x00]);

/**
 * Answers the handshake.
 * @param host the server's own: no other, and no page of another, is answered
 * @returns whether the connection is open; if not, it has been refused and ended
 */
export function openPresence({ method, url, headers }: IncomingMessage, socket: Duplex, host: string): boolean {
  // A connection that breaks has ended, and nothing more.
  socket.on('error', () => undefined);
  const key = headers['sec-websocket-key'];
  const isPage = headers.host === host && headers.origin === `http://${host}` && url === PRESENCE_PATH;
  const isSocket = method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket' && headers['sec-websocket-version'] === '13';
  if (!isPage || !isSocket || key === undefined) {
    socket.end(`HTTP/1.1 ${isPage ? '400 Bad Request' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
    return false;
  }
  const accept = createHash('sha1').update(key + GUID).digest('base64');
  socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`);
  // The page says nothing but that it goes, and often not even that.
  socket.once('data', () => socket.end(CLOSE, () => socket.destroy()));
  socket.once('end', () => socket.end());
  return true;
}
