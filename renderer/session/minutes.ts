// The length of a visit as a class: an exact time would say more about a person than a count needs.
import type { Minutes } from '../../electron/bridge.ts';

/** @param milliseconds length of the visit */
export function minutesClass(milliseconds: number): Minutes {
  const minutes = milliseconds / 60_000;
  if (minutes < 2) return '0-1';
  if (minutes < 6) return '2-5';
  if (minutes < 16) return '6-15';
  if (minutes < 31) return '16-30';
  return '31+';
}
