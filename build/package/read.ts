/** Reads what electron-builder has packed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { extractFile, getRawHeader } from '@electron/asar';
import { NtExecutable, NtExecutableResource } from 'resedit';
import type { PackedFile } from './rules.ts';

interface Entry {
  files?: Record<string, Entry>;
  size?: number;
  unpacked?: boolean;
}

/** The table of an archive. A link counts as a file of no bytes: nothing that runs is one. */
export function readTable(archive: string): PackedFile[] {
  return listEntries(getRawHeader(archive).header as Entry, '');
}

function listEntries({ files = {} }: Entry, prefix: string): PackedFile[] {
  return Object.entries(files).flatMap(([name, entry]) => {
    const path = `${prefix}${name}`;
    if (entry.files !== undefined) return listEntries(entry, `${path}/`);
    return [{ path, size: entry.size ?? 0, unpacked: entry.unpacked ?? false }];
  });
}

/** The bytes of one file of an archive. */
export function readPacked(archive: string, path: string): Buffer {
  return extractFile(archive, path.split('/').join(sep));
}

/** Every file under a folder, relative to it, with '/', sorted. */
export function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Whether a program for Windows carries the hash of this archive's table. Electron ends at once where it does not
 * (electron/electron, docs/tutorial/asar-integrity.md).
 */
export function carriesHash(program: string, archive: string): boolean {
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(program)));
  const found = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  if (found === undefined) return false;
  const value = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
  const wanted = [{ file: 'resources\\app.asar', alg: 'SHA256', value }];
  return Buffer.from(found.bin).toString() === JSON.stringify(wanted);
}
