// Rule: what staff can say has a note for every step of the kiosk, and no note is about a step that there is not.
import type { Problem, Structure } from '../types.ts';
import { REFERENCE } from './keys.ts';
import type { Parsed } from './parse.ts';
import { error } from './problem.ts';
import { textError } from './text.ts';

const FILE = 'staff/notes';
/** What a note may say: what is asked, what to check, what goes wrong, where to send people. */
const PARTS = ['asked', 'check', 'wrong', 'send'];

/** The steps of each screen that must have a note; those in `also` may have one of their own. */
type Steps = Record<string, { must: string[]; also?: string[] } | undefined>;

const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

/** As stepOf in the page names them (renderer/showing/step.ts). Of a structure file that can't be used nothing is said. */
function stepsOf({ about, order, tutorial, mailbox, eligibility, practice, videos, services, questions, trouble }: Partial<Structure>): Steps {
  return {
    home: { must: ['start'] },
    about: about && { must: ids(about.sections) },
    eligibility: eligibility && { must: [...ids(eligibility.questions), ...Object.keys(eligibility.outcomes), 'result'] },
    order: order && { must: ids(order.steps) },
    tutorial: tutorial && { must: ids(tutorial.slides) },
    practice: practice && {
      must: ['start', ...ids(practice.exercises), ...new Set(practice.exercises.flatMap(({ screens }) => ids(screens)))],
    },
    mailbox: mailbox && { must: ids(mailbox.steps) },
    videos: videos && { must: ['start', ...ids(videos.videos)] },
    // Single services share one.
    services: services && { must: ['start', 'search', 'needs', 'events', 'staff', 'any'], also: ids(services.services) },
    questions: questions && { must: ['start', ...ids(questions.questions)] },
    trouble: trouble && { must: ['all', ...ids(trouble.questions), ...ids(trouble.ends)] },
    help: { must: ['start'] },
    list: { must: ['start', 'take', 'text', 'pages', 'paper'] },
  };
}

/**
 * Steps without a note, notes without a step, and parts that the drawer does not know. A note that some languages have and
 * others lack is told by the rule of keys.
 * @param parsed texts are those for staff
 */
export function checkNotes(parsed: Parsed): Problem[] {
  const steps = stepsOf(parsed.structure);
  const notes = parsed.texts.filter(({ file, key }) => file === FILE && key.startsWith('steps.'));
  const written = new Set(notes.map(({ key }) => key.split('.').slice(1, 3).join('.')));
  const missing = Object.entries(steps)
    .flatMap(([screen, step]) => (step?.must ?? []).map((id) => `${screen}.${id}`))
    .filter((step) => !written.has(step));
  return [
    ...missing.map((step) => error('note-missing', `${REFERENCE}/${FILE}.json`, `steps.${step}`,
      `This step has no note for staff. Write at least one of ${PARTS.join(', ')}, in every language that has notes.`)),
    ...notes.flatMap((text) => {
      const [, screen = '', id = '', part = '', ...more] = text.key.split('.');
      if (!Object.hasOwn(steps, screen)) return [textError('note-unknown', text, `There is no screen "${screen}" with notes. Allowed: ${Object.keys(steps).join(', ')}.`)];
      const known = steps[screen];
      if (known && ![...known.must, ...(known.also ?? [])].includes(id)) {
        return [textError('note-unknown', text, `"${screen}" has no step "${id}". Allowed: ${known.must.join(', ')}.`)];
      }
      if (more.length > 0 || !PARTS.includes(part)) return [textError('note-part', text, `A note has the parts ${PARTS.join(', ')}, each a text.`)];
      return [];
    }),
  ];
}
