import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { whyInstall } from '../../../build/setup/install.mjs';
import { withFirstOnPath, withoutPackagesOnPath } from '../../../build/setup/run.mjs';

const vue = { version: '3.5.45', integrity: 'sha512-a' };
const wanted = { packages: { '': {}, 'node_modules/vue': vue, 'node_modules/only-on-mac': { version: '1.0.0', optional: true } } };

describe('whether to install', () => {
  test('not, where the lock file is what is installed; packages for other platforms may be missing', () => {
    expect(whyInstall(wanted, { packages: { 'node_modules/vue': vue } })).toBeNull();
  });

  test('something more that was installed by hand is no reason', () => {
    expect(whyInstall(wanted, { packages: { 'node_modules/vue': vue, 'node_modules/toy': { version: '1.0.0' } } })).toBeNull();
  });

  test('where nothing is, or an install was broken off', () => {
    expect(whyInstall(wanted, null)).toMatch(/Nothing is installed/);
  });

  test('where a package is missing', () => {
    expect(whyInstall(wanted, { packages: {} })).toBe('vue is missing.');
  });

  test('where a package is another version, or other bytes', () => {
    expect(whyInstall(wanted, { packages: { 'node_modules/vue': { ...vue, version: '3.5.44' } } })).toMatch(/^vue .*3\.5\.44.*3\.5\.45/);
    expect(whyInstall(wanted, { packages: { 'node_modules/vue': { ...vue, integrity: 'sha512-b' } } })).toMatch(/^vue /);
  });
});

describe('PATH', () => {
  test('an install does not see the Node that it is about to replace', () => {
    const path = ['/project/node_modules/.bin', '/usr/bin', '/usr/lib/node_modules/npm/bin', '/opt/my-node_modules/bin'].join(delimiter);
    expect(withoutPackagesOnPath({ PATH: path, HOME: '/root' })).toEqual({
      PATH: ['/usr/bin', '/opt/my-node_modules/bin'].join(delimiter),
      HOME: '/root',
    });
  });

  test('tests do see it first, also where the variable is called Path', () => {
    expect(withFirstOnPath({ Path: 'C:\\Windows' }, 'bin')).toEqual({ Path: `bin${delimiter}C:\\Windows` });
  });
});
