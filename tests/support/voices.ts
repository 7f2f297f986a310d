// A voice that speaks into a list: what a person would hear, as text. In place of the browser's speech and of its sound.
import { expect, type Page } from '@playwright/test';

export interface FakeVoice {
  name: string;
  /** As BCP 47: "uk-UA". */
  lang: string;
  localService: boolean;
}

/** One utterance, or one clip that was played (`clip`: its address). */
export interface Said {
  text: string;
  lang: string;
  voice: string;
  rate: number;
  volume: number;
  clip?: string;
  /** What was marked on the screen at that moment. */
  marked: string;
}

/** A machine with a voice for each language, a wrong one for Ukrainian, and one that would send the words away. */
export const VOICES: readonly FakeVoice[] = [
  { name: 'Away', lang: 'uk-UA', localService: false },
  { name: 'Russian', lang: 'ru-RU', localService: true },
  { name: 'Ukrainian', lang: 'uk-UA', localService: true },
  { name: 'English', lang: 'en-GB', localService: true },
  { name: 'Norwegian', lang: 'nb-NO', localService: true },
];

interface Ear {
  said: Said[];
  /** How often the voice was told to be silent while it spoke. */
  stopped: number;
  hold: boolean;
  release(): void;
}
type WithEar = Window & { ear: Ear };

/** Gives the page these voices, from its next document on. @param late they come some time after the page has asked */
export async function giveVoices(page: Page, voices: readonly FakeVoice[] = VOICES, late = false): Promise<void> {
  await page.addInitScript(({ voices, late }) => {
    const later = (act: () => void): void => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        act();
      };
      port2.postMessage(null);
    };
    const queue: FakeUtterance[] = [];
    const ear: Ear = {
      said: [],
      stopped: 0,
      hold: false,
      release() {
        ear.hold = false;
        next();
      },
    };
    const marked = (): string => document.querySelector('[data-reading]')?.textContent ?? '';

    class FakeUtterance extends EventTarget {
      voice: { name: string; lang: string } | null = null;
      lang = '';
      rate = 1;
      volume = 1;
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    let speaking: FakeUtterance | null = null;
    const end = (): void => {
      const ended = speaking;
      speaking = null;
      ended?.dispatchEvent(new Event('end'));
      next();
    };
    function next(): void {
      if (speaking !== null) {
        if (!ear.hold) end();
        return;
      }
      speaking = queue.shift() ?? null;
      if (speaking === null) return;
      const { text, lang, voice, rate, volume } = speaking;
      ear.said.push({ text, lang, voice: voice?.name ?? '', rate, volume, marked: marked() });
      const mine = speaking;
      if (!ear.hold) later(() => speaking === mine && !ear.hold && end());
    }
    class FakeSpeech extends EventTarget {
      known = late ? [] : voices;
      getVoices(): readonly FakeVoice[] {
        return this.known;
      }
      speak(utterance: FakeUtterance): void {
        queue.push(utterance);
        if (speaking === null) next();
      }
      cancel(): void {
        const dropped = [speaking, ...queue.splice(0)].filter((each) => each !== null);
        if (speaking !== null) ear.stopped += 1;
        speaking = null;
        for (const each of dropped) later(() => each.dispatchEvent(new Event('error')));
      }
    }
    const speech = new FakeSpeech();
    const arrive = (): void => {
      speech.known = voices;
      speech.dispatchEvent(new Event('voiceschanged'));
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: FakeUtterance });
    Object.assign(window, { ear, arrive });
    // A recording is heard as its address, and ends at once. What has a picture plays as it is.
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      if (!(this instanceof HTMLAudioElement)) return play.call(this);
      ear.said.push({ text: '', lang: '', voice: '', rate: this.playbackRate, volume: this.volume, clip: new URL(this.src).pathname, marked: marked() });
      later(() => this.dispatchEvent(new Event(this.src.includes('broken') ? 'error' : 'ended')));
      return Promise.resolve();
    };
  }, { voices, late });
}

/** All that was said so far in this document. */
export const said = (page: Page): Promise<Said[]> => page.evaluate(() => (window as unknown as WithEar).ear.said);

/** The texts of it. */
export const heard = async (page: Page): Promise<string[]> => (await said(page)).map(({ text, clip }) => clip ?? text);

/** From now on an utterance does not end, until `release`. */
export const hold = (page: Page): Promise<void> => page.evaluate(() => void ((window as unknown as WithEar).ear.hold = true));
export const release = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as WithEar).ear.release());

/** How often the voice was cut short. */
export const stopped = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as WithEar).ear.stopped);

/** The voices of `giveVoices(..., late)` come. */
export const arrive = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as { arrive(): void }).arrive());

/** Waits until more was said than this. */
export const hearMore = async (page: Page, than: number): Promise<void> => {
  await page.waitForFunction((than) => (window as unknown as WithEar).ear.said.length > than, than, { timeout: 15_000 });
};

/** Waits until nothing more is said by itself. @returns how much was said by then */
export const quiet = (page: Page): Promise<number> => page.evaluate(async () => {
  const { said } = (window as unknown as WithEar).ear;
  for (let before = -1; before < said.length; ) {
    before = said.length;
    for (let frame = 0; frame < 2; frame += 1) await new Promise((next) => requestAnimationFrame(next));
  }
  return said.length;
});

/** Waits until this was said, after what was said before `since`. @returns how much was said by then */
export async function hear(page: Page, text: string | RegExp, since = 0): Promise<number> {
  const matches = (each: string): boolean => (typeof text === 'string' ? each === text : text.test(each));
  await expect.poll(async () => (await heard(page)).slice(since).some(matches), { message: `hear ${text}` }).toBe(true);
  return (await heard(page)).length;
}
