// Which languages are offered, in which order.
import { describe, expect, it } from 'vitest';
import type { LanguageInfo } from '../../../../electron/core/content/types.ts';
import { orderLanguages } from '../../../../electron/core/languages.ts';

const available: LanguageInfo[] = ['ar', 'en', 'nb', 'nn', 'ru', 'so', 'uk'].map((code) => ({ code, name: code, direction: 'ltr' }));
const codes = (chosen: string[] | null, from = available): string[] => orderLanguages(chosen, from).languages.map((each) => each.code);

describe('orderLanguages', () => {
  it('offers all, Ukrainian first, where nothing is chosen: a new language needs a folder and no code', () => {
    expect(codes(null)).toEqual(['uk', 'ru', 'en', 'nb', 'nn', 'ar', 'so']);
  });

  it('offers the chosen ones in the chosen order', () => {
    expect(codes(['nn', 'so', 'uk'])).toEqual(['nn', 'so', 'uk']);
  });

  it('leaves out, and names, what the content does not have', () => {
    expect(codes(['xx', 'en', 'yy'])).toEqual(['en']);
    expect(orderLanguages(['xx', 'en', 'yy'], available).missing).toEqual(['xx', 'yy']);
  });

  it('offers all where none of the chosen is there: a screen without a language helps nobody', () => {
    expect(codes(['xx'])).toEqual(codes(null));
  });

  it('leaves the content’s own list as it is', () => {
    const list = available.toReversed();
    const before = [...list];
    codes(null, list);
    expect(list).toEqual(before);
  });
});
