// How this visitor wants clips: captions, their size and language, how loud. For every clip of the visit; it dies with the document.
import { reactive } from 'vue';
import { USUAL_VOLUME } from '../../access/listen/steps.ts';

/** Sizes of captions, as shares of the text size that "Display" has. */
export const CAPTION_SIZES = { standard: 1.2, large: 1.5, largest: 1.9 } as const;

export interface Wishes {
  captions: boolean;
  size: keyof typeof CAPTION_SIZES;
  /** null: the language of the page, whatever that is. */
  language: string | null;
  /** Index in VOLUMES. */
  volume: number;
}

export const wishes = reactive<Wishes>({ captions: true, size: 'standard', language: null, volume: USUAL_VOLUME });
