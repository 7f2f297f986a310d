// The rule of notes for staff: a note for every step, no note without one, known parts only.
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../../electron/core/content/check.ts';
import { STAFF_FILES } from '../../../../../electron/core/content/schema.ts';
import { packOf, put, smallFiles, type Files } from './small-pack.ts';

const LANGUAGES = ['en', 'nb', 'nn'];

const note = { asked: 'x' };

/** The steps of the small pack. */
const STEPS = {
  home: { start: note },
  about: { what: note },
  eligibility: { phone: note, bank: note, can: note, notYet: note, result: note },
  order: { pay: note },
  tutorial: { find: note },
  practice: { start: note, logIn: note, wrong: note, front: note, out: note, notYou: note },
  mailbox: { what: note },
  videos: { start: note, refugees: note, key: note },
  services: { start: note, search: note, needs: note, events: note, staff: note, any: note },
  questions: { start: note, how: note },
  trouble: { all: note, what: note, more: note, pin: note, staff: note },
  help: { start: note },
  list: { start: note, take: note, text: note, pages: note, paper: note },
};

/** The small pack with words for staff; the same change in the notes of each of their languages. */
function withNotes(key?: string, value?: unknown): Files {
  const files = smallFiles();
  for (const lang of LANGUAGES) {
    for (const name of STAFF_FILES) files[`${lang}/staff/${name}.json`] = { title: 'x' };
    // Through JSON, so that no two of them share an object.
    files[`${lang}/staff/notes.json`] = JSON.parse(JSON.stringify({ title: 'x', steps: STEPS }));
    if (key) put(files, `${lang}/staff/notes.json`, `steps.${key}`, value);
  }
  return files;
}

const problems = (files: Files): string[] =>
  checkContent(packOf(files)).map(({ rule, file, key }) => `${rule} ${file} ${key}`);

const everywhere = (rule: string, key: string): string[] => LANGUAGES.map((lang) => `${rule} ${lang}/staff/notes.json steps.${key}`);

test('notes for every step are fine', () => {
  expect(problems(withNotes())).toEqual([]);
});

test('a pack without words for staff needs no notes', () => {
  expect(problems(smallFiles())).toEqual([]);
});

describe('each step must have one', () => {
  test.each(Object.entries(STEPS).flatMap(([screen, ids]) => Object.keys(ids).map((id) => `${screen}.${id}`)))('%s', (step) => {
    expect(problems(withNotes(step, undefined))).toEqual([`note-missing en/staff/notes.json steps.${step}`]);
  });

  test('one without any part is none', () => {
    expect(problems(withNotes('order.pay', {}))).toEqual(['note-missing en/staff/notes.json steps.order.pay']);
  });

  test('one that a single language lacks is told once', () => {
    const files = put(withNotes(), 'nn/staff/notes.json', 'steps.order.pay', undefined);
    expect(problems(files)).toEqual(['missing nn/staff/notes.json steps.order.pay.asked']);
  });
});

test('a single service may have one of its own', () => {
  expect(problems(withNotes('services.health', note))).toEqual([]);
});

test.each([
  ['of a step that there is not', 'order.fly', note, 'note-unknown', 'order.fly.asked'],
  ['of a screen that there is not', 'garden', { start: note }, 'note-unknown', 'garden.start.asked'],
  ['of a screen by the name of what every object has', 'constructor', { start: note }, 'note-unknown', 'constructor.start.asked'],
  ['with an unknown part', 'order.pay.perhaps', 'x', 'note-part', 'order.pay.perhaps'],
  ['with a part that is no text', 'order.pay.asked', { first: 'x' }, 'note-part', 'order.pay.asked.first'],
])('a note %s', (_name, key, value, rule, at) => {
  expect(problems(withNotes(key, value))).toEqual(everywhere(rule, at));
});

test('of a structure that can not be read, no note is said to be one too many', () => {
  const files = withNotes();
  files['content/order.json'] = { steps: 'none' };
  expect(problems(files).filter((problem) => problem.startsWith('note'))).toEqual([]);
});
