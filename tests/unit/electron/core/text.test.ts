// Helpers for what people read.
import { describe, expect, it } from 'vitest';
import { placeOf, shorten } from '../../../../electron/core/text.ts';

describe('shorten', () => {
  it('leaves short texts, and cuts long ones to the length', () => {
    expect(shorten('abcde', 5)).toBe('abcde');
    expect(shorten('abcdef', 5)).toBe('abcd…');
  });
});

describe('placeOf', () => {
  it.each([
    ['https://example.org/search?q=my+name#x', 'https://example.org'],
    ['https://user:secret@example.org:8443/', 'https://example.org:8443'],
    ['kiosk://app/x', 'kiosk://app'],
    ['data:text/html,my name', 'data:'],
    ['javascript:alert(1)', 'javascript:'],
    ['nonsense', 'not an address'],
    [`https://${'a'.repeat(300)}.org/`, `https://${'a'.repeat(91)}…`],
  ])('of %s is without path, query and user', (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
