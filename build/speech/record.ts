// One text as a recording: each part by the voice of its language, put together, evened out in loudness, as Opus in Ogg.
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evened, loudnessOf } from '../media/encode.ts';
import { ffmpeg } from '../media/ffmpeg.ts';
import { Failed, run } from '../media/run.ts';
import { argumentsFor, voiceOf, type Engine } from './engine.ts';
import type { Part, Spoken } from './texts.ts';

/** What Opus takes, and every part of a recording has to be alike. */
const OPUS = 'aformat=sample_rates=48000:channel_layouts=mono';
/** Without the silence around it, so that parts follow each other as in one breath. */
const TRIMMED = [0, 1].map(() => 'silenceremove=start_periods=1:start_threshold=-55dB:start_silence=0.04,areverse').join(',');

/**
 * Has a text spoken and keeps it.
 * @param ear a part as the voice is to get it: numbers to call digit by digit
 * @param workDir a folder of this call's own, for what lies in between
 * @param out where the recording is to lie; it is there whole or not at all
 */
export async function speak(engine: Engine, spoken: Spoken, ear: (part: Part) => string, workDir: string, out: string): Promise<void> {
  const parts = partsToSpeak(engine, spoken.parts);
  const sounds = parts.map((_, at) => join(workDir, `${at}.wav`));
  mkdirSync(workDir, { recursive: true });
  for (const [at, part] of parts.entries()) {
    // A line that ends: engines that read line by line wait for it.
    await run(argumentsFor(engine, part.lang, sounds[at] as string), `${ear(part)}\n`);
  }
  await encode(sounds, workDir, out);
}

/** Neighbours with one voice are spoken in one go; what holds no letter and no digit belongs to what stands before it. */
export function partsToSpeak(engine: Engine, parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && (voiceOf(engine, last.lang) === voiceOf(engine, part.lang) || !/[\p{L}\p{N}]/u.test(part.text))) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}

/** One or more sounds, in any format that ffmpeg reads, as one recording. */
export async function encode(sounds: readonly string[], workDir: string, out: string): Promise<void> {
  const [joined, made] = [join(workDir, 'joined.wav'), join(workDir, 'made.ogg')];
  const measured = await together(sounds, joined);
  await ffmpeg([
    '-i', joined, '-af', evened(measured),
    // Nothing of whoever recorded it, and the same bytes each time.
    '-map_metadata', '-1', '-bitexact', '-c:a', 'libopus', '-b:a', '24k', '-application', 'voip', made,
  ]);
  mkdirSync(dirname(out), { recursive: true });
  renameSync(made, out);
}

/**
 * Puts sounds together.
 * @returns how loud that is, in LUFS. It is measured of four times the sound, since a single word is too short for the
 *   measure; for the same reason ffmpeg's loudnorm is not used, which makes short sounds silent.
 * @throws Failed where there is nothing to be heard
 */
async function together(sounds: readonly string[], joined: string): Promise<number> {
  const streams = sounds.map((_, at) => `[${at}:a]${OPUS},${TRIMMED},apad=pad_dur=0.12[s${at}]`);
  const all = `${sounds.map((_, at) => `[s${at}]`).join('')}concat=n=${sounds.length}:v=0:a=1,asplit[joined][heard]`;
  const said = await ffmpeg([
    ...sounds.flatMap((sound) => ['-i', sound]), '-filter_complex',
    [...streams, all, '[heard]aloop=loop=3:size=2147483647,ebur128=framelog=verbose[measured]'].join(';'),
    '-map', '[joined]', joined, '-map', '[measured]', '-f', 'null', '-',
  ]);
  const loudness = loudnessOf(said);
  if (loudness === null) throw new Failed('Nothing can be heard in what was recorded.', false);
  return loudness;
}
