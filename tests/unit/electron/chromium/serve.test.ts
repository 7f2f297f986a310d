// The loopback server, over real sockets on free ports.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { serve } from '../../../../electron/chromium/serve.ts';
import { SAFETY_HEADERS } from '../../../../electron/core/headers.ts';
import { createPages } from '../../../../electron/core/pages.ts';
import type { Pages } from '../../../../electron/core/pages.ts';
import { folder, smallContent } from '../support.ts';

const clip = Buffer.from('0123456789'.repeat(100_000));

async function start({ pages, handle, mayPrint = false }: { pages?: Pages; handle?: Parameters<typeof serve>[0]['handle']; mayPrint?: boolean } = {}) {
  const root = folder({ 'page/index.html': 'page', 'media/clip.webm': clip });
  const own = createPages({ pageDir: join(root, 'page'), mediaDir: join(root, 'media'), content: smallContent(), languages: smallContent().languages, index: () => null, logo: null, bridgeScript: '' });
  const answers = vi.fn(handle ?? ((call: unknown, input: unknown) => Promise.resolve({ ok: true as const, value: { call, input } })));
  const presence = { expect: vi.fn(), began: vi.fn(), ended: vi.fn() };
  const serving = await serve({ pages: pages ?? own, handle: answers, presence, mayPrint, port: 0 });
  onTestFinished(() => serving.close());
  const { host, port, origin } = new URL(serving.address);

  interface Answer { status: number; headers: IncomingHttpHeaders; body: string }
  /** One request, exactly as it is given: fetch would put the path and Host right. */
  const ask = async (path: string, options: RequestOptions = {}, body?: string): Promise<Answer> => {
    const outgoing = request({ host: '127.0.0.1', port, path, ...options, headers: { host, ...options.headers } });
    outgoing.end(body);
    const [incoming] = await once(outgoing, 'response') as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks).toString() };
  };
  const call = (body: string, headers: Record<string, string> = {}): Promise<Answer> =>
    ask('/bridge', { method: 'POST', headers: { origin, 'content-type': 'application/json', ...headers } }, body);
  return { serving, ask, call, answers, presence, port: Number(port), host, origin };
}

describe('pages', () => {
  it('answers on 127.0.0.1, on a free port', async () => {
    const { serving, ask } = await start();
    expect(serving.address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/$/);
    expect(await ask('/')).toMatchObject({ status: 200, body: 'page', headers: { 'cache-control': 'no-store' } });
  });

  it('does not answer on any other address of the machine', async () => {
    const { port } = await start();
    const others = Object.values(networkInterfaces()).flat().flatMap((each) => (each && !each.internal ? [each.address] : []));
    for (const host of [...others, '::1']) {
      const socket = connect({ host, port });
      await expect(once(socket, 'connect')).rejects.toThrow();
    }
  });

  it('gives parts of a clip', async () => {
    const { ask } = await start();
    const { status, headers, body } = await ask('/media/clip.webm', { headers: { range: 'bytes=1000-1009' } });
    expect([status, body, headers['content-range']]).toEqual([206, '0123456789', 'bytes 1000-1009/1000000']);
  });

  it('HEAD has the headers of GET and no body', async () => {
    const { ask } = await start();
    const { status, headers, body } = await ask('/media/clip.webm', { method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([200, '1000000', '']);
  });

  it('gives a whole clip', async () => {
    const { ask } = await start();
    expect((await ask('/media/clip.webm')).body.length).toBe(clip.length);
  });

  it.each(['/../secret', '/media/..%2f..%2fetc/passwd', '//127.0.0.1/', '//evil.example/', '/\\evil.example/', '/%2e%2e/x', '/media/%00'])('nothing is at %s', async (path) => {
    expect((await (await start()).ask(path)).status).toBe(404);
  });

  it.each(['http://evil.example/', '*'])('the target %s is refused', async (path) => {
    expect((await (await start()).ask(path)).status).toBe(400);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not allowed', async (method) => {
    expect((await (await start()).ask('/', { method })).status).toBe(405);
  });

  it('every answer has the safety headers, also a refusal, and asks the browser to open nothing', async () => {
    const { ask, call } = await start();
    const answers = [await ask('/'), await ask('/', { headers: { host: 'evil.example' } }), await ask('/bridge'), await call('{'), await call('{"call":1,"input":2}')];
    const policy = `${SAFETY_HEADERS['content-security-policy']}; sandbox allow-scripts allow-same-origin`;
    for (const { headers } of answers) expect(headers).toMatchObject({ ...SAFETY_HEADERS, 'content-security-policy': policy });
  });

  it('where there is a printer the page may print, and nothing else that the sandbox refuses', async () => {
    const { ask } = await start({ mayPrint: true });
    expect((await ask('/')).headers['content-security-policy']).toBe(`${SAFETY_HEADERS['content-security-policy']}; sandbox allow-scripts allow-same-origin allow-modals`);
  });

  it('a page that fails is one failed request', async () => {
    const { ask } = await start({ pages: () => Promise.reject(new Error('/secret/path')) });
    expect(await ask('/')).toMatchObject({ status: 500, body: 'This could not be answered.\n' });
    expect((await ask('/')).status).toBe(500);
  });
});

describe('whom it answers', () => {
  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]:80', '127.0.0.1:80@evil.example'])('Host %j is refused', async (host) => {
    const { ask, call } = await start();
    expect((await ask('/', { headers: { host } })).status).toBe(421);
    expect((await call('{"call":"start","input":{}}', { host })).status).toBe(421);
  });

  it.each([['an empty Host', 'Host:\r\n', 421], ['no Host', '', 400]])('%s is refused', async (_what, line, status) => {
    const socket = connect({ host: '127.0.0.1', port: (await start()).port });
    socket.write(`GET / HTTP/1.1\r\n${line}Connection: close\r\n\r\n`);
    expect((await text(socket)).split('\r\n')[0]).toContain(` ${status} `);
  });

  it('localhost with the right port is refused: it is another origin', async () => {
    const { ask, port } = await start();
    expect((await ask('/', { headers: { host: `localhost:${port}` } })).status).toBe(421);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1', 'http://127.0.0.1:1', ''])('Origin %j is refused', async (origin) => {
    const { ask, call, answers } = await start();
    expect((await ask('/content/uk.json', { headers: { origin } })).status).toBe(403);
    expect((await call('{"call":"start","input":{}}', { origin })).status).toBe(403);
    expect(answers).not.toHaveBeenCalled();
  });

  it('its own Origin is welcome', async () => {
    const { ask, origin } = await start();
    expect((await ask('/content/uk.json', { headers: { origin } })).status).toBe(200);
  });
});

describe('calls', () => {
  it('takes name and input to the handler and brings the reply', async () => {
    const { call, answers } = await start();
    const { status, headers, body } = await call('{"call":"start","input":{"a":1}}');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/json; charset=utf-8', 'no-store']);
    expect(JSON.parse(body)).toEqual({ ok: true, value: { call: 'start', input: { a: 1 } } });
    expect(answers).toHaveBeenCalledExactlyOnceWith('start', { a: 1 });
  });

  it('without Origin it is not the page', async () => {
    const { ask, answers } = await start();
    const headers = { 'content-type': 'application/json' };
    expect((await ask('/bridge', { method: 'POST', headers }, '{"call":"start","input":{}}')).status).toBe(403);
    expect(answers).not.toHaveBeenCalled();
  });

  it('are made by POST', async () => {
    const { ask } = await start();
    expect(await ask('/bridge')).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])('as %j, which a form could send, are refused', async (type) => {
    const { call, answers } = await start();
    expect((await call('{"call":"start","input":{}}', { 'content-type': type })).status).toBe(415);
    expect(answers).not.toHaveBeenCalled();
  });

  it.each(['', '{', 'null', '[]', '"start"', '{"call":"start"}', '{"input":{}}', '{"__proto__":{"call":"start","input":{}}}'])('%j is refused as no call', async (body) => {
    const { call, answers } = await start();
    const answer = await call(body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: expect.stringContaining('must be JSON') });
    expect(answers).not.toHaveBeenCalled();
  });

  it('a body that is too long is refused, announced or not, and the next call is answered', async () => {
    const { call, ask, origin, answers } = await start();
    const long = JSON.stringify({ call: 'start', input: { x: 'x'.repeat(20_000) } });
    expect((await call(long)).status).toBe(413);
    const chunked = { method: 'POST', headers: { origin, 'content-type': 'application/json', 'transfer-encoding': 'chunked' } };
    expect((await ask('/bridge', chunked, long)).status).toBe(413);
    expect(answers).not.toHaveBeenCalled();
    expect((await call('{"call":"start","input":{}}')).status).toBe(200);
  });

  it('a handler that fails is one failed call', async () => {
    const { call } = await start({ handle: () => Promise.reject(new Error('/secret/path')) });
    expect(await call('{"call":"start","input":{}}')).toMatchObject({ status: 500, body: 'This could not be answered.\n' });
  });
});

describe('connections', () => {
  /** A page that never ends, and that knows how much of it was taken and when nobody wants more. */
  function endless() {
    const seen = { pulled: 0, cancelled: false, aborted: false };
    const pages: Pages = (incoming) => {
      incoming.signal.addEventListener('abort', () => { seen.aborted = true; });
      return Promise.resolve(new Response(new ReadableStream({
        pull(controller) {
          seen.pulled += 1;
          controller.enqueue(new Uint8Array(64 * 1024));
        },
        cancel() {
          seen.cancelled = true;
        },
      }, { highWaterMark: 0 })));
    };
    return { seen, pages };
  }

  it('reads no faster than the other side takes it, and stops when it has gone', async () => {
    const { seen, pages } = endless();
    const { port, host } = await start({ pages });
    const socket = connect({ host: '127.0.0.1', port });
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    // The first bytes are here, and from now on nothing is taken.
    await once(socket, 'readable');
    // It stands still once the buffers on the way are full: the same count, several looks in a row.
    let before = -1;
    let still = 0;
    await expect.poll(() => {
      still = seen.pulled === before ? still + 1 : 0;
      before = seen.pulled;
      return still;
    }, { interval: 20, timeout: 5000 }).toBeGreaterThan(5);
    expect(seen.cancelled).toBe(false);

    socket.destroy();
    await expect.poll(() => seen, { interval: 10 }).toMatchObject({ cancelled: true, aborted: true });
  });

  it('close ends open connections too', async () => {
    const { seen, pages } = endless();
    const { serving, port, host } = await start({ pages });
    const socket = connect({ host: '127.0.0.1', port });
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    await once(socket, 'readable');
    socket.resume();
    const closed = once(socket, 'close');
    await serving.close();
    await closed;
    await expect.poll(() => seen.cancelled, { interval: 10 }).toBe(true);
  });

  it('nonsense on the socket ends that connection and nothing else', async () => {
    const { port, ask } = await start();
    const socket = connect({ host: '127.0.0.1', port });
    socket.write('\u0000\u0001nonsense\r\n\r\n');
    socket.resume();
    await once(socket, 'close');
    expect((await ask('/')).status).toBe(200);
  });

  it('a port that is taken is said, not waited for', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    const handle = vi.fn();
    const presence = { expect: vi.fn(), began: vi.fn(), ended: vi.fn() };
    await expect(serve({ pages: vi.fn(), handle, presence, mayPrint: false, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('presence', () => {
  const HANDSHAKE = { 'Upgrade': 'websocket', 'Connection': 'Upgrade', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' };

  /** Asks for the connection as a browser would; what is changed, or left out by null, is not as a browser would. */
  async function knock(at: { port: number; host: string; origin: string }, change: Record<string, string | null> = {}, path = '/presence') {
    const socket = connect({ host: '127.0.0.1', port: at.port });
    const headers = Object.entries({ Host: at.host, Origin: at.origin, ...HANDSHAKE, ...change }).filter(([, value]) => value !== null);
    socket.write(`GET ${path} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    const [first] = await once(socket, 'data') as [Buffer];
    return { socket, answer: first.toString() };
  }

  it('a page is there from its connection to the end of it', async () => {
    const at = await start();
    const { socket, answer } = await knock(at);
    // The example of RFC 6455.
    expect(answer).toContain('HTTP/1.1 101 ');
    expect(answer).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n');
    expect(at.presence.began).toHaveBeenCalledOnce();
    expect(at.presence.ended).not.toHaveBeenCalled();
    socket.destroy();
    await vi.waitFor(() => expect(at.presence.ended).toHaveBeenCalledOnce());
    expect(at.presence.began).toHaveBeenCalledOnce();
  });

  it('one that says goodbye, or closes only its own end, has ended too', async () => {
    const at = await start();
    const first = await knock(at);
    // A masked Close frame, code 1001: the page goes away.
    first.socket.write(Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0x03, 0xe9]));
    const [close] = await once(first.socket, 'data') as [Buffer];
    expect([...close]).toEqual([0x88, 0x00]);
    await vi.waitFor(() => expect(at.presence.ended).toHaveBeenCalledTimes(1));

    (await knock(at)).socket.end();
    await vi.waitFor(() => expect(at.presence.ended).toHaveBeenCalledTimes(2));
  });

  it('a real client keeps it open, and is closed with the server', async () => {
    const { serving, presence, host, origin } = await start();
    const socket = new WebSocket(`ws://${host}/presence`, { headers: { origin } } as never);
    await once(socket, 'open');
    expect(presence.began).toHaveBeenCalledOnce();
    const closed = once(socket, 'close');
    await serving.close();
    await closed;
    expect(presence.ended).toHaveBeenCalledOnce();
  });

  it.each([
    ['of another Origin', { Origin: 'https://evil.example' }, '/presence', 403],
    ['without Origin', { Origin: null }, '/presence', 403],
    ['for another Host', { Host: 'localhost' }, '/presence', 403],
    ['elsewhere', {}, '/bridge', 403],
    ['of another protocol', { Upgrade: 'h2c' }, '/presence', 400],
    ['of another version', { 'Sec-WebSocket-Version': '8' }, '/presence', 400],
    ['without a key', { 'Sec-WebSocket-Key': null }, '/presence', 400],
  ] as const)('a knock %s is refused, and nobody is there', async (_what, change, path, status) => {
    const at = await start();
    const { socket, answer } = await knock(at, change, path);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    socket.resume();
    await once(socket, 'close');
    expect(at.presence.began).not.toHaveBeenCalled();
    expect(at.presence.ended).not.toHaveBeenCalled();
  });

  it('is expected when the page is asked for, and by nothing else', async () => {
    const { ask, call, presence } = await start();
    await ask('/repair');
    await ask('/', { method: 'HEAD' });
    await ask('/', { headers: { host: 'evil.example' } });
    await call('{"call":"start","input":{}}');
    expect(presence.expect).not.toHaveBeenCalled();
    await ask('/');
    expect(presence.expect).toHaveBeenCalledOnce();
  });
});
