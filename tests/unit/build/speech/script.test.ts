// The script that a person reads from.
import { expect, test } from 'vitest';
import { scriptOf } from '../../../../build/speech/script.ts';

test('a table of keys and texts that a spreadsheet opens by itself, with who has recorded each', () => {
  const piece = (key: string, text: string) => ({ key, text, parts: [] });
  const script = scriptOf([piece('a', 'Так'), piece('b', 'Так; «ні»'), piece('c', 'Він "каже"')], [
    { key: 'a', text: 'Так', file: 'speech/uk/a.person.ogg' }, { key: 'x', text: 'Так; «ні»', file: 'x.ogg', engine: 'espeak' },
  ]);
  expect(script).toBe('\uFEFFkey;text;recorded by\r\na;Так;person\r\nb;"Так; «ні»";engine\r\nc;"Він ""каже""";\r\n');
});
