// What every screen may ask for, Welcome included: where the kiosk stands, its languages, and how a visit begins.
import { inject, type InjectionKey } from 'vue';
import type { StartInfo } from '../electron/bridge.ts';
import type { LanguageInfo, Words } from '../electron/core/content/types.ts';

export interface KioskContext {
  start: StartInfo;
  languages: LanguageInfo[];
  /** The words of welcome.json by language: all that Welcome may use. */
  welcome: Record<string, Words>;
  /** Begins a visit in this language. Never fails: where it cannot, it says so on the screen. */
  choose(code: string): Promise<void>;
}

export const kioskKey: InjectionKey<KioskContext> = Symbol('kiosk');

export function useKiosk(): KioskContext {
  const context = inject(kioskKey);
  if (!context) throw new Error('The kiosk context is missing: main.ts provides it.');
  return context;
}
