// The keys of the audio keypad, everywhere and from the first screen on. Small, because the first screen has it: what a
// key does beyond this is the reader's (reader.ts), which is fetched with the first such key.
import { keypadAction, type Keypad, type KeypadAction } from '../../../electron/core/keys.ts';

/** What a person can press. */
export const CONTROL = 'button, a[href], input, select, textarea, summary, [role="button"], [role="radio"], [role="switch"], [role="option"]';

/** What a key of the keypad comes to. `own`: the browser does it itself. */
export type KeyOutcome = 'own' | 'press' | 'closeDialog' | 'back' | 'listen';

/**
 * @param key as KeyboardEvent.key
 * @param onControl whether the focus is on something to press
 * @param inDialog whether a dialog stands over the screen
 */
export function keyOutcome(action: KeypadAction, key: string, onControl: boolean, inDialog: boolean): KeyOutcome {
  if (action === 'choose' && onControl) return 'press';
  if (action === 'back' && inDialog) return key === 'Escape' ? 'own' : 'closeDialog';
  return action === 'back' ? 'back' : 'listen';
}

/** The uppermost dialog over the screen. */
export const topDialog = (): HTMLDialogElement | undefined => [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1);

export interface KeysParts {
  keypad: Keypad;
  /** Back to the screen before; on Welcome nothing. */
  back(): void;
  /** A key that moves, repeats, or changes the sound. */
  listen(action: KeypadAction): void;
}

/** Listens for the keys that hands.ts lets through: none that is held. The dark screen and the staff panel have keys of their own. */
export function listenForKeys({ keypad, back, listen }: KeysParts): void {
  window.addEventListener('keydown', (event) => {
    const action = keypadAction(keypad, event.key);
    if (action === null || event.defaultPrevented || document.querySelector('.staff, .asleep')) return;
    const focused = document.activeElement;
    const onControl = focused?.matches(CONTROL) ?? false;
    const outcome = keyOutcome(action, event.key, onControl, topDialog() !== undefined);
    if (outcome === 'own') return;
    event.preventDefault();
    if (outcome === 'press') (focused as HTMLElement).click();
    else if (outcome === 'closeDialog') topDialog()?.requestClose();
    else if (outcome === 'back') back();
    else listen(action);
  });
}
