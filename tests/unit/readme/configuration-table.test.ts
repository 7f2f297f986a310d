// The configuration table of the README is the code's own: key, default and what is allowed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settings } from '../../../electron/core/config.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const rows = new Map(
  readme.split('\n').filter((line) => line.startsWith('| `')).map((line) => {
    const [key = '', , standard = '', allowed = ''] = line.split('|').slice(1).map((cell) => cell.trim());
    return [key.replaceAll('`', ''), { standard, allowed }];
  }),
);

test('every setting has its row, and there is no other', () => {
  expect([...rows.keys()]).toEqual(settings.map(({ key }) => key));
});

test.each(settings.map((setting) => [setting.key, setting] as const))('%s: default and range', (key, setting) => {
  const standard = setting.defaultText ?? `\`${JSON.stringify(setting.default)}\``;
  expect(rows.get(key)).toEqual({ standard, allowed: setting.allowed });
});
