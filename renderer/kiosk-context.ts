// What every screen may ask for, Welcome included: where the kiosk stands, its languages, and how a visit begins.
import { inject, type InjectionKey } from 'vue';
import type { StartInfo } from '../electron/bridge.ts';
import type { LanguageInfo, Words } from '../electron/core/content/types.ts';
import type { Display } from './access/display.ts';
import type { Listen } from './access/listen/switch.ts';

export interface KioskContext {
  start: StartInfo;
  languages: LanguageInfo[];
  /** The words of welcome.json by language: all that Welcome may use. */
  welcome: Record<string, Words>;
  /** How the visitor wants the screen. Change it, and the screen follows. */
  display: Display;
  listen: Listen;
  /** On Welcome: makes all words and parts available in this language, without beginning a visit. Throws where it cannot. */
  prepare(code: string): Promise<void>;
  /** Begins a visit in this language. Never fails: where it cannot, it says so on the screen. */
  choose(code: string): Promise<void>;
}

export const kioskKey: InjectionKey<KioskContext> = Symbol('kiosk');

export function useKiosk(): KioskContext {
  const context = inject(kioskKey);
  if (!context) throw new Error('The kiosk context is missing: main.ts provides it.');
  return context;
}
