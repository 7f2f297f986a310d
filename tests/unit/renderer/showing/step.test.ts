// Which step an address is.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../../../electron/core/content/load.ts';
import { stepOf } from '../../../../renderer/showing/step.ts';

const { structure } = loadContent(join(import.meta.dirname, '../../../../locales'));

test.each([
  ['home', {}, 'start'],
  ['order', { step: 'pay' }, 'pay'],
  ['order', {}, structure.order.steps[0]?.id],
  ['eligibility', { question: '' }, structure.eligibility.start],
  ['eligibility', { question: 'result' }, 'result'],
  ['practice', {}, 'start'],
  ['practice', { exercise: 'logIn', part: 'seen', step: 'number' }, 'number'],
  ['services', { item: 'needs', id: 'money' }, 'needs'],
  ['videos', { item: 'eid' }, 'eid'],
  ['list', { part: 'take' }, 'take'],
])('%s %j is %s', (name, params, id) => {
  expect(stepOf({ name, params }, structure)).toEqual({ screen: name, id });
});
