// "Listen" while a clip plays: at each line the voice says what the picture shows and then the caption. The clip waits at the
// end of the line until the voice is done, so that nothing is cut (extended description). What the visitor does goes first.
import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue';
import type { BarAction, Reader } from '../../access/listen/reader.ts';
import { topDialog } from '../../access/listen/keys.ts';
import type { Listen } from '../../access/listen/switch.ts';
import { lineAt, spoken, type Line } from './lines.ts';
import type { Clip } from './use-clip.ts';

/** The clip waits so much before a line ends, in seconds: its caption is seen as long as it is heard. */
const BEFORE_END = 0.12;

/** @param lines of the clip, in the language that is shown */
export function useNarration(clip: Clip, lines: Readonly<Ref<readonly Line[]>>, { on, reader }: Listen): void {
  const at = computed(() => lineAt(lines.value, clip.time.value));
  /** The line that the voice says now. */
  const narrated = ref<Line | null>(null);
  /** Where the line began that was said last: none is said twice unless it is asked for. */
  let saidFrom: number | null = null;
  /** Counts what was begun: what ends later than another has begun changes nothing. */
  let turn = 0;
  /** The bar of Listen has paused the clip. */
  let pausedByBar = false;

  async function narrate(voice: Reader, line: Line): Promise<void> {
    const mine = (turn += 1);
    saidFrom = line.from;
    narrated.value = line;
    clip.quiet.value = true;
    await voice.tell([...line.seen, line.said].map(spoken));
    if (mine !== turn) return;
    narrated.value = null;
    clip.quiet.value = false;
    clip.release();
    consider();
  }

  /** Begins with the line that stands there, unless it was said, or is over. */
  function consider(): void {
    const line = lines.value[at.value];
    if (!on.value || !reader.value || !clip.wanted.value || !line) return;
    if (line.from === saidFrom || clip.time.value >= line.end) return;
    // Two lines without a moment between them: the one that is being said comes first. So does a dialog, which is read; when
    // it is closed the reader asks for the line again.
    if (narrated.value || topDialog()) clip.hold(clip.time.value);
    else void narrate(reader.value, line);
  }

  /** The next time a line stands there it is said, whichever it is. */
  function forget(): void {
    turn += 1;
    saidFrom = null;
    narrated.value = null;
    clip.quiet.value = false;
  }

  /** To another line, or to this one again: the voice leaves off. */
  function goTo(index: number): boolean {
    const line = lines.value[index];
    if (!clip.wanted.value || !line) return false;
    clip.goTo(line.from);
    clip.release();
    return true;
  }

  function act(action: BarAction): boolean {
    if (action === 'next') return goTo(at.value + 1);
    if (action === 'previous') return goTo(at.value - 1);
    if (action === 'repeat') return goTo(at.value);
    if (action === 'pause' && clip.wanted.value) {
      pausedByBar = true;
      clip.toggle();
    }
    if (action === 'play' && clip.wanted.value) return goTo(at.value);
    if (action === 'play' && pausedByBar) {
      clip.toggle();
      return true;
    }
    return false;
  }

  watch(() => lines.value[at.value]?.from, consider);
  watch(on, consider);
  watch(clip.wanted, (now) => {
    if (now) {
      pausedByBar = false;
      consider();
    } else {
      forget();
    }
  }, { flush: 'sync' });
  watch(clip.time, (now) => {
    if (narrated.value && now >= narrated.value.end - BEFORE_END) clip.hold(narrated.value.end - BEFORE_END);
  }, { flush: 'sync' });
  // Sent to another place: what stands there is said, again too.
  watch(clip.jumps, () => {
    forget();
    consider();
  }, { flush: 'sync' });
  watch(reader, (voice) => voice?.withClip(act), { immediate: true });
  onBeforeUnmount(() => reader.value?.withClip(null));
}
