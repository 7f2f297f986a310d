// Words for staff in one of their languages: those of the screens, and what they alone read.
import type { LanguageInfo } from '../../electron/core/content/types.ts';
import { fetchStaffWords } from '../content.ts';
import { createWords, type KioskWords } from '../words/i18n.ts';

export interface StaffWords {
  i18n: KioskWords['i18n'];
  /** Speaks another language from now on. @throws where its words cannot be fetched */
  use(code: string): Promise<void>;
}

/**
 * @param languages all that are on offer, and those of staff
 * @param code the language to begin with
 * @throws where its words cannot be fetched
 */
export async function createStaffWords(languages: readonly LanguageInfo[], code: string): Promise<StaffWords> {
  const { i18n, load } = createWords(languages);
  const use = async (next: string): Promise<void> => {
    // A kiosk whose content has no words for staff still has those of the PIN.
    const [own] = await Promise.all([fetchStaffWords(next).catch(() => ({})), load(next)]);
    i18n.global.mergeLocaleMessage(next, own);
    i18n.global.locale.value = next;
  };
  await use(code);
  return { i18n, use };
}
