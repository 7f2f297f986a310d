// The network is off, and nothing is downloaded.
import type { WebRequest } from 'electron';
import { describe, expect, it } from 'vitest';
import { closeNetwork } from '../../../../electron/desktop/network.ts';
import { memoryLog } from '../support.ts';
import { event, events } from './fake.ts';

type Listener = (details: { url: string }, callback: (response: { cancel?: boolean; redirectURL?: string }) => void) => void;

function setUp(devTools = false) {
  const session = events();
  const filters: unknown[][] = [];
  const onBeforeRequest = ((...args: unknown[]) => void filters.push(args)) as WebRequest['onBeforeRequest'];
  const { log, lines } = memoryLog();
  closeNetwork({ ...session, webRequest: { onBeforeRequest } }, log, devTools);
  const ask = (url: string): unknown => {
    let answer: unknown;
    (filters[0]?.at(-1) as Listener)({ url }, (response) => { answer = response; });
    return answer;
  };
  return { session, filters, lines, ask };
}

describe('requests', () => {
  it('are all looked at: no filter of addresses lets one by', () => {
    expect(setUp().filters).toEqual([[expect.any(Function)]]);
  });

  it('of the kiosk go through', () => {
    const { ask, lines } = setUp();
    expect(ask('kiosk://app/media/clip.webm')).toEqual({ cancel: false });
    expect(lines).toEqual([]);
  });

  it.each([
    ['https://example.org/?q=typed', 'https://example.org'], ['http://127.0.0.1:9/', 'http://127.0.0.1:9'], ['wss://example.org/', 'wss://example.org'],
    ['file:///etc/passwd', 'file:'], ['data:text/plain,x', 'data:'], ['kiosk://other/', 'kiosk://other'], ['devtools://devtools/x', 'devtools://devtools'], ['', 'not an address'],
  ])('to %s are cancelled, and logged without path', (url, what) => {
    const { ask, lines } = setUp();
    expect(ask(url)).toEqual({ cancel: true });
    expect(lines).toEqual([{ event: 'blocked', fields: { kind: 'request', what } }]);
  });

  it('of the developer tools go through in development, and nothing else does', () => {
    const { ask } = setUp(true);
    expect(ask('devtools://devtools/bundled/x.js')).toEqual({ cancel: false });
    expect(ask('https://example.org/devtools://')).toEqual({ cancel: true });
  });
});

it('a download is cancelled', () => {
  const { session, lines } = setUp();
  const download = event({});
  session.emit('will-download', download, { getURL: () => 'blob:kiosk://app/123' }, {});
  expect(download.prevented).toBe(true);
  expect(lines).toEqual([{ event: 'blocked', fields: { kind: 'download', what: 'blob:' } }]);
});
