// The words of one language as the page puts them together: facts and numbers filled in, the plural form chosen. Pure.
// The page does the same with vue-i18n (renderer/words/use-words.ts); the journey spoken.spec.ts holds the two together.
import type { Content, Words } from '../../electron/core/content/types.ts';
import { factValues } from '../../renderer/words/facts.ts';
import { formatsOf, pluralRule } from '../../renderer/words/plural.ts';

/** What a screen fills into a text besides the facts. `n` also chooses the plural form. */
export type Params = Record<string, string | number>;

/**
 * `words(key, params)` for a language of the pack: the text as it stands on the screen, its markup (paragraphs, [[terms]])
 * still in it. A key that is not there gives ''; the content check tells of it.
 */
export function wordsOf(content: Content, language: string): (key: string, params?: Params) => string {
  const facts = factValues(content.structure.facts.facts);
  const form = pluralRule(formatsOf(content.languages, language));
  return (key, params = {}) => {
    const [file = '', ...path] = key.split('.');
    const found = path.reduce<string | Words | undefined>(
      (at, name) => (typeof at === 'object' && Object.hasOwn(at, name) ? at[name] : undefined),
      content.words[language]?.[file],
    );
    if (typeof found !== 'string') return '';
    const forms = found.split(' | ');
    const text = (typeof params['n'] === 'number' ? forms[form(params['n'], forms.length)] : found) ?? '';
    const values: Params = { ...facts, ...params };
    return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
