// Whether the screen is dark: outside opening hours, while nobody is there. Told at every heartbeat, so it needs no clock of its own.
import { readonly, ref, type Ref } from 'vue';

/**
 * A visit that is going on is never darkened. A Welcome that was touched, or has just begun (after a visit the next
 * person may be waiting), stays lit for a while.
 * @param quietMs since the last touch, or since the document began
 */
export const isDark = (asleep: boolean, visiting: boolean, quietMs: number, timeoutMs: number): boolean =>
  asleep && !visiting && quietMs >= timeoutMs;

export interface Sleep {
  dark: Readonly<Ref<boolean>>;
  /** The shell has said whether the office sleeps. */
  told(asleep: boolean, visiting: boolean): void;
  /** Somebody touched the dark screen. */
  wake(): void;
}

/** @param timeoutMs how long a Welcome stays lit outside opening hours */
export function watchSleep(timeoutMs: number): Sleep {
  const dark = ref(false);
  let touchedAt = performance.now();
  const touched = (): void => {
    // A touch on the dark screen acts when the finger leaves it (Asleep.vue), not before.
    if (!dark.value) touchedAt = performance.now();
  };
  for (const name of ['pointerdown', 'keydown', 'wheel']) window.addEventListener(name, touched, { capture: true, passive: true });
  return {
    dark: readonly(dark),
    told(asleep, visiting) {
      dark.value = isDark(asleep, visiting, performance.now() - touchedAt, timeoutMs);
    },
    wake() {
      dark.value = false;
      touched();
    },
  };
}
