// What the visitor's screen and the window of notes tell each other, between pages of one browser: never over the bridge, and no
// answer goes along.
import type { LanguageInfo } from '../../../electron/core/content/types.ts';
import type { Step } from '../step.ts';

/** Also the name of the lock that the visitor's page holds for as long as it shows notes. */
export const CHANNEL = 'nykel-notes';

/** The step, where it stands in the outline, the key of its title, and the language of staff. null: nobody shows the steps any more. */
export type Told = (Step & { at: number; title: string; language: Pick<LanguageInfo, 'code' | 'direction'> }) | null;

/** Where the screen lies that a page stands on, in pixels of the desktop. */
export interface Place { left: number; top: number }

/** What the window says: that it is there and where, and then which keys of a remote were pressed in it. */
export type Said = { at: Place } | { key: string };

/** Two screens do not begin at the same place, and a window says which one it stands on. TypeScript does not know these yet. */
export const placeOf = (screen: Screen): Place => {
  const { availLeft, availTop } = screen as Screen & { availLeft: number; availTop: number };
  return { left: availLeft, top: availTop };
};
