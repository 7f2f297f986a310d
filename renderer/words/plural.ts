// How a language writes numbers of things, dates and lists. Plural forms stand in the words, separated by " | ":
// two in Norwegian and English, three in Ukrainian and Russian.
import type { LanguageInfo } from '../../electron/core/content/types.ts';

/**
 * The language whose dates, lists and plurals a language uses: its own, or the one its language.json names.
 * Browsers do not know every language (Chromium has no Nynorsk and would fall back to English).
 */
export const formatsOf = (languages: readonly LanguageInfo[], code: string): string =>
  languages.find((each) => each.code === code)?.formats ?? code;

/**
 * A plural rule for vue-i18n, from the browser's own knowledge of the language.
 * @param language BCP 47 code
 * @returns a function from (number, how many forms the words have) to the index of the form
 */
export function pluralRule(language: string): (count: number, forms: number) => number {
  const rules = new Intl.PluralRules(language);
  // The order in which words list their forms. The last form also serves what has none of its own:
  // Ukrainian "other" is for fractions only, and nothing is counted in fractions here.
  const categories = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((each) =>
    rules.resolvedOptions().pluralCategories.includes(each as Intl.LDMLPluralRule),
  );
  return (count, forms) => Math.min(categories.indexOf(rules.select(count)), forms - 1);
}
