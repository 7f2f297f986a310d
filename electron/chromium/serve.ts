/**
 * The loopback server: turns requests of node:http into Request and Response for `pages` and `handle`. Only on
 * 127.0.0.1, and only for its own Host and Origin: other pages on the machine, and names that are made to point
 * here, get nothing.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Handle } from '../core/calls.ts';
import { SAFETY_HEADERS } from '../core/headers.ts';
import { plain } from '../core/pages.ts';
import type { Pages } from '../core/pages.ts';
import { openPresence } from './presence-socket.ts';
import type { Presence } from './presence.ts';

export interface ServeParts {
  pages: Pages;
  handle: Handle;
  /** Told when documents are asked for, are there, and are gone. */
  presence: Presence;
  /** Whether the page may print, which is a dialog to the browser. */
  mayPrint: boolean;
  /** 0 takes a free one. */
  port: number;
}

export interface Serving {
  /** `http://127.0.0.1:PORT/` */
  address: string;
  /** Ends every connection and stops. */
  close(): Promise<void>;
}

/**
 * What Electron's guards do in desktop/, the browser can be asked to do by itself: no new windows, no dialogs, no
 * downloads, no forms sent anywhere. Added here, because under Electron there is nothing to gain by it.
 */
const SANDBOX = 'sandbox allow-scripts allow-same-origin';
/** Only where a printer is configured: without it the browser ignores window.print(). Our page asks for no other dialog. */
const SANDBOX_PRINTING = `${SANDBOX} allow-modals`;

/** The largest call of the page, with room to spare. */
const MAX_BODY = 16 * 1024;

/** Starts to serve. Rejects when the port can't be had (EADDRINUSE, EACCES). */
export async function serve({ pages, handle, presence, mayPrint, port }: ServeParts): Promise<Serving> {
  let host = '';
  const server = createServer((incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    answer(incoming, { host, pages, handle, presence, signal: gone.signal })
      // `answer` never rejects by design; if it does, one request fails and the kiosk goes on.
      .catch(() => plain(500, 'This could not be answered.'))
      .then((response) => send(response, mayPrint ? SANDBOX_PRINTING : SANDBOX, incoming, outgoing))
      .catch(() => outgoing.destroy());
  });
  // Nobody waits long on a loopback connection: one that sends half a request is dropped.
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.on('clientError', (_error, socket) => socket.destroy());
  const documents = new Set<Duplex>();
  server.on('upgrade', (incoming, socket) => {
    if (!openPresence(incoming, socket, host)) return;
    documents.add(socket);
    presence.began();
    socket.once('close', () => {
      documents.delete(socket);
      presence.ended();
    });
  });

  host = `127.0.0.1:${await listen(server, port)}`;
  return {
    address: `http://${host}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
      // Those are no longer the server's own.
      for (const socket of documents) socket.destroy();
    }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

interface Own {
  /** What the Host header has to be. */
  host: string;
  pages: Pages;
  handle: Handle;
  presence: Presence;
  signal: AbortSignal;
}

async function answer(incoming: IncomingMessage, { host, pages, handle, presence, signal }: Own): Promise<Response> {
  const target = incoming.url ?? '';
  const method = incoming.method ?? '';
  const own = `http://${host}`;
  if (!isOwnHost(incoming.headers.host, host)) return plain(421, 'This server answers only to its own address.');
  const { origin } = incoming.headers;
  if (origin !== undefined && origin !== own) return plain(403, 'This server answers only its own page.');
  if (!target.startsWith('/')) return plain(400, 'The address must start with "/".');

  if (target === '/bridge') {
    if (method !== 'POST') return plain(405, 'Calls are made by POST.', { allow: 'POST' });
    // A browser sends Origin with every POST: without it, this is not the page.
    if (origin === undefined) return plain(403, 'Calls are answered only to the kiosk’s own page.');
    return answerCall(incoming, handle);
  }
  // Not left to `pages`: Request itself throws at some methods.
  if (method !== 'GET' && method !== 'HEAD') {
    return plain(405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
  }
  if (target === '/' && method === 'GET') presence.expect();
  // Joined as text: as a URL relative to the address, "//elsewhere/" would be another host.
  return pages(new Request(own + target, { method, headers: headersOf(incoming), signal }));
}

/** HTTP leaves the port out of Host where it is 80. */
function isOwnHost(given: string | undefined, host: string): boolean {
  return given === host || `${given}:80` === host;
}

/** Only the headers that `pages` reads: others may be refused by Request, and nothing else is needed. */
function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const name of ['range', 'if-range', 'if-none-match'] as const) {
    const value = incoming.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}

/** A call of the page: `{ "call": name, "input": {…} }`, answered with a Reply. */
async function answerCall(incoming: IncomingMessage, handle: Handle): Promise<Response> {
  // A page of somebody else's could send any other type without being asked first.
  if (incoming.headers['content-type'] !== 'application/json') {
    return refusal(415, 'A call must be application/json.');
  }
  const body = await readBody(incoming);
  if (body === null) return refusal(413, `A call has at most ${MAX_BODY} bytes.`);
  const message = parse(body);
  if (message === null) return refusal(400, 'A call must be JSON: { "call": name, "input": {…} }.');
  return json(200, await handle(message.call, message.input));
}

/** The whole body, or null where it is too long. The rest of a body that is too long is not read. */
async function readBody(incoming: IncomingMessage): Promise<string | null> {
  if (Number(incoming.headers['content-length'] ?? 0) > MAX_BODY) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): { call: unknown; input: unknown } | null {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return null;
    if (!Object.hasOwn(value, 'call') || !Object.hasOwn(value, 'input')) return null;
    return value as { call: unknown; input: unknown };
  } catch {
    return null;
  }
}

function refusal(status: number, error: string): Response {
  return json(status, { ok: false, error });
}

function json(status: number, value: unknown): Response {
  const headers = { ...SAFETY_HEADERS, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(JSON.stringify(value), { status, headers });
}

/** Writes a Response out, as fast as the other side takes it, and stops reading the file when it has gone. */
async function send(response: Response, sandbox: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  // A body that was refused unread would otherwise be taken for the next request.
  if (!incoming.complete) outgoing.setHeader('connection', 'close');
  const headers = Object.fromEntries(response.headers);
  headers['content-security-policy'] = `${headers['content-security-policy']}; ${sandbox}`;
  outgoing.writeHead(response.status, headers);
  if (response.body === null || incoming.method === 'HEAD') {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing);
}
