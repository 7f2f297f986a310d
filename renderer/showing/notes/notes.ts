// What staff can say at a step: which notes there are, and their words with the facts in them. Pure.
import type { Words } from '../../../electron/core/content/types.ts';
import { spans, type Span } from '../../words/markup.ts';
import type { Step } from '../step.ts';

/** The parts of a note, in the order in which they stand. */
export const PARTS = ['asked', 'check', 'wrong', 'send'] as const;
export type Part = (typeof PARTS)[number];

/** A part of a note: what the visitor asks, what to check, what goes wrong, where to send them. */
export interface NotePart {
  part: Part;
  spans: Span[];
}

const group = (words: Words | string | undefined): Words => (typeof words === 'object' ? words : {});

/** The words of a note, of any of them, with the values of the facts that they name: {idportenPhone}. A name without a value stays. */
export const filled = (words: string, values: Record<string, string>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/**
 * The note of a step. Of a screen whose steps share one ("any": single services), that one.
 * @param notes notes.json of a language
 * @param values of the facts, by id
 * @returns empty where there is none
 */
export function noteOf(notes: Words, { screen, id }: Step, values: Record<string, string>): NotePart[] {
  const steps = group(group(notes['steps'])[screen]);
  const note = group(Object.hasOwn(steps, id) ? steps[id] : steps['any']);
  return PARTS.flatMap((part) => {
    const words = note[part];
    return typeof words === 'string' ? { part, spans: spans(filled(words, values)) } : [];
  });
}

/** A word of the drawer itself, such as "title" or "parts.asked"; '' while there are no words. */
export function wordOf(notes: Words, key: string): string {
  const found = key.split('.').reduce<Words | string | undefined>((at, name) => group(at)[name], notes);
  return typeof found === 'string' ? found : '';
}
