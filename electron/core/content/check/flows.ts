// Rules: a flow of questions leads from its start to an end, through every question, round no circle.
import type { EligibilityFlow, Flow, Problem } from '../types.ts';
import type { Parsed } from './parse.ts';
import { error } from './problem.ts';

/** A flow, the file it stands in, and the ids of its ends. */
type Checked = { file: string; flow: Flow; ends: string[] };

const ELIGIBILITY = 'content/eligibility.json';
const TROUBLE = 'content/trouble.json';

/** Somebody who is worried answers no more questions than this on the way to help. */
const MOST_QUESTIONS = 4;
/** The address of the list of all ends: no question and no end can stand there. */
const LIST = 'all';

/** Unknown, unreachable, unused, dead ends and cycles. */
export function checkFlows({ structure: { eligibility, trouble } }: Parsed): Problem[] {
  return [
    ...(eligibility ? [
      ...checkFlow({ file: ELIGIBILITY, flow: eligibility, ends: ['end'] }),
      ...checkUse(eligibility, 'missing', 'findings'), ...checkUse(eligibility, 'notes', 'notes'),
    ] : []),
    ...(trouble ? checkTrouble({ file: TROUBLE, flow: trouble, ends: trouble.ends.map(({ id }) => id) }) : []),
  ];
}

function checkFlow({ file, flow, ends }: Checked): Problem[] {
  const questions = flow.questions.map(({ id }) => id);
  const problems: Problem[] = [];
  const wrong = (rule: string, key: string, what: string): void => {
    problems.push(error(rule, file, key, what));
  };

  if (!questions.includes(flow.start)) {
    wrong('flow-start', 'start', `"${flow.start}" is not a question. Questions: ${questions.join(', ')}.`);
  } else {
    const reached = reachable(flow);
    for (const id of questions.filter((each) => !reached.has(each))) {
      wrong('flow-unreachable', `questions.${id}`, 'No answer leads to this question. Let one lead to it, or remove it.');
    }
  }
  for (const { id, answers } of flow.questions) {
    const key = `questions.${id}`;
    if (ends.includes(id)) wrong('flow-next', key, `A question can't be named "${id}": that is where the flow ends.`);
    if (answers.length === 0) wrong('flow-dead-end', key, 'This question has no answers, so nobody gets further.');
    for (const answer of answers.filter(({ next }) => !ends.includes(next) && !questions.includes(next))) {
      wrong('flow-next', `${key}.answers.${answer.id}.next`,
        `"${answer.next}" is not a question. Allowed: ${[...questions, ...ends].join(', ')}.`);
    }
  }
  const cycle = findCycle(flow);
  if (cycle) wrong('flow-cycle', `questions.${cycle[0]}`, `These questions lead round in a circle: ${cycle.join(' → ')}.`);
  return problems;
}

/** Beside what holds for every flow: each end is reached, and soon. */
function checkTrouble(checked: Checked): Problem[] {
  const { file, flow, ends } = checked;
  const reached = reachable(flow);
  const problems = checkFlow(checked);
  const deepest = problems.some(({ rule }) => rule === 'flow-cycle') ? [] : longest(flow, flow.start);
  return [
    ...problems,
    ...ends.filter((id) => !reached.has(id)).map((id) => error('flow-unreachable', file, `ends.${id}`,
      'No answer leads to this end. Let one lead to it, or remove it.')),
    ...(deepest.length <= MOST_QUESTIONS ? [] : [error('flow-deep', file, `questions.${deepest.at(-1)}`,
      `This is question ${deepest.length} on its way (${deepest.join(' → ')}). At most ${MOST_QUESTIONS} are asked before help comes.`)]),
    ...[...flow.questions.map(({ id }) => `questions.${id}`), ...ends.map((id) => `ends.${id}`)].filter((key) => key.endsWith(`.${LIST}`))
      .map((key) => error('flow-next', file, key, `Nothing can be named "${LIST}": that is the address of the list of all problems.`)),
  ];
}

/** What answers name is in the list, and what is in the list is named by an answer. */
function checkUse(flow: EligibilityFlow, field: 'missing' | 'notes', list: 'findings' | 'notes'): Problem[] {
  const known = new Set(flow[list].map(({ id }) => id));
  const used = new Set<string>();
  const problems: Problem[] = [];
  for (const question of flow.questions) {
    for (const answer of question.answers) {
      for (const id of answer[field] ?? []) {
        used.add(id);
        if (known.has(id)) continue;
        problems.push(error('flow-unknown', ELIGIBILITY, `questions.${question.id}.answers.${answer.id}.${field}`,
          `"${id}" is not in the list "${list}".`));
      }
    }
  }
  return [...problems, ...[...known].filter((id) => !used.has(id))
    .map((id) => error('flow-unused', ELIGIBILITY, `${list}.${id}`, `No answer has this in "${field}". Use it, or remove it.`))];
}

function nextOf(flow: Flow, id: string): string[] {
  return flow.questions.find((question) => question.id === id)?.answers.map((answer) => answer.next) ?? [];
}

/** Questions and ends. */
function reachable(flow: Flow): Set<string> {
  const reached = new Set([flow.start]);
  // A set hands out what is added to it while it is walked.
  for (const id of reached) nextOf(flow, id).forEach((next) => reached.add(next));
  return reached;
}

/** The most questions in a row from this one on. Only of a flow without a circle. */
function longest(flow: Flow, id: string): string[] {
  if (!flow.questions.some((question) => question.id === id)) return [];
  const after = nextOf(flow, id).map((next) => longest(flow, next));
  return [id, ...after.reduce((a, b) => (b.length > a.length ? b : a), [])];
}

/** The first circle found, as the questions along it, the first one again at the end; null where there is none. */
function findCycle(flow: Flow): string[] | null {
  const done = new Set<string>();
  const visit = (id: string, path: string[]): string[] | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return null;
    done.add(id);
    for (const next of nextOf(flow, id)) {
      const cycle = visit(next, [...path, id]);
      if (cycle) return cycle;
    }
    return null;
  };
  for (const question of flow.questions) {
    const cycle = visit(question.id, []);
    if (cycle) return cycle;
  }
  return null;
}
