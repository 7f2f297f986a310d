// Recordings as ffmpeg makes them: a word and a paragraph equally loud, in mono Opus, without the silence around them.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEngine, type Engine } from '../../../../build/speech/engine.ts';
import { encode, partsToSpeak } from '../../../../build/speech/record.ts';

const engine = readEngine('x {out}', '') as Engine;

describe('what is spoken in one go', () => {
  const part = (text: string, lang: string) => ({ text, lang });

  test('neighbours with one voice', () => {
    expect(partsToSpeak(engine, [part('Trykk ', 'nn'), part('Neste', 'nb'), part(' no', 'nn')])).toEqual([part('Trykk Neste no', 'nn')]);
  });

  test('each language by itself, signs with what stands before them', () => {
    expect(partsToSpeak(engine, [part('Торкніться ', 'uk'), part('Neste', 'nb'), part('.', 'uk')]))
      .toEqual([part('Торкніться ', 'uk'), part('Neste.', 'nb')]);
  });
});

describe.skipIf(spawnSync('ffmpeg', ['-version']).status !== 0)('with ffmpeg (skipped where it is not installed)', { timeout: 60_000 }, () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'nykel-record-'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  /** Noise with pauses, as speech has them, in a silence of half a second; in seconds and decibels. */
  function sound(name: string, seconds: number, decibels: number): string {
    const file = join(dir, name);
    execFileSync('ffmpeg', ['-loglevel', 'error', '-y', '-f', 'lavfi', '-i', `anoisesrc=d=${seconds}:c=pink:seed=1`,
      '-af', `volume=${decibels}dB,tremolo=f=4:d=0.8,adelay=500,apad=pad_dur=0.5`, file]);
    return file;
  }

  function heard(file: string): { loudness: number; seconds: number; format: string } {
    const { stderr } = spawnSync('ffmpeg', ['-hide_banner', '-nostats', '-stream_loop', '3', '-i', file, '-af', 'ebur128=framelog=verbose', '-f', 'null', '-'], { encoding: 'utf8' });
    const format = execFileSync('ffprobe', ['-loglevel', 'error', '-show_entries', 'stream=codec_name,channels:format=duration', '-of', 'csv=p=0', file], { encoding: 'utf8' });
    const [codec = '', seconds = ''] = format.trim().split('\n');
    return { loudness: Number([...stderr.matchAll(/I: +(-[\d.]+) LUFS/g)].at(-1)?.[1]), seconds: Number(seconds), format: codec };
  }

  test.each([['a word, quiet', 0.3, -30], ['a paragraph, loud', 6, -3]])('%s', async (name, seconds, decibels) => {
    const out = join(dir, 'out', `${name}.ogg`);
    await encode([sound('in.wav', seconds, decibels)], dir, out);
    const { loudness, seconds: lasts, format } = heard(out);
    // Opus for speech takes away some of what noise has.
    expect(Math.abs(loudness - -19)).toBeLessThan(2);
    expect(lasts).toBeGreaterThan(seconds);
    expect(lasts).toBeLessThan(seconds + 0.4);
    expect(format).toBe('opus,1');
  });

  test('two sounds follow each other', async () => {
    const out = join(dir, 'two.ogg');
    await encode([sound('1.wav', 1, -10), sound('2.wav', 1, -10)], dir, out);
    expect(heard(out).seconds).toBeGreaterThan(2);
    expect(heard(out).seconds).toBeLessThan(2.6);
  });

  test('silence is refused, and leaves no recording', async () => {
    const out = join(dir, 'silent.ogg');
    await expect(encode([sound('silent.wav', 1, -120)], dir, out)).rejects.toThrow('Nothing can be heard');
    expect(existsSync(out)).toBe(false);
  });

  test('what is no sound is refused with what ffmpeg says', async () => {
    await expect(encode([import.meta.filename], dir, join(dir, 'no.ogg'))).rejects.toThrow(/ffmpeg ended with/);
  });
});
