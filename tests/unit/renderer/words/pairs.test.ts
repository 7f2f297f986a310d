// Which line of one language goes with which of another.
import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { lineFor, pairs, termShown } from '../../../../renderer/words/pairs.ts';

const TERMS: Record<string, string> = { logIn: 'Logg inn', post: 'Posten' };
const MEANINGS: Record<string, string> = { logIn: 'увійти', post: 'Posten' };
const plain = (id: string): string => TERMS[id] ?? id;
const shown = (id: string): string => termShown(plain(id), MEANINGS[id] ?? id);
const lines = (own: string, other: string): Map<string, string> => new Map(pairs(own, other, shown, plain));

test('each paragraph and each bullet has its own', () => {
  const found = lines('Вам потрібно:\n- паспорт\n- телефон\nЦе все.', 'Du trenger:\n- pass\n- telefon\nDet er alt.');
  expect([...found]).toEqual([['Вам потрібно:', 'Du trenger:'], ['паспорт', 'pass'], ['телефон', 'telefon'], ['Це все.', 'Det er alt.']]);
});

test('a term is found as it stands on the screen, with its meaning and without, and is its Norwegian word beside', () => {
  const found = lines('Торкніться [[logIn]].', 'Trykk på [[logIn]].');
  expect(found.get('Торкніться Logg inn (увійти).')).toBe('Trykk på Logg inn.');
  expect(found.get('Торкніться Logg inn.')).toBe('Trykk på Logg inn.');
});

test('what is called the same in both is not said twice', () => {
  expect(lines('BankID', 'BankID').size).toBe(0);
  expect(lines('[[logIn]]', '[[logIn]]').size).toBe(0);
  expect(lines('[[post]]', '[[post]]').size).toBe(0);
});

test('a line is found however the page breaks it, and with a colon put after it', () => {
  const found = lines('Мій\u00a0 номер', 'Nummeret mitt');
  expect(lineFor(found, '\n  Мій номер ')).toBe('Nummeret mitt');
  expect(lineFor(found, 'Мій номер: ')).toBe('Nummeret mitt:');
  expect(lineFor(found, 'номер')).toBeUndefined();
});

test('a line that ends with a colon of its own is found as it is', () => {
  expect(lineFor(lines('Візьміть:', 'Ta med:'), 'Візьміть:')).toBe('Ta med:');
});

const line = fc.stringMatching(/^[а-я]{1,9}( [а-я]{1,9}){0,4}$/);
const norwegian = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,4}$/);

test('as many lines as the visitor has: none is without, and nothing of the other is lost', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(line, norwegian, fc.boolean()), { minLength: 1, maxLength: 8, selector: ([own]) => own }), (texts) => {
    const own = texts.map(([text, , bullet]) => (bullet ? `- ${text}` : text)).join('\n');
    const other = texts.map(([, text, bullet]) => (bullet ? `- ${text}` : text)).join('\n');
    expect([...lines(own, other)]).toEqual(texts.map(([a, b]) => [a, b]));
  }));
});

test('where the other has more lines, the last one has the rest; where it has fewer, the last ones have none', () => {
  fc.assert(fc.property(fc.uniqueArray(line, { minLength: 1, maxLength: 6 }), fc.array(norwegian, { minLength: 1, maxLength: 9 }), (own, other) => {
    const found = pairs(own.join('\n'), other.join('\n'), shown, plain);
    expect(found.map(([text]) => text)).toEqual(own.slice(0, Math.min(own.length, other.length)));
    expect(found.map(([, said]) => said).join(' ')).toBe(other.join(' '));
  }));
});
