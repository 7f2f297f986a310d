// The window of notes on a screen of staff's own: the step that the visitor sees, what to say there, and what comes next.
// It is told over a channel of the browser, has no bridge, and forgets everything when the showing ends.
import type { LanguageWords, Structure, Words } from '../../../electron/core/content/types.ts';
import { factValues } from '../../words/facts.ts';
import { spans, type Span } from '../../words/markup.ts';
import { outline } from '../outline.ts';
import { ASK, CHANNEL, type Told } from './channel.ts';
import { filled, noteOf, wordOf } from './notes.ts';

const json = async <T>(path: string): Promise<T> => (await (await fetch(path)).json()) as T;

const structure = json<Structure>('/content/structure.json');
const languages = new Map<string, Promise<[LanguageWords, Words]>>();

/** The words of the screens, and the notes. */
function wordsIn(code: string): Promise<[LanguageWords, Words]> {
  const words = languages.get(code)
    ?? Promise.all([json<LanguageWords>(`/content/${code}.json`), json<LanguageWords>(`/content/staff/${code}.json`).then(({ notes = {} }) => notes)]);
  languages.set(code, words);
  return words;
}

function element(name: string, parts: readonly (Span | string)[], terms: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  made.append(...parts.map((part) => {
    if (typeof part === 'string') return part;
    if ('text' in part) return part.text;
    const term = document.createElement('bdi');
    term.lang = 'nb';
    term.textContent = terms[part.term] ?? part.term;
    return term;
  }));
  return made;
}

let latest: Told = null;

async function show(told: Told): Promise<void> {
  latest = told;
  if (told === null) return document.body.replaceChildren();
  const [{ terms, facts, ...rest }, [screens, notes]] = await Promise.all([structure, wordsIn(told.language.code)]);
  // Another step came meanwhile.
  if (latest !== told) return;
  const values = factValues(facts.facts);
  const steps = outline({ terms, facts, ...rest }).flatMap((section) => section.steps);
  const titled = (key: string): Span[] => spans(filled(wordOf(screens, key), values));
  const next = steps[told.at + 1];
  const list = document.createElement('dl');
  for (const { part, spans: said } of noteOf(notes, told, values)) {
    list.append(element('dt', [wordOf(notes, `parts.${part}`)], terms), element('dd', said, terms));
  }
  document.documentElement.lang = told.language.code;
  document.documentElement.dir = told.language.direction;
  document.body.replaceChildren(
    element('h1', [wordOf(notes, 'title')], terms),
    element('h2', titled(told.title), terms),
    list,
    ...(next ? [element('p', [`${wordOf(notes, 'next')}: `, ...titled(next.title)], terms)] : []),
  );
}

const channel = new BroadcastChannel(CHANNEL);
channel.onmessage = ({ data }: MessageEvent<Told | typeof ASK>) => {
  if (data !== ASK) void show(data);
};
channel.postMessage(ASK);
