// Rules: each abstract word of the subject has a picture or an example, in every language that uses it.
import type { LanguageInfo, Problem } from '../types.ts';
import type { Parsed } from './parse.ts';
import { warning } from './problem.ts';
import { visitorTexts } from './reading.ts';
import { prose, quoted, small, type Text } from './text.ts';

const FILE = 'content/abstract.json';

/** A text, taken apart once for all words: in small letters, each word without what stands before it. */
type Apart = Text & { parts: string[] };

/** A word in one language: the parts of each of its stems, and all texts of the language. */
type Used = { language: LanguageInfo; stems: string[][]; texts: Apart[] };

/** Warnings: words without stems, words that nobody uses any more, and explanations that do not explain. */
export function checkAbstract(parsed: Parsed): Problem[] {
  const { words, examples } = parsed.abstract;
  const shown = entriesWithPictures(parsed.structure);
  return parsed.languages.flatMap((language) => {
    const texts = visitorTexts(parsed, language.code).map((text) => ({ ...text, parts: partsOf(prose(text.value)) }));
    return words.flatMap((word) => {
      const wrong = (what: string): Problem[] => [warning('abstract', FILE, `words.${word.id}`, what)];
      const stems = own(word.stems, language.code);
      if (!stems) return wrong(`The stems of this word in ${language.name} are missing. Write them as "${language.code}": ["..."].`);
      const used: Used = { language, stems: stems.map(partsOf), texts };
      if (!texts.some((text) => holds(text, used.stems))) {
        return wrong(`${quoted(stems.join(', '))} stands nowhere in the words of "${language.code}". Correct the stems, or remove the word.`);
      }
      return [
        ...(word.picture === undefined ? [] : checkPicture(word.picture, used, shown, parsed.media).flatMap(wrong)),
        ...(word.example === undefined ? [] : checkExample(word.example, used, own(examples, language.code)).flatMap(wrong)),
      ];
    });
  });
}

/** The picture is there, and stands beside the word. */
function checkPicture(id: string, { language, stems, texts }: Used, shown: Shown[], media: string[]): string[] {
  if (!media.includes(`pictures/${id}.svg`)) return [`There is no picture media/pictures/${id}.svg.`];
  const entries = shown.filter(({ picture }) => picture === id);
  const beside = texts.filter(({ file, key }) => entries.some((entry) => entry.file === file && key.split('.').includes(entry.id)));
  return beside.some((text) => holds(text, stems)) ? []
    : [`The picture "${id}" does not explain this word in "${language.code}": no entry that shows it has the word.`];
}

/** The text is there, has the word, and says that an example follows. */
function checkExample(at: string, { language, stems, texts }: Used, marks: string[] | undefined): string[] {
  const text = texts.find(({ file, key }) => `${file}.${key}` === at);
  if (!text) return [`The example "${at}" is no text of "${language.code}".`];
  if (!holds(text, stems)) return [`The example "${at}" does not have the word in "${language.code}".`];
  if (!marks) return [`Say under "examples" how "${language.code}" says that an example follows.`];
  return marks.some((mark) => small(text.value).includes(small(mark))) ? []
    : [`The text "${at}" gives no example in "${language.code}": ${marks.map((mark) => `"${mark}"`).join(' or ')} is not in it.`];
}

type Shown = { picture: string; file: string; id: string };

/** Every entry of the structure that shows a picture: its file, and the part of its keys that is its own. */
function entriesWithPictures(structure: Parsed['structure']): Shown[] {
  const visit = (file: string, value: unknown, name: string): Shown[] => {
    if (typeof value !== 'object' || value === null) return [];
    const { id, picture } = value as { id?: unknown; picture?: unknown };
    return [
      ...(typeof picture === 'string' ? [{ picture, file, id: typeof id === 'string' ? id : name }] : []),
      ...Object.entries(value).flatMap(([key, child]) => visit(file, child, key)),
    ];
  };
  return Object.entries(structure).flatMap(([file, value]) => visit(file, value, ''));
}

const partsOf = (value: string): string[] => small(value).split(' ').map((part) => part.replace(/^[^\p{L}\p{N}]+/u, ''));

/** Each part of a stem is the beginning of a word and takes any ending: "цифров скриньк" finds "цифрової скриньки". */
function holds({ parts }: Apart, stems: string[][]): boolean {
  return stems.some((stem) => parts.some((_, at) => stem.every((start, index) => parts[at + index]?.startsWith(start))));
}

function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
