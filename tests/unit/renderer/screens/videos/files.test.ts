// Which file of a clip is played, and which captions there are.
import { expect, it } from 'vitest';
import { clock, fileFor, isInstalled, textIn } from '../../../../../renderer/screens/videos/files.ts';

const video = { id: 'eid', file: 'clips/eid.webm', small: 'clips/eid.720.webm', captions: 'clips/eid.{lang}.vtt' };
const both = [video.file, video.small];

it('the smaller file is played where the picture is small, the other where it is larger or the only one', () => {
  expect(fileFor(video, both, 1280)).toBe(video.small);
  expect(fileFor(video, both, 1281)).toBe(video.file);
  expect(fileFor(video, [video.file], 400)).toBe(video.file);
  expect(fileFor(video, [video.small], 3000)).toBe(video.small);
  expect(fileFor({ id: 'x', file: 'x.webm', captions: '' }, ['x.webm'], 400)).toBe('x.webm');
});

it('a clip is there when one of its files is', () => {
  expect(isInstalled(video, [video.small])).toBe(true);
  expect(isInstalled(video, ['clips/eid.webp'])).toBe(false);
});

it('captions are there in the languages that have a file', () => {
  expect(textIn(video.captions, 'uk', ['clips/eid.uk.vtt'])).toBe('clips/eid.uk.vtt');
  expect(textIn(video.captions, 'nn', ['clips/eid.uk.vtt'])).toBeNull();
  expect(textIn(undefined, 'uk', ['clips/eid.uk.vtt'])).toBeNull();
});

it('seconds are read as minutes and seconds; a length that is not known as none', () => {
  expect([0, 9.9, 65, 600, NaN, Infinity].map(clock)).toEqual(['0:00', '0:09', '1:05', '10:00', '0:00', '0:00']);
});
