// Requests for page, content and media, under both addresses that the kiosk has.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { SAFETY_HEADERS } from '../../../../electron/core/headers.ts';
import type { Logo } from '../../../../electron/core/office/logo.ts';
import { createPages, plain } from '../../../../electron/core/pages.ts';
import { folder, smallContent } from '../support.ts';

const clip = Buffer.from('0123456789'.repeat(20_000));

/** A kiosk's folders, with a secret beside them. */
function setUp({ bridgeScript = '', index = null as string | null, logo = null as Logo | null, onError = vi.fn() } = {}) {
  const root = folder({
    'page/index.html': '<!doctype html>',
    'page/assets/index-abc123.js': 'export {}',
    'page/assets/deep/inter.woff2': 'font',
    'page/other.html': 'not to be had',
    'media/clip.webm': clip,
    'media/empty.vtt': '',
    'media/pictures/a b.svg': '<svg/>',
    'page/first-touch.js': 'touch()',
    'media/speech/uk.json': '[]',
    'media/speech/uk/home.title.0123456789.ogg': 'OggS',
    'secret.txt': 'SECRET',
  });
  const cue = { id: 'door', from: 0, to: 1.5, lines: [[{ text: 'Двері', lang: 'uk' }]] };
  const content = { ...smallContent(), cues: { 'clips/key.uk.vtt': [cue] } };
  const pages = createPages({
    pageDir: join(root, 'page'), mediaDir: join(root, 'media'), content, languages: smallContent().languages, index: () => index, logo, bridgeScript, onError,
  });
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    pages(new Request(`http://127.0.0.1:1234${path}`, { headers, method }));
  return { root, pages, get, onError };
}

describe.each(['kiosk://app', 'http://127.0.0.1:1234'])('at %s', (origin) => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-store', '<!doctype html>'],
    ['/index.html', 'text/html; charset=utf-8', 'no-store', '<!doctype html>'],
    ['/?from=here#part', 'text/html; charset=utf-8', 'no-store', '<!doctype html>'],
    ['/assets/index-abc123.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', 'export {}'],
    ['/assets/deep/inter.woff2', 'font/woff2', 'public, max-age=31536000, immutable', 'font'],
    ['/first-touch.js', 'text/javascript; charset=utf-8', 'no-store', 'touch()'],
    ['/bridge.js', 'text/javascript; charset=utf-8', 'no-store', 'bridge()'],
    ['/media/pictures/a%20b.svg', 'image/svg+xml', 'no-cache', '<svg/>'],
    ['/media/clips/key.uk.vtt', 'text/vtt; charset=utf-8', 'no-store', 'WEBVTT\n\ndoor\n00:00:00.000 --> 00:00:01.500\nДвері\n'],
    ['/media/speech/uk.json', 'application/json; charset=utf-8', 'no-cache', '[]'],
    ['/media/speech/uk/home.title.0123456789.ogg', 'audio/ogg', 'no-cache', 'OggS'],
  ])('%s', async (path, type, cache, body) => {
    const response = await setUp({ bridgeScript: 'bridge()' }).pages(new Request(origin + path));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(cache);
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
    expect(await response.text()).toBe(body);
  });

  it('content comes from memory, by language', async () => {
    const { pages } = setUp();
    const read = async (name: string): Promise<unknown> => (await pages(new Request(`${origin}/content/${name}`))).json();
    const content = smallContent();
    expect(await read('welcome.json')).toEqual(content.welcome);
    expect(await read('structure.json')).toEqual(JSON.parse(JSON.stringify(content.structure)));
    expect(await read('uk.json')).toEqual(content.words['uk']);
  });

  it('a range', async () => {
    const response = await setUp().pages(new Request(`${origin}/media/clip.webm`, { headers: { range: 'bytes=10-14' } }));
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 10-14/200000');
    expect(response.headers.get('content-length')).toBe('5');
    expect(await response.text()).toBe('01234');
  });

  it.each([
    '/nothing', '/content/', '/content/xx.json', '/content/__proto__.json', '/content/uk.json/x', '/assets/', '/assets/gone.js', '/media/', '/media/gone.webm', '/media/clips/key.ru.vtt', '/content/clips/key.uk.vtt', '/media/content/uk.json',
    '/media', '/other.html', '/assets/../other.html', '/index.html/', '//', '/media//clip.webm', '/bridge.js/x', '/favicon.ico',
    '/media/..%2f..%2fsecret.txt', '/media/%2e%2e/secret.txt', '/media/%252e%252e%252fsecret.txt', '/media/..%5c..%5csecret.txt',
    '/media/\\..\\secret.txt', '/media/clip.webm%00', '/media/clip.webm.', '/media/clip.webm::$DATA', '/media/%', '/secret.txt', '/..%2fsecret.txt',
  ])('nothing is at %s', async (path) => {
    const response = await setUp().pages(new Request(origin + path));
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('SECRET');
  });

  it('property: no path leads to the file beside the folders', async () => {
    const { pages } = setUp();
    const piece = fc.constantFrom('/', '..', '.', '%2e', '%2E%2e', '%2f', '%5c', '\\', '%25', '%00', '%c0%ae', 'media', 'assets', 'page', 'content', 'secret.txt', ';', '?', '#', ' ', ':', '\u2215');
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const response = await pages(new Request(`${origin}/${pieces.join('')}`));
      expect([200, 404]).toContain(response.status);
      expect(await response.text()).not.toContain('SECRET');
    }), { numRuns: 500 });
  });
});

describe('every answer', () => {
  it.each([
    ['/', {}, 'GET'], ['/nothing', {}, 'GET'], ['/', {}, 'POST'], ['/content/uk.json', {}, 'GET'], ['/bridge.js', {}, 'HEAD'],
    ['/media/clip.webm', { range: 'bytes=0-1' }, 'GET'], ['/media/clip.webm', { range: 'bytes=999999-' }, 'GET'],
  ])('has the safety headers: %s %j %s', async (path, headers, method) => {
    const response = await setUp().get(path, headers, method);
    for (const [name, value] of Object.entries(SAFETY_HEADERS)) expect(response.headers.get(name)).toBe(value);
    await response.body?.cancel();
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not allowed', async (method) => {
    const response = await setUp().get('/', {}, method);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it.each(['/', '/content/uk.json', '/media/clip.webm', '/media/clips/key.uk.vtt', '/bridge.js'])('HEAD %s is GET without the body', async (path) => {
    const { get } = setUp({ bridgeScript: 'bridge()' });
    const [head, whole] = [await get(path, {}, 'HEAD'), await get(path)];
    expect(head.body).toBeNull();
    expect([...head.headers]).toEqual([...whole.headers]);
    await whole.body?.cancel();
  });
});

it('the office’s logo stands at an address of its own, and nothing where there is none', async () => {
  const response = await setUp({ logo: { body: Buffer.from('<svg/>'), kind: '.svg' } }).get('/office/logo');
  expect([response.headers.get('content-type'), await response.text()]).toEqual(['image/svg+xml', '<svg/>']);
  expect((await setUp().get('/office/logo')).status).toBe(404);
});

describe('media', () => {
  it('says that it has ranges, and streams the whole where none is asked', async () => {
    const response = await setUp().get('/media/clip.webm');
    expect(response.status).toBe(200);
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(Buffer.from(await response.arrayBuffer()).equals(clip)).toBe(true);
  });

  it('property: a part is the part', async () => {
    const { get } = setUp();
    await fc.assert(fc.asyncProperty(fc.nat(clip.length - 1), fc.nat(clip.length + 10), async (start, end) => {
      fc.pre(start <= end);
      const response = await get('/media/clip.webm', { range: `bytes=${start}-${end}` });
      const last = Math.min(end, clip.length - 1);
      expect(response.headers.get('content-range')).toBe(`bytes ${start}-${last}/${clip.length}`);
      expect(Buffer.from(await response.arrayBuffer()).equals(clip.subarray(start, last + 1))).toBe(true);
    }), { numRuns: 40 });
  });

  it('the last bytes', async () => {
    const response = await setUp().get('/media/clip.webm', { range: 'bytes=-3' });
    expect(await response.text()).toBe('789');
  });

  it('a range that is not there is 416 and says how long the file is', async () => {
    const response = await setUp().get('/media/clip.webm', { range: 'bytes=200000-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */200000');
    expect(await response.text()).toBe('');
  });

  it('an empty file is an empty answer', async () => {
    const response = await setUp().get('/media/empty.vtt');
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '0', '']);
    expect((await setUp().get('/media/empty.vtt', { range: 'bytes=0-' })).status).toBe(416);
  });

  it('is not sent again while it is the same', async () => {
    const { get } = setUp();
    const tag = (await get('/media/clip.webm', {}, 'HEAD')).headers.get('etag') ?? '';
    expect((await get('/media/clip.webm', { 'if-none-match': tag })).status).toBe(304);
    const other = await get('/media/clip.webm', { 'if-none-match': '"other"' });
    expect(other.status).toBe(200);
    await other.body?.cancel();
  });

  it('a part of a clip that has changed since is the whole clip', async () => {
    const { get } = setUp();
    const tag = (await get('/media/clip.webm', {}, 'HEAD')).headers.get('etag') ?? '';
    const range = { range: 'bytes=0-1' };
    const same = await get('/media/clip.webm', { ...range, 'if-range': tag });
    const changed = await get('/media/clip.webm', { ...range, 'if-range': '"other"' });
    expect([same.status, changed.status]).toEqual([206, 200]);
    await Promise.all([same.body?.cancel(), changed.body?.cancel()]);
  });

  it('no link leads out', async () => {
    const { root, get } = setUp();
    symlinkSync(join(root, 'secret.txt'), join(root, 'media/link.webm'));
    expect((await get('/media/link.webm')).status).toBe(404);
  });
});

describe('faults', () => {
  it('a page that is not built is 404', async () => {
    const pages = createPages({ pageDir: '/nowhere', mediaDir: '/nowhere', content: smallContent(), languages: smallContent().languages, index: () => null, logo: null, bridgeScript: '' });
    expect((await pages(new Request('kiosk://app/'))).status).toBe(404);
  });

  it('what cannot be looked up is 500, told inside and not outside', async () => {
    const { pages, onError } = setUp();
    const broken = { method: 'GET', url: 'no address', headers: new Headers() } as Request;
    const response = await pages(broken);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('This could not be read.\n');
    expect(onError).toHaveBeenCalledOnce();
  });

  it('a folder with the name of a file is 404', async () => {
    const { root, get } = setUp();
    mkdirSync(join(root, 'media/folder.svg'));
    expect((await get('/media/folder.svg')).status).toBe(404);
  });

  it('plain answers are text, never kept', async () => {
    const response = plain(421, 'No.', { allow: 'x' });
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control'), response.headers.get('allow')])
      .toEqual([421, 'text/plain; charset=utf-8', 'no-store', 'x']);
    expect(await response.text()).toBe('No.\n');
  });
});

it.each(['/', '/index.html'])('%s has the first screen in it where that could be drawn', async (path) => {
  const { get } = setUp({ index: '<!doctype html><html><body>Welcome' });
  const response = await get(path);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).toBe('<!doctype html><html><body>Welcome');
});
