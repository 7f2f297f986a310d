// Draws a clip frame by frame and has ffmpeg encode it: the same clip gives the same frames, whenever and wherever.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ClipScript } from '../../electron/core/content/types.ts';
import { picture } from '../media/encode.ts';
import type { Camera } from './camera.ts';
import { frames } from './made.ts';
import { draw } from './stage.ts';

/** A drawing needs no long search: four times faster, a third larger, and nobody sees a difference (SSIM 0.998 both). */
const FAST = ['-deadline', 'realtime', '-cpu-used', '6'];

/** A file that is made, and how many lines its picture has. */
export interface Output { file: string; lines: number }

/**
 * @param rate frames a second
 * @param onFrame is told how many frames are done
 * Throws with ffmpeg's own words where it fails, and with a plain sentence where it is missing.
 */
export async function render(camera: Camera, clip: ClipScript, rate: number, outputs: readonly Output[],
  onFrame: (done: number) => void): Promise<void> {
  const ffmpeg = spawn('ffmpeg', [
    '-hide_banner', '-loglevel', 'error', '-y', '-f', 'image2pipe', '-framerate', String(rate), '-c:v', 'png', '-i', '-',
    ...outputs.flatMap(({ file, lines }) => ['-an', ...picture(lines), ...FAST, file]),
  ], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  ffmpeg.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  // An early end of ffmpeg is told by its exit, not by the pipe that breaks.
  ffmpeg.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve, reject) => {
    ffmpeg.once('error', (cause) =>
      reject(new Error('npm run clips needs ffmpeg, with libvpx-vp9 in it. Install it, and make sure that "ffmpeg" can be called.',
        { cause })));
    ffmpeg.once('close', (code) => (code === 0 ? resolve()
      : reject(new Error(`ffmpeg could not encode "${clip.id}": ${said.trim()}`))));
  });
  ended.catch(() => undefined);

  let shown = '';
  let png = Buffer.alloc(0);
  for (let frame = 0; frame < frames(clip, rate) && ffmpeg.exitCode === null && ffmpeg.stdin.writable; frame += 1) {
    const svg = draw(clip, frame / rate);
    // Much of a clip stands still: what is there already is not photographed again.
    if (svg !== shown) png = Buffer.from(await camera.shoot(svg));
    shown = svg;
    if (!ffmpeg.stdin.write(png)) await Promise.race([once(ffmpeg.stdin, 'drain'), ended]);
    onFrame(frame + 1);
  }
  ffmpeg.stdin.end();
  await ended;
}
