// Where Electron keeps its own files.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { keepProfileIn } from '../../../../electron/desktop/profile.ts';
import { folder } from '../support.ts';

it('in the data folder, in a folder that is there', () => {
  const dir = join(folder(), 'data', 'electron');
  const setPath = vi.fn(() => expect(existsSync(dir)).toBe(true));
  const say = vi.fn();
  keepProfileIn(dir, { setPath }, say);
  expect(setPath).toHaveBeenCalledExactlyOnceWith('userData', dir);
  expect(say).not.toHaveBeenCalled();
});

it('where they were, and says so, if that cannot be', () => {
  const dir = join(folder({ data: 'a file' }), 'data', 'electron');
  const setPath = vi.fn();
  const say = vi.fn();
  keepProfileIn(dir, { setPath }, say);
  expect(setPath).not.toHaveBeenCalled();
  expect(say).toHaveBeenCalledExactlyOnceWith(`The folder ${dir} cannot be made; Electron keeps its files in its usual place.`);
});
