// What ffprobe tells of a file: whether it is a film, what is odd about it, how many lines it will have.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clock, linesOf, readFilm, type Film } from '../../../../build/media/film.ts';

const stream = { codec_type: 'video', codec_name: 'vp9', width: 1280, height: 720, avg_frame_rate: '25/1', pix_fmt: 'yuv420p', sample_aspect_ratio: '1:1' };
const told = (more: object = {}, format: object = {}) =>
  ({ streams: [{ ...stream, ...more }], format: { format_name: 'matroska,webm', duration: '10.0', size: '1000000', ...format } });
const film = (more: object = {}, format: object = {}): Film => readFilm(told(more, format)) as Film;

describe('no film', () => {
  test.each<[string, unknown, RegExp]>([
    ['nothing', null, /no film/],
    ['an empty object', {}, /no film/],
    ['sound', { streams: [{ codec_type: 'audio', codec_name: 'mp3' }], format: { format_name: 'mp3' } }, /only sound/],
    ['sound with a sleeve', { streams: [{ codec_type: 'audio' }, { ...stream, disposition: { attached_pic: 1 } }], format: {} }, /only sound/],
    ['a picture', told({ codec_name: 'png' }, { format_name: 'png_pipe' }), /a picture/],
    ['a picture without size', told({ width: 0 }), /Nothing can be made/],
  ])('%s', (_, given, sentence) => expect(readFilm(given)).toMatch(sentence));

  test('whatever is told, the answer is a film or a sentence', () => {
    fc.assert(fc.property(fc.anything(), (anything) => {
      const read = readFilm({ streams: [typeof anything === 'object' && anything !== null ? anything : {}], format: {} });
      expect(typeof read === 'string' ? read : read.width).toBeTruthy();
    }));
  });
});

describe('a film', () => {
  test('that every kiosk plays is taken as it is', () => expect(film().odd).toEqual([]));

  test.each<[string, object, object, RegExp]>([
    ['H.264', { codec_name: 'h264' }, {}, /H\.264 does not play/],
    ['too many lines', { width: 3840, height: 2160 }, {}, /3840×2160 is larger than 1920×1080/],
    ['too wide', { width: 2560, height: 1080 }, {}, /larger/],
    ['too many pictures', { avg_frame_rate: '50/1' }, {}, /50 pictures/],
    ['too many bits', {}, { size: '90000000' }, /72 Mbit/],
    ['interlaced', { field_order: 'tt' }, {}, /interlaced/],
    ['turned', { side_data_list: [{}, { rotation: 180 }] }, {}, /turned/],
    ['HDR', { color_transfer: 'arib-std-b67', pix_fmt: 'yuv420p10le' }, {}, /HDR/],
    ['another kind of pixels', { pix_fmt: 'yuv444p' }, {}, /yuv444p/],
    ['pixels that are not square', { width: 720, height: 576, sample_aspect_ratio: '64:45' }, {}, /not square/],
  ])('is made anew: %s', (_, more, format, sentence) => {
    expect(film(more, format).odd.map(({ what }) => what)).toEqual([expect.stringMatching(sentence)]);
  });

  test('is as wide and high as it is seen', () => {
    expect(film({ width: 1920, height: 1080, side_data_list: [{ rotation: 90 }] })).toMatchObject({ width: 1080, height: 1920 });
    expect(film({ width: 720, height: 576, sample_aspect_ratio: '64:45' })).toMatchObject({ width: 1024, height: 576 });
  });

  test('has half of 50 or 60 pictures, not 30 out of 50', () => {
    const filter = (rate: string) => film({ avg_frame_rate: rate }).odd[0]?.filter;
    expect([filter('50/1'), filter('60/1'), filter('120/1'), filter('60000/1001')]).toEqual(['fps=25', 'fps=30', 'fps=30', expect.stringMatching(/^fps=29\.97/)]);
  });
});

test('no film gets more lines than it has or may have; always an even number, never wider than 16 to 9', () => {
  fc.assert(fc.property(fc.integer({ min: 16, max: 8000 }), fc.integer({ min: 16, max: 8000 }), fc.constantFrom(1080, 720), (width, height, most) => {
    const lines = linesOf({ width, height }, most);
    expect(lines % 2).toBe(0);
    expect(lines).toBeLessThanOrEqual(Math.min(height, most));
    expect((lines * width) / height).toBeLessThanOrEqual((most * 16) / 9 + 0.01);
  }));
});

test.each([[0, '0:00'], [59.6, '1:00'], [125, '2:05'], [3600, '60:00']])('%d seconds are %s', (seconds, words) => expect(clock(seconds)).toBe(words));
