// npm run media as it is run, on small films that ffmpeg makes: what is right goes in, what is wrong changes nothing.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Video } from '../../../../electron/core/content/types.ts';
import { smallFiles, writeFiles } from '../../electron/core/content/small-pack.ts';

const COMMAND = join(import.meta.dirname, '../../../../build/media.ts');
const UK = '1\n00:00:00,200 --> 00:00:01,600\nЦе ключ до її послуг\n';
const NB = 'WEBVTT\n\n00:00.200 --> 00:01.600\nDet er en nøkkel\n';

let films: string;
let pack: string;
const film = (name: string): string => join(films, name);
const ffmpeg = (...args: string[]): Buffer => execFileSync('ffmpeg', ['-loglevel', 'error', '-y', ...args], { cwd: films });

/** Runs it on the pack. */
function media(...args: string[]): { status: number | null; said: string; shell: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, `--content=${pack}`, ...args], { cwd: films, encoding: 'utf8' });
  return { status, said: stdout + stderr, shell: stderr };
}

const hash = (): string => {
  const sum = createHash('sha256');
  for (const entry of readdirSync(pack, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    sum.update(entry).update(readFileSync(entry));
  }
  return sum.digest('hex');
};
const entries = (): Video[] => (JSON.parse(readFileSync(join(pack, 'content/videos.json'), 'utf8')) as { videos: Video[] }).videos;
const inMedia = (): string[] => readdirSync(join(pack, 'media'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:web.|vtt|new)$/.test(name)).sort();

interface Probed { codecs: string[]; width: number; height: number; rate: string; seconds: number; tags: object }
function probed(name: string): Probed {
  const told = JSON.parse(execFileSync('ffprobe', ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', join(pack, 'media', name)], { encoding: 'utf8' })) as
    { streams: { codec_name: string; width?: number; height?: number; avg_frame_rate: string }[]; format: { duration: string; tags: object } };
  const [seen] = told.streams;
  return {
    codecs: told.streams.map((stream) => stream.codec_name), width: seen?.width ?? 0, height: seen?.height ?? 0, rate: seen?.avg_frame_rate ?? '',
    seconds: Number(told.format.duration), tags: told.format.tags,
  };
}
/** LUFS of a file. */
const loudness = (name: string): number => Number([...spawnSync('ffmpeg', ['-hide_banner', '-nostats', '-i', join(pack, 'media', name), '-af', 'ebur128=framelog=verbose', '-f', 'null', '-'],
  { encoding: 'utf8' }).stderr.matchAll(/I: +(-[\d.]+) LUFS/g)].at(-1)?.[1]);

const without = ['ffmpeg', 'ffprobe'].filter((program) => spawnSync(program, ['-version']).status !== 0);
if (without.length > 0) console.log(`npm run media is not tried: ${without.join(' and ')} not installed here.`);

describe.skipIf(without.length > 0)('npm run media (skipped where there is no ffmpeg)', { timeout: 120_000 }, () => {
  beforeAll(() => {
    films = mkdtempSync(join(tmpdir(), 'nykel-films-'));
    const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=160x90:rate=25:duration=2'];
    const tone = ['-f', 'lavfi', '-i', 'sine=frequency=400:duration=2,volume=-12dB'];
    const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast'];
    ffmpeg(...picture, ...tone, ...h264, '-metadata', 'location=+59.9+010.7/', '-metadata', 'title=Kari', "Фільм з Одеси, «1» & 'x'.mp4");
    ffmpeg(...picture, '-c:v', 'libvpx-vp9', '-deadline', 'realtime', 'open.webm');
    ffmpeg('-f', 'lavfi', '-i', 'testsrc2=size=160x1440:rate=60:duration=1.1', ...h264, 'tall.mov');
    ffmpeg(...picture, '-f', 'lavfi', '-i', 'anullsrc=d=2', ...h264, 'silent.mkv');
    ffmpeg('-f', 'lavfi', '-i', 'color=black:size=160x90:duration=0.8', '-f', 'lavfi', '-i', 'testsrc2=size=160x90:duration=1.2',
      '-filter_complex', '[0:v][1:v]concat', ...h264, 'dark.mp4');
    ffmpeg(...picture, '-vf', 'noise=alls=60', ...h264, '-qp', '0', 'whole.mkv');
    ffmpeg('-i', 'whole.mkv', '-c', 'copy', 'whole.mp4');
    ffmpeg(...tone, '-f', 'lavfi', '-i', 'color=red:size=90x90:duration=0.04', '-map', '0', '-map', '1', '-c:v', 'png', '-frames:v', '1', '-disposition:v', 'attached_pic', 'song.m4a');
    ffmpeg(...tone, 'sound.mp4');
    ffmpeg(...picture, '-frames:v', '1', 'picture.png');
    ffmpeg(...picture, '-frames:v', '2', ...h264, 'short.mp4');
    for (const name of ['half.mkv', 'half.mp4']) {
      const whole = readFileSync(film(name.replace('half', 'whole')));
      writeFileSync(film(name), whole.subarray(0, whole.length / 2));
    }
    writeFileSync(film('empty.mp4'), '');
    writeFileSync(film('words.mp4'), 'This is no film.\n'.repeat(100));
    writeFileSync(film('folder.mp4.txt'), 'x');
    mkdirSync(film('folder.mp4'));
    mkdirSync(film('тексти 1'));
    writeFileSync(join(film('тексти 1'), 'x.uk.srt'), UK);
    writeFileSync(join(film('тексти 1'), 'x.nb.vtt'), NB);
  }, 120_000);
  afterAll(() => rmSync(films, { recursive: true, force: true }));
  beforeEach(() => {
    rmSync(join(films, 'pack'), { recursive: true, force: true });
    pack = join(films, 'pack');
    const files = smallFiles();
    delete files['media/refugees.en.vtt'];
    delete files['media/clips/key.webm'];
    writeFiles(pack, files);
  });

  describe('what is right', () => {
    test('fills the place of a clip by one command, whatever is in the names', () => {
      const { status, said } = media('add', "Фільм з Одеси, «1» & 'x'.mp4", '--id=refugees', '--captions=тексти 1');
      expect({ status, said }).toMatchObject({ status: 0 });
      expect(said).toMatch(/H\.264, 160×90, 25 pictures a second, 0:02, .* sound in AAC\./);
      expect(said).toContain('1 captions in "uk"');
      expect(said).toContain('no captions in en, nn, ru');
      expect(inMedia()).toEqual(['refugees.nb.vtt', 'refugees.uk.vtt', 'refugees.webm', 'refugees.webp']);
      expect(entries()[0]).toEqual({ id: 'refugees', file: 'refugees.webm', captions: 'refugees.{lang}.vtt', link: 'norge', poster: 'refugees.webp' });
      const { codecs, width, height, rate, seconds, tags } = probed('refugees.webm');
      expect({ codecs, width, height, rate }).toEqual({ codecs: ['vp9', 'opus'], width: 160, height: 90, rate: '25/1' });
      expect(Math.abs(seconds - 2)).toBeLessThan(0.2);
      // Neither where it was filmed nor by whom.
      expect(JSON.stringify(tags)).not.toMatch(/59\.9|Kari/);
      expect(Math.abs(loudness('refugees.webm') - -18)).toBeLessThan(1.5);
      expect(readFileSync(join(pack, 'media/refugees.uk.vtt'), 'utf8')).toBe('WEBVTT\n\n00:00:00.200 --> 00:00:01.600\nЦе ключ до її послуг\n');
      expect(media().said).toMatch(/refugees: there, 0:02, 90 lines, with sound, .* captions: nb uk, missing: en nn ru/);
    });

    test('is made smaller, in two sizes, never larger, with half of 60 pictures', () => {
      expect(media('add', 'tall.mov', '--id=refugees').status).toBe(0);
      expect(probed('refugees.webm')).toMatchObject({ width: 120, height: 1080, rate: '30/1' });
      expect(probed('refugees.720.webm')).toMatchObject({ width: 80, height: 720, rate: '30/1' });
      expect(entries()[0]).toMatchObject({ small: 'refugees.720.webm' });
    });

    test('an open format is taken as it is, picture by picture', () => {
      const { said } = media('add', 'open.webm', '--id=refugees');
      expect(said).toContain('taken as it is');
      const pictures = (file: string): string => execFileSync('ffmpeg', ['-loglevel', 'error', '-i', file, '-map', '0:v', '-c', 'copy', '-f', 'md5', '-'], { encoding: 'utf8' });
      expect(pictures(join(pack, 'media/refugees.webm'))).toBe(pictures(film('open.webm')));
    });

    test('a sound track that is silent is left out, and it is said', () => {
      expect(media('add', 'silent.mkv', '--id=refugees').said).toContain('nothing can be heard');
      expect(probed('refugees.webm').codecs).toEqual(['vp9']);
    });

    test('the poster is not the black with which a film begins', () => {
      media('add', 'dark.mp4', '--id=refugees');
      const grey = execFileSync('ffmpeg', ['-loglevel', 'error', '-i', join(pack, 'media/refugees.webp'), '-vf', 'scale=1:1,format=gray', '-f', 'rawvideo', '-']);
      expect(grey[0]).toBeGreaterThan(60);
    });

    test('a new clip goes in once its words stand in every language', () => {
      const refused = media('add', 'open.webm', '--id=visit');
      expect(refused.status).toBe(1);
      for (const language of ['en', 'nb', 'nn', 'ru', 'uk']) expect(refused.said).toContain(`${language}/videos.json: Under "items" write "visit"`);
      expect(existsSync(join(pack, 'media/clips'))).toBe(false);
      for (const language of ['en', 'nb', 'nn', 'ru', 'uk']) {
        writeFiles(pack, { [`${language}/videos.json`]: { items: { refugees: { title: 'x', body: 'x' }, visit: { title: 'x', body: 'x' } } } });
      }
      expect(media('add', 'open.webm', '--id=visit').status).toBe(0);
      expect(entries().at(-1)).toEqual({ id: 'visit', file: 'clips/visit.webm', poster: 'clips/visit.webp', captions: 'clips/visit.{lang}.vtt' });
    });

    test('more captions for a clip that is there, without its film', () => {
      expect(media('add', '--id=refugees', '--captions=тексти 1').said).toContain('give its film, too');
      media('add', 'open.webm', '--id=refugees');
      expect(media('add', '--id=refugees', '--captions=тексти 1').status).toBe(0);
      expect(inMedia()).toEqual(['refugees.nb.vtt', 'refugees.uk.vtt', 'refugees.webm', 'refugees.webp']);
    });
  });

  describe('what is wrong changes nothing', () => {
    const refused = (...args: string[]): string => {
      const before = hash();
      const { status, said } = media('add', ...args);
      expect(hash()).toBe(before);
      expect(status).toBe(1);
      expect(said).not.toMatch(/\bat .*\.ts:\d/);
      return said;
    };

    test.each([
      ['none.mp4', /There is no such file/], ['folder.mp4', /a folder, not a film/], ['empty.mp4', /The file is empty/],
      ['words.mp4', /no film/], ['folder.mp4.txt', /no film/], ['picture.png', /a picture, no film/], ['sound.mp4', /only sound/],
      ['song.m4a', /only sound/], ['short.mp4', /only 0\.1 s long/], ['half.mp4', /copied only in part/], ['half.mkv', /nothing can be read after/],
    ])('%s', (name, sentence) => expect(refused(name, '--id=refugees')).toMatch(sentence));

    test('captions: everything wrong with all of them is said at once, with the film\'s', () => {
      const files: Record<string, string | Buffer> = {
        'a.uk.vtt': NB.replace('Det er en nøkkel', 'Это ключ, который вы получите, и это ключ для входа, вы это увидите'),
        'b.ru.srt': '1\n00:00:01,000 --> 00:00:03,500\nВот\n',
        'c.en.vtt': 'WEBVTT\n\n00:00.100 --> 00:01.500\nThis\n\n00:01.000 --> 00:02.000\nis\n',
        'd.nn.vtt': 'Dette er berre tekst',
        'e.nb.vtt': Buffer.from([0xe6, 0xf8, 0xe5]),
        'f.xx.vtt': NB, 'g.txt': NB,
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(film(name), text);
      const said = refused('empty.mp4', '--id=refugees', `--captions=${Object.keys(files).join(',')}`, '--captions=none.uk.vtt');
      expect(said).toContain('empty.mp4: The file is empty');
      expect(said).toMatch(/a\.uk\.vtt, cue 1.*too fast/);
      expect(said).toMatch(/a\.uk\.vtt: Its name says "uk", but it is written in "ru"/);
      expect(said).toMatch(/c\.en\.vtt, cue 2.*before the caption above it is over/);
      expect(said).toMatch(/d\.nn\.vtt: The first line must be WEBVTT/);
      expect(said).toMatch(/e\.nb\.vtt: Its letters cannot be read/);
      expect(said).toMatch(/f\.xx\.vtt: The name does not say the language/);
      expect(said).toMatch(/g\.txt: Captions are WebVTT or SubRip/);
      expect(said).toMatch(/none\.uk\.vtt: There is no such file/);
      expect(refused('open.webm', '--id=refugees', '--captions=b.ru.srt')).toMatch(/ends at 0:04, after the film, which ends at 0:02/);
    });

    test('captions that stay but do not fit the new film', () => {
      writeFiles(pack, { 'media/refugees.en.vtt': 'WEBVTT\n\n00:01.000 --> 00:05.000\nHello\n' });
      expect(refused('open.webm', '--id=refugees')).toMatch(/refugees\.en\.vtt \(which is there already\).*after the film/);
    });

    test.each([
      [['open.webm'], /Which clip is it\?.*refugees/], [['open.webm', '--id=../x'], /Latin letters/], [['open.webm', '--id=refugees', 'two.webm'], /not understood/],
      [['--id=refugees'], /Give a film, or captions/], [['open.webm', '--id=refugees', '--size=3'], /size/],
    ])('%j', (args, sentence) => expect(refused(...args)).toMatch(sentence));

    test('a clip that is made here', () => {
      writeFiles(pack, { 'content/clips.json': { clips: [{ id: 'eid', scenes: [] }] } });
      expect(refused('open.webm', '--id=eid')).toMatch(/made here, by npm run clips/);
    });

    test('a pack that is broken', () => {
      writeFiles(pack, { 'content/videos.json': '{' });
      expect(refused('open.webm', '--id=refugees')).toMatch(/has errors in content\/videos\.json/);
    });
  });

  test('killed while the clip is made, and while it looks: the pack is as it was', async () => {
    ffmpeg('-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=25:duration=20', '-c:v', 'libx264', '-preset', 'ultrafast', 'long.mp4');
    const before = hash();
    for (const moment of ['Looking', 'Making']) {
      const child = spawn(process.execPath, [COMMAND, `--content=${pack}`, 'add', film('long.mp4'), '--id=refugees']);
      const ended = new Promise((done) => child.once('close', (_, signal) => done(signal)));
      child.stdout.on('data', (said: Buffer) => said.toString().includes(moment) && child.kill('SIGKILL'));
      expect(await ended).toBe('SIGKILL');
      expect(hash()).toBe(before);
    }
  });

  test('without ffmpeg it says how to get it', () => {
    const { stderr } = spawnSync(process.execPath, [COMMAND, `--content=${pack}`, 'add', film('open.webm'), '--id=refugees'],
      { encoding: 'utf8', env: { ...process.env, PATH: films } });
    expect(stderr).toMatch(/^ffmpeg looks at films .* apt-get install ffmpeg/);
  });
});
