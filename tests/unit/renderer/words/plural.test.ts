import { expect, test } from 'vitest';
import { formatsOf, pluralRule } from '../../../../renderer/words/plural.ts';

const CASES: { language: string; forms: number; form: Record<number, number> }[] = [
  { language: 'uk', forms: 3, form: { 1: 0, 2: 1, 4: 1, 5: 2, 11: 2, 21: 0, 22: 1, 0: 2 } },
  { language: 'ru', forms: 3, form: { 1: 0, 3: 1, 12: 2, 101: 0 } },
  { language: 'en', forms: 2, form: { 1: 0, 0: 1, 2: 1 } },
  { language: 'nb', forms: 2, form: { 1: 0, 30: 1 } },
];

test.each(CASES)('$language chooses among $forms forms', ({ language, forms, form }) => {
  const rule = pluralRule(language);
  const chosen = Object.fromEntries(Object.keys(form).map((count) => [count, rule(Number(count), forms)]));
  expect(chosen).toEqual(form);
});

test('a text with too few forms still has one for every number', () => {
  expect(pluralRule('uk')(5, 2)).toBe(1);
});

test('a language that browsers do not know uses the formats that it names', () => {
  const languages = [{ code: 'nn', name: 'Norsk nynorsk', direction: 'ltr' as const, formats: 'nb' }];
  expect(formatsOf(languages, 'nn')).toBe('nb');
  expect(formatsOf(languages, 'uk')).toBe('uk');
});
