// Small real clips for tests, made by the browser itself: no binary in the repository, no encoder on the machine.
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { LANGUAGES, structure } from './visitor.ts';

const FRAMES_PER_SECOND = 10;

/**
 * @param seconds how long it is; a frame shows a square that moves
 * @returns the bytes of a WebM clip (VP9, 320 by 180, no sound) that can be sought in
 */
export async function makeClip(seconds: number): Promise<Buffer> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    // What encodes is only where a page is secure.
    await page.route('https://clip.invalid/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto('https://clip.invalid/');
    const frames = await page.evaluate(async ({ count, rate }) => {
      const made: { base64: string; key: boolean }[] = [];
      const encoder = new VideoEncoder({
        output(chunk) {
          const bytes = new Uint8Array(chunk.byteLength);
          chunk.copyTo(bytes);
          made.push({ base64: btoa(String.fromCharCode(...bytes)), key: chunk.type === 'key' });
        },
        error: console.error,
      });
      encoder.configure({ codec: 'vp09.00.10.08', width: 320, height: 180, bitrate: 200_000, framerate: rate });
      const canvas = new OffscreenCanvas(320, 180);
      const context = canvas.getContext('2d');
      for (let at = 0; at < count; at += 1) {
        if (context) context.fillStyle = '#024';
        context?.fillRect(0, 0, 320, 180);
        context?.clearRect((at * 4) % 260, 60, 60, 60);
        const frame = new VideoFrame(canvas, { timestamp: (at * 1e6) / rate });
        encoder.encode(frame, { keyFrame: at % rate === 0 });
        frame.close();
      }
      await encoder.flush();
      return made;
    }, { count: seconds * FRAMES_PER_SECOND, rate: FRAMES_PER_SECOND });
    return webm(frames.map(({ base64, key }) => ({ data: Buffer.from(base64, 'base64'), key })), seconds);
  } finally {
    await browser.close();
  }
}

/** An element of EBML, which WebM is written in: what it is, how long it is, what is in it. */
function element(id: number, ...content: (Buffer | number | string)[]): Buffer {
  const bytes = Buffer.concat(content.map((each) => {
    if (typeof each === 'string') return Buffer.from(each);
    if (typeof each !== 'number') return each;
    const whole = Buffer.alloc(4);
    whole.writeUInt32BE(each);
    return whole;
  }));
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE((1n << 56n) | BigInt(bytes.length));
  const name = Buffer.from(id.toString(16), 'hex');
  return Buffer.concat([name, size, bytes]);
}

/** A cluster a second, and where each begins: so it can be sought in. */
function webm(frames: { data: Buffer; key: boolean }[], seconds: number): Buffer {
  const length = Buffer.alloc(8);
  length.writeDoubleBE(seconds * 1000);
  const head = Buffer.concat([
    element(0x1549a966, element(0x2ad7b1, 1_000_000), element(0x4489, length), element(0x4d80, 'nykel'), element(0x5741, 'nykel')),
    element(0x1654ae6b, element(0xae,
      element(0xd7, 1), element(0x73c5, 1), element(0x83, 1), element(0x86, 'V_VP9'), element(0xe0, element(0xb0, 320), element(0xba, 180)))),
  ]);
  const clusters = Array.from({ length: seconds }, (_, second) => {
    const own = frames.slice(second * FRAMES_PER_SECOND, (second + 1) * FRAMES_PER_SECOND);
    return element(0x1f43b675, element(0xe7, second * 1000), ...own.map(({ data, key }, at) => {
      const block = Buffer.from([0x81, 0, 0, key ? 0x80 : 0]);
      block.writeInt16BE((at * 1000) / FRAMES_PER_SECOND, 1);
      return element(0xa3, block, data);
    }));
  });
  const cues = (size: number): Buffer => {
    let position = head.length + size;
    return element(0x1c53bb6b, ...clusters.map((cluster, second) => {
      const point = element(0xbb, element(0xb3, second * 1000), element(0xb7, element(0xf7, 1), element(0xf1, position)));
      position += cluster.length;
      return point;
    }));
  };
  const body = Buffer.concat([head, cues(cues(0).length), ...clusters]);
  return Buffer.concat([
    element(0x1a45dfa3, element(0x4286, 1), element(0x42f7, 1), element(0x42f2, 4), element(0x42f3, 8), element(0x4282, 'webm'), element(0x4287, 4), element(0x4285, 2)),
    element(0x18538067, body),
  ]);
}

/** A caption of a clip for tests. Times in whole seconds. */
export interface TestCue { from: number; to: number; text: string }

/** What the first caption of the clip says in a language. */
export const caption = (language: string): string => `Caption in ${language}`;

/** Three captions: the second begins where the first ends, the third holds a Norwegian word. */
export const captionsIn = (language: string): TestCue[] => [
  { from: 1, to: 3, text: caption(language) },
  { from: 3, to: 5, text: `Second in ${language}` },
  { from: 6, to: 8, text: `Touch <lang nb>Logg inn</lang> in ${language}` },
];

/** What is seen in its two scenes. */
export const seenIn = (language: string): TestCue[] => [
  { from: 0, to: 5, text: `A square in ${language}` },
  { from: 5, to: 9, text: `The square goes on in ${language}` },
];

const vtt = (cues: TestCue[]): string =>
  ['WEBVTT', ...cues.map(({ from, to, text }) => `00:0${from}.000 --> 00:0${to}.000\n${text}`)].join('\n\n') + '\n';

/**
 * A content pack with the first of the page's two clips installed as `test.webm`, captions and descriptions in every language.
 * @param clip what stands in the clip's file; a broken clip is a few bytes of anything
 * @returns its folder, for --content
 */
export async function packWithClip(clip: Buffer): Promise<string> {
  const locales = join(import.meta.dirname, '..', '..', 'locales');
  const folder = await mkdtemp(join(tmpdir(), 'nykel-content-'));
  await cp(locales, folder, { recursive: true, filter: (from) => !/media.clips/.test(from.slice(locales.length)) });
  const put = async (name: string, content: Buffer | string): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  const video = { id: 'refugees', file: 'test.webm', captions: 'test.{lang}.vtt', descriptions: 'test.{lang}.seen.vtt', link: 'norgePage' };
  const { videos } = structure<{ videos: { id: string }[] }>('videos');
  await put('content/videos.json', JSON.stringify({ videos: videos.map((each) => (each.id === video.id ? video : each)) }));
  await put('media/test.webm', clip);
  for (const language of LANGUAGES) {
    await put(`media/test.${language}.vtt`, vtt(captionsIn(language)));
    await put(`media/test.${language}.seen.vtt`, vtt(seenIn(language)));
  }
  return folder;
}
