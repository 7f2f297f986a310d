// How the parts of showing speak: in the language of staff, whatever the visitor reads.
import { computed, inject, type ComputedRef, type InjectionKey } from 'vue';
import type { LanguageInfo, Structure } from '../../electron/core/content/types.ts';
import type { StaffWords } from '../staff/staff-words.ts';
import { factValues } from '../words/facts.ts';
import { spans } from '../words/markup.ts';

export interface Staff {
  language: ComputedRef<LanguageInfo>;
  /** The words for a key, facts filled in. */
  t(key: string, params?: Record<string, string | number>): string;
  /** The same as a name: terms as they stand on real screens, without their meaning. */
  nameOf(key: string): string;
}

export const staffKey: InjectionKey<Staff> = Symbol('staff');

/** @throws outside of Showing.vue */
export function useStaff(): Staff {
  const staff = inject(staffKey);
  if (!staff) throw new Error('The words of staff are missing: Showing.vue provides them.');
  return staff;
}

/** @param languages all that staff may read */
export function makeStaff({ i18n }: StaffWords, languages: readonly LanguageInfo[], { facts, terms }: Structure): Staff {
  const values = factValues(facts.facts);
  const { t: translate, locale } = i18n.global;
  const t: Staff['t'] = (key, params = {}) => {
    const { n } = params;
    return typeof n === 'number' ? translate(key, { ...values, ...params }, n) : translate(key, { ...values, ...params });
  };
  return {
    language: computed(() => languages.find(({ code }) => code === locale.value) ?? { code: locale.value, name: locale.value, direction: 'ltr' }),
    t,
    nameOf: (key) => spans(t(key)).map((span) => ('term' in span ? terms[span.term] : span.text)).join(''),
  };
}
