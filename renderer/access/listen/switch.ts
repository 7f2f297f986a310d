// "Listen", as the first screen has it: on or off. What reads is a second piece, fetched when it is first switched on.
import { readonly, ref, shallowReadonly, shallowRef, type Ref, type ShallowRef } from 'vue';
import type { KeypadAction } from '../../../electron/core/keys.ts';
import type { Reader } from './reader.ts';

export interface Listen {
  /** Reading aloud is on: its bar is shown. */
  on: Readonly<Ref<boolean>>;
  /** Listen or the keypad has been used in this document: every timeout is doubled. */
  aided: Readonly<Ref<boolean>>;
  /** A voice speaks at this moment: idle waits, as for a clip. */
  speaking: Readonly<Ref<boolean>>;
  /** What reads; null until Listen was first on. */
  reader: Readonly<ShallowRef<Reader | null>>;
  /** Switches it on, and begins to read this screen; or off. */
  toggle(): Promise<void>;
  /** A key of the keypad. The first one switches Listen on. */
  key(action: KeypadAction): Promise<void>;
  /** Another screen, or another step of it, stands. */
  shown(): void;
}

export interface ListenParts {
  /** Fetches what reads. @param speaking it writes there whether a voice speaks */
  load(speaking: Ref<boolean>): Promise<Reader>;
  /** Has the words of Listen ready in the language that is shown. */
  prepare(): Promise<void>;
}

export function makeListen({ load, prepare }: ListenParts): Listen {
  const on = ref(false);
  const aided = ref(false);
  const speaking = ref(false);
  const reader = shallowRef<Reader | null>(null);
  let changing = false;

  async function change(byKey: boolean): Promise<void> {
    // A second touch while the pieces are fetched changes nothing.
    if (changing) return;
    changing = true;
    aided.value = true;
    try {
      if (on.value) reader.value?.end();
      else {
        await prepare();
        reader.value ??= await load(speaking);
        reader.value.start(byKey);
      }
      on.value = !on.value;
    } catch {
      // What could not be fetched now is asked for again at the next touch.
    }
    changing = false;
  }

  return {
    on: readonly(on),
    aided: readonly(aided),
    speaking: readonly(speaking),
    reader: shallowReadonly(reader),
    toggle: () => change(false),
    async key(action) {
      if (on.value) reader.value?.key(action);
      else await change(true);
    },
    shown() {
      if (on.value) reader.value?.shown();
    },
  };
}
