// The outline: nothing that a visitor can see is missing in it, every step has a name in each staff language, and where the screen
// stands is found again.
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../../../electron/core/content/types.ts';
import { loadContent } from '../../../../electron/core/content/load.ts';
import { makeRouter } from '../../../../renderer/routes.ts';
import { outline, whereIs } from '../../../../renderer/showing/outline.ts';
import { PLACES } from '../../../support/places.ts';

const { structure, words } = loadContent(join(import.meta.dirname, '../../../../locales'));
const sections = outline(structure);
const steps = sections.flatMap((section) => section.steps);
const router = makeRouter();
const pathOf = ({ name, params }: { name: string; params: Record<string, string> }): string => router.resolve({ name, params }).fullPath;
const paths = steps.map(pathOf);
const has = (name: string, params: Record<string, string> = {}): boolean => paths.includes(pathOf({ name, params }));

describe('the outline', () => {
  it('has each step once', () => {
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('leaves out nothing of the content', () => {
    const { about, eligibility, order, tutorial, practice, mailbox, videos, services, questions, trouble } = structure;
    const missing: string[] = [];
    const want = (name: string, params: Record<string, string>): void => {
      if (!has(name, params)) missing.push(pathOf({ name, params }));
    };
    for (const [name, entries] of [['about', about.sections], ['order', order.steps], ['tutorial', tutorial.slides], ['mailbox', mailbox.steps]] as const) {
      for (const { id } of entries) want(name, { step: id });
    }
    for (const { id } of eligibility.questions) want('eligibility', { question: id });
    for (const id of Object.keys(eligibility.outcomes)) want('eligibility', { question: id });
    for (const { id, turns, screens } of practice.exercises) {
      want('practice', { exercise: id });
      for (const screen of screens) want('practice', { exercise: id, part: turns ? 'turns' : (practice.rounds[0]?.id ?? ''), step: screen.id });
      for (const round of turns ? [] : practice.rounds) want('practice', { exercise: id, part: round.id, step: screens[0]?.id ?? '' });
    }
    for (const { id } of [...videos.videos]) want('videos', { item: id });
    for (const { id } of questions.questions) want('questions', { item: id });
    for (const { id } of [...trouble.questions, ...trouble.ends, { id: 'all' }]) want('trouble', { item: id });
    for (const { id } of [...services.services, { id: 'search' }, { id: 'staff' }]) want('services', { item: id });
    for (const { id } of services.needs) want('services', { item: 'needs', id });
    for (const { id } of services.events) want('services', { item: 'events', id });
    expect(missing).toEqual([]);
  });

  it('has every screen that is looked at by the tests of layout', () => {
    const screens = new Set(steps.map(({ name }) => name as string));
    const missing = PLACES.map(({ name }) => name.split(' ')[0] ?? '')
      // By the names of places.ts: groups and the search are services.
      .map((name) => (name === 'group' || name === 'search' ? 'services' : name))
      .filter((name) => !['welcome', 'language', 'display', 'listen', 'idle', 'staff', 'error', 'asleep'].includes(name) && !screens.has(name));
    expect(missing).toEqual([]);
  });

  it.each(['nb', 'nn', 'en'])('calls every step by words that there are in %s', (language) => {
    const at = (key: string): unknown => key.split('.').reduce<Words | string | undefined>((in_, part) => (typeof in_ === 'object' ? in_[part] : undefined), words[language]);
    const keys = [...sections, ...steps].map(({ title }) => title);
    expect(keys.filter((key) => typeof at(key) !== 'string')).toEqual([]);
  });
});

describe('where the screen stands', () => {
  it('is the very step, at each step', () => {
    // As the router has it: what is not given is ''.
    const found = steps.map((step) => whereIs(steps, router.resolve({ name: step.name, params: step.params })));
    expect(found).toEqual(steps.map((_, index) => index));
  });

  it.each([
    ['about', {}, 'about', { step: structure.about.sections[0]?.id }],
    ['practice', { exercise: 'logIn', part: 'hinted', step: structure.practice.exercises[0]?.screens[3]?.id }, 'practice', { exercise: 'logIn', part: 'hinted', step: structure.practice.exercises[0]?.screens[0]?.id }],
    ['practice', { exercise: 'wrong', part: 'turns', step: structure.practice.exercises.find(({ turns }) => turns)?.screens[1]?.id, done: 'done' }, 'practice', { exercise: 'wrong', part: 'turns', step: structure.practice.exercises.find(({ turns }) => turns)?.screens[1]?.id }],
    ['services', { item: 'search', id: 'doctor' }, 'services', { item: 'search' }],
    ['list', { part: 'text', n: '2' }, 'list', { part: 'text' }],
  ])('%s %j is %s %j', (name, params, screen, expected) => {
    expect(steps[whereIs(steps, { name, params })]).toMatchObject({ name: screen, params: expected });
  });

  it('is some step of the screen, whatever stands in the address', () => {
    const params = fc.dictionary(fc.constantFrom('step', 'question', 'exercise', 'part', 'item', 'id', 'done', 'n'), fc.string());
    fc.assert(fc.property(fc.constantFrom(...sections.map(({ name }) => name)), params, (name, given) => steps[whereIs(steps, { name, params: given })]?.name === name));
  });
});
