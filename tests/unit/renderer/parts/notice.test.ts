// What the office tells: in the visitor's language, else in one that somebody near can read; and until when.
import { expect, it } from 'vitest';
import { holds, noticeIn } from '../../../../renderer/parts/notice.ts';

it('is in the visitor’s language, else in Norwegian, else in English, else in what there is', () => {
  expect(noticeIn({ uk: 'Так', nb: 'Ja' }, 'uk')).toEqual({ lang: 'uk', text: 'Так' });
  expect(noticeIn({ en: 'Yes', nn: 'Jau', nb: 'Ja' }, 'uk')).toEqual({ lang: 'nb', text: 'Ja' });
  expect(noticeIn({ en: 'Yes', nn: 'Jau' }, 'nb')).toEqual({ lang: 'nn', text: 'Jau' });
  expect(noticeIn({ en: 'Yes', pl: 'Tak' }, 'uk')).toEqual({ lang: 'en', text: 'Yes' });
  expect(noticeIn({ pl: 'Tak' }, 'uk')).toEqual({ lang: 'pl', text: 'Tak' });
  expect(noticeIn({}, 'uk')).toBeNull();
});

it('holds to the end of its last day, and for ever where it has none', () => {
  expect([holds(null, 9e15), holds(1000, 999), holds(1000, 1000)]).toEqual([true, true, false]);
});
