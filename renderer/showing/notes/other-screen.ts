// Notes on a screen of staff's own: whether there is one, and what the window on it is told for as long as somebody shows the
// steps. It outlives the drawer, and ends with the showing, with that screen and with the document.
import { effectScope, onScopeDispose, readonly, ref, watch, type Ref } from 'vue';
import { call } from '../../kiosk.ts';
import { ASK, CHANNEL, type Told } from './channel.ts';

/** The part of the Window Management API that needs no permission. TypeScript does not know it yet. */
type Extended = Screen & EventTarget & { isExtended?: boolean };
const here = window.screen as Extended;

const open = ref(false);
/** Whether notes stand on the other screen. */
export const onOther = readonly(open);

/** Whether there is another screen that this shell can show notes on. */
export function useOtherScreen(): Readonly<Ref<boolean>> {
  const able = window.kiosk?.capabilities.notes === true;
  const there = ref(able && here.isExtended === true);
  const look = (): void => void (there.value = able && here.isExtended === true);
  here.addEventListener('change', look);
  onScopeDispose(() => here.removeEventListener('change', look));
  return there;
}

let end: (() => void) | null = null;

/** @param told what the window is to know now; it is followed. @throws where the shell refuses */
export async function showOnOther(told: () => Told): Promise<void> {
  await call('staffNotes', { open: true });
  closeOther();
  const channel = new BroadcastChannel(CHANNEL);
  const scope = effectScope(true);
  const vanished = (): void => {
    if (here.isExtended !== true) closeOther();
  };
  end = () => {
    scope.stop();
    channel.postMessage(null);
    channel.close();
    here.removeEventListener('change', vanished);
    open.value = false;
    end = null;
  };
  open.value = true;
  channel.onmessage = ({ data }) => {
    if (data === ASK) channel.postMessage(told());
  };
  here.addEventListener('change', vanished);
  scope.run(() => watch(told, (now) => {
    if (now !== null) channel.postMessage(now);
    else closeOtherWindow();
  }, { immediate: true }));
}

/** Closes the window, too. */
export function closeOtherWindow(): void {
  closeOther();
  call('staffNotes', { open: false }).catch(() => undefined);
}

function closeOther(): void {
  end?.();
}
