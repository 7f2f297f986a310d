// The office's logo: what is a picture is served, everything else is told and left out.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLogo } from '../../../../../electron/core/office/logo.ts';
import { folder } from '../../support.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const dir = (): string => folder({
  'kiosk.json': '{}', 'a.svg': '\uFEFF<?xml version="1.0"?><svg/>', 'B.PNG': PNG, 'c.webp': 'RIFF1234WEBPVP8 ',
  'text.svg': 'no picture', 'page.png': '<html>', 'large.svg': `<svg>${' '.repeat(500_000)}</svg>`, 'd.gif': 'GIF89a',
});

it.each([['a.svg', '.svg'], ['B.PNG', '.png'], ['c.webp', '.webp']])('takes %s, relative to the file that names it', async (name, kind) => {
  const { logo, problem } = await readLogo(name, join(dir(), 'kiosk.json'));
  expect([logo?.kind, problem]).toEqual([kind, null]);
});

it.each([
  ['text.svg', /no \.svg inside/], ['page.png', /no \.png inside/], ['large.svg', /500011 bytes/], ['d.gif', /kind of file/],
  ['gone.svg', /cannot be read/], ['.', /kind of file/],
])('does not take %s, and says why', async (name, why) => {
  const { logo, problem } = await readLogo(name, join(dir(), 'kiosk.json'));
  expect(logo).toBeNull();
  expect(problem).toMatchObject({ key: 'office.logo', value: expect.stringMatching(why), used: 'no logo' });
});

it('is none where none is configured', async () => {
  expect(await readLogo('', '')).toEqual({ logo: null, problem: null });
});
