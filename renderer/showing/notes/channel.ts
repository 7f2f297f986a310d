// What the visitor's screen tells the window of notes: which step it is, and in what language to speak of it. Between pages of one
// browser, never over the bridge; no answer goes along. Types and a name only.
import type { LanguageInfo } from '../../../electron/core/content/types.ts';
import type { Step } from '../step.ts';

export const CHANNEL = 'nykel-notes';

/** The step, where it stands in the outline, the key of its title, and the language of staff. null: nobody shows the steps any more. */
export type Told = (Step & { at: number; title: string; language: Pick<LanguageInfo, 'code' | 'direction'> }) | null;

/** What the window says when it is there, and has yet to be told. */
export const ASK = 'ask';
