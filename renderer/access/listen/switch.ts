// "Listen", as the first screen has it: on or off. What reads is a second piece, fetched when it is switched on.
import { readonly, ref, type Ref } from 'vue';

export interface Listen {
  /** Reading aloud is on: its bar is shown. */
  on: Readonly<Ref<boolean>>;
  /** Listen or the keypad has been used in this document: every timeout is doubled. */
  aided: Readonly<Ref<boolean>>;
  /** A voice speaks at this moment: idle waits, as for a clip. */
  speaking: Readonly<Ref<boolean>>;
  /** Switches it on, and begins to read this screen; or off. */
  toggle(): Promise<void>;
}

export function makeListen(): Listen {
  const on = ref(false);
  const aided = ref(false);
  const speaking = ref(false);
  return {
    on: readonly(on),
    aided: readonly(aided),
    speaking: readonly(speaking),
    toggle() {
      on.value = !on.value;
      aided.value = true;
      return Promise.resolve();
    },
  };
}
