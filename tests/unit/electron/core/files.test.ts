// Files out of a folder: found, read in parts, and never from beside it.
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInside, splitPath, streamFile } from '../../../../electron/core/files.ts';
import { folder } from '../support.ts';

describe('splitPath', () => {
  it('splits and decodes once', () => {
    expect(splitPath('a/b%20c.svg')).toEqual(['a', 'b c.svg']);
    expect(splitPath('%D1%97.vtt')).toEqual(['ї.vtt']);
    expect(splitPath('a%2520b')).toEqual(['a%20b']);
  });

  it.each([
    '', 'a//b', '/a', 'a/', '.', '..', '../a', 'a/../b', '.hidden', 'a/.git/config', '%2e%2e', '%2e%2e/a', '..%2fa', 'a%2fb',
    '..\\a', 'a%5cb', '%5c..%5ca', 'C:', 'c%3a/windows', 'a::$DATA', 'a%00.svg', 'a%0ab', 'a.', 'a%20', '%', '%zz', '%c3',
  ])('refuses %j', (path) => {
    expect(splitPath(path)).toBeNull();
  });

  it('property: what it lets through has no part that could lead anywhere', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2E', '%2f', '%5c', '%00', '%25', '%252e', ':', ' ', 'a', 'b.svg', '\u202e', '');
    fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join('')), (path) => {
      for (const part of splitPath(path) ?? []) expect(part).toMatch(/^[^./\\:\0][^/\\:\0]*$/);
    }), { numRuns: 1000 });
  });
});

describe('findInside', () => {
  it('finds a file with its size, and a tag that changes with it', async () => {
    const dir = folder({ 'pictures/a.svg': '12345' });
    const found = await findInside(dir, ['pictures', 'a.svg']);
    expect(found).toMatchObject({ path: join(dir, 'pictures/a.svg'), size: 5 });
    truncateSync(join(dir, 'pictures/a.svg'), 4);
    expect((await findInside(dir, ['pictures', 'a.svg']))?.tag).not.toBe(found?.tag);
  });

  it('nothing there, a folder, and a file as a folder are null', async () => {
    const dir = folder({ 'a/b.svg': 'x' });
    for (const parts of [['c'], ['a'], [], ['a', 'b.svg', 'c'], ['x'.repeat(5000)]]) expect(await findInside(dir, parts)).toBeNull();
    expect(await findInside(join(dir, 'gone'), ['a'])).toBeNull();
  });

  it('follows links inside the folder, and none out of it', async () => {
    const outside = folder({ 'secret.txt': 'secret', 'media2/x': 'x' });
    const dir = join(outside, 'media');
    mkdirSync(dir);
    symlinkSync(join(outside, 'secret.txt'), join(dir, 'file.txt'));
    symlinkSync(outside, join(dir, 'up'));
    // A name that only begins like the folder's is not inside it.
    symlinkSync(join(outside, 'media2'), join(dir, 'beside'));
    symlinkSync(join(dir, 'loop'), join(dir, 'loop'));
    symlinkSync(dir, join(dir, 'same'));
    for (const parts of [['file.txt'], ['up', 'secret.txt'], ['beside', 'x'], ['loop']]) expect(await findInside(dir, parts)).toBeNull();

    symlinkSync(join(outside, 'media2'), join(outside, 'linked'));
    expect(await findInside(join(outside, 'linked'), ['x'])).toMatchObject({ size: 1 });
  });

  it('does not answer ".." even if it is asked to', async () => {
    const dir = folder({ 'media/a': '', 'secret.txt': 'secret' });
    expect(await findInside(join(dir, 'media'), ['..', 'secret.txt'])).toBeNull();
  });
});

describe('streamFile', () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);

  it('property: gives exactly the bytes asked for', async () => {
    const path = join(folder({ clip: bytes }), 'clip');
    await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(bytes.length - 1), async (a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const got = new Uint8Array(await new Response(streamFile(path, start, end)).arrayBuffer());
      expect(Buffer.compare(got, bytes.subarray(start, end + 1))).toBe(0);
    }), { numRuns: 50 });
  });

  it('reads nothing before it is asked, and no more after it is given up', async () => {
    // The file is not even there: opening it early would show.
    const unread = streamFile(join(folder(), 'gone'), 0, 9);
    await unread.cancel();

    const reader = streamFile(join(folder({ clip: bytes }), 'clip'), 0, bytes.length - 1).getReader();
    expect((await reader.read()).value?.length).toBe(64 * 1024);
    await reader.cancel();
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });

  it('a file that becomes shorter, or vanishes, is an error and not a short answer', async () => {
    const path = join(folder({ clip: bytes }), 'clip');
    const reader = streamFile(path, 0, bytes.length - 1).getReader();
    await reader.read();
    truncateSync(path, 10);
    await expect(reader.read()).rejects.toThrow('became shorter');
    await expect(streamFile(join(folder(), 'gone'), 0, 9).getReader().read()).rejects.toThrow('ENOENT');
  });
});
