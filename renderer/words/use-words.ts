// What a component uses to speak: words of the chosen language with the facts already in them.
import { inject, type InjectionKey } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Fact, LanguageInfo, Structure, Words } from '../../electron/core/content/types.ts';
import type { StartInfo } from '../../electron/bridge.ts';
import type { KioskWords } from './i18n.ts';
import { factValues } from './facts.ts';

/** What every screen may ask for; provided once by main.ts. `structure` is filled before Home is shown. */
export interface KioskContext {
  start: StartInfo;
  languages: LanguageInfo[];
  /** The words of welcome.json by language: all that Welcome may use. */
  welcome: Record<string, Words>;
  words: KioskWords;
  structure: { value: Structure | null };
}

export const kioskKey: InjectionKey<KioskContext> = Symbol('kiosk');

export function useKiosk(): KioskContext {
  const context = inject(kioskKey);
  if (!context) throw new Error('The kiosk context is missing: main.ts provides it.');
  return context;
}

/** The structure, for screens after Welcome, which are shown only once it is there. */
export function useStructure(): Structure {
  const { structure } = useKiosk();
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
  const { structure } = useKiosk();
  const values = factValues(structure.value?.facts.facts ?? []);
  const t = (key: string, params: Record<string, string | number> = {}): string => {
    const named = { ...values, ...params };
    return typeof params.n === 'number' ? translate(key, named, params.n) : translate(key, named);
  };
  return { t, locale };
}
