// Calls over IPC, from the page alone.
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { answerCalls, isFromPage } from '../../../../electron/desktop/ipc.ts';
import { memoryLog } from '../support.ts';
import { frame } from './fake.ts';

function setUp() {
  const ipcMain = { handle: vi.fn<IpcMain['handle']>() };
  const handle = vi.fn(() => Promise.resolve({ ok: true as const, value: 'answer' }));
  const { log, lines } = memoryLog();
  answerCalls(ipcMain, handle, log);
  const invoke = (senderFrame: unknown, ...args: unknown[]): unknown =>
    ipcMain.handle.mock.calls[0]?.[1]({ senderFrame } as IpcMainInvokeEvent, ...args);
  return { ipcMain, handle, lines, invoke };
}

describe('answerCalls', () => {
  it('listens on the one channel', () => {
    expect(setUp().ipcMain.handle.mock.calls.map(([channel]) => channel)).toEqual(['kiosk:call']);
  });

  it('takes a call of the page to the handler, as it is', async () => {
    const { invoke, handle } = setUp();
    expect(await invoke(frame(), 'start', { a: 1 })).toEqual({ ok: true, value: 'answer' });
    expect(handle).toHaveBeenCalledExactlyOnceWith('start', { a: 1 });
  });

  it('further arguments lead nowhere', async () => {
    const { invoke, handle } = setUp();
    await invoke(frame(), 'start', {}, 'more');
    expect(handle).toHaveBeenCalledExactlyOnceWith('start', {});
  });

  it.each([
    ['a frame inside the page', frame({ parent: {} as never }), 'kiosk://app'],
    ['another page', frame({ url: 'https://example.org/x', origin: 'https://example.org' }), 'https://example.org'],
    ['a page that claims our address from another origin', frame({ origin: 'null' }), 'kiosk://app'],
    ['a file of ours that is not the page', frame({ url: 'kiosk://app/media/x.svg' }), 'kiosk://app'],
    ['a frame that is gone', null, 'a frame that is gone'],
  ])('refuses %s, unread', async (_who, sender, what) => {
    const { invoke, handle, lines } = setUp();
    expect(await invoke(sender, 'start', {})).toEqual({ ok: false, error: 'Calls are answered only to the kiosk’s own page.' });
    expect(handle).not.toHaveBeenCalled();
    expect(lines).toEqual([{ event: 'blocked', fields: { kind: 'sender', what } }]);
  });
});

it('isFromPage knows the page', () => {
  expect(isFromPage(frame())).toBe(true);
  expect(isFromPage(frame({ url: 'kiosk://app/#/order' }))).toBe(true);
  expect(isFromPage(frame({ url: 'about:blank' }))).toBe(false);
});
