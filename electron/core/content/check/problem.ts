// Makes problems: where, what and how bad.
import type { Problem } from '../types.ts';

/** A problem that must be put right before the content is shown. */
export function error(rule: string, file: string, key: string, what: string): Problem {
  return { rule, file, key, what, severity: 'error' };
}

/** A problem that the kiosk can live with. */
export function warning(rule: string, file: string, key: string, what: string): Problem {
  return { rule, file, key, what, severity: 'warning' };
}
