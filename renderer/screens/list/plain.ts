// "My list" as plain text, cut into parts that each fit into one QR code. Pure.
import { readableAddress } from '../../parts/qr.ts';
import { blocks, type Span } from '../../words/markup.ts';
import type { Item } from './items.ts';

/** What the text needs of one language and of the content. */
export interface PlainWords {
  /** The words for a key, facts filled in. */
  t(key: string): string;
  /** Norwegian terms by id. */
  terms: Readonly<Record<string, string>>;
  /** Norwegian sentences by id. */
  sentences: Readonly<Record<string, string>>;
  /** Addresses by link id. */
  links: Readonly<Record<string, string>>;
}

/** Words with their markup as plain lines: "- " before a bullet, terms as they stand on real screens with their meaning. */
export function plainLines(words: string, { t, terms }: Pick<PlainWords, 't' | 'terms'>): string[] {
  const line = (spans: Span[]): string => spans.map((span) => ('text' in span ? span.text : termWith(span.term, t, terms))).join('');
  return blocks(words).flatMap((block) => (block.kind === 'paragraph' ? [line(block.spans)] : block.items.map((item) => `- ${line(item)}`)));
}

/** As parts/Term.vue shows it. */
function termWith(id: string, t: (key: string) => string, terms: PlainWords['terms']): string {
  const term = terms[id] ?? id;
  const meaning = t(`terms.${id}`);
  return meaning.toLowerCase() === term.toLowerCase() ? term : `${term} (${meaning})`;
}

/** Spaces that only keep a line together, and signs that only turn it round, cost bytes and say nothing in a plain text. */
const simple = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll(/[\u2066-\u2069]/g, '');

/** One entry as lines: what it is, what to do, what to say, who owns it, the number, the addresses. */
export function itemLines({ title, name, body, say, who, owner, phone, links }: Item, words: PlainWords): string[] {
  const [first = owner, ...more] = who === undefined ? [] : plainLines(who, words);
  const norwegian = words.sentences[say ?? ''];
  const meaning = words.t(`sentences.${say}`);
  return [
    name === undefined ? title : `${title} (${name})`,
    ...plainLines(body, words),
    ...(norwegian === undefined ? [] : [`«${norwegian}»`, ...(meaning === norwegian ? [] : [meaning])]),
    ...(first === undefined ? [] : [`${words.t('common.who')}: ${first}`, ...more]),
    ...(phone === undefined ? [] : [`${words.t('common.phone')}: ${phone}`]),
    ...links.map((id) => readableAddress(words.links[id] ?? id)),
  ].map(simple);
}

/** One code's worth: its text, and which entries are in it, by their place on the list. */
export interface TextPart {
  text: string;
  entries: number[];
}

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * The whole list as texts of at most `most` bytes (UTF-8), each beginning with the title; where there are several, with "1/3".
 * An entry stays in one text where it fits into one; else it is cut between lines, and a line between words.
 * @param entries the lines of each entry
 */
export function textParts(title: string, entries: readonly (readonly string[])[], most: number): TextPart[] {
  // "12/34" and the empty line after it. More than 99 parts nobody would scan.
  const room = most - bytesOf(`${title} 99/99\n\n`);
  const parts: TextPart[] = [];
  const add = (text: string, entry: number, gap: string): void => {
    const last = parts.at(-1);
    if (last && bytesOf(last.text + gap + text) <= room) {
      last.text += gap + text;
      if (last.entries.at(-1) !== entry) last.entries.push(entry);
    } else {
      parts.push({ text, entries: [entry] });
    }
  };
  entries.forEach((lines, at) => {
    const whole = [`${at + 1}. ${lines[0] ?? ''}`, ...lines.slice(1)];
    if (bytesOf(whole.join('\n')) <= room) {
      add(whole.join('\n'), at, '\n\n');
      return;
    }
    whole.flatMap((line) => cutLine(line, room)).forEach((line, index) => add(line, at, index === 0 ? '\n\n' : '\n'));
  });
  return parts.map(({ text, entries: within }, at) => ({
    text: `${title}${parts.length > 1 ? ` ${at + 1}/${parts.length}` : ''}\n\n${text}`, entries: within,
  }));
}

/** A line as pieces of at most `room` bytes, cut between words; a word that is longer than that, between letters. */
function cutLine(line: string, room: number): string[] {
  const pieces: string[] = [];
  let open = '';
  const close = (): void => {
    if (open !== '') pieces.push(open);
    open = '';
  };
  for (const word of line.split(' ')) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (bytesOf(longer) <= room) {
      open = longer;
      continue;
    }
    close();
    for (const letter of word) {
      if (bytesOf(open + letter) > room) close();
      open += letter;
    }
  }
  close();
  return pieces;
}
