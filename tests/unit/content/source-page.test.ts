// Every statement of the Norge.no page can be found in the kiosk, in each language:
// tests/support/source-page.json says where, statement by statement.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const statements = read('tests/support/source-page.json') as { statement: string; keys: string[] }[];
const LANGUAGES = ['uk', 'ru', 'en', 'nb', 'nn'];

function words(language: string, key: string): unknown {
  const [file = '', ...path] = key.split('.');
  const folder = file === 'content' ? 'content' : language;
  const [name = '', ...rest] = file === 'content' ? path : [file, ...path];
  return rest.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], read(`locales/${folder}/${name}.json`));
}

test('the list is that of the whole page', () => {
  expect(statements.length).toBeGreaterThanOrEqual(50);
  expect(new Set(statements.map(({ statement }) => statement)).size).toBe(statements.length);
});

test.each(LANGUAGES)('each statement stands in %s', (language) => {
  const lost = statements.flatMap(({ statement, keys }) =>
    keys.filter((key) => typeof words(language, key) !== 'string' || words(language, key) === '').map((key) => `${statement} (${key})`),
  );
  expect(lost).toEqual([]);
  expect(statements.filter(({ keys }) => keys.length === 0)).toEqual([]);
});
