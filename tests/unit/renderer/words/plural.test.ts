import { expect, test } from 'vitest';
import { formatsOf, pluralRule } from '../../../../renderer/words/plural.ts';

test.each([
  ['uk', 3, [1, 0], [2, 1], [4, 1], [5, 2], [11, 2], [21, 0], [22, 1], [0, 2]],
  ['ru', 3, [1, 0], [3, 1], [12, 2], [101, 0]],
  ['en', 2, [1, 0], [0, 1], [2, 1]],
  ['nb', 2, [1, 0], [30, 1]],
] as const)('%s chooses among %i forms', (language, forms, ...cases) => {
  for (const [count, form] of cases) expect([count, pluralRule(language)(count, forms)]).toEqual([count, form]);
});

test('a text with too few forms still has one for every number', () => {
  expect(pluralRule('uk')(5, 2)).toBe(1);
});

test('a language that browsers do not know uses the formats that it names', () => {
  const languages = [{ code: 'nn', name: 'Norsk nynorsk', direction: 'ltr' as const, formats: 'nb' }];
  expect(formatsOf(languages, 'nn')).toBe('nb');
  expect(formatsOf(languages, 'uk')).toBe('uk');
});
