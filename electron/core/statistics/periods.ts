// The last week, the last 30 days and the last 13 months out of the days that are kept, as they are shown. Pure.
import { dayOf, firstKept, sumOf, type Day } from './days.ts';
import { TOO_FEW, hide, tell } from './protect.ts';
import { KINDS, type Kind, type Period, type PeriodName, type Shown, type ShownStatistics } from './shown.ts';

/**
 * @param days oldest first, with what was counted today
 * @param today YYYY-MM-DD. Days after it, which a wrong clock has left behind, are in no period
 */
export function toPeriods(days: readonly Day[], today: string): ShownStatistics {
  const from = firstKept(today);
  const kept = days.filter(({ day, visits }) => day >= from && day <= today && visits > 0);
  return {
    since: kept[0]?.day ?? null,
    periods: [
      period('week', kept, lastDays(today, 7)),
      period('month', kept, lastDays(today, 30)),
      period('year', kept, months(from, today)),
    ],
  };
}

/** @param bars days (YYYY-MM-DD) or months (YYYY-MM) */
function period(name: PeriodName, kept: readonly Day[], bars: string[]): Period {
  const within = bars.map((at) => kept.filter(({ day }) => day.startsWith(at)));
  const total = sumOf(within.flat());
  return {
    name,
    visits: total.visits,
    bars: bars.map((at, index) => ({ at, visits: sumOf(within[index] ?? []).visits })),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, total.visits > TOO_FEW ? list(tell(total, kind)) : null])) as Record<Kind, ReturnType<typeof list>>,
    nothingFits: hide(total.nothingFits),
  };
}

/** The largest first, what is hidden last: where it stands must not tell more than it says. */
function list(told: Record<string, Shown> | null): { name: string; count: Shown }[] | null {
  if (told === null) return null;
  const rank = (count: Shown): number => (count === 'few' ? -1 : count === 'hidden' ? 0 : count);
  return Object.entries(told).map(([name, count]) => ({ name, count })).sort((a, b) => rank(b.count) - rank(a.count) || (a.name < b.name ? -1 : 1));
}

/** The last `count` days, oldest first. */
function lastDays(today: string, count: number): string[] {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => dayOf(new Date(year, month - 1, day - (count - 1 - index))));
}

/** The months from one day to another, both included, oldest first. */
function months(from: string, to: string): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const all: string[] = [];
  for (let at = 0; ; at += 1) {
    const next = dayOf(new Date(year, month - 1 + at, 1)).slice(0, 7);
    if (next > to.slice(0, 7)) return all;
    all.push(next);
  }
}
