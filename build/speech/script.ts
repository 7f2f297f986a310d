// The script that a person reads from: every text of a language with its key, as a table for any spreadsheet. Pure.
import type { SpeechClip } from '../../electron/core/content/types.ts';
import type { Spoken } from './texts.ts';

/**
 * Lines of key; text; who has recorded it so far. With semicolons and a byte order mark, as spreadsheets in Norway and
 * Ukraine open it by themselves.
 */
export function scriptOf(texts: readonly Spoken[], clips: readonly SpeechClip[]): string {
  const by = new Map(clips.map(({ text, engine }) => [text, engine === undefined ? 'person' : 'engine']));
  const rows = [['key', 'text', 'recorded by'], ...texts.map(({ key, text }) => [key, text, by.get(text) ?? ''])];
  return `\uFEFF${rows.map((row) => row.map(field).join(';')).join('\r\n')}\r\n`;
}

const field = (value: string): string => (/[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
