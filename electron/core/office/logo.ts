/** The office's own logo: a small picture beside kiosk.json. One that cannot be used is told, and the kiosk goes without it. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import type { ConfigProblem } from '../config.ts';
import { settings } from '../config.ts';

/** Where the page finds it. */
export const LOGO_PATH = '/office/logo';
const MOST_BYTES = 500_000;

/** How a file of each kind begins. An SVG may begin with a comment or a declaration. */
const KINDS: Readonly<Record<string, (start: Buffer) => boolean>> = {
  '.svg': (start) => start.toString('utf8').replace(/^\uFEFF/, '').trimStart().startsWith('<'),
  '.png': (start) => start.subarray(1, 4).toString() === 'PNG',
  '.webp': (start) => start.subarray(0, 4).toString() === 'RIFF' && start.subarray(8, 12).toString() === 'WEBP',
};

export interface Logo {
  body: Buffer<ArrayBuffer>;
  /** ".svg", ".png" or ".webp" */
  kind: string;
}

/**
 * Reads the logo that is configured, once. Never throws.
 * @param path as it stands in the configuration: relative to its file
 * @returns null where none is configured, or it cannot be used: then `problem` says why
 */
export async function readLogo(path: string, file: string): Promise<{ logo: Logo | null; problem: ConfigProblem | null }> {
  if (path === '') return { logo: null, problem: null };
  const refused = (value: string): { logo: null; problem: ConfigProblem } => ({
    logo: null,
    problem: { file, key: 'office.logo', value, used: 'no logo', allowed: settings.find(({ key }) => key === 'office.logo')?.allowed ?? '' },
  });
  const kind = extname(path).toLowerCase();
  const isKind = KINDS[kind];
  if (!isKind) return refused(`${JSON.stringify(path)}, a kind of file that is not used`);
  try {
    const found = resolve(dirname(file), path);
    const { size } = await stat(found);
    if (size > MOST_BYTES) return refused(`${JSON.stringify(path)}, which has ${size} bytes`);
    const body = await readFile(found);
    return isKind(body.subarray(0, 200)) ? { logo: { body, kind }, problem: null } : refused(`${JSON.stringify(path)}, which is no ${kind} inside`);
  } catch (error) {
    return refused(`${JSON.stringify(path)}, which cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}
