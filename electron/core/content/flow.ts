// Walks a flow of questions ("Can I get it?"). Pure, and imports nothing at run time: the page uses it too.
import type { EligibilityAnswer, EligibilityFlow } from './types.ts';

/** Answers so far: question id to answer id. */
export type Answers = Record<string, string>;

/** Where the answers lead. */
export type Walk = {
  /** The questions answered, in order. */
  path: { question: string; answer: string }[];
  /** The question to ask now; null at the end. */
  current: string | null;
  /** Findings and notes collected along the path, each once, in order. */
  missing: string[];
  notes: string[];
  /** null until the end is reached. */
  outcome: 'can' | 'notYet' | null;
};

/**
 * Follows the answers from the start of the flow.
 *
 * An answer that the question does not have counts as no answer; answers to questions off the path are ignored.
 * A broken flow (a cycle, an unknown next question) stops the walk with neither a question nor an outcome.
 */
export function walk(flow: EligibilityFlow, answers: Answers): Walk {
  const path: Walk['path'] = [];
  const missing = new Set<string>();
  const notes = new Set<string>();
  const seen = new Set<string>();
  const stop = (current: string | null, outcome: Walk['outcome']): Walk =>
    ({ path, current, missing: [...missing], notes: [...notes], outcome });

  let id = flow.start;
  while (id !== 'end') {
    const question = flow.questions.find((each) => each.id === id);
    if (!question || seen.has(id)) return stop(null, null);
    seen.add(id);
    const chosen = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const answer: EligibilityAnswer | undefined = question.answers.find((each) => each.id === chosen);
    if (!answer) return stop(id, null);
    path.push({ question: id, answer: answer.id });
    answer.missing?.forEach((each) => missing.add(each));
    answer.notes?.forEach((each) => notes.add(each));
    id = answer.next;
  }
  return stop(null, missing.size > 0 ? 'notYet' : 'can');
}

/** Every way through the flow, as answers that `walk` takes. For tests and the content check. */
export function* allPaths(flow: EligibilityFlow, answers: Answers = {}): Generator<Answers> {
  const { current } = walk(flow, answers);
  const question = flow.questions.find((each) => each.id === current);
  if (!question) {
    yield answers;
    return;
  }
  for (const answer of question.answers) yield* allPaths(flow, { ...answers, [question.id]: answer.id });
}
