// The page to compare with: Welcome as it stands, with its words, style, fonts and picture, but without any script.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const TYPES: Record<string, string> = { '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };

/**
 * Serves the page on a loopback port.
 * @param html of the whole document, no scripts in it
 * @returns its address, and how to end it
 */
export async function serveStatic(html: string): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    // As the kiosk's own page: for this header a browser starts a process of its own, which has nothing to do with what is in it.
    if (path === '/') return response.setHeader('cross-origin-opener-policy', 'same-origin').setHeader('content-type', 'text/html; charset=utf-8').end(html);
    const file = path.startsWith('/media/') ? join(root, 'locales', path) : join(root, 'dist', 'page', path);
    if (path.includes('..') || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
