// Notes on a screen of staff's own: whether there is one, and what the window on it is told for as long as somebody shows the
// steps. It outlives the drawer, and ends with the showing, with that screen and with the document.
import { effectScope, onScopeDispose, readonly, ref, watch, type Ref } from 'vue';
import { call } from '../../kiosk.ts';
import { CHANNEL, placeOf, type Said, type Told } from './channel.ts';

/** The part of the Window Management API that needs no permission. TypeScript does not know it yet. */
type Extended = Screen & EventTarget & { isExtended?: boolean };
const here = window.screen as Extended;

const open = ref(false);
/** Whether notes stand on the other screen. */
export const onOther = readonly(open);

/** Whether there is another screen that this shell can show notes on. @param able what the shell says of itself (StartInfo.notes) */
export function useOtherScreen(able: boolean): Readonly<Ref<boolean>> {
  const there = ref(able && here.isExtended === true);
  const look = (): void => void (there.value = able && here.isExtended === true);
  here.addEventListener('change', look);
  onScopeDispose(() => here.removeEventListener('change', look));
  return there;
}

let end: (() => void) | null = null;

/**
 * Opens the window and resolves when it stands on a screen of its own.
 * @param told what the window is to know now; it is followed
 * @throws where the shell refuses, or the window came up on the visitor's screen: then it is gone again
 */
export async function showOnOther(told: () => Told): Promise<void> {
  closeOther();
  const held = Promise.withResolvers<void>();
  const stands = Promise.withResolvers<void>();
  // It may fail before anybody waits for it.
  stands.promise.catch(() => undefined);
  // The window waits for this lock, so that it goes with this document, however that ends.
  await new Promise<void>((granted) => void navigator.locks.request(CHANNEL, () => {
    granted();
    return held.promise;
  }));
  const channel = new BroadcastChannel(CHANNEL);
  const scope = effectScope(true);
  const vanished = (): void => {
    if (here.isExtended !== true) closeOther();
  };
  end = () => {
    scope.stop();
    channel.postMessage(null);
    channel.close();
    held.resolve();
    stands.reject(new Error('The window of notes was closed.'));
    here.removeEventListener('change', vanished);
    open.value = false;
    end = null;
  };
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    // A remote whose window has the focus leads all the same.
    if ('key' in data) (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: data.key, bubbles: true, cancelable: true }));
    else if (isHere(data.at)) closeOther();
    else {
      channel.postMessage(told());
      open.value = true;
      stands.resolve();
    }
  };
  here.addEventListener('change', vanished);
  scope.run(() => watch(told, (now) => {
    if (now === null) closeOtherWindow();
    else if (open.value) channel.postMessage(now);
  }));
  await call('staffNotes', { open: true }).catch(closeOther);
  await stands.promise;
}

/** Notes never stand on the visitor's side. */
function isHere({ left, top }: { left: number; top: number }): boolean {
  const mine = placeOf(here);
  return mine.left === left && mine.top === top;
}

/** Closes the window, too. */
export function closeOtherWindow(): void {
  closeOther();
  call('staffNotes', { open: false }).catch(() => undefined);
}

function closeOther(): void {
  end?.();
}
