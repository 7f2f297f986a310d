import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flagList, parseFlags } from '../../../build/setup/flags.mjs';

const absolute = (path: string): string => `/home/${path}`;

describe('flags of npm start', () => {
  test('none are needed', () => {
    expect(parseFlags([], absolute)).toEqual({ ok: true, flags: { shell: null, help: false, makePin: false, passOn: [] } });
  });

  test('--shell is kept here, every other flag is passed on, paths made absolute', () => {
    const args = ['--shell=browser', '--no-window', '--port=0', '--config=k.json', '--data=d', '--content=a=b c'];
    expect(parseFlags(args, absolute)).toEqual({
      ok: true,
      flags: {
        shell: 'browser',
        help: false,
        makePin: false,
        passOn: ['--no-window', '--port=0', '--config=/home/k.json', '--data=/home/d', '--content=/home/a=b c'],
      },
    });
  });

  test('--make-pin is kept here too', () => {
    expect(parseFlags(['--make-pin'], absolute)).toEqual({ ok: true, flags: { shell: null, help: false, makePin: true, passOn: [] } });
  });

  test.each([
    '--shell', '--shell=', '--shell=chrome', '--no-window=yes', '--port', '--port=', '--port=-1', '--port=65536', '--port=1e3',
    '--config', '--config=', '--data=', '--content=', '--windows', '-h', 'kiosk', '', '--', '--PORT=1', '--help=me', '--make-pin=123456',
  ])('%j is refused with the list of flags', (arg) => {
    const parsed = parseFlags([arg], absolute);
    expect(parsed).toEqual({ ok: false, error: expect.stringContaining(`"${arg}" is not a flag`) });
    expect(parsed.ok ? '' : parsed.error).toContain(flagList);
  });

  test('whatever is written, it is understood whole or refused by name', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (args) => {
        const parsed = parseFlags(args, absolute);
        if (parsed.ok) expect(parsed.flags.passOn.length).toBeLessThanOrEqual(args.length);
        else expect(args.some((arg) => parsed.error.startsWith(`"${arg}"`))).toBe(true);
      }),
    );
  });

  test('every port from 0 to 65535 is passed on, no other number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), (port) => {
        expect(parseFlags([`--port=${port}`], absolute).ok).toBe(port <= 65535);
      }),
    );
  });
});
