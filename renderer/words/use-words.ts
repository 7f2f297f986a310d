// What a component uses to speak: words of the chosen language with the facts already in them.
import { inject, type InjectionKey } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Fact, Structure } from '../../electron/core/content/types.ts';
import type { KioskWords } from './i18n.ts';
import { factValues } from './facts.ts';
import { looked, pairs, termShown } from './pairs.ts';

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

/** What words name in braces: the same in every language, or written in the language with this code (a date, a list). */
export type Params = Record<string, string | number | ((language: string) => string)>;

const filled = (params: Params, code: string): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'function' ? value(code) : value]));

/**
 * `t(key, params)`: the words for a key, facts filled in, plural chosen by `n`.
 * `locale` is the language shown now.
 */
export function useWords() {
  const { t: translate, locale } = useI18n();
  const { structure, words } = useContent();
  const values = valuesOf(structure.value?.facts.facts ?? []);
  const t = (key: string, params?: Params): string => {
    words.asked.add(key);
    const text = params ? say(key, params, locale.value) : translate(key, values);
    const beside = words.beside.value;
    if (beside !== null && beside !== locale.value) pair(key, text, say(key, params, beside));
    return text;
  };

  function say(key: string, params: Params | undefined, code: string): string {
    const named = { ...values, ...(params && filled(params, code)) };
    return translate(key, named, { locale: code, ...(typeof params?.n === 'number' && { plural: params.n }) });
  }

  /** Notes what this is in the language beside. */
  function pair(key: string, text: string, other: string): void {
    const terms = structure.value?.terms ?? {};
    const plain = (id: string): string => terms[id] ?? id;
    const shown = (id: string): string => termShown(plain(id), translate(`terms.${id}`, values));
    // The meaning of a term stands beside the term itself: only where that is no word of this language it is said once more.
    const term = key.startsWith('terms.') ? terms[key.slice(6)] : undefined;
    if (term?.toLowerCase() === other.toLowerCase()) return;
    for (const [own, said] of pairs(text, other, shown, plain)) {
      // What else is called like a term is the whole of a line more often.
      if (term === undefined || !words.lines.has(own)) words.lines.set(own, said);
    }
  }

  /** The words for a key in another language, whose words are there. */
  function tIn(code: string, key: string, params: Record<string, string> = {}): string {
    return code === locale.value ? t(key, params) : translate(key, { ...values, ...params }, { locale: code });
  }

  /** What is written in no words file, but in each language its own way. @param write what it is in the language with this code */
  function written(write: (language: string) => string): string {
    const beside = words.beside.value;
    if (beside !== null && beside !== locale.value) pair('', write(locale.value), write(beside));
    return write(locale.value);
  }

  /** Notes what a line that stands in no words file is called in the language beside: what is said in a clip. */
  function pairLine(own: string, other: string): void {
    if (words.beside.value === null || other === '' || looked(own) === looked(other)) return;
    words.lines.set(looked(own), looked(other));
    words.noted.value += 1;
  }
  return { t, tIn, written, pairLine, locale };
}

/** The values of these facts, made once: every component of a screen asks for them. */
const made = new WeakMap<readonly Fact[], Record<string, string>>();
function valuesOf(facts: readonly Fact[]): Record<string, string> {
  const values = made.get(facts) ?? factValues(facts);
  made.set(facts, values);
  return values;
}
