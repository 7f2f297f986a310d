// Says something aloud: by its recording where there is one, else by a voice of this machine, else not at all.
// Written for what Chromium's speech really does: it may lose an utterance that nobody holds, never tell that one has
// ended, and pause for good. So one is held, a watchdog goes on, and a pause is a stop.
import { normaliseSpoken } from '../../../electron/core/content/spoken.ts';
import type { FindClip } from './clips.ts';
import { sayNumbers } from './numbers.ts';
import { plainText, type Part } from './pieces.ts';
import { sentences } from './sentences.ts';
import { isNorwegian, pickVoice } from './voices.ts';
import { voicesKnown } from './voices-here.ts';

export interface Manner {
  /** The language of the page. It lends its voice to Norwegian words where there is no Norwegian one. */
  page: string;
  /** 1 is the usual speed and the loudest. */
  rate: number;
  volume: number;
  /** Stops it at once. */
  signal: AbortSignal;
}

export interface SpeakerParts {
  findClip: FindClip;
  /** The word for "+" in a language. */
  plus(language: string): string;
  /** Told of a language that there is neither recording nor voice for. */
  missing(language: string): void;
}

/** Says parts of one sentence after the other. Resolves when it is said, or was stopped. Never rejects. */
export type Say = (parts: readonly Part[], manner: Manner) => Promise<void>;

/** How long a voice may take for a text before it counts as lost: slow voices, and time to start one. In milliseconds. */
const patience = (text: string, rate: number): number => 5000 + (text.length * 200) / rate;
/** How long a text lasts that nobody speaks: the marking goes on as it would. In milliseconds. */
const duration = (text: string, rate: number): number => (text.length * 60) / rate;
/** A clip that stands still for so long is broken, in milliseconds. */
const STALLED_MS = 5000;

export function makeSpeaker({ findClip, plus, missing }: SpeakerParts): Say {
  return async (parts, manner) => {
    const { page, signal } = manner;
    const clip = await findClip(plainText(parts), [page, ...parts.map(({ lang }) => lang)]);
    if (clip !== null && !signal.aborted && (await playClip(clip, manner))) return;
    await voicesKnown();
    for (const { text, lang } of parts) {
      const voices = speechSynthesis.getVoices();
      const voice = pickVoice(lang, voices) ?? (isNorwegian(lang) ? pickVoice(page, voices) : null);
      if (voice === null) missing(lang);
      else {
        for (const each of sentences(sayNumbers(normaliseSpoken(text), plus(lang)), lang)) {
          if (signal.aborted) return;
          await utter(each, voice, manner);
        }
      }
    }
  };
}

/** Nobody else holds an utterance while it is spoken. */
const held = new Set<SpeechSynthesisUtterance>();

function utter(text: string, voice: SpeechSynthesisVoice, { rate, volume, signal }: Manner): Promise<void> {
  const utterance = new SpeechSynthesisUtterance(text);
  Object.assign(utterance, { voice, lang: voice.lang, rate, volume });
  held.add(utterance);
  return new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      held.delete(utterance);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const stop = (): void => {
      done();
      speechSynthesis.cancel();
    };
    let timer = setTimeout(stop, patience(text, rate));
    signal.addEventListener('abort', stop);
    utterance.addEventListener('end', done);
    utterance.addEventListener('error', () => {
      // Chromium calls it an error, too, that it was stopped.
      if (!held.has(utterance)) return;
      clearTimeout(timer);
      timer = setTimeout(done, duration(text, rate));
    });
    speechSynthesis.speak(utterance);
  });
}

/** @returns false where it could not be played to its end */
function playClip(address: string, { rate, volume, signal }: Manner): Promise<boolean> {
  const audio = new Audio(address);
  Object.assign(audio, { volume, playbackRate: rate });
  return new Promise<boolean>((resolve) => {
    const done = (played: boolean): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      audio.pause();
      resolve(played);
    };
    const stop = (): void => done(true);
    const fail = (): void => done(false);
    let timer = setTimeout(fail, STALLED_MS);
    signal.addEventListener('abort', stop);
    audio.addEventListener('timeupdate', () => {
      clearTimeout(timer);
      timer = setTimeout(fail, STALLED_MS);
    });
    audio.addEventListener('ended', stop);
    audio.addEventListener('error', fail);
    audio.play().catch(fail);
  });
}
