// What makes two texts the same to a listener.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normaliseSpoken } from '../../../../../electron/core/content/spoken.ts';

it('knows neither line breaks nor what only directs the writing', () => {
  expect(normaliseSpoken('  Ring\u00a0\n \u2066+47\u00a0800\u2069 30\u00ad0 ')).toBe('Ring +47 800 300');
});

it('is the same said twice, and keeps every letter and digit', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const once = normaliseSpoken(text);
    expect(normaliseSpoken(once)).toBe(once);
    expect(once).not.toMatch(/^\s|\s$|\s\s/);
    const bare = (each: string): string => each.replace(/[^\p{L}\p{N}]/gu, '');
    expect(bare(once)).toBe(bare(text));
  }));
});
