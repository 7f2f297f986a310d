// The walker of flows: by hand, and by property over flows and answers of any shape.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allPaths, answerAnew, follow, walk } from '../../../../../electron/core/content/flow.ts';
import type { EligibilityFlow, Flow } from '../../../../../electron/core/content/types.ts';

const outcomes = { can: { when: 'nothing missing' }, notYet: { when: 'something missing' } };

const FLOW: EligibilityFlow = {
  start: 'phone',
  questions: [
    {
      id: 'phone',
      answers: [
        { id: 'yes', next: 'bank' },
        { id: 'no', missing: ['phone'], next: 'bank' },
        { id: 'never', missing: ['phone', 'will'], next: 'end' },
      ],
    },
    { id: 'bank', answers: [{ id: 'yes', notes: ['bank'], next: 'end' }, { id: 'no', missing: ['phone'], next: 'end' }] },
  ],
  findings: [{ id: 'phone' }, { id: 'will' }],
  notes: [{ id: 'bank' }],
  outcomes,
};

describe('walk', () => {
  test('asks the first question first', () => {
    expect(walk(FLOW, {})).toEqual({ path: [], current: 'phone', missing: [], notes: [], outcome: null });
  });

  test('collects notes, and says "can" at the end when nothing is missing', () => {
    expect(walk(FLOW, { phone: 'yes', bank: 'yes' })).toEqual({
      path: [{ question: 'phone', answer: 'yes' }, { question: 'bank', answer: 'yes' }],
      current: null,
      missing: [],
      notes: ['bank'],
      outcome: 'can',
    });
  });

  test('collects what is missing, each thing once, and says "notYet" only at the end', () => {
    expect(walk(FLOW, { phone: 'no' })).toMatchObject({ current: 'bank', missing: ['phone'], outcome: null });
    expect(walk(FLOW, { phone: 'no', bank: 'no' })).toMatchObject({ current: null, missing: ['phone'], outcome: 'notYet' });
  });

  test('an answer that the question does not have counts as no answer', () => {
    expect(walk(FLOW, { phone: 'perhaps', bank: 'yes' })).toMatchObject({ path: [], current: 'phone', notes: [] });
  });

  test('answers to questions off the path count for nothing', () => {
    expect(walk(FLOW, { phone: 'never', bank: 'yes', age: 'no' })).toMatchObject({
      path: [{ question: 'phone', answer: 'never' }], current: null, missing: ['phone', 'will'], notes: [], outcome: 'notYet',
    });
  });

  test('a question named like something every object has is still unanswered', () => {
    const flow = { ...FLOW, start: 'toString', questions: [{ id: 'toString', answers: [{ id: 'yes', next: 'end' }] }] };
    expect(walk(flow, {}).current).toBe('toString');
  });

  test('a circle and an unknown question stop the walk without an outcome', () => {
    const circle = { ...FLOW, start: 'a', questions: [{ id: 'a', answers: [{ id: 'yes', next: 'a' }] }] };
    expect(walk(circle, { a: 'yes' })).toMatchObject({ path: [{ question: 'a', answer: 'yes' }], current: null, outcome: null });
    expect(walk({ ...FLOW, start: 'nowhere' }, {})).toMatchObject({ path: [], current: null, outcome: null });
  });
});

describe('follow', () => {
  const flow: Flow = {
    start: 'doing',
    questions: [
      { id: 'doing', answers: [{ id: 'post', next: 'passport' }, { id: 'order', next: 'passport' }, { id: 'other', next: 'staff' }] },
      { id: 'passport', answers: [{ id: 'old', next: 'renew' }, { id: 'valid', next: 'register' }] },
    ],
  };

  test('ends at the first id that is no question', () => {
    expect(follow(flow, { doing: 'other', passport: 'old' })).toEqual({
      path: [{ question: 'doing', answer: 'other' }], given: [{ id: 'other', next: 'staff' }], current: null, end: 'staff',
    });
    expect(follow(flow, { doing: 'post' })).toMatchObject({ current: 'passport', end: null });
  });

  test('an answer given anew forgets what was answered after it, and keeps what was before', () => {
    const answers = { doing: 'post', passport: 'old' };
    expect(answerAnew(flow, answers, 'doing', 'order')).toEqual({ doing: 'order' });
    expect(answerAnew(flow, answers, 'passport', 'valid')).toEqual({ doing: 'post', passport: 'valid' });
    expect(answerAnew(flow, { doing: 'post' }, 'passport', 'old')).toEqual(answers);
  });
});

test('allPaths gives every way through, each once', () => {
  expect([...allPaths(FLOW)]).toEqual([
    { phone: 'yes', bank: 'yes' },
    { phone: 'yes', bank: 'no' },
    { phone: 'no', bank: 'yes' },
    { phone: 'no', bank: 'no' },
    { phone: 'never' },
  ]);
});

// Few ids, so that circles, doubles, missing questions and shared findings all come up.
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const answerIds = fc.constantFrom('yes', 'no', 'unknown');
const things = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 });
const flows: fc.Arbitrary<EligibilityFlow> = fc.record({
  start: ids,
  questions: fc.uniqueArray(fc.record({
    id: ids,
    answers: fc.uniqueArray(
      fc.record({ id: answerIds, missing: things, notes: things, next: fc.oneof(ids, fc.constant('end')) }),
      { selector: (answer) => answer.id, maxLength: 3 },
    ),
  }), { selector: (question) => question.id, maxLength: 5 }),
  findings: fc.constant([]),
  notes: fc.constant([]),
  outcomes: fc.constant(outcomes),
});
const answerSets = fc.dictionary(fc.oneof(ids, fc.string()), fc.oneof(answerIds, fc.string()));

describe('of any flow and any answers', () => {
  test('the walk ends, asks nothing twice, and has an outcome only when there is nothing left to ask', () => {
    fc.assert(fc.property(flows, answerSets, (flow, answers) => {
      const { path, current, outcome, missing, notes } = walk(flow, answers);
      const asked = path.map(({ question }) => question);
      expect(new Set(asked).size).toBe(asked.length);
      expect(path.length).toBeLessThanOrEqual(flow.questions.length);
      expect(asked).not.toContain(current);
      if (current !== null) expect(outcome).toBeNull();
      if (outcome !== null) expect(outcome).toBe(missing.length > 0 ? 'notYet' : 'can');
      expect(new Set(missing).size).toBe(missing.length);
      expect(new Set(notes).size).toBe(notes.length);
    }));
  });

  test('the path is a chain: each question is the next of the answer before it, the first is the start', () => {
    fc.assert(fc.property(flows, answerSets, (flow, answers) => {
      const { path, current, outcome } = walk(flow, answers);
      const steps = [...path.map(({ question }) => question), ...(outcome !== null ? ['end'] : current !== null ? [current] : [])];
      if (steps.length > 0) expect(steps[0]).toBe(flow.start);
      path.forEach(({ question, answer }, index) => {
        expect(answers[question]).toBe(answer);
        const next = flow.questions.find(({ id }) => id === question)?.answers.find(({ id }) => id === answer)?.next;
        if (index + 1 < steps.length) expect(steps[index + 1]).toBe(next);
      });
    }));
  });

  test('changing an answer changes nothing before it', () => {
    fc.assert(fc.property(flows, answerSets, fc.nat(), fc.oneof(answerIds, fc.string()), (flow, answers, pick, other) => {
      const before = walk(flow, answers);
      if (before.path.length === 0) return;
      const at = pick % before.path.length;
      const after = walk(flow, { ...answers, [before.path[at]!.question]: other });
      expect(after.path.slice(0, at)).toEqual(before.path.slice(0, at));
    }));
  });

  test('the answers along the path alone give the same walk', () => {
    fc.assert(fc.property(flows, answerSets, (flow, answers) => {
      const whole = walk(flow, answers);
      const along = Object.fromEntries(whole.path.map(({ question, answer }) => [question, answer]));
      expect(walk(flow, along)).toEqual(whole);
    }));
  });

  test('allPaths ends, and each of its paths runs to where nothing more is asked', () => {
    fc.assert(fc.property(flows, (flow) => {
      for (const answers of allPaths(flow)) {
        const { current } = walk(flow, answers);
        const question = flow.questions.find(({ id }) => id === current);
        expect(question?.answers ?? []).toEqual([]);
      }
    }));
  });
});
