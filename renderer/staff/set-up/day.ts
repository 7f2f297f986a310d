// The last day of a notice, as YYYY-MM-DD. Pure: what day it is, is passed in.

/** The calendar day of a moment where the machine stands. */
export function dayOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** So many days later, and never before today: a notice that is over is none. @param day '' for no end: counted from today */
export function later(day: string, days: number, today: string): string {
  const [year = 0, month = 1, date = 1] = (day === '' ? today : day).split('-').map(Number);
  const next = dayOf(new Date(year, month - 1, date + days));
  return next < today ? today : next;
}
