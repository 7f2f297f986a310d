// npm run speech: recordings for "Listen" out of a content pack. build/speech.md says how, and how a person records.
//
//     npm run speech -- --engine='espeak-ng -v {voice} --stdin -w {out}'    every text, in every language
//     npm run speech -- --engine=... --language=uk,ru --only-missing        these languages, only what has no recording
//     npm run speech -- --engine=... --voices=nn=nb,en=en-gb                what {voice} is in a language
//     npm run speech -- --language=uk --script=uk.csv                       what a person has to read
//     npm run speech -- --language=uk --recordings=FOLDER                   takes a person's recordings in: KEY.wav and so on
//     --content=FOLDER    another content pack than locales/
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../electron/core/content/check.ts';
import { toContent } from '../electron/core/content/load.ts';
import { readPack } from '../electron/core/content/read.ts';
import { normaliseSpoken } from '../electron/core/content/spoken.ts';
import type { Content, Pack } from '../electron/core/content/types.ts';
import { sayNumbers } from '../renderer/access/listen/numbers.ts';
import { GET_FFMPEG, missingOf } from './media/ffmpeg.ts';
import { Failed } from './media/run.ts';
import { readEngine, type Engine } from './speech/engine.ts';
import { bytesOf, listOf, writeList } from './speech/pack.ts';
import { planOf, unneeded, withPerson } from './speech/plan.ts';
import { encode, speak } from './speech/record.ts';
import { scriptOf } from './speech/script.ts';
import { spokenTexts, type Part } from './speech/texts.ts';
import { wordsOf } from './speech/words.ts';

/** Something that whoever runs this can put right; told without a stack. */
class Told extends Error {}

const FFMPEG = `ffmpeg puts the recordings together, and is not on this machine: ${GET_FFMPEG}.`;
const ESPEAK = 'espeak-ng, for one: apt-get install espeak-ng, brew install espeak-ng, winget install eSpeak-NG.eSpeak-NG.';

/** Recordings by the engine, in one language. */
async function render(dir: string, pack: Pack, content: Content, language: string, engine: Engine, onlyMissing: boolean): Promise<void> {
  const started = performance.now();
  const texts = spokenTexts(content, language);
  const plan = planOf(language, texts, listOf(pack, language), pack.media, engine, onlyMissing);
  console.log(`${language}: ${texts.length} texts, ${plan.make.length} to record.`);
  const work = mkdtempSync(join(tmpdir(), 'nykel-speech-'));
  const ear = ({ text, lang }: Part): string => sayNumbers(normaliseSpoken(text), wordsOf(content, lang)('listen.plus'));
  const waiting = [...plan.make];
  let done = 0;
  const worker = async (_: unknown, at: number): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await speak(engine, next.spoken, ear, join(work, String(at)), join(dir, 'media', next.file)).catch((error: unknown) => {
        waiting.length = 0;
        if (!(error instanceof Failed)) throw error;
        throw new Told(`${language}, "${next?.spoken.key}": ${error.message}${error.missing ? ` ${ESPEAK}` : ''}`);
      });
      done += 1;
      if (done % 50 === 0) console.log(`${language}: ${done} of ${plan.make.length}`);
    }
  };
  // The others end what they have begun before the folder they work in is taken away.
  const ended = await Promise.allSettled(Array.from({ length: availableParallelism() }, worker));
  rmSync(work, { recursive: true, force: true });
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  writeList(dir, language, plan.clips, plan.remove);
  const [megabytes, seconds] = [bytesOf(dir, plan.clips) / 1e6, (performance.now() - started) / 1000];
  console.log(`${language}: ${plan.clips.length} recordings, ${megabytes.toFixed(1)} MB, ${plan.remove.length} old ones removed, in ${seconds.toFixed(0)} s.`);
}

/** A person's recordings, out of a folder with one file a key. */
async function takeIn(dir: string, pack: Pack, content: Content, language: string, folder: string): Promise<void> {
  const byKey = new Map(spokenTexts(content, language).map((spoken) => [spoken.key, spoken]));
  const work = mkdtempSync(join(tmpdir(), 'nykel-speech-'));
  let clips = listOf(pack, language);
  const strangers: string[] = [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
  try {
    for (const name of names) {
      const spoken = byKey.get(parse(name).name);
      if (!spoken) {
        strangers.push(name);
        continue;
      }
      const file = `speech/${language}/${spoken.key}.person.ogg`;
      await encode([join(folder, name)], work, join(dir, 'media', file)).catch((error: unknown) => {
        throw error instanceof Failed ? new Told(`${name}: ${error.message}`) : error;
      });
      clips = withPerson(clips, spoken, file);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  writeList(dir, language, clips, unneeded(language, clips, pack.media));
  console.log(`${language}: took in ${names.length - strangers.length} recordings of a person.`);
  if (strangers.length > 0) throw new Told(`No text has the key of ${strangers.join(', ')}. The keys stand in the script (--script=).`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      engine: { type: 'string' }, voices: { type: 'string', default: '' }, content: { type: 'string' }, language: { type: 'string' },
      'only-missing': { type: 'boolean', default: false }, script: { type: 'string' }, recordings: { type: 'string' },
    },
  });
  const dir = values.content === undefined ? join(import.meta.dirname, '../locales') : resolve(values.content);
  const pack = readPack(dir);
  const errors = checkContent(pack).filter(({ severity }) => severity === 'error').length;
  if (errors > 0) throw new Told(`${dir} fails the content check (${errors} errors). Put that right first: npm run check:content names them.`);
  const content = toContent(pack);
  const all = content.languages.map(({ code }) => code);
  const languages = values.language?.split(',') ?? all;
  const unknown = languages.find((code) => !all.includes(code));
  if (unknown !== undefined) throw new Told(`--language=${unknown}: this content has ${all.join(', ')}.`);
  const [only = '', ...others] = languages;

  if (values.script !== undefined) {
    if (others.length > 0) throw new Told('A script is of one language: --language=uk.');
    writeFileSync(values.script, scriptOf(spokenTexts(content, only), listOf(pack, only)));
    return;
  }
  const engine = values.recordings === undefined ? readEngine(values.engine ?? '', values.voices) : null;
  if (typeof engine === 'string') throw new Told(engine);
  if (await missingOf(['ffmpeg'])) throw new Told(FFMPEG);
  if (engine) {
    for (const language of languages) await render(dir, pack, content, language, engine, values['only-missing']);
  } else {
    if (others.length > 0) throw new Told('Recordings are of one language: --language=uk.');
    await takeIn(dir, pack, content, only, resolve(values.recordings ?? ''));
  }
}

main().catch((error: unknown) => {
  // What parseArgs says of a flag is for people, too.
  const forPeople = error instanceof Told || (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  console.error(forPeople ? (error as Error).message : error);
  process.exitCode = 1;
});
