// Numbers for the ear: those to call or type digit by digit, every other as it stands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayNumbers } from '../../../../../renderer/access/listen/numbers.ts';

const say = (text: string): string => sayNumbers(text, 'plus');

describe('sayNumbers', () => {
  it.each([
    ['Telephone +47 23 35 15 00', 'Telephone plus 4 7, 2 3, 3 5, 1 5, 0 0'],
    ['+47 800 30 300', 'plus 4 7, 8 0 0, 3 0, 3 0 0'],
    ['800 80 000.', '8 0 0, 8 0, 0 0 0.'],
    ['02800', '0 2 8 0 0'],
    ['+47', 'plus 4 7'],
    ['UKR-AO-04005', 'UKR-AO-0 4 0 0 5'],
    ['01810012345', '0 1 8 1 0 0 1 2 3 4 5'],
  ])('%s is called or typed', (text, heard) => {
    expect(say(text)).toBe(heard);
  });

  it.each([
    'Checked 22 November 2026', '22.11.2026', 'from the age of 13', '989 NOK', '12 000 kr', '12 000 крон', '1 250 000 NOK', 'Weekdays 09–15', '08:00-15:30', '3 of 5',
    'Type the 11 digits', '13+',
  ])('%s is a number', (text) => {
    expect(say(text)).toBe(text);
  });

  const words = fc.stringMatching(/^[a-zæøåа-яії ,.:()–-]{0,20}$/);
  const group = fc.stringMatching(/^\d{1,8}$/);
  const text = fc.array(fc.oneof(words, group, group.map((each) => `+${each}`)), { maxLength: 8 }).map((each) => each.join(' '));

  it('keeps every digit, in its order, and every word', () => {
    const without = (each: string): string => each.replaceAll('plus ', '').replace(/[ ,+]/g, '');
    fc.assert(fc.property(text, (each) => without(say(each)) === without(each)));
  });

  it('leaves no long number whole, unless it is money', () => {
    fc.assert(fc.property(text, (each) => !/\d{5}/.test(say(each))));
  });

  it('does nothing where no run of digits has five, and none a plus', () => {
    const short = fc.tuple(words, fc.stringMatching(/^\d{1,4}$/), words).map(([before, digits, after]) => `${before}x${digits}x${after}`);
    fc.assert(fc.property(short, (each) => say(each) === each));
  });
});
