// Rules: a flow of questions leads from its start to an end, through every question, round no circle.
import type { EligibilityFlow, Problem } from '../types.ts';
import type { Parsed } from './parse.ts';
import { error } from './problem.ts';

const FILE = 'content/eligibility.json';

/** Unknown, unreachable, unused, dead ends and cycles. */
export function checkFlow(parsed: Parsed): Problem[] {
  const flow = parsed.structure.eligibility;
  if (!flow) return [];
  const questions = new Map(flow.questions.map((question) => [question.id, question]));
  const ids = [...questions.keys()].join(', ');
  const problems: Problem[] = [];
  const wrong = (rule: string, key: string, what: string): void => {
    problems.push(error(rule, FILE, key, what));
  };

  if (!questions.has(flow.start)) {
    wrong('flow-start', 'start', `"${flow.start}" is not a question. Questions: ${ids}.`);
  } else {
    const reached = reachable(flow);
    for (const id of [...questions.keys()].filter((each) => !reached.has(each))) {
      wrong('flow-unreachable', `questions.${id}`, 'No answer leads to this question. Let one lead to it, or remove it.');
    }
  }
  for (const { id, answers } of flow.questions) {
    const key = `questions.${id}`;
    if (id === 'end') wrong('flow-next', key, 'A question can\'t be named "end": that is where the flow ends.');
    if (answers.length === 0) wrong('flow-dead-end', key, 'This question has no answers, so nobody gets further.');
    for (const answer of answers.filter(({ next }) => next !== 'end' && !questions.has(next))) {
      wrong('flow-next', `${key}.answers.${answer.id}.next`, `"${answer.next}" is not a question. Allowed: ${ids}, end.`);
    }
  }
  const cycle = findCycle(flow);
  if (cycle) wrong('flow-cycle', `questions.${cycle[0]}`, `These questions lead round in a circle: ${cycle.join(' → ')}.`);
  return [...problems, ...checkUse(flow, 'missing', 'findings'), ...checkUse(flow, 'notes', 'notes')];
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
        problems.push(error('flow-unknown', FILE, `questions.${question.id}.answers.${answer.id}.${field}`,
          `"${id}" is not in the list "${list}".`));
      }
    }
  }
  return [...problems, ...[...known].filter((id) => !used.has(id))
    .map((id) => error('flow-unused', FILE, `${list}.${id}`, `No answer has this in "${field}". Use it, or remove it.`))];
}

function nextOf(flow: EligibilityFlow, id: string): string[] {
  return flow.questions.find((question) => question.id === id)?.answers.map((answer) => answer.next) ?? [];
}

function reachable(flow: EligibilityFlow): Set<string> {
  const reached = new Set([flow.start]);
  // A set hands out what is added to it while it is walked.
  for (const id of reached) nextOf(flow, id).forEach((next) => reached.add(next));
  return reached;
}

/** The first circle found, as the questions along it, the first one again at the end; null where there is none. */
function findCycle(flow: EligibilityFlow): string[] | null {
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
