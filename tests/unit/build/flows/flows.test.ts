// npm run flows: all of a flow is in its drawing, in every language.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eligibilityBoxes, troubleBoxes, type Box } from '../../../../build/flows/boxes.ts';
import { draw } from '../../../../build/flows/draw.ts';
import { wordsOf } from '../../../../build/speech/words.ts';
import { loadContent } from '../../../../electron/core/content/load.ts';
import type { Flow } from '../../../../electron/core/content/types.ts';

const content = loadContent(join(import.meta.dirname, '../../../../locales'));
const { eligibility, trouble, sentences } = content.structure;

/** What can be read in a drawing: the lines of each text put together again. */
const texts = (svg: string): string[] => [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)]
  .map(([, inside = '']) => inside.replaceAll('</tspan>', ' ').replaceAll(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim());

const ways = (flow: Flow): string[] => flow.questions.flatMap(({ id, answers }) => answers.map(({ next }) => `${id} → ${next}`)).toSorted();

describe.each(['uk', 'ru', 'en', 'nb', 'nn'])('in %s', (language) => {
  const words = wordsOf(content, language);

  test.each<[string, Flow, Box[]]>([
    ['eligibility', eligibility, eligibilityBoxes(content, language)], ['trouble', trouble, troubleBoxes(content, language)],
  ])('every question and answer of %s, and a line from each answer to where it leads', (file, flow, boxes) => {
    const svg = draw(boxes, file);
    const drawn = texts(svg);
    for (const { id, answers } of flow.questions) {
      expect(drawn).toContain(words(`${file}.questions.${id}.title`));
      for (const answer of answers) expect(drawn).toContain(`${words(`${file}.questions.${id}.answers.${answer.id}`)} → ${answer.next}`);
    }
    const lines = [...svg.matchAll(/<path d="([^"]+)"[^>]*><title>(\w+ → \w+):/g)];
    expect(lines.map(([, , way]) => way).toSorted()).toEqual(ways(flow));
    expect(lines.filter(([, path = '']) => !/^M[\d.]+ [\d.]+C[\d. ]+$/.test(path))).toEqual([]);
  });

  test('every end, with its owner, its sentence, and whether its number is known', () => {
    const drawn = texts(draw(troubleBoxes(content, language), 'trouble'));
    for (const { id, owner, say } of trouble.ends) {
      expect(drawn).toEqual(expect.arrayContaining([`${id} · ${owner}`, words(`trouble.ends.${id}.title`)]));
      if (say !== undefined) expect(drawn).toEqual(expect.arrayContaining([sentences[say], words(`sentences.${say}`)]));
    }
    expect(drawn).toEqual(expect.arrayContaining([expect.stringMatching(/^buypassPhone: \? \(.*confirm\)$/)]));
    expect(texts(draw(eligibilityBoxes(content, language), 'eligibility')))
      .toEqual(expect.arrayContaining([words('eligibility.outcomes.can.title'), words('eligibility.outcomes.notYet.title')]));
  });
});

test('boxes of one column do not overlap, and signs of SVG in the words do no harm', () => {
  const svg = draw(troubleBoxes(content, 'uk'), 'a < b & c');
  expect(svg).toContain('a &lt; b &amp; c');
  const boxes = [...svg.matchAll(/<g transform="translate\(([\d.]+) ([\d.]+)\)"><rect width="\d+" height="([\d.]+)"/g)]
    .map(([, x, y, height]) => ({ x: Number(x), top: Number(y), bottom: Number(y) + Number(height) }));
  expect(boxes).toHaveLength(trouble.questions.length + trouble.ends.length);
  boxes.forEach((a, at) => boxes.slice(at + 1).filter(({ x }) => x === a.x).forEach((b) => {
    expect(a.bottom <= b.top || b.bottom <= a.top).toBe(true);
  }));
});
