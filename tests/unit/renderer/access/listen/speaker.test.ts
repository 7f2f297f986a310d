// Speech that goes wrong, as Chromium's does: the reading never stands still.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FindClip } from '../../../../../renderer/access/listen/clips.ts';

const spoken: FakeUtterance[] = [];
class FakeUtterance extends EventTarget {
  voice: { lang: string } | null = null;
  text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}
class FakeAudio extends EventTarget {
  static last: FakeAudio;
  static refuses = false;
  paused = false;
  constructor() {
    super();
    FakeAudio.last = this;
  }
  play(): Promise<void> {
    return FakeAudio.refuses ? Promise.reject(new Error('NotSupportedError')) : Promise.resolve();
  }
  pause(): void {
    this.paused = true;
  }
}
let langs: string[];
const cancel = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  spoken.length = 0;
  langs = ['uk-UA', 'nb-NO'];
  FakeAudio.refuses = false;
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
  vi.stubGlobal('Audio', FakeAudio);
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => langs.map((lang) => ({ lang, localService: true })),
    addEventListener: () => undefined,
    speak: (utterance: FakeUtterance) => spoken.push(utterance),
    cancel,
  });
});
afterEach(() => void vi.useRealTimers());

async function start(parts: { text: string; lang: string }[], findClip: FindClip = () => Promise.resolve(null)) {
  const { makeSpeaker } = await import('../../../../../renderer/access/listen/speaker.ts');
  const missing = vi.fn();
  const task = new AbortController();
  let ended = false;
  const say = makeSpeaker({ findClip, plus: () => 'плюс', missing });
  void say(parts, { page: 'uk', rate: 1, volume: 0.56, signal: task.signal }).then(() => (ended = true));
  const settle = () => vi.advanceTimersByTimeAsync(0);
  await settle();
  const end = async (how: 'end' | 'error' = 'end') => {
    spoken.at(-1)?.dispatchEvent(new Event(how));
    await settle();
  };
  return { missing, task, settle, end, ended: () => ended };
}
const texts = () => spoken.map(({ text, voice }) => [voice?.lang, text]);

it('says each part in its language, sentence by sentence', async () => {
  const { end, ended } = await start([{ text: 'Натисніть ', lang: 'uk' }, { text: 'Logg inn', lang: 'nb' }, { text: '. Чекайте.', lang: 'uk' }]);
  await end();
  await end();
  expect(ended()).toBe(false);
  await end();
  expect(texts()).toEqual([['uk-UA', 'Натисніть'], ['nb-NO', 'Logg inn'], ['uk-UA', 'Чекайте.']]);
  expect(ended()).toBe(true);
});

it('a Norwegian word is lent the voice of the page; nothing else is', async () => {
  langs = ['uk-UA', 'ru-RU'];
  const { end, missing, ended } = await start([{ text: 'Logg inn', lang: 'nb' }, { text: 'English', lang: 'en' }]);
  await end();
  expect(texts()).toEqual([['uk-UA', 'Logg inn']]);
  expect(missing.mock.calls).toEqual([['en']]);
  expect(ended()).toBe(true);
});

it('an utterance whose end is never told is given up, and the next one comes', async () => {
  await start([{ text: 'Перше. Друге.', lang: 'uk' }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(cancel).toHaveBeenCalled();
  expect(texts().map(([, text]) => text)).toEqual(['Перше.', 'Друге.']);
});

it('an utterance that fails is followed by its length in silence, so that the mark does not run away', async () => {
  const { end } = await start([{ text: 'Перше речення тут. Друге.', lang: 'uk' }]);
  await end('error');
  expect(spoken).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(spoken).toHaveLength(2);
});

it('stopped, it says nothing more, and the error that Chromium makes of it changes nothing', async () => {
  const { task, settle, end, ended } = await start([{ text: 'Перше. Друге.', lang: 'uk' }]);
  task.abort();
  await end('error');
  await settle();
  expect(spoken).toHaveLength(1);
  expect(ended()).toBe(true);
  expect(cancel).toHaveBeenCalled();
});

it('a clip is played in place of the voice', async () => {
  const { settle, ended } = await start([{ text: 'Вітаємо', lang: 'uk' }], (text) => Promise.resolve(text === 'Вітаємо' ? '/media/speech/uk/a.ogg' : null));
  FakeAudio.last.dispatchEvent(new Event('ended'));
  await settle();
  expect(spoken).toHaveLength(0);
  expect(ended()).toBe(true);
});

it.each(['refused', 'broken', 'stalled'])('a clip that is %s falls back to the voice', async (how) => {
  FakeAudio.refuses = how === 'refused';
  const { settle } = await start([{ text: 'Вітаємо', lang: 'uk' }], () => Promise.resolve('/media/x.ogg'));
  if (how === 'broken') FakeAudio.last.dispatchEvent(new Event('error'));
  if (how === 'stalled') await vi.advanceTimersByTimeAsync(6000);
  await settle();
  expect(texts()).toEqual([['uk-UA', 'Вітаємо']]);
  expect(FakeAudio.last.paused).toBe(true);
});

it('a clip is stopped at once', async () => {
  const { task, settle, ended } = await start([{ text: 'Вітаємо', lang: 'uk' }], () => Promise.resolve('/media/x.ogg'));
  task.abort();
  await settle();
  expect(FakeAudio.last.paused).toBe(true);
  expect(spoken).toHaveLength(0);
  expect(ended()).toBe(true);
});
