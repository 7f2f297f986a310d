// The loopback server under fire: raw requests that no browser of ours sends. Nothing but the kiosk's own files comes
// back, and the kiosk is there after each.
import { connect } from 'node:net';
import fc from 'fast-check';
import { startKiosk } from '../support/start-kiosk.ts';
import type { RunningKiosk } from '../support/start-kiosk.ts';
import type { Row } from './row.ts';

/** What must never come back: lines of files that lie beside those that are served. */
const SECRETS = ['"devDependencies"', 'PRIVATE-MARK-OF-THE-TEST', 'root:x:0:', 'createHandle'];

const up = ['..', '%2e%2e', '%2E.', '.%2e', '%252e%252e', '..%00', '..;', '....', '%c0%ae%c0%ae', '\\..', '..%5c', '%2e%2e%2f', '．．'];
const files = ['package.json', 'kiosk.json', 'etc/passwd', 'electron/core/calls.ts', 'log.jsonl', '.git/config', 'node_modules/vue/package.json'];
const starts = ['/', '//', '/media/', '/assets/', '/content/', '/media/pictures/', '/repair/', '/bridge.js/', '/media//', '/media/%2f', '/media/\\'];

const escapes = starts.flatMap((start) => up.flatMap((dots) => [1, 3, 8].flatMap((depth) =>
  files.slice(0, 3).map((file) => `${start}${`${dots}/`.repeat(depth)}${file}`))));
const odd = [
  ...files.flatMap((file) => [`/${file}`, `/media/${file}`, `/assets/../../${file}`, `/media/..%2f..%2f${file}`, `/content/..%5c${file}`]),
  '/media/', '/assets', '/media/pictures', '/index.html/', '/%00', '/media/%ff%fe', '/media/CON', '/media/nul.txt', '/media/a:b',
  '/media/welcome.svg::$DATA', `/${'a'.repeat(8000)}`, `/media/${'../'.repeat(2000)}etc/passwd`, '/content/__proto__.json',
  '/content/constructor.json', '*', 'http://example.org/', 'example.org:80', '/?/../../package.json', '/#/../package.json',
];

const line = (host: string) => (path: string): string => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

function headers(host: string): string[] {
  const hosts = [
    'localhost', `localhost:${host.split(':')[1]}`, 'example.org', `${host}.example.org`, `example.org@${host}`, '127.0.0.1', '0.0.0.0',
    `[::1]:${host.split(':')[1]}`, ` ${host}x`, '', `${host}, example.org`, 'rebind.example.org',
  ];
  const origins = ['null', 'http://example.org', 'https://127.0.0.1', `https://${host}`, `http://${host}.example.org`, `http://example.org@${host}`, 'file://', 'chrome-extension://abc'];
  const get = (more: string, target = '/', name = host): string => `GET ${target} HTTP/1.1\r\nHost: ${name}\r\n${more}Connection: close\r\n\r\n`;
  const post = (more: string, body: string): string =>
    `POST /bridge HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/json\r\n${more}Connection: close\r\n\r\n${body}`;
  return [
    ...hosts.map((name) => get('', '/', name)),
    ...origins.map((origin) => get(`Origin: ${origin}\r\n`)),
    ...origins.map((origin) => `POST /bridge HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\nContent-Length: 27\r\nConnection: close\r\n\r\n{"call":"start","input":{}}`),
    `POST /bridge HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 27\r\nConnection: close\r\n\r\n{"call":"start","input":{}}`,
    post('Content-Length: 99999999\r\n', '{'), post('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n'), post('Transfer-Encoding: chunked\r\n', 'zz\r\n'),
    post('Content-Length: -1\r\n', ''), post('Content-Length: 4\r\n', 'null'), post('Content-Length: 2\r\n', '[]'),
    ...['PUT', 'DELETE', 'TRACE', 'OPTIONS', 'CONNECT', 'PATCH', 'PROPFIND', 'get', '\u0001'].map((method) => get('').replace('GET', method)),
    get(`X: ${'y'.repeat(100_000)}\r\n`), get('x: y\r\n'.repeat(5000)), get('Expect: 100-continue\r\n'), get('Upgrade: websocket\r\nConnection: Upgrade\r\n'),
    'GET / HTTP/9.9\r\n\r\n', 'GET /\r\n\r\n', '\r\n\r\n\r\n', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '\u0016\u0003\u0001\u0002', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  ];
}

const RANGES = [
  'bytes=0-', 'bytes=-1', 'bytes=-0', 'bytes=0-0,1-1', 'bytes=5-2', 'bytes=99999999999999999999-', 'bytes=-99999999999999999999', 'bytes=a-b',
  'bytes=1-2-3', 'bytes', 'bytes=', 'items=0-1', 'bytes=0-0\u0000', 'bytes=+1-2', 'bytes=1e3-2e3', 'bytes= 0-1', `bytes=${'0-0,'.repeat(1000)}1-1`,
];

/** @param random how many requests of random bytes besides the named ones */
export async function hostileRequests(random: number): Promise<Row[]> {
  const kiosk = await startKiosk({ config: { office: { address: 'PRIVATE-MARK-OF-THE-TEST' } }, content: null });
  try {
    const host = new URL(kiosk.url).host;
    const ranges = RANGES.map((range) => `GET /media/pictures/about-eid.svg HTTP/1.1\r\nHost: ${host}\r\nRange: ${range}\r\nConnection: close\r\n\r\n`);
    const bytes = fc.sample(fc.string({ unit: 'binary', maxLength: 300 }), random)
      .map((text, index) => (index % 2 === 0 ? text : `GET /${text}\r\nHost: ${host}\r\n${text}\r\n\r\n`));
    return [
      await fire('server: paths that lead out', [...escapes, ...odd].map(line(host)), kiosk, (answer) => !answer.startsWith('HTTP/1.1 200') || isPage(answer)),
      await fire('server: hostile Host, Origin, method, body', headers(host), kiosk, (answer) => !/^HTTP\/1\.1 20\d/.test(answer) || isPage(answer)),
      await fire('server: hostile Range', ranges, kiosk, (answer) => answer === '' || /^HTTP\/1\.1 (200|206|400|416|431)/.test(answer)),
      await fire('server: random bytes', bytes, kiosk, () => true),
    ];
  } finally {
    await kiosk.stop();
  }
}

/** Some strange paths are the page's own after all: "/?…" is "/". */
const isPage = (answer: string): boolean => answer.includes('<div id="app">');

async function fire(what: string, requests: string[], kiosk: RunningKiosk, right: (answer: string) => boolean): Promise<Row> {
  const wrong: string[] = [];
  let good = 0;
  for (const request of requests) {
    const answer = await send(kiosk.url, request);
    const secret = SECRETS.find((each) => answer.includes(each));
    if (secret !== undefined) wrong.push(`${shown(request)} brought ${secret}.`);
    else if (!right(answer)) wrong.push(`${shown(request)} was answered with ${shown(answer)}.`);
    else good += 1;
  }
  const page = await fetch(kiosk.url).then((response) => response.status, () => 0);
  if (page !== 200) wrong.push('The kiosk does not answer any more.');
  return { what, tried: requests.length, good, wrong };
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 120));

/** Sends bytes and gives what comes back until the other side closes, or stops, for half a second. */
function send(url: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let answer = '';
    const done = (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, done);
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('close', done);
    socket.on('error', done);
    socket.write(bytes, 'latin1');
  });
}
