// What the page is told when it starts.
import { expect, it } from 'vitest';
import { parseConfig } from '../../../../electron/core/config.ts';
import { makeStartInfo, staffLanguages, welcomeClip } from '../../../../electron/core/start-info.ts';
import { smallContent } from '../support.ts';

it('is made of the configuration and the content', () => {
  const content = smallContent();
  const { config } = parseConfig('{"office": {"name": "Servicetorget"}, "idle": {"timeoutSeconds": 60}, "content": "elsewhere"}', '');
  expect(makeStartInfo(config, content, content.languages.slice(1))).toEqual({
    office: { name: 'Servicetorget', address: '', phone: '', hours: '' },
    notice: null,
    logo: '',
    setUp: false, notes: false,
    languages: [{ code: 'uk', name: 'Українська', direction: 'ltr' }],
    idle: { timeoutSeconds: 60, warningSeconds: 30 },
    screen: { diagonalInches: 24, viewingDistanceMm: 600, lowerEdgeMm: 850 },
    keypad: config.keypad,
    paper: '',
    media: ['clip.webm'],
    welcomeClip: null,
    contentDate: '2026-11-22',
    staffGate: false,
    staffLanguages: [],
    showingButton: false,
  });
});

it('names the lists of recorded speech, and not its thousands of files', () => {
  const content = { ...smallContent(), media: ['clip.webm', 'speech/uk.json', 'speech/uk/home.title.0123456789.ogg'] };
  expect(makeStartInfo(parseConfig('{}', '').config, content, content.languages).media).toEqual(['clip.webm', 'speech/uk.json']);
});

it('shows on Welcome the small clip where there is one, and none that is not there', () => {
  const { structure } = smallContent();
  const video = { id: 'eid', file: 'clips/eid.webm', small: 'clips/eid.720.webm', poster: 'clips/eid.webp', captions: 'clips/eid.{lang}.vtt' };
  const videos = { ...structure, videos: { videos: [video] } };
  const clip = (id: string, media: string[]) => welcomeClip(id, { structure: videos, media });
  expect(clip('eid', [video.file, video.small, video.poster])).toEqual({ file: video.small, poster: video.poster });
  expect(clip('eid', [video.file])).toEqual({ file: video.file, poster: '' });
  expect(clip('eid', [video.poster])).toBeNull();
  expect(clip('', [video.file])).toBeNull();
  expect(clip('other', [video.file])).toBeNull();
});

it('speaks with staff in Norwegian before English, and also in a language that is not on offer', () => {
  const language = (code: string) => ({ code, name: code, direction: 'ltr' as const });
  const all = ['en', 'nb', 'nn', 'uk'].map(language);
  const codes = (staff: string[], offered: string[]): string[] =>
    staffLanguages({ languages: all, staff: Object.fromEntries(staff.map((code) => [code, {}])) }, offered.map(language)).map(({ code }) => code);
  expect(codes(['en', 'nb', 'nn'], ['uk', 'en', 'nn', 'nb'])).toEqual(['nn', 'nb', 'en']);
  expect(codes(['en', 'nb', 'nn'], ['uk'])).toEqual(['nb', 'nn', 'en']);
  expect(codes([], ['uk', 'nb'])).toEqual([]);
});
