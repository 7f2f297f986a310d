// What has been chosen in the set-up so far, and what has been tried. Lives as long as the set-up is on the screen.
import { inject, reactive, type InjectionKey } from 'vue';
import type { SetUpInfo, SetUpSettings } from '../../../electron/bridge.ts';
import type { LanguageInfo } from '../../../electron/core/content/types.ts';

export interface Draft {
  settings: SetUpSettings;
  /** Every language of the content. */
  available: LanguageInfo[];
  hasPin: boolean;
  /** Which PIN there will be: the one there is, the new one, or none; null while nobody has decided. */
  pin: 'keep' | 'new' | 'none' | null;
  /** A card was laid on the glass and found to fit. */
  calibrated: boolean;
  /** The places of the touch test that reacted; null where it was not tried. */
  touched: readonly string[] | null;
  /** By language code: whether the voice was heard. */
  voices: Record<string, 'heard' | 'silent'>;
  /** A test page was sent to the printer, and whether it was taken. */
  printed: 'done' | 'failed' | null;
}

export interface SetUpState {
  draft: Draft;
  /** Takes the digits of a new PIN. They are kept outside of what is drawn. */
  choosePin(digits: string): void;
  /** What setUpSave takes: digits, '' for no PIN, null where it stays what it is. */
  pin(): string | null;
  /** Wipes the digits. */
  forget(): void;
}

/** @param info what is configured: set-up begins with it */
export function createSetUpState({ settings, available, hasPin }: SetUpInfo): SetUpState {
  let digits = '';
  const draft = reactive<Draft>({
    settings, available, hasPin, pin: hasPin ? 'keep' : null, calibrated: false, touched: null, voices: {}, printed: null,
  });
  return {
    draft,
    choosePin(chosen) {
      digits = chosen;
      draft.pin = 'new';
    },
    pin: () => (draft.pin === 'new' ? digits : draft.pin === 'none' ? '' : null),
    forget: () => void (digits = ''),
  };
}

export const setUpKey: InjectionKey<SetUpState> = Symbol('set-up');

export function useSetUp(): SetUpState {
  const state = inject(setUpKey);
  if (!state) throw new Error('The state of the set-up is missing: SetUp.vue provides it.');
  return state;
}

/** Languages on offer that have no notice, while others have one. */
export const noticeless = ({ settings }: Draft): string[] => {
  const told = (code: string): boolean => (settings.office.notice[code] ?? '').trim() !== '';
  return Object.keys(settings.office.notice).some(told) ? settings.languages.filter((code) => !told(code)) : [];
};
