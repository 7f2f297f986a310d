// Everything that the kiosk can show, in the order of Home, as staff lead through it: by the outline, and step by step by a
// presenter remote. Pure: addresses, and the keys of the words by which they are called.
import type { ScreenName } from '../../electron/bridge.ts';
import type { Entry, PracticeExercise, Structure } from '../../electron/core/content/types.ts';

/** One step: what stands on the screen at one address. */
export interface OutlineStep {
  name: ScreenName;
  params: Record<string, string>;
  /** The key of its words, file.path.to.word. */
  title: string;
  /** How deep it stands under its section: 0 is what the section begins with. */
  level: 0 | 1 | 2;
}

export interface OutlineSection {
  name: ScreenName;
  title: string;
  steps: OutlineStep[];
}

/** A route as the router has it, as far as the outline looks at it. */
export interface Shown {
  name: unknown;
  params: Record<string, unknown>;
}

/** The part of an exercise in which each case stands alone; a round has the id that content gives it. */
const TURNS = 'turns';

/** All sections in order. Each step stands in them once. */
export function outline(structure: Structure): OutlineSection[] {
  const { about, order, tutorial, mailbox } = structure;
  return [
    section('home', 'home.title', [at('home', {}, 'home.title', 0)]),
    section('about', 'home.about.title', steps('about', about.sections, 'about.sections')),
    section('eligibility', 'home.eligibility.title', [
      ...structure.eligibility.questions.map(({ id }) => at('eligibility', { question: id }, `eligibility.questions.${id}.title`)),
      ...OUTCOMES.map((id) => at('eligibility', { question: id }, `eligibility.outcomes.${id}.title`)),
    ]),
    section('order', 'home.order.title', steps('order', order.steps, 'order.steps')),
    section('tutorial', 'home.tutorial.title', steps('tutorial', tutorial.slides, 'tutorial.slides')),
    section('practice', 'practice.title', [
      at('practice', {}, 'practice.title', 0),
      ...structure.practice.exercises.flatMap((exercise) => exerciseSteps(structure, exercise)),
    ]),
    section('mailbox', 'home.mailbox.title', steps('mailbox', mailbox.steps, 'mailbox.steps')),
    section('videos', 'home.videos.title', list('videos', structure.videos.videos, (id) => `videos.items.${id}.title`)),
    section('services', 'home.services.title', serviceSteps(structure)),
    section('questions', 'home.questions.title', list('questions', structure.questions.questions, (id) => `questions.items.${id}.question`)),
    section('trouble', 'home.trouble.title', [
      ...structure.trouble.questions.map(({ id }) => at('trouble', { item: id }, `trouble.questions.${id}.title`)),
      at('trouble', { item: 'all' }, 'trouble.all'),
      ...structure.trouble.ends.map(({ id }) => at('trouble', { item: id }, `trouble.ends.${id}.title`, 2)),
    ]),
    section('help', 'home.help.title', [at('help', {}, 'home.help.title', 0)]),
    section('list', 'home.list.title', [
      at('list', {}, 'home.list.title', 0),
      at('list', { part: 'take' }, 'list.take'),
      ...['text', 'pages'].map((part) => at('list', { part }, `list.${part}.title`, 2)),
    ]),
  ];
}

/** The ends of "Can I get it?": each can be shown without the answers that lead there. */
export const OUTCOMES = ['can', 'notYet'] as const;

const section = (name: ScreenName, title: string, all: OutlineStep[]): OutlineSection => ({ name, title, steps: all });

const at = (name: ScreenName, params: Record<string, string>, title: string, level: OutlineStep['level'] = 1): OutlineStep => ({ name, params, title, level });

const steps = (name: ScreenName, entries: readonly Entry[], words: string): OutlineStep[] =>
  entries.map(({ id }) => at(name, { step: id }, `${words}.${id}.title`));

const list = (name: ScreenName, entries: readonly Entry[], words: (id: string) => string): OutlineStep[] => [
  at(name, {}, `home.${name}.title`, 0),
  ...entries.map(({ id }) => at(name, { item: id }, words(id))),
];

/** Every step of the first round. Of the later ones only the beginning: there it is the visitor who walks. */
function exerciseSteps({ practice: { rounds } }: Structure, { id: exercise, turns, screens }: PracticeExercise): OutlineStep[] {
  const [first, ...later] = rounds;
  const step = (part: string, screen: string, title: string): OutlineStep => at('practice', { exercise, part, step: screen }, title, 2);
  return [
    at('practice', { exercise }, `practice.exercises.${exercise}.title`),
    ...screens.map(({ id }) => step(turns ? TURNS : (first?.id ?? ''), id, `practice.screens.${id}.title`)),
    ...(turns ? [] : later.map(({ id }) => step(id, screens[0]?.id ?? '', `practice.rounds.${id}.title`))),
  ];
}

/** What has happened, what is needed, and each service under the first need that it belongs to. */
function serviceSteps({ services: { events, needs, services } }: Structure): OutlineStep[] {
  return [
    at('services', {}, 'home.services.title', 0),
    at('services', { item: 'search' }, 'services.search.title'),
    ...events.map(({ id }) => at('services', { item: 'events', id }, `services.events.${id}`)),
    ...needs.flatMap(({ id: need }) => [
      at('services', { item: 'needs', id: need }, `services.needs.${need}`),
      ...services.filter(({ needs: [first] }) => first === need).map(({ id }) => at('services', { item: id }, `services.items.${id}.title`, 2)),
    ]),
    at('services', { item: 'staff' }, 'services.staff.title'),
  ];
}

/**
 * Where in the outline the screen stands, as an index into all steps. A visitor may have come to a place that is no step by
 * itself (within a later round, a found service): it is the nearest one of the same screen.
 */
export function whereIs(all: readonly OutlineStep[], { name, params }: Shown): number {
  const of = (param: string): string => String(params[param] ?? '');
  /** How many parts of the address are the step's; none where one of its own is another. */
  const fit = (step: OutlineStep): number => {
    if (step.name !== name) return -1;
    const names = Object.keys(step.params);
    // In a round, its first step stands for each of the others.
    const wanted = name === 'practice' && of('part') !== '' ? names.filter((each) => each !== 'step') : names;
    if (!wanted.every((each) => step.params[each] === of(each))) return -1;
    return names.filter((each) => step.params[each] === of(each)).length;
  };
  const fits = all.map(fit);
  const best = Math.max(...fits);
  if (best >= 0) return fits.indexOf(best);
  // Without an address a screen shows its first step.
  return Math.max(0, all.findIndex((step) => step.name === name));
}
