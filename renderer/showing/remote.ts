// What the keys of a presenter remote, and arrows, do while staff show the steps. Pure.

export type RemoteAction = 'next' | 'previous' | 'blank' | 'nothing';

const ACTIONS: Record<string, RemoteAction> = {
  PageDown: 'next', ArrowRight: 'next', ArrowDown: 'next',
  PageUp: 'previous', ArrowLeft: 'previous', ArrowUp: 'previous',
  b: 'blank', B: 'blank', '.': 'blank',
  // Remotes send it to end a presentation: here it would lead back, and from Home to the end of the visit.
  Escape: 'nothing',
};

/** @param key as KeyboardEvent.key. @returns null for a key that is not the remote's: it does what it always does */
export const remoteAction = (key: string): RemoteAction | null => (Object.hasOwn(ACTIONS, key) ? ACTIONS[key] ?? null : null);
