// What a component uses to speak: words of the chosen language with the facts already in them.
import { inject, type InjectionKey } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Fact, Structure } from '../../electron/core/content/types.ts';
import type { KioskWords } from './i18n.ts';
import { factValues } from './facts.ts';

/** Structure and words, which are there once a visit has begun; provided by visit.ts. */
export interface VisitContent {
  words: KioskWords;
  structure: { value: Structure | null };
}

export const contentKey: InjectionKey<VisitContent> = Symbol('content');

export function useContent(): VisitContent {
  const content = inject(contentKey);
  if (!content) throw new Error('The content is missing: visit.ts provides it.');
  return content;
}

/** The structure, for screens after Welcome, which are shown only once it is there. */
export function useStructure(): Structure {
  const { structure } = useContent();
  if (!structure.value) throw new Error('The content structure is not loaded yet.');
  return structure.value;
}

/** The facts with these ids, in this order. */
export const factsById = (facts: readonly Fact[], ids: readonly string[] = []): Fact[] =>
  ids.flatMap((id) => facts.find((fact) => fact.id === id) ?? []);

/**
 * `t(key, params)`: the words for a key, facts filled in, plural chosen by `n`.
 * `locale` is the language shown now.
 */
export function useWords() {
  const { t: translate, locale } = useI18n();
  const { structure, words } = useContent();
  const values = valuesOf(structure.value?.facts.facts ?? []);
  const t = (key: string, params?: Record<string, string | number>): string => {
    words.asked.add(key);
    if (!params) return translate(key, values);
    const named = { ...values, ...params };
    return typeof params.n === 'number' ? translate(key, named, params.n) : translate(key, named);
  };
  /** The words for a key in another language, whose words are there. */
  const tIn = (code: string, key: string, params: Record<string, string> = {}): string => translate(key, { ...values, ...params }, { locale: code });
  return { t, tIn, locale };
}

/** The values of these facts, made once: every component of a screen asks for them. */
const made = new WeakMap<readonly Fact[], Record<string, string>>();
function valuesOf(facts: readonly Fact[]): Record<string, string> {
  const values = made.get(facts) ?? factValues(facts);
  made.set(facts, values);
  return values;
}
