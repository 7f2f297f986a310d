// The window of notes on a screen of staff's own: the step that the visitor sees, what to say there, and what comes next.
// It is told over a channel of the browser, has no bridge, and closes itself when the showing or the visitor's page ends.
import type { LanguageWords, Structure, Words } from '../../../electron/core/content/types.ts';
import { factValues } from '../../words/facts.ts';
import { spans, type Span } from '../../words/markup.ts';
import { outline } from '../outline.ts';
import { remoteAction } from '../remote.ts';
import { CHANNEL, placeOf, type Said, type Told } from './channel.ts';
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

/** Forgets all, also where a browser does not let a page close its window. */
function close(): void {
  latest = null;
  document.body.replaceChildren();
  channel.close();
  window.close();
}

async function show(told: Exclude<Told, null>): Promise<void> {
  // The visitor's page holds this lock. It is free when that page ends, however it ends.
  if (latest === null) void navigator.locks.request(CHANNEL, close);
  latest = told;
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
const say = (said: Said): void => channel.postMessage(said);
channel.onmessage = ({ data }: MessageEvent<Told | Said>) => {
  if (data === null) close();
  // What another window of notes says is for the visitor's page.
  else if ('language' in data) void show(data);
};
// A second window takes the focus from the first, and with it the keys of a remote.
window.addEventListener('keydown', (event) => {
  if (remoteAction(event.key) === null) return;
  event.preventDefault();
  say({ key: event.key });
});
say({ at: placeOf(window.screen) });
