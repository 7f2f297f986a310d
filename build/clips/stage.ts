// The stage that clips are played on: which scene is on at a time, how it comes and goes, and the ground under all of them.
import type { ClipScript } from '../../electron/core/content/types.ts';
import { between } from './motion.ts';
import { C, LINE, box, oval, put } from './svg.ts';
import { eid } from './scenes/eid.ts';
import { logIn } from './scenes/logIn.ts';
import { mailbox } from './scenes/mailbox.ts';
import { order } from './scenes/order.ts';
import { yours } from './scenes/yours.ts';
import type { Drawing, Times } from './scene.ts';

/** Size of the stage in its own lengths; what is drawn stays above SAFE, because captions may lie below it. */
export const STAGE = { width: 640, height: 360, safe: 302 } as const;

/** Seconds that a scene takes to come, and to go: the last one stays. */
const FADE = 0.4;

/** The drawings of the clips that are made here, by clip and scene. */
export const DRAWINGS: Record<string, Drawing> = { eid, order, logIn, mailbox, yours };

/** @returns seconds that a clip takes */
export const length = (clip: ClipScript): number => clip.scenes.reduce((sum, { seconds }) => sum + seconds, 0);

/** @returns the second of the clip that its poster shows */
export function posterAt(clip: ClipScript): number {
  const { scene, at } = drawing(clip.id).poster;
  const index = clip.scenes.findIndex(({ id }) => id === scene);
  const shown = clip.scenes[index];
  if (!shown) throw new Error(`The poster of "${clip.id}" shows scene "${scene}", which the script does not have.`);
  return clip.scenes.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0) + shown.seconds * at;
}

/**
 * @param seconds from the beginning of the clip
 * @returns the picture as SVG; the same clip and time give the same text. Throws where the script names a scene without drawing
 */
export function draw(clip: ClipScript, seconds: number): string {
  let begin = 0;
  for (const scene of clip.scenes) {
    const t = seconds - begin;
    const last = scene === clip.scenes.at(-1);
    if (t < scene.seconds || last) {
      const inside = drawing(clip.id).scenes[scene.id];
      if (!inside) throw new Error(`Scene "${scene.id}" of "${clip.id}" has no drawing.`);
      return stage(put(inside(t, times(scene)), { opacity: between(t, 0, last ? Infinity : scene.seconds - FADE, FADE) }));
    }
    begin += scene.seconds;
  }
  throw new Error(`Clip "${clip.id}" has no scenes.`);
}

function drawing(id: string): Drawing {
  const found = DRAWINGS[id];
  if (!found) throw new Error(`Clip "${id}" has no drawings.`);
  return found;
}

/** @returns when what is said begins; a cue that a scene does not have begins at its end */
function times({ seconds, cues }: ClipScript['scenes'][number]): Times {
  const from = (id: string): number => cues.find((cue) => cue.id === id)?.from ?? seconds;
  return { a: from('a'), b: from('b'), c: from('c'), end: seconds };
}

function stage(inside: string): string {
  const { width, height } = STAGE;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="100%" height="100%">`
    + box(0, 0, width, height, 0, { fill: C.ground })
    + oval(320, 150, 286, 142, { fill: C.light })
    + `<g fill="none" stroke="${C.navy}" stroke-width="${LINE}" stroke-linecap="round" stroke-linejoin="round">${inside}</g></svg>`;
}
