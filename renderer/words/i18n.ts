// The words of the chosen language, in vue-i18n. One instance per document: a reset is a new document.
import { shallowRef } from 'vue';
import { createI18n } from 'vue-i18n';
import type { LanguageInfo, LanguageWords } from '../../electron/core/content/types.ts';
import { fetchWords } from '../content.ts';
import { formatsOf, pluralRule } from './plural.ts';

/**
 * @param languages those the kiosk offers; words are loaded when a language is chosen, or ahead of it
 */
export function createWords(languages: readonly LanguageInfo[]) {
  const i18n = createI18n({
    legacy: false,
    locale: languages[0]?.code ?? 'uk',
    // No fallback language: the content check proves that every language is complete, and mixed
    // languages on one screen would be worse than a visible fault.
    missingWarn: false,
    fallbackWarn: false,
    messages: {} as Record<string, LanguageWords>,
    pluralRules: Object.fromEntries(languages.map(({ code }) => [code, pluralRule(formatsOf(languages, code))])),
  });
  const loading = new Map<string, Promise<void>>();

  /** Loads a language once. A failed load may be tried again. */
  function load(code: string): Promise<void> {
    let pending = loading.get(code);
    if (!pending) {
      pending = fetchWords(code).then((words) => i18n.global.setLocaleMessage(code, words));
      pending.catch(() => loading.delete(code));
      loading.set(code, pending);
    }
    return pending;
  }

  /** Shows a language: words, `lang` and direction of the document. */
  let latest = '';
  async function use(code: string): Promise<void> {
    latest = code;
    await load(code);
    // Another language was chosen meanwhile: the last touch counts.
    if (latest !== code) return;
    i18n.global.locale.value = code;
    document.documentElement.lang = code;
    document.documentElement.dir = languages.find((each) => each.code === code)?.direction ?? 'ltr';
  }

  const asked = new Set<string>();

  /**
   * Has what was asked for until now ready in the other languages. vue-i18n reads a message when it is first used,
   * and a whole screen of them is a third of the work of a change of language.
   */
  function readAhead(): void {
    for (const code of i18n.global.availableLocales) for (const key of asked) i18n.global.t(key, {}, { locale: code });
  }

  return {
    i18n,
    /** The language that is read beside the visitor's, by staff who show the steps; its words are there. null for none. */
    beside: shallowRef<string | null>(null),
    /** While there is one: each line that was asked for, as it stands on the screen, and what it is called there (words/pairs.ts). */
    lines: new Map<string, string>(),
    /** Counts lines that were noted for what stands on the screen already. */
    noted: shallowRef(0),
    load,
    use,
    /** Keys whose words were asked for, to be read ahead in another language. Names of words: no visitor's. */
    asked,
    readAhead,
  };
}

export type KioskWords = ReturnType<typeof createWords>;
