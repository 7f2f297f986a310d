// Whether the screen lies or stands, as a value that follows when it is turned.
import { onScopeDispose, readonly, ref, type Ref } from 'vue';

export function useLandscape(): Readonly<Ref<boolean>> {
  const query = matchMedia('(orientation: landscape)');
  const landscape = ref(query.matches);
  const turn = (): void => {
    landscape.value = query.matches;
  };
  query.addEventListener('change', turn);
  onScopeDispose(() => query.removeEventListener('change', turn));
  return readonly(landscape);
}
