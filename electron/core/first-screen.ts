/** The page with its first screen already drawn in it. Where that cannot be had, the page draws it by itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { StartInfo } from '../bridge.ts';
import type { Content } from './content/types.ts';

type Draw = (start: StartInfo, welcome: Content['welcome']) => Promise<string>;

/**
 * Reads the built page and draws Welcome into it.
 * @param root the folder of the program, with dist/page and dist/shell
 * @throws where the page or what draws it is not there
 */
export async function drawFirstScreen(root: string, start: StartInfo, welcome: Content['welcome']): Promise<string> {
  const html = await readFile(join(root, 'dist', 'page', 'index.html'), 'utf8');
  const { firstScreen } = await import(pathToFileURL(join(root, 'dist', 'shell', 'first-screen.js')).href) as { firstScreen: Draw };
  return withFirstScreen(html, await firstScreen(start, welcome), start);
}

/**
 * Puts the drawn screen into the page, and what style sheets need to know of the screen before a script can tell them:
 * its size and how far away people stand.
 */
export function withFirstScreen(html: string, drawn: string, { languages, screen }: Pick<StartInfo, 'languages' | 'screen'>): string {
  const [first] = languages;
  if (!first) return html;
  const root = `<html lang="${first.code}" dir="${first.direction}" data-inches="${screen.diagonalInches}" data-distance="${screen.viewingDistanceMm}">`;
  return html
    .replace(/<html[^>]*>/, () => root)
    .replace('<div id="app"></div>', () => `<div id="app">${drawn}</div>`);
}
