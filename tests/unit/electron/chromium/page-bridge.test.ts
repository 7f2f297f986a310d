// The page's side of the bridge in the browser shell, run as the plain script that it is.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { transformWithOxc } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KioskApi } from '../../../../electron/bridge.ts';
import { GONE_MS } from '../../../../electron/chromium/presence.ts';

const file = new URL('../../../../electron/chromium/page-bridge.ts', import.meta.url);
const { code } = await transformWithOxc(readFileSync(file, 'utf8'), 'page-bridge.ts');
// What the bundler drops: the mark that a file with type imports was a module.
const script = code.replace(/^export \{\};?$/m, '');

/** The connections that the last page has made, newest last. */
let sockets: { address: string; onclose?: () => void }[] = [];
function FakeSocket(address: string): { address: string } {
  const socket = { address };
  sockets.push(socket);
  return socket;
}

/** Runs the script in a page of nothing but a `window`. */
function page(fetch: typeof globalThis.fetch, window: Record<string, unknown> = {}): { kiosk: KioskApi } {
  sockets = [];
  const location = { host: '127.0.0.1:1234' };
  vm.runInNewContext(script, { window, fetch, location, WebSocket: FakeSocket, setTimeout: (...args: Parameters<typeof setTimeout>) => setTimeout(...args) });
  return window as { kiosk: KioskApi };
}

const answering = (body: unknown, status = 200) => vi.fn<typeof fetch>(() => Promise.resolve(new Response(JSON.stringify(body), { status })));

describe('window.kiosk', () => {
  it('is a plain script: no import, no export', () => {
    expect(script).not.toMatch(/^\s*(import|export)\b/m);
  });

  it('says which shell it is, and whether there can be speech', () => {
    expect(page(answering({})).kiosk.capabilities).toEqual({ shell: 'browser', print: true, speech: false });
    expect(page(answering({}), { speechSynthesis: {} }).kiosk.capabilities.speech).toBe(true);
  });

  it('posts each call to the kiosk, and gives the reply as it is', async () => {
    const fetch = answering({ ok: true, value: null });
    expect(await page(fetch).kiosk.call('report', { event: 'page-error', screen: 'none' })).toEqual({ ok: true, value: null });
    expect(fetch).toHaveBeenCalledExactlyOnceWith('/bridge', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"call":"report","input":{"event":"page-error","screen":"none"}}',
    });
  });

  it('gives a refusal as a reply too', async () => {
    const fetch = answering({ ok: false, error: 'There is no call "x".' }, 400);
    expect(await page(fetch).kiosk.call('start', {})).toEqual({ ok: false, error: 'There is no call "x".' });
  });

  it('a program that does not answer, or answers nonsense, is a reply that says so', async () => {
    const error = { ok: false, error: "start: the kiosk's program does not answer." };
    expect(await page(vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))).kiosk.call('start', {})).toEqual(error);
    expect(await page(vi.fn(() => Promise.resolve(new Response('<html>')))).kiosk.call('start', {})).toEqual(error);
  });

  it('cannot be replaced or changed by the page', () => {
    const window = page(answering({}));
    expect(Object.isFrozen(window.kiosk)).toBe(true);
    expect(Object.isFrozen(window.kiosk.capabilities)).toBe(true);
    expect(() => { window.kiosk = {} as KioskApi; }).toThrow(TypeError);
  });
});

describe('presence', () => {
  afterEach(() => void vi.useRealTimers());

  it('is one connection for the life of the document', () => {
    page(answering({}));
    expect(sockets.map(({ address }) => address)).toEqual(['ws://127.0.0.1:1234/presence']);
  });

  it('that is lost is made anew before the shell gives the page up, again and again', () => {
    vi.useFakeTimers();
    page(answering({}));
    for (let count = 1; count <= 3; count += 1) {
      sockets.at(-1)?.onclose?.();
      expect(sockets).toHaveLength(count);
      vi.advanceTimersByTime(GONE_MS / 2);
      expect(sockets).toHaveLength(count + 1);
    }
  });
});
