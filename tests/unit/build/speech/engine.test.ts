// The engine as a command: its arguments, its voices, and what is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { argumentsFor, readEngine, splitCommand, voiceOf, type Engine } from '../../../../build/speech/engine.ts';

const ESPEAK = 'espeak-ng -v {voice} --stdin -w {out}';
const engine = (command = ESPEAK, voices = ''): Engine => {
  const read = readEngine(command, voices);
  if (typeof read === 'string') throw new Error(read);
  return read;
};

describe('a command', () => {
  test.each([
    ['a b  c', ['a', 'b', 'c']],
    ['"a b" c', ['a b', 'c']],
    ["a 'b \"c' d", ['a', 'b "c', 'd']],
    ['a --x="b c"', ['a', '--x=b c']],
    ['a $(b) ; c | d > e', ['a', '$(b)', ';', 'c', '|', 'd', '>', 'e']],
    ['C:\\piper\\piper.exe', ['C:\\piper\\piper.exe']],
    ['', []],
    ['a "b', null],
  ])('%s', (command, parts) => expect(splitCommand(command)).toEqual(parts));

  test('whatever is put in quotation marks comes out as it was', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }).filter((each) => !each.includes('"'))), (parts) => {
      expect(splitCommand(parts.map((each) => `"${each}"`).join(' '))).toEqual(parts);
    }));
  });

  test('gets the voice and the file, whatever stands in them', () => {
    expect(argumentsFor(engine(), 'uk', '/tmp/$& {voice}.wav')).toEqual(['espeak-ng', '-v', 'uk', '--stdin', '-w', '/tmp/$& {voice}.wav']);
  });

  test('is named without the folders of this machine', () => {
    expect(engine('/home/me/piper --model=/home/me/{voice}.onnx -f {out}').name).toBe('piper --model={voice}.onnx -f {out}');
    expect(engine('C:\\x\\piper.exe -f {out}').name).toBe('piper.exe -f {out}');
  });
});

describe('a voice', () => {
  test('is the language, and for Nynorsk that of Bokmål', () => {
    expect(['uk', 'ru', 'en', 'nb', 'nn'].map((code) => voiceOf(engine(), code))).toEqual(['uk', 'ru', 'en', 'nb', 'nb']);
  });

  test('can be chosen by language', () => {
    expect(voiceOf(engine(ESPEAK, 'nn=nn-custom,en=en-gb'), 'nn')).toBe('nn-custom');
  });

  test.each(['ru', 'ru_RU-irina-medium', 'Russian', 'models/ru-RU.onnx', 'voice.RU'])('Ukrainian is never read by %s', (voice) => {
    expect(readEngine(ESPEAK, `uk=${voice}`)).toMatch(/never read by a Russian voice/);
  });

  test.each(['uk', 'uk_UA-lada', 'Natalia', 'ruslan-uk', 'truus'])('but by %s', (voice) => {
    expect(voiceOf(engine(ESPEAK, `uk=${voice}`), 'uk')).toBe(voice);
  });
});

describe('refused, with a sentence', () => {
  test.each([
    ['', '', /Give an engine/],
    ['say hello', '', /\{out\}/],
    ['say "{out}', '', /quotation mark/],
    [ESPEAK, 'nn', /"nn" is not a language and a voice/],
    [ESPEAK, 'nn=', /is not a language and a voice/],
  ])('%s %s', (command, voices, sentence) => expect(readEngine(command, voices)).toMatch(sentence));
});
