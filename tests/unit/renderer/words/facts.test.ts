import { expect, test } from 'vitest';
import type { Fact } from '../../../../electron/core/content/types.ts';
import { checkedLine, factsOf, factValues } from '../../../../renderer/words/facts.ts';

const fact = (id: string, value: Fact['value'], checked: string, source: string): Fact =>
  ({ id, value, checked, source: { name: source, url: 'https://example.org' }, owner: 'Digdir', limitDays: 90 });

test('a telephone number never breaks over two lines nor turns round, and an unknown fact has no value', () => {
  const values = factValues([fact('phone', '+47 800 30 300', '2026-01-01', 'A'), fact('price', null, '2026-01-01', 'A')]);
  expect(values).toEqual({ phone: '\u2066+47\u00a0800\u00a030\u00a0300\u2069' });
});

test('the oldest date is told, and each source once', () => {
  const facts = [fact('a', 1, '2026-03-01', 'Norge.no'), fact('b', 2, '2025-12-31', 'Buypass'), fact('c', 3, '2026-01-01', 'Norge.no')];
  expect(checkedLine(facts)).toEqual({ date: '2025-12-31', sources: ['Norge.no', 'Buypass'] });
  expect(checkedLine([])).toBeNull();
});

test('of a fact that nobody has read at its source, nobody is told that it was checked', () => {
  const known = fact('a', 1, '2026-03-01', 'Norge.no');
  expect(checkedLine([{ ...fact('b', 2, '2025-01-01', 'NAV'), unseen: true }, known])).toEqual({ date: '2026-03-01', sources: ['Norge.no'] });
  expect(checkedLine([{ ...known, unseen: true }])).toBeNull();
});

test('an entry shows the facts of its words, of its log-in, and its number', () => {
  expect(factsOf({ facts: ['serviceLanguages'], phone: 'navPhone', eid: 'eidNav' })).toEqual(['serviceLanguages', 'eidNav', 'navPhone']);
  expect(factsOf({})).toEqual([]);
});
