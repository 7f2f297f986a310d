// Showing left alone. The pure state is that of every visit (session/idle.ts), with times of its own: half an hour without a
// touch or key, then a question to staff. Without an answer the steps are handed over, and the visit ends as any other does.
import type { IdleLimits } from '../session/idle.ts';

export const SHOWING_LIMITS: IdleLimits = { timeoutMs: 30 * 60_000, warningMs: 2 * 60_000 };
