// Captions as they are given: their encoding, SubRip as WebVTT.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSubRip, readText } from '../../../../build/media/subtitles.ts';
import { checkFile, cuesOf } from '../../../../electron/core/content/check/captions.ts';

describe('the letters', () => {
  const words = 'Ключ до послуг: «нøкель»';
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16', Buffer.from(`\uFEFF${words}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16()],
  ])('%s', (_, bytes) => expect(readText(bytes)).toBe(words));

  test('of an old code page are not guessed', () => expect(readText(Buffer.from([0xca, 0xeb, 0xfe, 0xf7]))).toBeNull());
});

describe('SubRip', () => {
  test('becomes WebVTT that passes the check', () => {
    const vtt = fromSubRip('\uFEFF1\r\n00:00:01,000 --> 00:00:04,000 X1:40 X2:600\r\n{\\an8}<font color="#fff">Так</font> & <i>ні</i>\r\n\r\n\r\n2\r\n0:00:05,5 --> 0:00:08,000\r\nДва\r\nрядки\r\n');
    expect(vtt).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nТак &amp; <i>ні</i>\n\n00:00:05.500 --> 00:00:08.000\nДва\nрядки\n');
    expect(checkFile('x', vtt)).toEqual([]);
  });

  test.each(['hello', '1\nnonsense\nwords', '1\n00:00:xx --> 00:00:02,000\nwords', 'WEBVTT'])('%j is handed on, and the check names it', (text) => {
    expect(checkFile('x', fromSubRip(text)).length).toBeGreaterThan(0);
  });

  const time = (ms: number): string => `${new Date(ms).toISOString().slice(11, 19)},${String(ms % 1000).padStart(3, '0')}`;
  /** A line of a caption: no line ends, no blank line, nothing that is markup in SubRip. */
  const line = fc.string({ unit: 'grapheme', minLength: 1 }).map((each) => each.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}<>{}&]|\s+/gu, ' ').trim()).filter((each) => each !== '');
  const captions = fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 9000 }), fc.array(line, { minLength: 1, maxLength: 3 })), { minLength: 1 })
    .map((list) => {
      let at = 0;
      return list.map(([gap, lasts, lines]) => ({ start: (at += gap), end: (at += lasts), lines }));
    });

  test('keeps every time and every word, with any line ends', () => {
    fc.assert(fc.property(captions, fc.constantFrom('\n', '\r\n', '\r'), (list, lineEnd) => {
      const text = list.map(({ start, end, lines }, at) => [at + 1, `${time(start)} --> ${time(end)}`, ...lines, ''].join(lineEnd)).join(lineEnd);
      const ms = (seconds: number): number => Math.round(seconds * 1000);
      expect(cuesOf(fromSubRip(text)).map(({ start, end, lines }) => ({ start: ms(start), end: ms(end), lines }))).toEqual(list);
    }));
  });

  test('whatever is given, WebVTT comes out, and its check can be asked', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const vtt = fromSubRip(text);
      expect(vtt.startsWith('WEBVTT\n')).toBe(true);
      checkFile('x', vtt);
    }));
  });
});
