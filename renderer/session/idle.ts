// Idle timeout as a pure state: when to ask "Are you still there?", and when to start over.
// WCAG 2.2.1: the visitor is warned and has at least 20 s to go on with one touch, again and again.

/** Times in milliseconds on one monotonic clock. */
export interface IdleLimits {
  timeoutMs: number;
  warningMs: number;
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

/** Whole seconds left of a warning, as shown. */
export const secondsLeft = (state: IdleState, now: number): number =>
  state.kind === 'warning' ? Math.max(0, Math.ceil((state.until - now) / 1000)) : 0;
