// npm run speech as it is run, with a stand-in for the engine and for ffmpeg that only pass words on.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SpeechClip } from '../../../../electron/core/content/types.ts';
import { put, smallFiles, writeFiles } from '../../electron/core/content/small-pack.ts';

const COMMAND = join(import.meta.dirname, '../../../../build/speech.ts');

/** "Speaks" by writing which voice it is and what it was given. */
const ENGINE = '#!/bin/sh\n{ printf "<%s>" "$1"; tr -d "\\n"; } > "$2"\n';
/** Joins by putting files behind each other, and encodes by copying. */
const FFMPEG = `#!/bin/sh
out=""; joined=""; before=""; ins=""
for each in "$@"; do
  [ "$before" = -i ] && ins="$ins $each"
  [ "$before" = "[joined]" ] && joined="$each"
  before="$each"; out="$each"
done
case "$ins" in "") exit 0;; esac
if [ -n "$joined" ]; then cat $ins > "$joined"; echo "I: -20.0 LUFS" >&2; else cp $ins "$out"; fi
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nykel-speech-test-'));
  program('ffmpeg', FFMPEG);
  program('engine', ENGINE);
  writeFiles(join(root, 'pack'), smallFiles());
});
afterEach(() => rmSync(root, { recursive: true }));

function program(name: string, text: string): void {
  const file = join(root, 'bin', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

function speech(...args: string[]) {
  const path = `${join(root, 'bin')}:/bin:/usr/bin`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, `--content=${join(root, 'pack')}`, ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, PATH: path } });
  return { status, said: stdout + stderr };
}

const render = (...args: string[]) => speech('--engine=engine {voice} {out}', '--language=uk', ...args);
const media = (name: string): string => join(root, 'pack', 'media', name);
const list = (): SpeechClip[] => JSON.parse(readFileSync(media('speech/uk.json'), 'utf8')) as SpeechClip[];
const clip = (key: string): SpeechClip | undefined => list().find((each) => each.key === key);
/** What the recording of a key "sounds" like. */
const heard = (key: string): string => readFileSync(media(clip(key)?.file ?? ''), 'utf8');

// The stand-ins are scripts of a Unix shell.
describe.skipIf(process.platform === 'win32')('npm run speech', { timeout: 60_000 }, () => {
  test('records each part by the voice of its language, numbers digit by digit, and lists what it made', () => {
    writeFiles(join(root, 'pack'), put(smallFiles(), 'uk/terms.json', 'logIn', 'увійти'));
    expect(render().status).toBe(0);
    expect(heard('common.more.call')).toBe('<uk>Торкніться<nb>Logg inn<uk>(увійти) і зателефонуйте  4 7, 8 0 0, 3 0, 3 0 0');
    for (const { file } of list()) expect(existsSync(media(file))).toBe(true);
    expect(list().every(({ engine }) => engine?.startsWith('engine {voice} {out} ('))).toBe(true);
  });

  test('gives words to no shell', () => {
    const words = 'Так $(touch hit) `touch hit`; touch hit && «\' -v';
    writeFiles(join(root, 'pack'), put(smallFiles(), 'uk/welcome.json', 'greeting', `${words}»`));
    expect(render().status).toBe(0);
    expect(heard('welcome.greeting')).toBe(`<uk>${words}»`);
    expect(existsSync(join(root, 'hit'))).toBe(false);
  });

  test('makes only what has changed, and removes what is gone', () => {
    render();
    const before = readdirSync(media('speech/uk'));
    expect(render().said).toContain('uk: ' + before.length + ' texts, 0 to record.');
    writeFiles(join(root, 'pack'), put(smallFiles(), 'uk/welcome.json', 'greeting', 'Добрий день'));
    expect(render().said).toMatch(/ 1 to record\.[^]* 1 old ones removed/);
    expect(heard('welcome.greeting')).toBe('<uk>Добрий день');
    expect(readdirSync(media('speech/uk'))).toHaveLength(before.length);
  });

  test('takes in a person, and never takes one away', () => {
    render();
    const folder = join(root, 'from-studio');
    mkdirSync(folder);
    writeFileSync(join(folder, 'welcome.greeting.wav'), 'a person');
    expect(speech('--language=uk', `--recordings=${folder}`)).toMatchObject({ status: 0 });
    expect(clip('welcome.greeting')).toEqual({ key: 'welcome.greeting', text: 'Вітаємо', file: 'speech/uk/welcome.greeting.person.ogg' });
    // Another engine makes all anew, but not this.
    expect(speech('--engine=engine other-{voice} {out}', '--language=uk').status).toBe(0);
    expect(heard('welcome.greeting')).toBe('a person');
    expect(heard('common.more.call')).toMatch(/^<other-uk>/);
  });

  test('says which of a person\'s files are of no text', () => {
    mkdirSync(join(root, 'from-studio'));
    writeFileSync(join(root, 'from-studio', 'wellcome.wav'), 'x');
    expect(speech('--language=uk', `--recordings=${join(root, 'from-studio')}`)).toMatchObject({ status: 1, said: expect.stringContaining('wellcome.wav') as string });
  });

  test('writes the script that a person reads', () => {
    expect(speech('--language=uk', `--script=${join(root, 'uk.csv')}`).status).toBe(0);
    expect(readFileSync(join(root, 'uk.csv'), 'utf8')).toContain('\r\nwelcome.greeting;Вітаємо;\r\n');
  });

  test.each<[name: string, args: string[], sentence: RegExp]>([
    ['an engine that is not there', ['--engine=no-such-engine {out}'], /There is no program "no-such-engine".*apt-get install espeak-ng/],
    ['an engine that fails', ['--engine=false {out}'], /uk, ".+": false ended with 1/],
    ['a Russian voice for Ukrainian', ['--engine=engine {voice} {out}', '--voices=uk=ru'], /never read by a Russian voice/],
    ['a language that is not there', ['--engine=engine {voice} {out}', '--language=pl'], /this content has en, nb, nn, ru, uk/],
    ['no engine', [], /Give an engine/],
    ['a flag that is none', ['--engin=x'], /engin/],
  ])('refuses %s, with a sentence and no list', (_, args, sentence) => {
    const { status, said } = speech('--language=uk', ...args);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/\bat .*\.ts:/);
    expect(status).toBe(1);
    expect(existsSync(media('speech/uk.json'))).toBe(false);
  });

  test('asks for ffmpeg where there is none', () => {
    rmSync(join(root, 'bin', 'ffmpeg'));
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, `--content=${join(root, 'pack')}`, '--engine=engine {out}'],
      { encoding: 'utf8', env: { PATH: join(root, 'bin') } });
    expect(stderr).toContain('apt-get install ffmpeg');
    expect(status).toBe(1);
  });

  test('records nothing of a pack that fails its check', () => {
    writeFiles(join(root, 'pack'), put(smallFiles(), 'uk/home.json', 'title', ''));
    expect(render()).toMatchObject({ status: 1, said: expect.stringContaining('npm run check:content') as string });
  });
});
