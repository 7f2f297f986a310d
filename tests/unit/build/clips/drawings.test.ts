// Every scene of the script has a drawing that can be shown at any moment, with no words but those of Norwegian screens.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRAWINGS, draw, length, posterAt } from '../../../../build/clips/stage.ts';
import type { ClipScript } from '../../../../electron/core/content/types.ts';

const CONTENT = join(import.meta.dirname, '..', '..', '..', '..', 'locales', 'content');
const read = (name: string): unknown => JSON.parse(readFileSync(join(CONTENT, name), 'utf8'));
const { clips } = read('clips.json') as { clips: ClipScript[] };
const terms = Object.values(read('terms.json') as Record<string, string>);
const quarters = (clip: ClipScript): number[] => Array.from({ length: Math.ceil(length(clip) * 4) }, (_, index) => index / 4);

/** @returns what is wrong with tags and attributes, null where a browser reads it as it is meant */
function illFormed(svg: string): string | null {
  const open: string[] = [];
  const rest = svg.replace(/<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>&]*")*)(\/?)>/g, (tag: string, end: string, name: string, attributes: string, alone: string) => {
    const names = [...attributes.matchAll(/ ([a-zA-Z-]+)=/g)].map(([, each]) => each);
    if (new Set(names).size < names.length) open.push(`twice the same attribute: ${tag}`);
    if (end && open.pop() !== name) open.push(`closed without being open: ${tag}`);
    if (!end && !alone) open.push(name);
    return '';
  });
  if (/[<>&]/.test(rest)) return `not a tag: ${rest.trim().slice(0, 80)}`;
  return open.length > 0 ? open.join(', ') : null;
}

test('the check of tags finds what is wrong', () => {
  expect(illFormed('<svg a="1"><g><path d="M0 0"/></g></svg>')).toBeNull();
  for (const wrong of ['<svg>', '<g></svg>', '<path d="1" d="2"/>', '<g a=1></g>', '<text>a & b</text>']) {
    expect(illFormed(wrong), wrong).not.toBeNull();
  }
});

describe.each(clips)('clip $id', (clip) => {
  test('has a drawing for each scene, and none that nobody sees', () => {
    expect(Object.keys(DRAWINGS[clip.id]?.scenes ?? {}).toSorted()).toEqual(clip.scenes.map(({ id }) => id).toSorted());
  });

  test('is a whole picture at every quarter of a second', () => {
    for (const t of quarters(clip)) {
      const svg = draw(clip, t);
      expect(illFormed(svg), `at ${t}`).toBeNull();
      expect(svg, `at ${t}`).not.toMatch(/NaN|Infinity|undefined|null|e[-+]\d/);
    }
  });

  test('has no words but Norwegian ones of screens, and numbers', () => {
    for (const t of quarters(clip)) {
      for (const [, said = ''] of draw(clip, t).matchAll(/<text[^>]*>([^<]*)<\/text>/g)) {
        const norwegian = terms.some((term) => term.startsWith(said) || ` ${term} `.includes(` ${said} `));
        expect(norwegian || /^\d+$/.test(said), `“${said}” at ${t}`).toBe(true);
      }
    }
  });

  test('is the same picture at the same time, whatever was drawn before', () => {
    const times = quarters(clip).filter((_, index) => index % 7 === 0);
    const forward = times.map((t) => draw(clip, t));
    expect(times.toReversed().map((t) => draw(clip, t)).toReversed()).toEqual(forward);
  });

  test('begins and ends calmly: scenes fade, the last picture stays', () => {
    const [first] = clip.scenes;
    expect(draw(clip, (first?.seconds ?? 0) - 0.001)).not.toContain('<text');
    expect(draw(clip, length(clip) - 0.3)).toBe(draw(clip, length(clip)));
  });

  test('has a poster with something on it', () => {
    expect(posterAt(clip)).toBeLessThan(length(clip));
    expect(draw(clip, posterAt(clip)).length).toBeGreaterThan(2 * draw(clip, 0).length);
  });
});

test('a scene or clip without drawing is named', () => {
  const scenes = [{ id: 'nowhere', seconds: 2, cues: [] }];
  expect(() => draw({ id: 'eid', scenes }, 0)).toThrow(/"nowhere" of "eid"/);
  expect(() => draw({ id: 'other', scenes }, 0)).toThrow(/"other"/);
  expect(() => draw({ id: 'eid', scenes: [] }, 0)).toThrow(/no scenes/);
  expect(() => posterAt({ id: 'eid', scenes })).toThrow(/poster/);
});
