// The place under the picture of a wide screen: what stands there costs the words beside it no page.
import type { InjectionKey, Ref } from 'vue';

/** null where there is no such place, and until it is there. */
export const footKey: InjectionKey<Readonly<Ref<HTMLElement | null>>> = Symbol('foot');
