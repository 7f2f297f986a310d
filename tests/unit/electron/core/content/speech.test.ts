// The rules for recorded speech in a content pack, and how much of it there is.
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../../electron/core/content/check.ts';
import { checkOldSpeech, speechCoverage } from '../../../../../electron/core/content/check/speech.ts';
import { packOf, smallFiles, type Files } from './small-pack.ts';

const LIST = 'media/speech/uk.json';
const clip = (change: object = {}) => ({ key: 'home.title', text: 'Так', file: 'speech/uk/home.title.ogg', ...change });

/** The small pack with a list and files of recordings. */
function recorded(list: unknown, files: string[] = ['uk/home.title.ogg'], path = LIST): Files {
  return { ...smallFiles(), [path]: list, ...Object.fromEntries(files.map((name) => [`media/speech/${name}`, 'x'])) };
}

const problems = (files: Files) => checkContent(packOf(files)).filter(({ rule }) => rule.startsWith('speech-'));

test('a good list has no problem', () => {
  expect(problems(recorded([clip(), clip({ text: 'Ні', file: 'speech/uk/no.mp3', engine: 'espeak-ng' })], ['uk/home.title.ogg', 'uk/no.mp3']))).toEqual([]);
});

test.each<[name: string, files: Files, rule: string, severity: string, file: string, key: string, what: RegExp]>([
  ['a list that is no list', recorded({ a: 1 }, []), 'speech-list', 'error', LIST, '', /must be a list/],
  ['an entry without text', recorded([clip({ text: undefined })], []), 'speech-list', 'error', LIST, '0.text', /"text" is missing/],
  ['an entry with a key that nobody knows', recorded([clip({ voice: 'x' })], []), 'speech-list', 'error', LIST, '0.voice', /not known here/],
  ['a file outside the pack', recorded([clip({ file: '../x.ogg' })], []), 'speech-list', 'error', LIST, '0.file', /plain file name/],
  ['a file that no browser plays', recorded([clip({ file: 'speech/uk/x.aiff' })], []), 'speech-list', 'error', LIST, '0.file', /ends in \.ogg/],
  ['a recording that is not there', recorded([clip()], []), 'speech-file', 'warning', LIST, 'home.title', /media\/speech\/uk\/home\.title\.ogg is not there/],
  ['two recordings of one text', recorded([clip(), clip({ key: 'b' })]), 'speech-double', 'warning', LIST, 'b', /"Так" has two recordings/],
  ['a recording that no list names', recorded([], ['uk/x.ogg']), 'speech-unlisted', 'warning', 'media/speech/uk/x.ogg', '', /nobody hears it/],
  ['a language that is not there', recorded([], [], 'media/speech/pl.json'), 'speech-language', 'warning', 'media/speech/pl.json', '', /no language "pl"/],
])('%s', (_, files, rule, severity, file, key, what) => {
  expect(problems(JSON.parse(JSON.stringify(files)) as Files).filter((problem) => problem.rule !== 'speech-unlisted' || rule === 'speech-unlisted'))
    .toEqual([{ rule, severity, file, key, what: expect.stringMatching(what) as string }]);
});

describe('against the texts that are shown', () => {
  const files = ['uk/a.ogg', 'uk/b.ogg', 'uk/c.ogg'];
  const pack = packOf(recorded([
    clip({ key: 'a', text: 'Так', file: 'speech/uk/a.ogg' }),
    clip({ key: 'b', text: 'Ні', file: 'speech/uk/b.ogg', engine: 'espeak-ng' }),
    clip({ key: 'c', text: 'Колись', file: 'speech/uk/c.ogg' }),
    clip({ key: 'd', text: 'Далі', file: 'speech/uk/d.ogg' }),
  ], files));
  const spoken = { uk: ['Так', 'Ні', 'Далі', 'Назад'], ru: ['Да'] };

  test('a recording of a text that is shown no longer is told of', () => {
    expect(checkOldSpeech(pack, spoken)).toEqual([{
      rule: 'speech-old', severity: 'warning', file: LIST, key: 'c', what: expect.stringMatching(/"Колись" is of no text that is shown now/) as string,
    }]);
  });

  test('what counts is texts with a recording that is there', () => {
    expect(speechCoverage(pack, spoken)).toEqual([
      { language: 'uk', texts: 4, recorded: 2, byPerson: 1 },
      { language: 'ru', texts: 1, recorded: 0, byPerson: 0 },
    ]);
  });

  test('a list that is not well made counts for nothing', () => {
    expect(speechCoverage({ speech: { uk: [{}] }, media: [] }, { uk: ['Так'] })).toEqual([{ language: 'uk', texts: 1, recorded: 0, byPerson: 0 }]);
  });
});
