// The camera takes the same picture twice, in two browsers, and ffmpeg gets each frame once.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openCamera, type Camera } from '../../../../build/clips/camera.ts';
import { render } from '../../../../build/clips/render.ts';
import { draw } from '../../../../build/clips/stage.ts';
import type { ClipScript } from '../../../../electron/core/content/types.ts';
import { installedBrowser, playwrightsBrowser, windowlessBrowser } from '../../../support/browser.ts';

const noBrowser = !(windowlessBrowser() ?? installedBrowser() ?? playwrightsBrowser());
const noFfmpeg = spawnSync('ffprobe', ['-version']).status !== 0;
const clip: ClipScript = { id: 'eid', scenes: [{ id: 'need', seconds: 3, cues: [{ id: 'a', from: 0.5, to: 2 }] }] };

test.skipIf(noBrowser)('two browsers take the same pictures of the same times', async () => {
  const sums = async (): Promise<string[]> => {
    const camera = await openCamera(180);
    try {
      const all: string[] = [];
      for (const t of [0.2, 1.3, 2.9]) all.push(createHash('sha256').update(await camera.shoot(draw(clip, t))).digest('hex'));
      return all;
    } finally {
      await camera.close();
    }
  };
  const first = await sums();
  expect(await sums()).toEqual(first);
  expect(new Set(first).size).toBe(3);
});

/** A camera that sees the same small grey picture in everything. */
function stillCamera(): Camera & { shoot: ReturnType<typeof vi.fn<Camera['shoot']>> } {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAD0lEQVR42mNoQAMMI1sAAAUMgAHjM1mKAAAAAElFTkSuQmCC',
    'base64');
  return { shoot: vi.fn<Camera['shoot']>(() => Promise.resolve(png)), shootAll: () => Promise.resolve(png),
    poster: () => Promise.resolve(png), close: () => Promise.resolve() };
}

test.skipIf(noFfmpeg)('each frame is in the clip, and what stands still is photographed once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clips-'));
  const camera = stillCamera();
  const done = vi.fn<(frame: number) => void>();
  try {
    const outputs = [{ file: join(folder, 'a.webm'), lines: 32 }, { file: join(folder, 'b.webm'), lines: 16 }];
    await render(camera, clip, 10, outputs, done);
    for (const { file, lines } of outputs) {
      const probe = spawnSync('ffprobe',
        ['-v', 'error', '-count_frames', '-show_entries', 'stream=codec_name,height,nb_read_frames', '-of', 'csv=p=0', file],
          { encoding: 'utf8' });
      expect(probe.stdout.trim()).toBe(`vp9,${lines},30`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(done).toHaveBeenLastCalledWith(30);
  expect(camera.shoot.mock.calls.length).toBeLessThan(28);
  expect(camera.shoot.mock.calls.length).toBeGreaterThan(4);
});

test('where ffmpeg is missing, a sentence says so', async () => {
  vi.stubEnv('PATH', '/nowhere');
  await expect(render(stillCamera(), clip, 10, [{ file: 'never.webm', lines: 32 }],
    () => undefined)).rejects.toThrow('npm run clips needs ffmpeg');
});
