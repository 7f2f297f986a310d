// While staff show the steps, any question may be opened, though the answers do not lead there; and who is handed over to there
// stays there.
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';
import { useSession } from '../session/store.ts';

/** @param asked the question in the address. @returns whether it is shown whatever the answers are */
export function useLed(asked: Readonly<Ref<string>>): ComputedRef<boolean> {
  const session = useSession();
  const ledTo = ref<string | null>(null);
  watch([asked, () => session.showing], ([now, showing]) => {
    if (showing !== null) ledTo.value = now;
  }, { immediate: true, flush: 'sync' });
  return computed(() => ledTo.value === asked.value);
}
