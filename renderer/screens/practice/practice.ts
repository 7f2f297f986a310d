// How the practice goes: which screen comes next, what a touch means, what the coach may show. Pure, and it knows no digit:
// what is typed stays in Entry.vue, and only what it amounts to comes here.
import type { Norwegian, Practice, PracticeControl, PracticeRound, PracticeScreen } from '../../../electron/core/content/types.ts';

/** What has been typed amounts to. `real`, `ownPin`: it has been wiped, and not because it was only wrong. */
export type Entered = 'short' | 'right' | 'other' | 'real' | 'ownPin';

/** What the coach answers to: a control that does not lead on, or digits that are not the right ones. */
export type Answer = { to: 'control'; id: string } | { to: 'entry'; entered: Exclude<Entered, 'right'> };

/** The practice on one screen. */
export interface State {
  entered: Entered;
  /** What the visitor did last, where it needs an answer. */
  answer: Answer | null;
  hinted: boolean;
  /** The right control was touched: on to the next place. */
  done: boolean;
}

/** Where the practice stands. `part` is a round, or TURNS: what can go wrong. `done`: the turn is solved. */
export interface Place {
  part: string;
  step: string;
  done?: boolean;
}

/** The part in which each screen stands alone. */
export const TURNS = 'turns';

/** The screens of a part, in order; none of a part that there is not. */
export function screensOf({ rounds, steps, turns }: Practice, part: string): PracticeScreen[] {
  if (part === TURNS) return turns;
  return rounds.some(({ id }) => id === part) ? steps : [];
}

export const roundOf = ({ rounds }: Practice, part: string): PracticeRound | null => rounds.find(({ id }) => id === part) ?? null;

export const begin = ({ entry }: PracticeScreen): State =>
  ({ entered: entry?.mistyped ? 'other' : 'short', answer: null, hinted: false, done: false });

/** Any control was touched. */
export function touch(screen: PracticeScreen, state: State, id: string): State {
  if (!screen.controls.find((control) => control.id === id)?.right) return { ...state, answer: { to: 'control', id } };
  if (screen.entry && state.entered !== 'right') return { ...state, answer: { to: 'entry', entered: state.entered } };
  return { ...state, answer: null, done: true };
}

/** Digits were typed or erased. What the coach said last stays while the next digits come. */
export function type(state: State, entered: Entered): State {
  if (entered === 'right') return { ...state, entered, answer: null };
  return { ...state, entered, answer: entered === 'short' ? state.answer : { to: 'entry', entered } };
}

/** A hint was asked for. */
export const hint = (state: State): State => ({ ...state, hinted: true, answer: null });

/** What the coach points at: a control, the entry, or nothing. */
export function pointedAt(screen: PracticeScreen, state: State, help: PracticeRound['help']): string | null {
  if (help !== 'points' && !state.hinted) return null;
  return screen.entry && state.entered !== 'right' ? 'entry' : (screen.controls.find(({ right }) => right)?.id ?? null);
}

/** Where the visitor comes to after this place; null at the end of all. */
export function after(practice: Practice, { part, step, done }: Place): Place | null {
  const screens = screensOf(practice, part);
  if (part === TURNS && !done) return { part, step, done: true };
  const next = screens[screens.findIndex(({ id }) => id === step) + 1];
  if (next) return { part, step: next.id };
  const parts = [...practice.rounds.map(({ id }) => id), TURNS];
  const nextPart = parts[parts.indexOf(part) + 1];
  const first = nextPart === undefined ? undefined : screensOf(practice, nextPart)[0];
  return nextPart === undefined || first === undefined ? null : { part: nextPart, step: first.id };
}

/**
 * The controls as they stand in this round. Shuffled rows are turned on by as many places as the round has before it: so
 * the right one never stands where it stood the round before.
 */
export function arranged({ rounds }: Practice, screen: PracticeScreen, part: string): PracticeControl[] {
  if (!screen.shuffled) return screen.controls;
  const rows = screen.controls.filter(({ look }) => look === 'row');
  const by = Math.max(0, rounds.findIndex(({ id }) => id === part)) % Math.max(1, rows.length);
  return [...rows.slice(by), ...rows.slice(0, by), ...screen.controls.filter(({ look }) => look !== 'row')];
}

/** Norwegian words as they stand on the screen. */
export const norwegian = (words: Norwegian, terms: Record<string, string>): string => ('text' in words ? words.text : (terms[words.term] ?? words.term));

/** A number of eleven digits as cards have it: the date apart from the rest. */
export const inGroups = (number: string): string => `${number.slice(0, 6)} ${number.slice(6)}`;
