// Texts in pieces that no voice falls silent in.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentences } from '../../../../../renderer/access/listen/sentences.ts';

it('one sentence each', () => {
  expect(sentences('Hvem er du? Jeg vet ikke. Takk!', 'nb')).toEqual(['Hvem er du?', 'Jeg vet ikke.', 'Takk!']);
});

it('nobody says a full stop or a bracket', () => {
  expect(sentences(' ).', 'uk')).toEqual([]);
});

it('a long one is cut at a comma', () => {
  const long = `${'слово '.repeat(15)}кінець, ${'слово '.repeat(15)}край.`;
  expect(sentences(long, 'uk')[0]).toMatch(/кінець,$/);
});

it('keeps all that can be said, and nothing longer than a voice gets through', () => {
  const word = fc.stringMatching(/^[a-zа-яіїєæøå]{1,30}[,.;]?$/);
  fc.assert(fc.property(fc.array(word, { maxLength: 120 }), (words) => {
    const parts = sentences(words.join(' '), 'uk');
    expect(parts.join('').replaceAll(' ', '')).toBe(words.join(''));
    expect(Math.max(0, ...parts.map(({ length }) => length))).toBeLessThanOrEqual(161);
  }));
});
