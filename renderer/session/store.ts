// One visitor's stay: language, answers, their list, screens opened. In memory only; it dies with the document.
import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { ScreenName } from '../../electron/bridge.ts';
import type { Answers } from '../../electron/core/content/flow.ts';
import type { Room } from '../showing/room.ts';
import type { ListEntry } from './list.ts';

export const useSession = defineStore('session', () => {
  /** null on a Welcome that nobody has touched. */
  const language = ref<string | null>(null);
  /** Answers of "Can I get it?": question id to answer id. Never leaves the page. */
  const answers = ref<Answers>({});
  /** Likewise of "Something went wrong". */
  const trouble = ref<Answers>({});
  /** "My list". Never leaves the page. */
  const list = ref<ListEntry[]>([]);
  /** Sheets that were printed for this visitor. */
  const sheets = ref(0);
  /** Screens opened, each once: the only thing about a visit that is counted. */
  const topics = ref<ScreenName[]>([]);
  /** The screen that was opened last. */
  const last = ref<ScreenName>('welcome');
  /** When the visitor chose a language, on the monotonic clock, in milliseconds. */
  const startedAt = ref(0);
  /** While true, idle does not count: a clip is playing. */
  const playing = ref(false);
  /** While a member of staff shows the steps: the code of the language that they read beside the visitor's. */
  const showing = ref<string | null>(null);
  /** While staff who show the steps are asked by themselves whether somebody is there. */
  const attended = ref(false);
  /** While they show them to a class: how large the picture is, and how far away the back row. */
  const room = ref<Room | null>(null);

  /** While true, "Are you still there?" is asked: whoever answers may be somebody else. */
  const asking = ref(false);

  function begin(code: string, now: number): void {
    language.value = code;
    if (startedAt.value === 0) startedAt.value = now;
  }

  function opened(screen: ScreenName): void {
    last.value = screen;
    if (!topics.value.includes(screen)) topics.value.push(screen);
  }

  return { language, answers, trouble, list, sheets, topics, last, startedAt, playing, showing, attended, room, asking, begin, opened };
});
