// Proves of each theme of renderer/style/colours.css that what is read and what is touched stand out from their ground.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../../renderer/style/colours.css'), 'utf8');

/** The colours that stand in a theme's own block: role to hex. */
function coloursOf(theme: string): Map<string, string> {
  const block = new RegExp(`\\[data-contrast='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, role, hex]) => [String(role), String(hex)]));
}

/** WCAG 2.2: relative luminance of #rgb or #rrggbb. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits
    .map((pair) => parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** What is read, on what it stands on. */
const TEXT = [
  ['ink', 'page'], ['ink', 'surface'], ['ink', 'tint'], ['ink', 'warm'], ['ink', 'pressed'],
  ['quiet', 'page'], ['quiet', 'surface'], ['quiet', 'tint'], ['quiet', 'warm'], ['quiet', 'pressed'],
  ['strong', 'page'], ['strong', 'surface'], ['strong', 'pressed'], ['strong-ink', 'strong'], ['strong-ink', 'strong-pressed'],
  ['bar-ink', 'bar'], ['bar-ink', 'bar-pressed'], ['done-ink', 'done'], ['done-ink', 'done-pressed'],
  ['made-ink', 'made'], ['made-ink', 'made-pressed'], ['made-bar-ink', 'made-bar'], ['made-ink', 'surface'],
] as const;

/** What is only seen: borders, icons, filled controls on their ground, both tones of the focus on each other. */
const SEEN = [
  ['border', 'page'], ['border', 'surface'], ['border', 'tint'], ['line', 'page'], ['strong', 'tint'], ['strong', 'warm'],
  ['done', 'page'], ['bar-ink', 'bar'], ['focus', 'focus-gap'], ['focus', 'page'], ['focus', 'surface'], ['focus', 'tint'],
  ['made-line', 'made'], ['made-here', 'made'], ['made-bar', 'page'], ['focus', 'made'],
] as const;

describe.each([['light', 7], ['dark', 7], ['high', 20]] as const)('%s', (theme, least) => {
  const colours = coloursOf(theme);
  const of = (role: string): string => {
    const hex = colours.get(role);
    if (!hex) throw new Error(`${theme} has no colour for ${role}.`);
    return hex;
  };
  test.each(TEXT)('%s is read on %s', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(least);
  });
  test.each(SEEN)('%s is seen on %s', (shape, ground) => {
    expect(contrast(of(shape), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

test('high contrast knows black and white only', () => {
  expect(new Set(coloursOf('high').values())).toEqual(new Set(['#000', '#fff']));
});
