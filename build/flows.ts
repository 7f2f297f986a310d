// npm run flows [-- FOLDER]: draws the flows of questions of a content pack, for who checks the facts: one SVG a flow and language.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadContent } from '../electron/core/content/load.ts';
import { eligibilityBoxes, troubleBoxes } from './flows/boxes.ts';
import { draw } from './flows/draw.ts';

const OUT = join(import.meta.dirname, '..', '.cache', 'flows');
const [folder] = process.argv.slice(2);
const content = loadContent(folder === undefined ? join(import.meta.dirname, '..', 'locales') : resolve(folder));

mkdirSync(OUT, { recursive: true });
for (const { code } of content.languages) {
  for (const [name, boxes] of Object.entries({ eligibility: eligibilityBoxes, trouble: troubleBoxes })) {
    writeFileSync(join(OUT, `${name}.${code}.svg`), draw(boxes(content, code), `${name}, ${code}, ${content.date ?? ''}`));
  }
}
console.log(`The flows are drawn in ${OUT}`);
