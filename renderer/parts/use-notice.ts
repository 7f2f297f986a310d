// The office's notice, while it is to be shown: the page may stand there for days, and its last day may end meanwhile.
import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef } from 'vue';
import { useKiosk } from '../kiosk-context.ts';
import { holds } from './notice.ts';

/** How often the clock is looked at, in milliseconds. */
const LOOK_MS = 60_000;

/** Call it in a component's setup. @returns the texts by language code; null where there is nothing to tell any more */
export function useNotice(): ComputedRef<Record<string, string> | null> {
  const { notice } = useKiosk().start;
  const over = ref(false);
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = (): void => void (over.value = notice !== null && !holds(notice.endsAt, Date.now()));
  onMounted(() => {
    if (notice?.endsAt) timer = setInterval(look, LOOK_MS);
  });
  onBeforeUnmount(() => clearInterval(timer));
  return computed(() => (over.value ? null : (notice?.texts ?? null)));
}
