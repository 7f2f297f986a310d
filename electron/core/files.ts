/** Files out of a folder, and never out of anything beside it. */
import { open, realpath, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * The parts of a path that a request asks for, decoded once, or null where it must not be answered: parts that
 * are empty, hidden (which includes "." and ".."), or that hold a separator, a drive or stream mark, a control
 * character, or an end that Windows drops. What is encoded twice stays encoded and is simply not found. Pure.
 */
export function splitPath(path: string): string[] | null {
  const parts: string[] = [];
  for (const raw of path.split('/')) {
    const part = decode(raw);
    if (part === null || part === '' || /^\.|[/\\:\u0000-\u001f\u007f]|[. ]$/.test(part)) return null;
    parts.push(part);
  }
  return parts;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A file that is there. Nothing is open yet, so that an answer nobody reads costs nothing. */
export interface FoundFile {
  path: string;
  size: number;
  /** Changes when the file does. */
  tag: string;
}

/**
 * Finds the file at `parts` under `dir`, or gives null where there is none. A link that leads out of the
 * folder counts as none: the real path has to lie under the real folder. Errors other than "not there" throw.
 */
export async function findInside(dir: string, parts: readonly string[]): Promise<FoundFile | null> {
  try {
    const root = await realpath(dir);
    const path = await realpath(join(root, ...parts));
    if (!path.startsWith(root + sep)) return null;
    const found = await stat(path);
    const tag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
    return found.isFile() ? { path, size: found.size, tag } : null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'].includes(code)) return null;
    throw error;
  }
}

const CHUNK = 64 * 1024;

/**
 * The bytes `start` to `end` (both included) of a file as a stream. It reads only when asked, and closes the
 * file at the end, on an error and when nobody wants the rest.
 */
export function streamFile(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined;
  let position = start;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        handle ??= await open(path, 'r');
        const wanted = Math.min(CHUNK, end - position + 1);
        const { bytesRead, buffer } = await handle.read(new Uint8Array(wanted), 0, wanted, position);
        // A file that has become shorter meanwhile: the length was promised, so this is an error.
        if (bytesRead === 0) throw new Error('the file became shorter while it was read');
        position += bytesRead;
        controller.enqueue(buffer.subarray(0, bytesRead));
        if (position <= end) return;
        // First: who has all bytes may ask for the next at once, and would wait behind an answer that is not over.
        controller.close();
        await handle.close();
      } catch (error) {
        await handle?.close().catch(() => undefined);
        controller.error(error);
      }
    },
    cancel: () => handle?.close(),
  }, { highWaterMark: 0 });
}
