// Rules: every entry of a structure file has its words, and all words under a list belong to an entry.
import type { ClipScript, Flow, Problem, Structure } from '../types.ts';
import { REFERENCE } from './keys.ts';
import type { Parsed } from './parse.ts';
import { error } from './problem.ts';
import { quoted } from './text.ts';

/**
 * The words of one list: their file, the key they stand under ('' for the file itself), and the keys there must be.
 * `from` says where the list is.
 */
type Expected = { file: string; under: string; from: string; keys: string[] };

/** Compares with the English words alone: the other languages are compared with English. */
export function checkEntries(parsed: Parsed): Problem[] {
  return expectedWords(parsed.structure, parsed.clips).flatMap(({ file, under, from, keys }) => {
    const path = `${REFERENCE}/${file}.json`;
    if (!parsed.files[REFERENCE]?.includes(file) || parsed.broken.has(path)) return [];
    const prefix = under === '' ? '' : `${under}.`;
    const texts = new Map(
      parsed.texts
        .filter((text) => text.lang === REFERENCE && text.file === file && text.key.startsWith(prefix))
        .map((text) => [text.key.slice(prefix.length), text.value]),
    );
    const wanted = new Set(keys);
    return [
      ...keys.filter((key) => !texts.has(key))
        .map((key) => error('no-words', path, prefix + key, `This text is missing: ${from} shows it.`)),
      ...[...texts].filter(([key]) => !wanted.has(key))
        .map(([key, value]) => error('no-entry', path, prefix + key,
          `No screen shows this text (${quoted(value)}): nothing in ${from} goes with it. Remove it, or rename it.`)),
    ];
  });
}

function expectedWords(structure: Partial<Structure>, clips: ClipScript[] | undefined): Expected[] {
  const { about, order, bring, tutorial, practice, mailbox, services, questions, trouble, help, videos, eligibility, terms, sentences } = structure;
  const all: Expected[] = [];
  const add = (file: string, under: string, keys: string[]): void => {
    all.push({ from: `content/${file}.json`, file, under, keys });
  };
  if (about) add('about', 'sections', fields(about.sections, 'title', 'body'));
  if (order) add('order', 'steps', fields(order.steps, 'title', 'body'));
  if (bring) {
    add('bring', 'lists', bring.lists.flatMap((list) => [...fields([list], 'title', 'note'), ...list.items.map((item) => `${list.id}.items.${item}`)]));
  }
  if (tutorial) add('tutorial', 'slides', fields(tutorial.slides, 'title', 'body'));
  if (practice) {
    const { rounds, exercises, given } = practice;
    const screens = exercises.flatMap((exercise) => exercise.screens.map((screen) => ({ ...screen, turn: exercise.turns === true })));
    add('practice', 'groups', [...new Set(exercises.map(({ group }) => group))]);
    add('practice', 'exercises', exercises.flatMap((exercise) => fields([exercise], 'title', 'body', ...(exercise.turns ? [] : ['done']))));
    add('practice', 'rounds', fields(rounds, 'title', 'body', 'done'));
    add('practice', 'given', Object.keys(given));
    // The last screen has nothing to touch, so nothing to explain: what is said there is the exercise's.
    add('practice', 'screens', [...new Set(screens.flatMap((screen) => fields([screen],
      'title', ...(screen.controls.length === 0 ? [] : ['body', 'hint']), ...(screen.turn ? ['done'] : []))))]);
    add('practice', 'touched', [...new Set(screens.flatMap(({ controls }) => ids(controls.filter(({ right }) => !right))))]);
  }
  if (mailbox) add('mailbox', 'steps', fields(mailbox.steps, 'title', 'body'));
  if (mailbox) add('mailbox', 'providers', ids(mailbox.providers));
  if (services) {
    add('services', 'items', fields(services.services, 'title', 'body'));
    add('services', 'needs', ids(services.needs));
    add('services', 'events', ids(services.events));
    // Each is found by what people call it.
    all.push({ from: 'content/services.json', file: 'search', under: 'services', keys: ids(services.services) });
  }
  if (questions) add('questions', 'items', fields(questions.questions, 'question', 'answer'));
  if (trouble) {
    add('trouble', 'questions', trouble.questions.flatMap((question) => [...fields([question], 'short', 'title'), ...answers(question)]));
    add('trouble', 'ends', fields(trouble.ends, 'title', 'body', 'who'));
    add('trouble', 'take', [...new Set(trouble.ends.flatMap(({ take }) => take ?? []))]);
  }
  if (help) add('help', 'contacts', ids(help.contacts));
  if (videos) add('videos', 'items', fields(videos.videos, 'title', 'body'));
  if (clips) {
    add('clips', '', clips.flatMap((clip) => clip.scenes.flatMap((scene) =>
      ['seen', ...ids(scene.cues).map((cue) => `said.${cue}`)].map((key) => `${clip.id}.${scene.id}.${key}`))));
  }
  if (eligibility) {
    add('eligibility', 'questions', eligibility.questions.flatMap((question) => [
      ...fields([question], 'short', 'title', 'help'), ...answers(question),
    ]));
    // Links of a question stand side by side: only their labels tell them apart.
    all.push({ from: 'content/eligibility.json', file: 'common', under: 'links', keys: eligibility.questions.flatMap((question) => question.links ?? []) });
    add('eligibility', 'findings', fields(eligibility.findings, 'title', 'todo', 'who'));
    add('eligibility', 'notes', fields(eligibility.notes, 'title', 'body'));
    add('eligibility', 'outcomes', fields([{ id: 'can' }, { id: 'notYet' }], 'title', 'body'));
  }
  if (terms) add('terms', '', Object.keys(terms));
  if (sentences) add('sentences', '', Object.keys(sentences));
  // Pictures that stand in for words have a text; those that only stand beside words have none.
  if (about && order && tutorial && mailbox && eligibility) {
    const speaking = [
      about.sections, order.steps, tutorial.slides, mailbox.steps, eligibility.questions,
      Object.values(eligibility.outcomes),
    ].flat().flatMap(({ picture }) => picture ?? []);
    all.push({ from: 'content/', file: 'pictures', under: '', keys: [...new Set(speaking)] });
  }
  return all;
}

const ids = (entries: { id: string }[]): string[] => entries.map(({ id }) => id);

const answers = (question: Flow['questions'][number]): string[] => question.answers.map((answer) => `${question.id}.answers.${answer.id}`);

const fields = (entries: { id: string }[], ...names: string[]): string[] =>
  entries.flatMap(({ id }) => names.map((name) => `${id}.${name}`));
