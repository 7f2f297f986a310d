// A Welcome that somebody has changed (its display, Listen) and left: it starts over, so that the next visitor finds the usual.
import { onBeforeUnmount, onMounted, watch } from 'vue';
import { isUsual, type Display } from '../../access/display.ts';
import type { Listen } from '../../access/listen/switch.ts';

/**
 * Call it in a component's setup. Nothing is lost to somebody who is still there but a choice of display, so there is no
 * question first; but it waits twice as long as a visit does, and as long as a voice speaks.
 * @param timeoutMs after which a visit would be asked "Are you still there?"
 */
export function startOverWhenLeft(timeoutMs: number, display: Display, { aided, speaking }: Pick<Listen, 'aided' | 'speaking'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    if (!aided.value && isUsual(display)) return;
    timer = setTimeout(() => location.replace('/'), 2 * timeoutMs);
  };
  const stop = watch([display, aided, speaking], ([, , now]) => (now ? clearTimeout(timer) : wait()));
  const EVENTS = ['pointerdown', 'keydown'] as const;
  onMounted(() => EVENTS.forEach((name) => window.addEventListener(name, wait, { capture: true, passive: true })));
  onBeforeUnmount(() => {
    stop();
    clearTimeout(timer);
    EVENTS.forEach((name) => window.removeEventListener(name, wait, { capture: true }));
  });
}
