import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { blocks, spans } from '../../../../renderer/words/markup.ts';

test('a term stands apart from the words around it', () => {
  expect(spans('Touch [[logIn]] now.')).toEqual([{ text: 'Touch ' }, { term: 'logIn' }, { text: ' now.' }]);
});

test('lines become paragraphs, and bullets that follow each other one list', () => {
  expect(blocks('One.\n- a\n- b\nTwo.')).toEqual([
    { kind: 'paragraph', spans: [{ text: 'One.' }] },
    { kind: 'bullets', items: [[{ text: 'a' }], [{ text: 'b' }]] },
    { kind: 'paragraph', spans: [{ text: 'Two.' }] },
  ]);
});

test('no word is lost, whatever the text', () => {
  fc.assert(fc.property(fc.string(), (line) => {
    const back = spans(line).map((span) => ('term' in span ? `[[${span.term}]]` : span.text)).join('');
    expect(back).toBe(line);
  }));
});
