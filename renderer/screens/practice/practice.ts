// How the practice goes: which screen comes next, what a touch means, what the coach may show. Pure, and it knows no digit:
// what is typed stays in Entry.vue, and only what it amounts to comes here.
import type {
  Norwegian, Practice, PracticeControl, PracticeExercise, PracticeRound, PracticeScreen,
} from '../../../electron/core/content/types.ts';

/**
 * What has been typed amounts to. `real`, `own`: it has been wiped, and not because it was only wrong. `empty`: the password
 * is not filled in.
 */
export type Entered = 'short' | 'right' | 'other' | 'real' | 'own' | 'empty';

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
  exercise: string;
  part: string;
  step: string;
  done?: boolean;
}

/** The part of an exercise in which each screen stands alone. */
export const TURNS = 'turns';

export const exerciseOf = ({ exercises }: Practice, id: string): PracticeExercise | null => exercises.find((each) => each.id === id) ?? null;

/** The parts of an exercise, in order. */
export const partsOf = ({ rounds }: Practice, { turns }: PracticeExercise): string[] => (turns ? [TURNS] : rounds.map(({ id }) => id));

/** The screens of a part, in order; none of a part that there is not. */
export function screensOf(practice: Practice, { exercise, part }: Pick<Place, 'exercise' | 'part'>): PracticeScreen[] {
  const of = exerciseOf(practice, exercise);
  return of && partsOf(practice, of).includes(part) ? of.screens : [];
}

export const roundOf = ({ rounds }: Practice, part: string): PracticeRound | null => rounds.find(({ id }) => id === part) ?? null;

export function begin({ entry }: PracticeScreen): State {
  const typed = entry?.mistyped ? 'other' : 'short';
  return { entered: entry?.kind === 'password' ? 'empty' : typed, answer: null, hinted: false, done: false };
}

/** Any control was touched. */
export function touch(screen: PracticeScreen, state: State, id: string): State {
  if (!screen.controls.find((control) => control.id === id)?.right) return { ...state, answer: { to: 'control', id } };
  if (screen.entry && state.entered !== 'right') return { ...state, answer: { to: 'entry', entered: state.entered } };
  return { ...state, answer: null, done: true };
}

/** Digits were typed or erased, or a password filled in. What the coach said last stays while the next digits come. */
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

/** Where an exercise, or a part of it, begins; null where there is nothing to do. */
export function firstOf(practice: Practice, exercise: string, part?: string): Place | null {
  const of = exerciseOf(practice, exercise);
  const begins = part ?? (of ? partsOf(practice, of)[0] : undefined) ?? '';
  const [first] = screensOf(practice, { exercise, part: begins });
  return first ? { exercise, part: begins, step: first.id } : null;
}

/** Where the visitor comes to after this place; null at the end of all. */
export function after(practice: Practice, { exercise, part, step, done }: Place): Place | null {
  const of = exerciseOf(practice, exercise);
  if (!of) return null;
  if (part === TURNS && !done) return { exercise, part, step, done: true };
  const screens = screensOf(practice, { exercise, part });
  const next = screens[screens.findIndex(({ id }) => id === step) + 1];
  if (next) return { exercise, part, step: next.id };
  const parts = partsOf(practice, of);
  const nextPart = parts[parts.indexOf(part) + 1];
  if (nextPart !== undefined) return firstOf(practice, exercise, nextPart);
  return of.then === undefined ? null : firstOf(practice, of.then);
}

/**
 * The controls of a screen in an order of chance: rows shuffled, all others after them. The right one never stands where it
 * stood before, so that its name is what one learns to find.
 * @param before which of the rows the right one was when it was last seen; -1 where it was not
 * @param random a number from 0 up to 1, as Math.random gives
 */
export function shuffled(controls: PracticeControl[], before: number, random: () => number): PracticeControl[] {
  const below = (count: number): number => Math.floor(random() * count);
  const rows = controls.filter(({ look }) => look === 'row');
  const right = rows.find((row) => row.right);
  const order: PracticeControl[] = [];
  for (const row of rows.filter((each) => each !== right)) order.splice(below(order.length + 1), 0, row);
  if (right) {
    const places = rows.map((_, at) => at).filter((at) => at !== before || rows.length === 1);
    order.splice(places[below(places.length)] ?? 0, 0, right);
  }
  return [...order, ...controls.filter(({ look }) => look !== 'row')];
}

/** Norwegian words as they stand on the screen. */
export const norwegian = (words: Norwegian, terms: Record<string, string>): string => ('text' in words ? words.text : (terms[words.term] ?? words.term));

/** A number as cards have it, the date apart from the rest; a long code in two halves; anything else as it is. */
export function inGroups(value: string): string {
  if (!/^\d{6,}$/.test(value)) return value;
  const at = value.length === 11 ? 6 : value.length / 2;
  return `${value.slice(0, at)} ${value.slice(at)}`;
}
