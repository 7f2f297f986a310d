// npm run clips: draws the kiosk's own clips and encodes them, with ffmpeg and the browser of the journeys.
//
//     npm run clips                     those that are older than their script or drawings, into locales/media/clips
//     npm run clips -- --only=eid,order these, whether older or not
//     npm run clips -- --draft          small and few frames, into .cache/clips
//     npm run clips -- --sheet          contact sheets only, into .cache/clips
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ClipScript } from '../electron/core/content/types.ts';
import { openCamera } from './clips/camera.ts';
import { RATE, frames, sumOf } from './clips/made.ts';
import { render, type Output } from './clips/render.ts';
import { sheetPage } from './clips/sheet.ts';
import { draw, length, posterAt } from './clips/stage.ts';
import { SIZES } from './media/encode.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'locales', 'media', 'clips');
const CACHE = join(ROOT, '.cache', 'clips');
/** What each was made of. It is no part of the content. */
const MADE = join(import.meta.dirname, 'clips', 'made.json');
const DRAFT = { lines: 360, rate: 5 };

const { values } = parseArgs({ options: { only: { type: 'string' }, draft: { type: 'boolean' }, sheet: { type: 'boolean' } } });
const script = JSON.parse(readFileSync(join(ROOT, 'locales', 'content', 'clips.json'), 'utf8')) as { clips: ClipScript[] };
const made = (): Record<string,
  string> => (existsSync(MADE) ? JSON.parse(readFileSync(MADE, 'utf8')) as Record<string, string> : {});
const only = values.only?.split(',');
const unknown = only?.filter((id) => !script.clips.some((clip) => clip.id === id)) ?? [];
if (unknown.length > 0) throw new Error(`--only=${unknown.join(',')}: there are ${script.clips.map(({ id }) => id).join(', ')}.`);
const clips = script.clips.filter((clip) => (only ? only.includes(clip.id)
  : values.draft || values.sheet || made()[clip.id] !== sumOf(clip)));

mkdirSync(OUT, { recursive: true });
mkdirSync(CACHE, { recursive: true });
if (clips.length === 0) console.log('Every clip is as new as its script and its drawings.');
for (const clip of clips) {
  const camera = await openCamera(values.draft ? DRAFT.lines : Math.max(...SIZES));
  try {
    if (values.sheet) {
      writeFileSync(join(CACHE, `${clip.id}.png`), await camera.shootAll(sheetPage(clip)));
      console.log(`${clip.id}: ${join(CACHE, `${clip.id}.png`)}`);
    } else if (values.draft) {
      await encode(clip, DRAFT.rate, [{ file: join(CACHE, `${clip.id}.draft.webm`), lines: DRAFT.lines }]);
    } else {
      // Into the cache first: a run that is broken off leaves the old clip as it was.
      const names = SIZES.map((lines) => ({ lines, name: lines === Math.max(...SIZES) ? `${clip.id}.webm`
        : `${clip.id}.${lines}.webm` }));
      await encode(clip, RATE, names.map(({ name, lines }) => ({ file: join(CACHE, name), lines })));
      for (const { name } of names) renameSync(join(CACHE, name), join(OUT, name));
      writeFileSync(join(OUT, `${clip.id}.webp`), await camera.poster(draw(clip, posterAt(clip))));
      const sums = { ...made(), [clip.id]: sumOf(clip) };
      writeFileSync(MADE, `${JSON.stringify(Object.fromEntries(script.clips.flatMap(({ id }) => (sums[id] ? [[id, sums[id]]] : []))), null, 2)}\n`);
    }
  } finally {
    await camera.close();
  }

  async function encode(one: ClipScript, rate: number, outputs: Output[]): Promise<void> {
    const began = performance.now();
    await render(camera, one, rate, outputs, (done) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${one.id}: frame ${done} of ${frames(one, rate)} `);
    });
    const sizes = outputs.map(({ file, lines }) => `${lines} lines ${(statSync(file).size / 1e6).toFixed(2)} MB`).join(', ');
    console.log(`\r${one.id}: ${length(one).toFixed(1)} s, ${sizes}, made in ${Math.round((performance.now() - began) / 1000)} s`);
  }
}
