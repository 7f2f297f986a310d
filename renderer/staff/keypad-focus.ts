// The audio keypad behind the PIN: it moves the focus from one control to the next, in the order they are read. What is chosen
// is pressed. Nothing is read aloud there (access/listen/look.ts).
import { onBeforeUnmount, onMounted } from 'vue';
import { keypadAction, type Keypad } from '../../electron/core/keys.ts';
import { topDialog } from '../access/listen/keys.ts';

/** Call it in a component's setup, for as long as that component stands. */
export function useKeypadFocus(keypad: Keypad): void {
  const pressed = (event: KeyboardEvent): void => {
    const action = keypadAction(keypad, event.key);
    const focused = document.activeElement;
    if (event.defaultPrevented || !topDialog()) return;
    if (action === 'next' || action === 'previous') move(action === 'next' ? 1 : -1);
    // Enter presses a button by itself.
    else if (action === 'choose' && event.key !== 'Enter' && focused instanceof HTMLButtonElement) focused.click();
    else return;
    event.preventDefault();
  };
  onMounted(() => window.addEventListener('keydown', pressed));
  onBeforeUnmount(() => window.removeEventListener('keydown', pressed));
}

/** After the last one follows the first. From the heading, which is no control, to the first after it. */
function move(by: 1 | -1): void {
  const all = [...(topDialog()?.querySelectorAll<HTMLElement>('button') ?? [])]
    .filter((button) => !button.matches(':disabled') && button.checkVisibility({ visibilityProperty: true }));
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[at === -1 && by === -1 ? all.length - 1 : (at + by + all.length) % all.length]?.focus();
}
