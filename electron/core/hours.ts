/** Opening hours: outside them the screen is dark. Pure: texts and times in, answers out. */

/** From the first minute of the day, included, to the last, not included. Minutes since midnight, local time. */
export interface Span {
  from: number;
  to: number;
}

const DAY = 24 * 60;

/** A time such as "08:00" or "24:00" in minutes since midnight, or null. */
export function parseTime(text: string): number | null {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= DAY ? minutes : null;
}

/** The spans of a day such as "08:00-11:30, 12:00-15:30"; none for '' (closed); null for anything else. */
export function parseHours(text: string): Span[] | null {
  if (text.trim() === '') return [];
  const spans: Span[] = [];
  for (const part of text.split(',')) {
    const [from, to, ...rest] = part.trim().split('-').map((time) => parseTime(time.trim()));
    if (from === undefined || from === null || to === undefined || to === null || rest.length > 0 || from >= to) return null;
    spans.push({ from, to });
  }
  return spans;
}

/**
 * Whether the office is open.
 * @param week the seven days as configured, Monday first
 * @param now the machine's local time decides
 */
export function isOpen(week: readonly string[], now: Date): boolean {
  // getDay() begins with Sunday.
  const spans = parseHours(week[(now.getDay() + 6) % 7] ?? '') ?? [];
  const minute = minuteOf(now);
  return spans.some(({ from, to }) => from <= minute && minute < to);
}

/** How long after its time a nightly restart may still come, in minutes: a visitor who is there is not disturbed. */
const RESTART_WINDOW = 2 * 60;

/**
 * Whether the program is to start anew: within two hours of `at`, and not if it has only just started. Told by the
 * time it has run and not by a date, so that a clock that jumps by years can neither stop it nor repeat it.
 * @param at "HH:MM", or '' for never
 * @param upMs how long the program has run, on a clock that never jumps, in milliseconds
 */
export function restartDue(at: string, now: Date, upMs: number): boolean {
  const time = parseTime(at);
  if (time === null) return false;
  const since = (minuteOf(now) - time + DAY) % DAY;
  return since < RESTART_WINDOW && upMs > (RESTART_WINDOW + 60) * 60_000;
}

function minuteOf(now: Date): number {
  return now.getHours() * 60 + now.getMinutes();
}
