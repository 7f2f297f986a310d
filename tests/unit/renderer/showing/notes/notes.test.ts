// What staff can say at a step, and that there is something at every address of the outline.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../../../electron/core/content/load.ts';
import { filled, noteOf, wordOf } from '../../../../../renderer/showing/notes/notes.ts';
import { outline } from '../../../../../renderer/showing/outline.ts';
import { stepOf } from '../../../../../renderer/showing/step.ts';
import { factValues } from '../../../../../renderer/words/facts.ts';

const NOTES = {
  title: 'What to say',
  parts: { asked: 'Asked' },
  steps: {
    order: { pay: { send: 'Call {helpPhone}', asked: 'Touch [[order]] now' } },
    services: { search: { asked: 'Search' }, any: { asked: 'Any' } },
  },
};

describe('the note of a step', () => {
  test('has its parts in their order, facts and terms in them', () => {
    expect(noteOf(NOTES, { screen: 'order', id: 'pay' }, { helpPhone: '+47 1' })).toEqual([
      { part: 'asked', spans: [{ text: 'Touch ' }, { term: 'order' }, { text: ' now' }] },
      { part: 'send', spans: [{ text: 'Call +47 1' }] },
    ]);
  });

  test.each([
    ['its own', 'services', 'search', 'Search'],
    ['that of all of them', 'services', 'doctor', 'Any'],
  ] as const)('is %s', (_name, screen, id, text) => {
    expect(noteOf(NOTES, { screen, id }, {})).toEqual([{ part: 'asked', spans: [{ text }] }]);
  });

  test.each([['order', 'fly'], ['help', 'start'], ['services', 'constructor']] as const)('there is none of %s %s, or that of all', (screen, id) => {
    expect(noteOf(NOTES, { screen, id }, {})).toEqual(screen === 'services' ? [{ part: 'asked', spans: [{ text: 'Any' }] }] : []);
  });
});

test('a name without a value stays as it is written', () => {
  expect(filled('{a} and {b}', { a: '1' })).toBe('1 and {b}');
});

test('a word of the drawer, and none while there are no words', () => {
  expect([wordOf(NOTES, 'parts.asked'), wordOf(NOTES, 'parts'), wordOf({}, 'title')]).toEqual(['Asked', '', '']);
});

const locales = join(import.meta.dirname, '../../../../../locales');
const { structure } = loadContent(locales);

describe.each(['nb', 'nn', 'en'])('%s', (language) => {
  const notes = JSON.parse(readFileSync(join(locales, language, 'staff/notes.json'), 'utf8')) as typeof NOTES;

  test('every step of the outline has a note, and no note a hole', () => {
    const values = factValues(structure.facts.facts);
    for (const step of outline(structure).flatMap(({ steps }) => steps)) {
      const parts = noteOf(notes, stepOf(step, structure), values);
      expect(parts, JSON.stringify(step)).not.toEqual([]);
      expect(JSON.stringify(parts)).not.toMatch(/\{\w+\}|\[\[/);
    }
  });
});
