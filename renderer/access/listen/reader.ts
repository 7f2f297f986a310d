// Reads the screen aloud: piece by piece from what is shown (pieces.ts), in the voices there are (speaker.ts), and anew
// whenever something else is shown (watch.ts). The one place that decides what is said next.
import { reactive, readonly, type DeepReadonly, type Ref } from 'vue';
import { keypadAction, type Keypad, type KeypadAction } from '../../../electron/core/keys.ts';
import { makeClips } from './clips.ts';
import { makeGather, type Change } from './gather.ts';
import { topDialog } from './keys.ts';
import { foremost, look, saidBy } from './look.ts';
import { pieces, type Part, type Piece } from './pieces.ts';
import { mark, unmark } from './place.ts';
import { makeSpeaker } from './speaker.ts';
import { SPEEDS, stepped, USUAL_SPEED, USUAL_VOLUME, VOLUMES } from './steps.ts';
import { canRead, voicesKnown } from './voices-here.ts';
import { watch } from './watch.ts';

/** The words that Listen itself says: keys of listen.json. */
export type OwnWord = 'button' | 'chosen' | 'plus' | 'keys' | 'end' | 'louder' | 'softer' | 'slower' | 'faster';

export interface ReaderParts {
  keypad: Keypad;
  /** The files present under media/. */
  media: readonly string[];
  /** A word of Listen in a language; '' where that language's words are not there yet. */
  word(key: OwnWord, language: string): string;
  /** Told once of each language that this kiosk can not read. */
  missing(language: string): void;
  /** Whether somebody has chosen a language. */
  visiting(): boolean;
  speaking: Ref<boolean>;
}

/** What the bar of Listen can have done. */
export type BarAction = 'play' | 'pause' | 'previous' | 'next' | 'repeat' | 'slower' | 'faster' | 'softer' | 'louder';

export interface ReaderState {
  reading: boolean;
  /** Indices in SPEEDS and VOLUMES. */
  speed: number;
  volume: number;
  /** There is neither recording nor voice for the language of the page. */
  mute: boolean;
}

export interface Reader {
  state: DeepReadonly<ReaderState>;
  /** Begins with the screen that stands. @param byKey a key of the keypad has switched it on */
  start(byKey: boolean): void;
  /** Falls silent, and takes its mark from the screen. */
  end(): void;
  /** Another screen, or another step of it, stands. */
  shown(): void;
  key(action: KeypadAction): void;
  bar(action: BarAction): void;
  /**
   * Says what a clip shows and says. What a key has asked for is said first, all else stops.
   * @returns whether it was said to its end: false where it was stopped
   */
  tell(texts: readonly Part[][]): Promise<boolean>;
  /** A clip that is on the screen: it is asked first what an action means while it plays; null: none is there any more. */
  withClip(clip: ClipActs | null): void;
}

/** @returns whether the clip has done it: then the reader leaves it alone */
export type ClipActs = (action: BarAction) => boolean;

type Here = Piece<Element>;

/** After so long a silence it is read once more, in milliseconds. */
const SILENCE_MS = 15_000;

/** What is read in one go: neither the bar at the foot nor what turns pages, which the reading does by itself. */
const flows = ({ foot, turner }: Here): boolean => !foot && !turner;
const everything = (): boolean => true;

export function makeReader({ keypad, media, word, missing, visiting, speaking }: ReaderParts): Reader {
  const state = reactive<ReaderState>({ reading: false, speed: USUAL_SPEED, volume: USUAL_VOLUME, mute: false });
  /** Keys are in use: the focus goes along, and what a thing is, is said. */
  let keyed = false;
  /** The keys have been explained. */
  let explained = false;
  /** What was read last, whether it was read on from there, and whether all was read. */
  let last: { element: Element | null; nth: number; onward: boolean; done: boolean } = { element: null, nth: 0, onward: true, done: false };
  /** What is said before the first piece, until it has been. */
  let ahead: readonly Part[][] = [];
  /** Nobody has done anything since it was read once more. */
  let repeated = false;
  /** What stands in the head of the screen that was read last (parts/Screen.vue). */
  let head = '';
  let task = new AbortController();
  /** What is being said now stands nowhere as a piece. */
  let telling = false;
  /** The reading that goes on, until it is done or stopped. */
  let current: Promise<boolean> = Promise.resolve(true);
  /** What was being said is said anew, in another sound. */
  let renewed: Promise<boolean> | null = null;
  let clip: ClipActs | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let unwatch = (): void => undefined;
  const told = new Set<string>();

  const page = (): string => document.documentElement.lang;
  const lacking = (language: string): void => {
    if (!told.has(language)) missing(language);
    told.add(language);
  };
  const say = makeSpeaker({ findClip: makeClips(media), plus: (language) => word('plus', language), missing: lacking });

  const headNow = (): string => saidBy(document.querySelector('.screen__head'));
  const list = (): Here[] => {
    const shown = look(foremost());
    return shown ? pieces(shown) : [];
  };
  const whereIn = (all: readonly Here[]): number => all.findIndex(({ element, nth }) => element === last.element && nth === last.nth);
  const own = (key: OwnWord, lang = page()): Part[] => [{ text: word(key, lang), lang }].filter(({ text }) => text !== '');
  const textsOf = ({ name, about, control, chosen, lang }: Here): Part[][] =>
    [name, about, keyed && control ? own('button', lang) : [], chosen ? own('chosen', lang) : []];

  function stop(): void {
    task.abort();
    clearTimeout(silence);
    state.reading = false;
    speaking.value = false;
  }

  /**
   * Reads. What was read before stops.
   * @param from the index of a piece; null: nothing but `before`
   * @param onward whether what follows is read as well
   * @param before what is said first
   * @param answer a word said before all: what a key has done
   * @returns whether all was read: false where it was stopped
   */
  function read(from: number | null, onward: boolean, before: readonly Part[][] = [], answer: Part[] = []): Promise<boolean> {
    renewed = null;
    return (current = go(from, onward, before, answer));
  }

  async function go(from: number | null, onward: boolean, before: readonly Part[][], answer: Part[]): Promise<boolean> {
    stop();
    const { signal } = (task = new AbortController());
    state.reading = true;
    telling = from === null;
    ahead = before;
    if (from !== null) keepPlace(list()[from], onward);
    await voicesKnown();
    if (signal.aborted) return false;
    speaking.value = !state.mute;
    const aloud = async (texts: readonly Part[][]): Promise<void> => {
      for (const parts of texts) {
        if (signal.aborted || parts.length === 0) continue;
        await say(parts, { page: page(), rate: SPEEDS[state.speed] ?? 1, volume: VOLUMES[state.volume] ?? 1, signal });
      }
    };

    await aloud([answer, ...before]);
    if (signal.aborted) return false;
    ahead = [];
    for (let at = from; at !== null && !signal.aborted; ) {
      const piece: Here | undefined = list()[at];
      if (!piece) break;
      keepPlace(piece, onward);
      // Where one thing is asked, the focus stays on the answer.
      mark(piece.element as HTMLElement, keyed && !piece.element.closest('[role="alertdialog"]'));
      await aloud(textsOf(piece));
      // Without a voice the mark would only run away. Welcome speaks in several.
      if (signal.aborted || !onward || (state.mute && visiting())) break;
      const all = list();
      const here = whereIn(all);
      const next = all.findIndex((each, index) => index > here && flows(each));
      at = here < 0 || next < 0 ? null : next;
    }
    if (signal.aborted) return false;
    stop();
    if (from === null) return true;
    last.done = onward;
    if (!state.mute) silence = setTimeout(() => again(true), SILENCE_MS);
    return true;
  }

  function keepPlace(piece: Here | undefined, onward: boolean): void {
    last = { element: piece?.element ?? null, nth: piece?.nth ?? 0, onward, done: false };
  }

  /** Reads once more what was read last: the screen, or the one piece. @param unasked nobody did anything: once only */
  function again(unasked: boolean): void {
    const video = document.querySelector('video');
    if (unasked && (repeated || (video && !video.paused))) return;
    repeated = unasked;
    const at = whereIn(list());
    if (last.onward || at < 0) void read(0, true);
    else void read(at, false);
  }

  /** To the next piece or the one before; round the corner it says so. @param among those to stop at */
  function move(by: 1 | -1, onward: boolean, among: (piece: Here) => boolean): void {
    const all = list();
    const at = whereIn(all);
    const to = by > 0
      ? all.findIndex((piece, index) => index > at && among(piece))
      : all.findLastIndex((piece, index) => index < at && among(piece));
    if (to >= 0) void read(to, onward);
    else void read(by > 0 ? all.findIndex(among) : all.findLastIndex(among), onward, [own('end')]);
  }

  /** Says the word in the new sound, and goes on where it was reading. */
  function change(action: 'slower' | 'faster' | 'softer' | 'louder'): void {
    if (action === 'slower' || action === 'faster') state.speed = stepped(state.speed, action === 'faster' ? 1 : -1, SPEEDS.length);
    else state.volume = stepped(state.volume, action === 'louder' ? 1 : -1, VOLUMES.length);
    const at = state.reading && !telling ? whereIn(list()) : -1;
    const anew = read(at < 0 ? null : at, last.onward, state.reading ? ahead : [], own(action));
    renewed = anew;
  }

  function begin(reason: Change, element: Element | null): void {
    repeated = false;
    void checkVoice();
    // A clip that plays is what there is to hear; while a dialog stood over it, it has waited.
    if (reason !== 'turned' && reason !== 'told' && !topDialog() && clip?.('repeat')) return;
    const all = list();
    switch (reason) {
      case 'screen': {
        const now = headNow();
        // Another step of the same screen: its head has been heard.
        const from = now !== '' && now === head ? Math.max(0, all.findIndex((piece) => !piece.element.closest('.screen__head'))) : 0;
        head = now;
        const explain = keyed && !explained && visiting();
        explained ||= explain;
        void read(from, true, explain ? [own('keys')] : []);
        break;
      }
      case 'language':
        // Welcome changes it only on the way to another screen.
        if (document.querySelector('[data-screen]')) void read(0, true);
        break;
      case 'dialog':
        if (topDialog()) void read(0, true);
        // It is closed, and the focus back where it was opened.
        else if (keyed) readFocused();
        else stop();
        break;
      case 'turned': {
        const where = saidBy(element?.parentElement?.querySelector('.paged__where'));
        const top = (element?.getBoundingClientRect().top ?? 0) - 4;
        const first = all.findIndex((piece) => element?.contains(piece.element) && piece.element.getBoundingClientRect().top >= top);
        void read(Math.max(0, first), true, [[{ text: where, lang: page() }]]);
        break;
      }
      case 'told': {
        const shown = element && look(element);
        void read(null, false, shown ? pieces(shown).flatMap(textsOf) : []);
      }
    }
  }

  /** Reads what the focus is on, that alone. */
  function readFocused(): void {
    const focused = document.activeElement;
    const at = list().findIndex(({ element }) => element === focused);
    if (at >= 0) void read(at, false);
    // The bar of Listen is not among what is read, but Tab reaches it.
    else if (focused?.closest('.listen')) begin('told', focused);
  }

  async function checkVoice(): Promise<void> {
    await voicesKnown();
    const waited = state.mute;
    state.mute = !canRead(page(), media);
    if (state.mute) lacking(page());
    // A voice that came late: what could not be read is read now.
    else if (waited && !state.reading) again(false);
  }

  const gather = makeGather(begin);
  return {
    state: readonly(state),
    start(byKey) {
      keyed = byKey;
      head = '';
      speechSynthesis.addEventListener('voiceschanged', checkVoice);
      unwatch = watch({
        changed: gather.add,
        acted(key) {
          const action = key === null ? null : keypadAction(keypad, key);
          // These two only change the sound of what is being read.
          if (action === 'louder' || action === 'softer') return;
          repeated = false;
          stop();
        },
        tabbed() {
          keyed = true;
          readFocused();
        },
        left: stop,
      });
      gather.add('screen', null);
    },
    end() {
      stop();
      gather.clear();
      unwatch();
      speechSynthesis.removeEventListener('voiceschanged', checkVoice);
      unmark();
    },
    shown: () => gather.add('screen', null),
    key(action) {
      keyed = true;
      repeated = false;
      // Who moves on a screen that has just come hears where they are: its beginning would take the mark away from under them.
      if ((action === 'next' || action === 'previous') && gather.drop('screen')) head = headNow();
      if (action === 'repeat' && clip?.(action)) return;
      if (action === 'next') move(1, false, everything);
      else if (action === 'previous') move(-1, false, everything);
      else if (action === 'repeat') again(false);
      else if (action === 'louder' || action === 'softer') change(action);
      else void read(Math.max(0, whereIn(list())), true);
    },
    bar(action) {
      repeated = false;
      if (clip?.(action)) return;
      if (action === 'pause') stop();
      else if (action === 'next') move(1, true, flows);
      else if (action === 'previous') move(-1, true, flows);
      else if (action === 'play' || action === 'repeat') void read(last.done ? 0 : Math.max(0, whereIn(list())), true);
      else change(action);
    },
    async tell(texts) {
      if (state.reading && !telling && !last.onward) await current;
      for (let said = read(null, false, texts); ; said = renewed) {
        if (await said) return true;
        // Louder, slower: the same is said anew, and counts as well.
        if (renewed === null || renewed === said) return false;
      }
    },
    withClip(acts) {
      clip = acts;
    },
  };
}
