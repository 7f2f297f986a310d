// The first screen in the page: drawn from configuration and content, and where it cannot be, told and done without.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawFirstScreen, withFirstScreen } from '../../../../electron/core/first-screen.ts';
import { parseConfig } from '../../../../electron/core/config.ts';
import { makeStartInfo } from '../../../../electron/core/start-info.ts';
import { folder, smallContent } from '../support.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const content = smallContent();
const { config } = parseConfig('{"screen": {"diagonalInches": 32, "viewingDistanceMm": 800}}', '');
const start = makeStartInfo(config, content, content.languages);
const page = '<!doctype html>\n<html lang="uk">\n<body>\n<div id="app"></div>\n</body></html>';

it('puts the screen into the page, with the language, the size of the screen and the distance', () => {
  expect(withFirstScreen(page, '<p>$& $1</p>', { languages: [{ code: 'ar', name: 'العربية', direction: 'rtl' }], screen: start.screen }))
    .toBe('<!doctype html>\n<html lang="ar" dir="rtl" data-inches="32" data-distance="800">\n<body>\n<div id="app"><p>$& $1</p></div>\n</body></html>');
});

it('leaves a page as it is where there is no language to offer', () => {
  expect(withFirstScreen(page, '', { languages: [], screen: start.screen })).toBe(page);
});

it('is Welcome in the languages on offer, each in its own words', async () => {
  const html = await drawFirstScreen(root, start, content.welcome);
  expect(html).toContain('<div id="app"><');
  for (const { code, name } of content.languages) expect(html).toMatch(new RegExp(`class="welcome__language" lang="${code}"[^]*${name}`));
});

it('is refused where the program is not built', async () => {
  await expect(drawFirstScreen(folder({}), start, content.welcome)).rejects.toThrow();
});
