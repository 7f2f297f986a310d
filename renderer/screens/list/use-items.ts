// The visitor's list in words of any language that is there.
import { computed } from 'vue';
import type { ListEntry } from '../../session/list.ts';
import { useSession } from '../../session/store.ts';
import { useStructure, useWords } from '../../words/use-words.ts';
import { itemOf, type Item } from './items.ts';

export interface Listed {
  entry: ListEntry;
  item: Item;
}

export function useItems() {
  const session = useSession();
  const structure = useStructure();
  const { tIn, locale } = useWords();
  /** The list in one language, in the order in which things were put on it. */
  const itemsIn = (code: string): Listed[] => session.list.flatMap((entry) => {
    const item = itemOf(entry, structure, (key) => tIn(code, key));
    return item ? [{ entry, item }] : [];
  });
  /** In the language shown now. */
  const items = computed(() => itemsIn(locale.value));
  return { items, itemsIn };
}
