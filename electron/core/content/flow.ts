// Walks the flows of questions ("Can I get it?", "Something went wrong"). Pure, and imports nothing at run time: the page uses it too.
import type { EligibilityAnswer, EligibilityFlow, Flow, FlowAnswer } from './types.ts';

/** Answers so far: question id to answer id. */
export type Answers = Record<string, string>;

/** How far the answers lead. */
export type Steps<Answer extends FlowAnswer = FlowAnswer> = {
  /** The questions answered, in order. */
  path: { question: string; answer: string }[];
  /** The answers along the path, as they stand in the flow. */
  given: Answer[];
  /** The question to ask now; null at the end. */
  current: string | null;
  /** Where the last answer leads that is no question: the end. null until it is reached. */
  end: string | null;
};

/** Where the answers of "Can I get it?" lead. */
export type Walk = Omit<Steps, 'given' | 'end'> & {
  /** Findings and notes collected along the path, each once, in order. */
  missing: string[];
  notes: string[];
  /** null until the end is reached. */
  outcome: 'can' | 'notYet' | null;
};

/**
 * Follows the answers from the start of a flow.
 *
 * An answer that the question does not have counts as no answer; answers to questions off the path are ignored.
 * A circle stops the walk with neither a question nor an end. Whether there is such an end, the flow's owner knows.
 */
export function follow<Answer extends FlowAnswer>(flow: Flow<Answer>, answers: Answers): Steps<Answer> {
  const path: Steps['path'] = [];
  const given: Answer[] = [];
  const seen = new Set<string>();
  let id = flow.start;
  for (;;) {
    const question = flow.questions.find((each) => each.id === id);
    if (!question) return { path, given, current: null, end: id };
    if (seen.has(id)) return { path, given, current: null, end: null };
    seen.add(id);
    const chosen = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const answer = question.answers.find((each) => each.id === chosen);
    if (!answer) return { path, given, current: id, end: null };
    path.push({ question: id, answer: answer.id });
    given.push(answer);
    id = answer.next;
  }
}

/** Follows the answers of "Can I get it?". Where an answer leads to nowhere there is neither a question nor an outcome. */
export function walk(flow: EligibilityFlow, answers: Answers): Walk {
  const { path, given, current, end } = follow<EligibilityAnswer>(flow, answers);
  const missing = [...new Set(given.flatMap((answer) => answer.missing ?? []))];
  const notes = [...new Set(given.flatMap((answer) => answer.notes ?? []))];
  const outcome = missing.length > 0 ? 'notYet' : 'can';
  return { path, current, missing, notes, outcome: end === 'end' ? outcome : null };
}

/**
 * The answers with one given anew: those before it on the path stay; those after it are forgotten, because the new
 * answer may lead to the same questions in another matter.
 */
export function answerAnew(flow: Flow, answers: Answers, question: string, answer: string): Answers {
  const { path } = follow(flow, answers);
  const at = path.findIndex((step) => step.question === question);
  const before = at < 0 ? path : path.slice(0, at);
  return { ...Object.fromEntries(before.map((step) => [step.question, step.answer])), [question]: answer };
}

/** Every way through a flow, as answers that `follow` takes. For tests and the content check. */
export function* allPaths(flow: Flow, answers: Answers = {}): Generator<Answers> {
  const { current } = follow(flow, answers);
  const question = flow.questions.find((each) => each.id === current);
  if (!question) {
    yield answers;
    return;
  }
  for (const answer of question.answers) yield* allPaths(flow, { ...answers, [question.id]: answer.id });
}
