/**
 * Answers every request for page, content and media: the same function from Request to Response behind the
 * scheme of Electron and behind the loopback server.
 */
import { toVtt } from './content/clips.ts';
import type { Content, LanguageInfo } from './content/types.ts';
import { findInside, splitPath, streamFile } from './files.ts';
import type { FoundFile } from './files.ts';
import { SAFETY_HEADERS, typeOf } from './headers.ts';
import { LOGO_PATH } from './office/logo.ts';
import type { Logo } from './office/logo.ts';
import { parseRange } from './range.ts';
import { REPAIR_PATH, REPAIR_STYLE, REPAIR_STYLE_PATH, repairPage } from './repair-page.ts';

export interface PageParts {
  /** The built page: index.html and assets/. */
  pageDir: string;
  content: Content;
  /** index.html with the first screen drawn in it; null: as it was built. Asked each time: what is drawn may end. */
  index: () => string | null;
  /** The office's own; null where it has none. */
  logo: Logo | null;
  /** Those on offer, in their order. */
  languages: readonly LanguageInfo[];
  mediaDir: string;
  /** Runs before the page. It makes window.kiosk in the browser shell; '' where a preload has made it. */
  bridgeScript: string;
  /** Told when a file that is there can't be read. */
  onError?: (error: unknown) => void;
}

export type Pages = (request: Request) => Promise<Response>;

type Found = { file: FoundFile; type: string; cache: string } | { text: string | Buffer<ArrayBuffer>; type: string } | null;

const NEVER_KEPT = 'no-store';
/** The name of a built asset carries a hash of what is in it. */
const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';
/** A clip may be replaced under the same name: the browser has to ask, and the tag tells whether it changed. */
const ASKED_EACH_TIME = 'no-cache';

/**
 * Makes the function that answers. It never rejects: what is not there, or must not be had, is 404, what is
 * not GET or HEAD 405, a file that can't be read 500.
 */
export function createPages(parts: PageParts): Pages {
  const texts = contentTexts(parts.content);
  const repair = repairPage(parts.languages, parts.content.welcome);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plain(405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
    }
    try {
      const path = new URL(request.url).pathname;
      if (path === REPAIR_PATH) return text(repair, typeOf('.html'), request.method);
      if (path === REPAIR_STYLE_PATH) return text(REPAIR_STYLE, typeOf('.css'), request.method);
      const found = await find(path, parts, texts);
      if (found === null) return plain(404, 'There is nothing here.');
      if ('text' in found) return text(found.text, found.type, request.method);
      return file(found.file, found.type, found.cache, request);
    } catch (error) {
      parts.onError?.(error);
      return plain(500, 'This could not be read.');
    }
  };
}

/** What stands at `path`. The path comes from a URL, so that dots are resolved, but nothing is decoded. */
async function find(path: string, parts: PageParts, texts: ReadonlyMap<string, string>): Promise<Found> {
  if (path === '/' || path === '/index.html') {
    const index = parts.index();
    return index === null ? fromFolder(parts.pageDir, ['index.html'], NEVER_KEPT) : { text: index, type: typeOf('.html') };
  }
  if (path === LOGO_PATH) return parts.logo && { text: parts.logo.body, type: typeOf(parts.logo.kind) };
  if (path === '/first-touch.js') return fromFolder(parts.pageDir, ['first-touch.js'], NEVER_KEPT);
  if (path === '/bridge.js') return { text: parts.bridgeScript, type: typeOf('bridge.js') };

  const pieces = splitPath(path.slice(1));
  if (pieces === null || pieces.length < 2) return null;
  const [folder, ...rest] = pieces;
  switch (folder) {
    case 'content':
      return made(pieces.join('/'), texts);
    case 'assets':
      return fromFolder(parts.pageDir, pieces, KEPT_FOR_EVER);
    case 'media':
      return made(pieces.join('/'), texts) ?? fromFolder(parts.mediaDir, rest, ASKED_EACH_TIME);
    default:
      return null;
  }
}

async function fromFolder(dir: string, names: readonly string[], cache: string): Promise<Found> {
  const found = await findInside(dir, names);
  return found && { file: found, type: typeOf(names.at(-1) ?? ''), cache };
}

/** One of the texts that are made in memory. */
function made(path: string, texts: ReadonlyMap<string, string>): Found {
  const text = texts.get(path);
  return text === undefined ? null : { text, type: typeOf(path) };
}

/** The content as JSON, and captions, by path, made once: it does not change while the program runs. */
function contentTexts(content: Content): Map<string, string> {
  return new Map([
    ['content/welcome.json', JSON.stringify(content.welcome)],
    ['content/structure.json', JSON.stringify(content.structure)],
    ...Object.entries(content.words).map(([code, words]): [string, string] => [`content/${code}.json`, JSON.stringify(words)]),
    ...Object.entries(content.staff).map(([code, words]): [string, string] => [`content/staff/${code}.json`, JSON.stringify(words)]),
    ...Object.entries(content.cues).map(([name, cues]): [string, string] => [`media/${name}`, toVtt(cues)]),
  ]);
}

function file({ path, size, tag }: FoundFile, type: string, cache: string, request: Request): Response {
  const headers = {
    ...SAFETY_HEADERS, 'content-type': type, 'cache-control': cache, 'etag': tag, 'accept-ranges': 'bytes',
  };
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });

  // A part of a file that has changed since the first part is of no use: then the whole is sent.
  const condition = request.headers.get('if-range');
  const range = condition === null || condition === tag
    ? parseRange(request.headers.get('range'), size)
    : { kind: 'whole' } as const;
  if (range.kind === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  }

  const [start, end] = range.kind === 'part' ? [range.start, range.end] : [0, size - 1];
  const body = request.method === 'HEAD' || size === 0 ? null : streamFile(path, start, end);
  return new Response(body, {
    status: range.kind === 'part' ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      ...(range.kind === 'part' && { 'content-range': `bytes ${start}-${end}/${size}` }),
    },
  });
}

function text(body: string | Buffer<ArrayBuffer>, type: string, method: string): Response {
  return new Response(method === 'HEAD' ? null : body, {
    headers: {
      ...SAFETY_HEADERS,
      'content-type': type,
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': NEVER_KEPT,
    },
  });
}

/** A short answer that is not the page. */
export function plain(status: number, sentence: string, more: Record<string, string> = {}): Response {
  return new Response(`${sentence}\n`, {
    status, headers: { ...SAFETY_HEADERS, 'content-type': typeOf('.txt'), 'cache-control': NEVER_KEPT, ...more },
  });
}
