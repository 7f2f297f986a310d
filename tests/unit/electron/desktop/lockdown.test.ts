// The guards on every web contents.
import type { HandlerDetails, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardContents } from '../../../../electron/desktop/lockdown.ts';
import { memoryLog } from '../support.ts';
import { event, events } from './fake.ts';

function setUp() {
  const app = events();
  const { log, lines } = memoryLog();
  guardContents(app, log, () => null);
  /** A new web contents, as any window, view or webview would make one. */
  const create = () => {
    const contents = events();
    const setWindowOpenHandler = vi.fn<WebContents['setWindowOpenHandler']>();
    const setVisualZoomLevelLimits = vi.fn<WebContents['setVisualZoomLevelLimits']>(() => Promise.resolve());
    const setWebRTCIPHandlingPolicy = vi.fn<WebContents['setWebRTCIPHandlingPolicy']>();
    const made = { setWindowOpenHandler, setVisualZoomLevelLimits, setWebRTCIPHandlingPolicy };
    app.emit('web-contents-created', event({}), { ...contents, ...made });
    return { contents, ...made };
  };
  return { create, lines };
}

describe.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s', (name) => {
  it.each(['kiosk://app/', 'kiosk://app/index.html'])('to %s is let through: a reset is a new document', (url) => {
    const { create, lines } = setUp();
    const details = event({ url, isMainFrame: true });
    create().contents.emit(name, details);
    expect(details.prevented).toBe(false);
    expect(lines).toEqual([]);
  });

  it.each([
    ['https://example.org/typed?words', 'https://example.org'], ['kiosk://app/repair', 'kiosk://app'], ['kiosk://app/media/clip.webm', 'kiosk://app'], ['file:///etc/passwd', 'file:'],
    ['javascript:alert(1)', 'javascript:'], ['data:text/html,x', 'data:'], ['about:blank', 'about:'],
  ])('to %s is stopped', (url, what) => {
    const { create, lines } = setUp();
    const details = event({ url, isMainFrame: true });
    create().contents.emit(name, details);
    expect(details.prevented).toBe(true);
    expect(lines).toEqual([{ event: 'blocked', fields: { kind: 'navigation', what } }]);
  });

  it('of a frame inside the page is stopped, wherever it goes', () => {
    const details = event({ url: 'kiosk://app/', isMainFrame: false });
    setUp().create().contents.emit(name, details);
    expect(details.prevented).toBe(true);
  });
});

describe('every web contents', () => {
  it('opens no window', () => {
    const { create, lines } = setUp();
    const handler = create().setWindowOpenHandler.mock.calls[0]?.[0];
    expect(handler?.({ url: 'https://example.org/typed' } as HandlerDetails)).toEqual({ action: 'deny' });
    expect(handler?.({ url: 'kiosk://app/' } as HandlerDetails)).toEqual({ action: 'deny' });
    expect(lines.map((line) => line.fields)).toEqual([{ kind: 'window', what: 'https://example.org' }, { kind: 'window', what: 'kiosk://app' }]);
  });

  it('embeds no webview', () => {
    const { create, lines } = setUp();
    const attach = event({});
    create().contents.emit('will-attach-webview', attach, {}, {});
    expect(attach.prevented).toBe(true);
    expect(lines).toMatchObject([{ fields: { kind: 'webview' } }]);
  });

  it('keeps its size, in each document anew, also when the contents are just going', async () => {
    const { contents, setVisualZoomLevelLimits } = setUp().create();
    expect(setVisualZoomLevelLimits).not.toHaveBeenCalled();
    contents.emit('dom-ready');
    setVisualZoomLevelLimits.mockRejectedValueOnce(new Error('destroyed'));
    contents.emit('dom-ready');
    expect(setVisualZoomLevelLimits.mock.calls).toEqual([[1, 1], [1, 1]]);
  });

  it('gets no key that is not allowed', () => {
    const key = event({});
    const input = { type: 'keyDown', key: 'r', control: true, alt: false, meta: false, shift: false };
    setUp().create().contents.emit('before-input-event', key, input);
    expect(key.prevented).toBe(true);
  });

  it('reaches nobody past the request filter', () => {
    expect(setUp().create().setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith('disable_non_proxied_udp');
  });

  it('is guarded, the second like the first', () => {
    const { create } = setUp();
    create();
    const details = event({ url: 'https://example.org/', isMainFrame: true });
    create().contents.emit('will-navigate', details);
    expect(details.prevented).toBe(true);
  });
});
