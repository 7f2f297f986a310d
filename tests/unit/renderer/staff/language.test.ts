// Which language staff read.
import { expect, test } from 'vitest';
import type { LanguageInfo } from '../../../../electron/core/content/types.ts';
import { staffLanguage } from '../../../../renderer/staff/language.ts';

const offered = (...codes: string[]): LanguageInfo[] => codes.map((code) => ({ code, name: code, direction: 'ltr' }));

test.each([
  [['uk', 'ru', 'en', 'nb', 'nn'], 'nb'],
  [['uk', 'nn', 'nb'], 'nn'],
  [['uk', 'en', 'ru'], 'en'],
  [['uk', 'ru'], 'uk'],
])('of %j staff read %s', (codes, code) => {
  expect(staffLanguage(offered(...codes)).code).toBe(code);
});
