// Idle timeout as a pure state: when to ask "Are you still there?", and when to start over.
// WCAG 2.2.1: the visitor is warned and has at least 20 s to go on with one touch, again and again.
import type { StartInfo } from '../../electron/bridge.ts';

/** Times in milliseconds on one monotonic clock. */
export interface IdleLimits {
  timeoutMs: number;
  warningMs: number;
}

/** @param aided Listen or the keypad is in use: to hear takes longer than to see, so everybody who does has twice the time */
export function limitsFor({ timeoutSeconds, warningSeconds }: StartInfo['idle'], aided: boolean): IdleLimits {
  const second = aided ? 2000 : 1000;
  return { timeoutMs: timeoutSeconds * second, warningMs: warningSeconds * second };
}

export type IdleState =
  | { kind: 'active'; until: number }
  | { kind: 'warning'; until: number }
  | { kind: 'over' };

export const active = (now: number, limits: IdleLimits): IdleState => ({ kind: 'active', until: now + limits.timeoutMs });

/**
 * Time has passed. Active becomes warning at its end, warning becomes over at its end.
 * A machine that slept through both still shows the warning first: it is never skipped.
 */
export function tick(state: IdleState, now: number, limits: IdleLimits): IdleState {
  if (state.kind === 'over' || now < state.until) return state;
  return state.kind === 'active' ? { kind: 'warning', until: now + limits.warningMs } : { kind: 'over' };
}

/** Somebody touched the screen. While the warning stands, only its own button counts (`goOn`). */
export const touched = (state: IdleState, now: number, limits: IdleLimits): IdleState =>
  state.kind === 'active' ? active(now, limits) : state;

/** Other limits hold from now on: what stands is counted anew by them. */
export function renewed(state: IdleState, now: number, limits: IdleLimits): IdleState {
  if (state.kind === 'over') return state;
  return state.kind === 'active' ? active(now, limits) : { kind: 'warning', until: now + limits.warningMs };
}

/** Time counts again, after it has not since `held`: a clip played, or a voice spoke. A warning has as much left as it had. */
export function resumed(state: IdleState, held: number, now: number, limits: IdleLimits): IdleState {
  if (state.kind === 'over') return state;
  return state.kind === 'active' ? active(now, limits) : { kind: 'warning', until: state.until + (now - held) };
}

/** Whole seconds left of a warning, as shown. */
export const secondsLeft = (state: IdleState, now: number): number =>
  state.kind === 'warning' ? Math.max(0, Math.ceil((state.until - now) / 1000)) : 0;

/** What keeps time from counting. */
export interface Held {
  /** null on a Welcome that nobody has touched: there is nothing to reset. */
  language: string | null;
  /** A clip is watched. */
  playing: boolean;
  /** Staff are asked by themselves (showing/StillShowing.vue). That they show the steps is not enough: where their part of the page
   *  could not be had, nobody would be asked, and the visit would stand there for ever. */
  attended: boolean;
}

/** @param speaking a voice is listened to */
export const isHeld = ({ language, playing, attended }: Held, speaking: boolean): boolean => language === null || playing || attended || speaking;
