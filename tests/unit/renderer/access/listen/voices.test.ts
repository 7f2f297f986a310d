// Which voice reads a language: that very one, of this machine, or none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickVoice } from '../../../../../renderer/access/listen/voices.ts';

const voice = (lang: string, localService = true) => ({ lang, localService });
const pick = (tag: string, ...langs: string[]): string | undefined => pickVoice(tag, langs.map((lang) => voice(lang)))?.lang;

describe('pickVoice', () => {
  it('Ukrainian is never read by a Russian voice', () => {
    expect(pick('uk', 'ru-RU', 'ru', 'en-GB')).toBeUndefined();
    expect(pick('uk', 'ru-RU', 'uk_UA')).toBe('uk_UA');
  });

  it('a region that is asked for, else the usual one', () => {
    expect(pick('en', 'en-029', 'en-GB', 'en-US')).toBe('en-US');
    expect(pick('en-GB', 'en-029', 'en-US', 'en-GB')).toBe('en-GB');
    expect(pick('en', 'en-029')).toBe('en-029');
  });

  it('Norwegian by Norwegian, its own form first', () => {
    expect(pick('nb', 'nn-NO', 'no', 'nb-NO')).toBe('nb-NO');
    expect(pick('nb', 'nn-NO', 'no')).toBe('no');
    expect(pick('nb', 'nn-NO')).toBe('nn-NO');
    expect(pick('nn', 'no', 'nb-NO', 'nn-NO')).toBe('nn-NO');
    expect(pick('nn', 'no', 'nb-NO')).toBe('nb-NO');
    expect(pick('nn', 'da-DK', 'sv-SE')).toBeUndefined();
  });

  it('never one that sends the words away', () => {
    expect(pickVoice('uk', [voice('uk-UA', false)])).toBeNull();
  });

  it('whatever voices there are: of this machine, and of the language', () => {
    const tags = fc.constantFrom('uk', 'uk-UA', 'ru', 'ru-RU', 'en', 'en-GB', 'en-US', 'nb', 'nb-NO', 'nn-NO', 'no', 'da', 'be-BY', 'pl');
    const voices = fc.array(fc.record({ lang: tags, localService: fc.boolean() }));
    fc.assert(fc.property(fc.constantFrom('uk', 'ru', 'en', 'nb', 'nn'), voices, (language, all) => {
      const found = pickVoice(language, all);
      const norwegian = ['nb', 'nn', 'no'];
      const fits = (lang: string): boolean =>
        lang.split('-')[0] === language || (norwegian.includes(language) && norwegian.includes(lang.split('-')[0] ?? ''));
      if (found) expect(found.localService && fits(found.lang)).toBe(true);
      else expect(all.some(({ lang, localService }) => localService && fits(lang))).toBe(false);
    }));
  });
});
