// What the page is told when it starts.
import { expect, it } from 'vitest';
import { parseConfig } from '../../../../electron/core/config.ts';
import { makeStartInfo } from '../../../../electron/core/start-info.ts';
import { smallContent } from '../support.ts';

it('is made of the configuration and the content', () => {
  const content = smallContent();
  const { config } = parseConfig('{"office": {"name": "Servicetorget"}, "idle": {"timeoutSeconds": 60}, "content": "elsewhere"}', '');
  expect(makeStartInfo(config, content, content.languages.slice(1))).toEqual({
    office: { name: 'Servicetorget', address: '', phone: '', hours: '' },
    languages: [{ code: 'uk', name: 'Українська', direction: 'ltr' }],
    idle: { timeoutSeconds: 60, warningSeconds: 30 },
    screen: { diagonalInches: 24, viewingDistanceMm: 600, lowerEdgeMm: 850 },
    keypad: config.keypad,
    paper: '',
    media: ['clip.webm'],
    contentDate: '2026-11-22',
    staffGate: false,
  });
});

it('names the lists of recorded speech, and not its thousands of files', () => {
  const content = { ...smallContent(), media: ['clip.webm', 'speech/uk.json', 'speech/uk/home.title.0123456789.ogg'] };
  expect(makeStartInfo(parseConfig('{}', '').config, content, content.languages).media).toEqual(['clip.webm', 'speech/uk.json']);
});
