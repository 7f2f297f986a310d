// The options of the start command.
import { describe, expect, it } from 'vitest';
import { HELP, parseOptions } from '../../../../electron/core/options.ts';

const standard = { kind: 'run', window: true, port: 0, config: null, data: null, content: null, ignored: [] };

describe('parseOptions', () => {
  it('nothing is all defaults', () => {
    expect(parseOptions([])).toEqual(standard);
  });

  it('takes every option', () => {
    const args = ['--no-window', '--port=8080', '--config=a.json', '--data=/d', '--content=c=d', '--shell=browser'];
    expect(parseOptions(args)).toEqual({ ...standard, window: false, port: 8080, config: 'a.json', data: '/d', content: 'c=d' });
  });

  it.each(['--port', '--port=', '--port=x', '--port=-1', '--port=65536', '--port=1e3', '--port=080808', '--config', '--config=', '--data=', '--content',
    '--no-window=yes', '--shell', '--shell=safari'])('%s cannot be used, and says how it can', (arg) => {
    expect(parseOptions([arg])).toMatchObject({ kind: 'wrong', text: expect.stringContaining(`The option ${arg} cannot be used: `) });
  });

  it('a mistyped option is refused, with the list', () => {
    expect(parseOptions(['--confg=a.json'])).toEqual({
      kind: 'wrong', text: `The option --confg=a.json cannot be used: there is no such option.\n${HELP}`,
    });
  });

  it('leaves the options of others alone where that is asked, as under Electron', () => {
    expect(parseOptions(['--inspect=0', '.', '--data=/d', '--no-sandbox'], 'leave'))
      .toEqual({ ...standard, data: '/d', ignored: ['--inspect=0', '.', '--no-sandbox'] });
    expect(parseOptions(['--port=x'], 'leave')).toMatchObject({ kind: 'wrong' });
  });

  it('help names every option', () => {
    expect(parseOptions(['--port=1', '--help'])).toEqual({ kind: 'help', text: HELP });
    for (const name of ['--shell', '--no-window', '--port', '--config', '--data', '--content']) expect(HELP).toContain(name);
  });
});
