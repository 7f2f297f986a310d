// A contact sheet of a clip: a frame every two seconds beside each other, to look at.
import type { ClipScript } from '../../electron/core/content/types.ts';
import { draw, length } from './stage.ts';

const EVERY = 2;
const COLUMNS = 5;

/** @returns the sheet as a page: pictures in a grid, each with its second */
export function sheetPage(clip: ClipScript): string {
  const cells: string[] = [];
  for (let t = 0; t < length(clip); t += EVERY) cells.push(`<figure>${draw(clip, t)}<figcaption>${t}</figcaption></figure>`);
  return `<style>.sheet{display:grid;grid-template-columns:repeat(${COLUMNS},1fr);gap:6px;background:#777;padding:6px;width:1920px;box-sizing:border-box}`
    + '.sheet figure{margin:0;aspect-ratio:16/9;position:relative}.sheet figcaption{position:absolute;left:4px;bottom:2px;font:12px Inter}</style>'
    + `<div class="sheet">${cells.join('')}</div>`;
}
