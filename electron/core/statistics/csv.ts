// The statistics as a table for a spreadsheet, without any count under five. Pure.
import type { Day } from './days.ts';
import { TOO_FEW, hide, tell } from './protect.ts';
import { KINDS, type Shown } from './shown.ts';

/** So that Excel reads it as UTF-8. */
const MARK = '\uFEFF';
/** Norwegian Excel parts columns by semicolons, and every program that reads CSV takes these line ends. */
const PART = ';';
const END = '\r\n';

/** PRIVACY.md lists them. */
export const CSV_COLUMNS = ['day', 'kind', 'name', 'count'] as const;

/**
 * One row for each day, kind and name: `day;kind;name;count`. A count of 1 to 4 is `<5`; `:` is one that is left out for the
 * others' sake, as in the tables of Statistics Norway. What never occurred has no row. A day with fewer than nine visits has
 * but the row of its visits. A kind of which nothing can be told has one row, with `*`.
 */
export function toCsv(days: readonly Day[]): string {
  return `${MARK}${[[...CSV_COLUMNS], ...days.flatMap(rowsOf)].map((row) => row.join(PART) + END).join('')}`;
}

function rowsOf(day: Day): string[][] {
  const visits = [day.day, 'visits', '', write(hide(day.visits))];
  if (day.visits <= TOO_FEW) return day.visits > 0 ? [visits] : [];
  const kinds = KINDS.flatMap((kind) => {
    const told = tell(day, kind);
    return told === null ? [[day.day, kind, '*', ':']] : Object.entries(told).map(([name, count]) => [day.day, kind, name, write(count)]);
  });
  return [visits, ...kinds, ...(day.nothingFits > 0 ? [[day.day, 'nothingFits', '', write(hide(day.nothingFits))]] : [])];
}

const write = (count: Shown): string => (count === 'few' ? '<5' : count === 'hidden' ? ':' : String(count));
