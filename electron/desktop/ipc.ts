/** Takes the page's calls from the IPC channel to core/calls, from the page alone. */
import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import type { Reply } from '../bridge.ts';
import type { Handle } from '../core/calls.ts';
import type { Log } from '../core/log.ts';
import { placeOf } from '../core/text.ts';
import { isPage, ORIGIN } from './address.ts';
import { CHANNEL } from './channel.ts';

/** Answers calls on the channel. One that does not come from the page's main frame is refused unread. */
export function answerCalls(ipcMain: Pick<IpcMain, 'handle'>, handle: Handle, log: Log): void {
  ipcMain.handle(CHANNEL, (event: IpcMainInvokeEvent, call: unknown, input: unknown): Promise<Reply<unknown>> => {
    // Read at once: the frame is null as soon as it has navigated or is gone.
    const frame = event.senderFrame;
    if (frame !== null && isFromPage(frame)) return handle(call, input);
    log('blocked', { kind: 'sender', what: frame === null ? 'a frame that is gone' : placeOf(frame.url) });
    return Promise.resolve({ ok: false, error: 'Calls are answered only to the kiosk’s own page.' });
  });
}

/** Whether a frame is the main frame of the page. */
export function isFromPage(frame: Pick<WebFrameMain, 'parent' | 'origin' | 'url'>): boolean {
  return frame.parent === null && frame.origin === ORIGIN && isPage(frame.url);
}
