// What is said and seen in a clip, in the language that staff read beside the visitor's: as lines of its own files.
import { computed, shallowRef, watch, watchEffect, type Ref } from 'vue';
import type { Video } from '../../../electron/core/content/types.ts';
import { useContent, useWords } from '../../words/use-words.ts';
import { textIn } from './files.ts';
import type { Cue } from './lines.ts';
import { together, wordsOf } from './together.ts';

type Kind = 'captions' | 'descriptions';

/**
 * @param own the cues that are shown to the visitor, and `language` what they are in
 * @returns the files to be read beside, each with its kind: none while nobody shows the steps; and where their cues go
 */
export function useBeside(video: () => Video, media: readonly string[], language: Readonly<Ref<string>>, own: Record<Kind, Readonly<Ref<Cue[]>>>) {
  const { words } = useContent();
  const { pairLine, locale } = useWords();
  const other: Record<Kind, Ref<Cue[]>> = { captions: shallowRef([]), descriptions: shallowRef([]) };
  const files = computed(() => {
    const code = words.beside.value;
    if (code === null || code === language.value) return [];
    return (['captions', 'descriptions'] as const).flatMap((kind) => {
      const file = textIn(video()[kind], code, media);
      return file === null ? [] : [{ kind, file, code }];
    });
  });
  watch(files, () => Object.values(other).forEach((cues) => (cues.value = [])));
  watchEffect(() => {
    // After a change of language all lines are noted anew.
    if (locale.value === '') return;
    for (const kind of ['captions', 'descriptions'] as const) {
      const said = together(own[kind].value, other[kind].value);
      own[kind].value.forEach((cue, at) => pairLine(wordsOf(cue), said[at] ?? ''));
    }
  });
  return { files, read: (kind: Kind, cues: Cue[]): void => void (other[kind].value = cues) };
}
