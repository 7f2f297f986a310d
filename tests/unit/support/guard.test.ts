import { EventEmitter } from 'node:events';
import type { BrowserContext } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { watch } from '../../support/guard.ts';

const kiosk = 'http://127.0.0.1:4000/';

/** What the guard writes down when the browser tells it this. */
function told(event: string, what: unknown): string[] {
  const context = new EventEmitter();
  const problems: string[] = [];
  watch(context as unknown as BrowserContext, (url) => url.startsWith(kiosk), problems);
  context.emit(event, what);
  return problems;
}

const message = (type: string, text: string, url = kiosk) => ({ type: () => type, text: () => text, location: () => ({ url }) });

describe('the guard of every journey', () => {
  test('writes down errors, on the console and thrown', () => {
    expect(told('console', message('error', 'boo'))).toEqual([`console: boo (${kiosk})`]);
    expect(told('weberror', { error: () => ({ message: 'late' }) })).toEqual(['page error: late']);
  });

  test('writes down a breach of the security policy, whatever it is reported as', () => {
    expect(told('console', message('warning', 'violates the following Content Security Policy directive'))).toHaveLength(1);
  });

  test('lets pass what the page says otherwise, and the icon that the browser asks for by itself', () => {
    expect(told('console', message('log', 'hello'))).toEqual([]);
    expect(told('console', message('error', '404', `${kiosk}favicon.ico`))).toEqual([]);
  });

  test.each(['https://www.norge.no/', 'http://127.0.0.1:4001/', 'http://localhost:4000/', 'ws://127.0.0.1:4000/', 'file:///etc/hosts'])(
    'writes down a request to %s',
    (url) => {
      expect(told('request', { url: () => url })).toEqual([`request to elsewhere: ${url}`]);
    },
  );

  test.each([`${kiosk}assets/a.js`, 'data:text/plain,a', 'about:blank', `blob:${kiosk}1`])('lets pass a request to %s', (url) => {
    expect(told('request', { url: () => url })).toEqual([]);
  });
});
