// What a run has to make, what stays and what goes.
import { describe, expect, test } from 'vitest';
import { readEngine, type Engine } from '../../../../build/speech/engine.ts';
import { planOf, withPerson } from '../../../../build/speech/plan.ts';
import type { Spoken } from '../../../../build/speech/texts.ts';
import type { SpeechClip } from '../../../../electron/core/content/types.ts';

const engine = readEngine('espeak -v {voice} {out}', '') as Engine;
const other = readEngine('piper -v {voice} {out}', '') as Engine;
const text = (key: string, words: string): Spoken => ({ key, text: words, parts: [{ text: words, lang: 'uk' }] });
const TEXTS = [text('a', 'Так'), text('b', 'Ні')];

/** A first run, with all its files there after it. */
function firstRun(texts = TEXTS): { clips: SpeechClip[]; files: string[] } {
  const { clips } = planOf('uk', texts, [], [], engine, false);
  return { clips, files: clips.map(({ file }) => file) };
}

const person = (words: string): SpeechClip => ({ key: 'a', text: words, file: 'speech/uk/a.person.ogg' });

test('at first everything is made, under names of the keys', () => {
  const { clips, make, remove } = planOf('uk', TEXTS, [], [], engine, false);
  expect(make.map(({ file }) => file)).toEqual(clips.map(({ file }) => file));
  expect(clips[0]).toEqual({ key: 'a', text: 'Так', file: expect.stringMatching(/^speech\/uk\/a\.[0-9a-f]{10}\.ogg$/) as string, engine: 'espeak -v {voice} {out} (uk)' });
  expect(remove).toEqual([]);
});

describe('another run', () => {
  test('makes nothing where nothing changed', () => {
    const { clips, files } = firstRun();
    expect(planOf('uk', TEXTS, clips, files, engine, false)).toEqual({ clips, make: [], remove: [] });
  });

  test('goes on after one that was cut short before its list was written', () => {
    const { clips, files } = firstRun();
    const { make } = planOf('uk', TEXTS, [], files.slice(0, 1), engine, false);
    expect(make.map(({ file }) => file)).toEqual([clips[1]?.file]);
  });

  test('makes a text that changed, and removes what was made of the old one', () => {
    const { clips, files } = firstRun();
    const { make, remove } = planOf('uk', [text('a', 'Авжеж'), text('b', 'Ні')], clips, files, engine, false);
    expect(make.map(({ spoken }) => spoken.text)).toEqual(['Авжеж']);
    expect(remove).toEqual([clips[0]?.file]);
  });

  test('removes what was made for a key that is gone, and nothing that it did not make', () => {
    const { clips, files } = firstRun();
    const foreign = ['speech/uk/extra.ogg', 'speech/ru/a.0123456789.ogg', 'a.0123456789.ogg'];
    expect(planOf('uk', TEXTS.slice(0, 1), clips, [...files, ...foreign], engine, false).remove).toEqual([clips[1]?.file]);
  });

  test('makes a recording whose file is gone', () => {
    const { clips, files } = firstRun();
    expect(planOf('uk', TEXTS, clips, files.slice(1), engine, false).make).toHaveLength(1);
    expect(planOf('uk', TEXTS, clips, files.slice(1), engine, true).make).toHaveLength(1);
  });

  test('by another engine makes all, or with onlyMissing keeps what there is', () => {
    const { clips, files } = firstRun();
    expect(planOf('uk', TEXTS, clips, files, other, false).make).toHaveLength(2);
    expect(planOf('uk', TEXTS, clips, files, other, true)).toEqual({ clips, make: [], remove: [] });
  });

  test('knows by which voices the Norwegian words were spoken', () => {
    const mixed = [{ key: 'a', text: 'Так Neste', parts: [{ text: 'Так ', lang: 'uk' }, { text: 'Neste', lang: 'nb' }] }];
    const named = readEngine('espeak -v {voice} {out}', 'nb=no') as Engine;
    const { clips } = planOf('uk', mixed, [], [], engine, false);
    expect(clips[0]?.engine).toBe('espeak -v {voice} {out} (uk, nb)');
    expect(planOf('uk', mixed, clips, clips.map(({ file }) => file), named, false).make).toHaveLength(1);
  });
});

describe('a recording by a person', () => {
  test('is kept whatever engine runs, also for a text under another key', () => {
    const { clips, make } = planOf('uk', [text('z', 'Так'), text('b', 'Ні')], [person('Так')], ['speech/uk/a.person.ogg'], engine, false);
    expect(clips[0]).toEqual({ ...person('Так'), key: 'z' });
    expect(make.map(({ spoken }) => spoken.text)).toEqual(['Ні']);
  });

  test('is not taken away where its text or its file is gone', () => {
    const gone = planOf('uk', TEXTS, [person('Колись')], ['speech/uk/a.person.ogg'], engine, false);
    expect(gone.clips.at(-1)).toEqual(person('Колись'));
    expect(gone.remove).toEqual([]);
    expect(planOf('uk', TEXTS, [person('Так')], [], engine, false).make.map(({ spoken }) => spoken.text)).toEqual(['Ні']);
  });

  test('takes the place of what an engine made of the text', () => {
    const { clips, files } = firstRun();
    const after = withPerson(clips, text('a', 'Так'), 'speech/uk/a.person.ogg');
    expect(after).toEqual([clips[1], person('Так')]);
    expect(planOf('uk', TEXTS, after, [...files, 'speech/uk/a.person.ogg'], engine, false).remove).toEqual([clips[0]?.file]);
  });
});
