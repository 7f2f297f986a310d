/** What the office itself tells its visitors: which texts, and until when. Pure. */
import type { StartInfo } from '../../bridge.ts';
import type { Config } from '../config.ts';

type Told = Pick<Config['office'], 'notice' | 'noticeUntil'>;

/** What is to be shown at `now`, by the clock of the machine; null where there is nothing, or its last day is over. */
export function noticeAt({ notice, noticeUntil }: Told, now: Date): StartInfo['notice'] {
  const texts = Object.fromEntries(Object.entries(notice).filter(([, text]) => text.trim() !== ''));
  if (Object.keys(texts).length === 0) return null;
  const endsAt = noticeUntil === '' ? null : endOf(noticeUntil);
  return endsAt !== null && now.getTime() >= endsAt ? null : { texts, endsAt };
}

/** When a day, YYYY-MM-DD, is over where the machine stands, in milliseconds since 1970. */
function endOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).getTime();
}

/** The languages on offer that the office's notice is missing in; none where there is no notice at all. */
export function missingNotices(notice: Config['office']['notice'], offered: readonly string[]): string[] {
  const told = (code: string): boolean => (notice[code] ?? '').trim() !== '';
  return Object.keys(notice).some(told) ? offered.filter((code) => !told(code)) : [];
}
