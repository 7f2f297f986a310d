// What the office itself tells, and until when.
import { expect, it } from 'vitest';
import { missingNotices, noticeAt } from '../../../../../electron/core/office/notice.ts';

const notice = { uk: 'Зачинено', nb: 'Stengt', ru: ' ' };

it('is shown to the end of its last day, by the clock of the machine', () => {
  const endsAt = new Date(2026, 11, 25).getTime();
  const told = { texts: { uk: 'Зачинено', nb: 'Stengt' }, endsAt };
  expect(noticeAt({ notice, noticeUntil: '2026-12-24' }, new Date(2026, 10, 1))).toEqual(told);
  expect(noticeAt({ notice, noticeUntil: '2026-12-24' }, new Date(2026, 11, 24, 23, 59, 59))).toEqual(told);
  expect(noticeAt({ notice, noticeUntil: '2026-12-24' }, new Date(2026, 11, 25))).toBeNull();
  expect(noticeAt({ notice, noticeUntil: '2026-12-31' }, new Date(2026, 11, 31, 12))?.endsAt).toBe(new Date(2027, 0, 1).getTime());
});

it('has no end where none is given, and is none where nothing is written', () => {
  expect(noticeAt({ notice, noticeUntil: '' }, new Date(2099, 0, 1))?.endsAt).toBeNull();
  expect(noticeAt({ notice: { uk: ' ' }, noticeUntil: '' }, new Date())).toBeNull();
});

it('is missing in what is on offer and has no text, and nowhere where there is none at all', () => {
  expect(missingNotices(notice, ['uk', 'ru', 'en', 'nb'])).toEqual(['ru', 'en']);
  expect(missingNotices({}, ['uk', 'ru'])).toEqual([]);
  expect(missingNotices({ uk: ' ' }, ['uk', 'ru'])).toEqual([]);
});
