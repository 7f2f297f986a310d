// The notes of a language of staff, as a component uses them. They are fetched apart from the visitor's words, and go with it.
import { ref, watch, type Ref } from 'vue';
import type { Fact, Words } from '../../../electron/core/content/types.ts';
import { fetchStaffWords } from '../../content.ts';
import { factValues } from '../../words/facts.ts';
import type { Step } from '../step.ts';
import { noteOf, wordOf, type NotePart } from './notes.ts';

export interface Notes {
  /** A word of the drawer itself. '' until the words are there. */
  t(key: string): string;
  /** The note of a step. */
  at(step: Step): NotePart[];
  /** Whether the words are there. */
  there: Readonly<Ref<boolean>>;
}

/** @param language code of a staff language; the notes follow it */
export function useNotes(language: () => string, facts: () => readonly Fact[]): Notes {
  const words = ref<Words>({});
  const there = ref(false);
  watch(language, async (code) => {
    // A kiosk whose content has no notes shows the drawer without any.
    const { notes = {} } = await fetchStaffWords(code).catch(() => ({}) as Record<string, Words>);
    if (language() !== code) return;
    words.value = notes;
    there.value = true;
  }, { immediate: true });
  return {
    there,
    t: (key) => wordOf(words.value, key),
    at: (step) => noteOf(words.value, step, factValues(facts())),
  };
}
