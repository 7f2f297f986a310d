// Content in memory from real folders: what is read, and what happens when the folder is not good.
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadContent, loadContentOrFallback } from '../../../../../electron/core/content/load.ts';
import { packOf, put, smallFiles, staffFiles, writeFiles, type Files } from './small-pack.ts';
import { readPack } from '../../../../../electron/core/content/read.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nykel-content-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Writes a pack to a folder of its own. */
function folder(name: string, files: Files = smallFiles()): string {
  const dir = join(root, name);
  writeFiles(dir, files);
  return dir;
}

/** A good pack that can be told from another by its English greeting. */
function greeting(text: string): Files {
  return put(smallFiles(), 'en/welcome.json', 'greeting', text);
}

describe('readPack', () => {
  test('reads from disk just what the files hold', () => {
    const pack = readPack(folder('pack'));
    expect(pack).toEqual({ ...packOf(smallFiles()), media: ['clips/key.webm', 'pictures/key.svg', 'pictures/way.svg', 'refugees.en.vtt'] });
  });

  test('passes over hidden files and folders, and takes a byte order mark', () => {
    const files = { ...smallFiles(), '.git/config.json': '{', 'media/.hidden': 'x', 'en/home.json': '\uFEFF{"title":"x"}' };
    const pack = readPack(folder('pack', files));
    expect(pack.problems).toEqual([]);
    expect(Object.keys(pack.words)).not.toContain('.git');
    expect(pack.media).not.toContain('.hidden');
    expect(pack.words['en']?.['home']).toEqual({ title: 'x' });
  });

  test('a file in place of the folder is a problem, not an exception', () => {
    writeFileSync(join(root, 'file'), 'x');
    expect(readPack(join(root, 'file')).problems).toMatchObject([{ file: '', what: expect.stringMatching(/no such folder/) }]);
  });
});

describe('loadContent', () => {
  test('gives languages, first screen, structure, words, media and date', () => {
    const files = put(smallFiles(), 'content/facts.json', 'facts.0.checked', '2025-01-31');
    const content = loadContent(folder('pack', files));
    expect(content.languages.map(({ code }) => code)).toEqual(['en', 'nb', 'nn', 'ru', 'uk']);
    expect(content.languages.find(({ code }) => code === 'uk')).toEqual({ code: 'uk', name: 'Українська', direction: 'ltr' });
    expect(content.welcome.languages).toEqual(content.languages);
    expect(content.welcome.words['uk']).toEqual({ greeting: 'Вітаємо' });
    expect(content.structure.bring.lists[0]?.items).toEqual(['passport']);
    expect(content.structure).not.toHaveProperty('forbidden');
    expect(content.words['uk']?.['common']).toMatchObject({ left: '{n} година | {n} години | {n} годин' });
    expect(content.words['uk']).not.toHaveProperty('language');
    expect(content.media.filter((name) => !name.startsWith('clips/'))).toEqual(['pictures/key.svg', 'pictures/way.svg', 'refugees.en.vtt']);
    expect(content.date).toBe('2026-11-22');
  });

  test('makes captions and descriptions of its own clips, in every language, and lists them among the media', () => {
    const content = loadContent(folder('pack', put(smallFiles(), 'uk/clips.json', 'key.open.seen', 'Двері')));
    const names = ['en', 'nb', 'nn', 'ru', 'uk'].flatMap((code) => [`clips/key.${code}.descriptions.vtt`, `clips/key.${code}.vtt`]);
    expect(Object.keys(content.cues).sort()).toEqual(names);
    expect(content.media.filter((name) => name.startsWith('clips/') && name.endsWith('.vtt'))).toEqual(names);
    expect(content.cues['clips/key.uk.descriptions.vtt']?.[1]).toEqual({ id: 'open', from: 20, to: 50, lines: [[{ text: 'Двері', lang: 'uk' }]] });
  });

  test('the words and the scripts of clips reach the page as captions only', () => {
    const content = loadContent(folder('pack'));
    expect(content.words['uk']).not.toHaveProperty('clips');
    expect(content.structure).not.toHaveProperty('clips');
  });

  test.each(['content/clips.json', 'content/videos.json', 'content/facts.json', 'content/terms.json'])('without a usable %s has no captions of its own', (path) => {
    expect(loadContent(folder('pack', { ...smallFiles(), [path]: { clips: 5, videos: 5, facts: 5, id: 5 } })).cues).toEqual({});
  });

  test('keeps the language whose dates and plurals another one uses', () => {
    const content = loadContent(folder('pack', put(smallFiles(), 'nn/language.json', 'formats', 'nb')));
    expect(content.languages.find(({ code }) => code === 'nn')).toMatchObject({ code: 'nn', formats: 'nb' });
  });

  test('what staff read stands apart from the words of visitors, in the languages that have it', () => {
    const { staff, words } = loadContent(folder('pack', { ...smallFiles(), ...staffFiles('nb') }));
    expect(Object.keys(staff)).toEqual(['nb']);
    expect(staff['nb']?.['notes']).toEqual({ title: 'notes nb' });
    expect(JSON.stringify(words)).not.toContain('notes nb');
  });

  test('keeps a language that is written from right to left', () => {
    const content = loadContent(folder('pack', put(smallFiles(), 'en/language.json', 'direction', 'rtl')));
    expect(content.languages.find(({ code }) => code === 'en')?.direction).toBe('rtl');
  });

  test('of an empty or missing folder gives empty lists to loop over, and no date', () => {
    const content = loadContent(join(root, 'nothing'));
    expect(content).toMatchObject({ languages: [], words: {}, media: [], date: null });
    expect(content.structure.eligibility.questions).toEqual([]);
    expect(content.structure.facts.facts).toEqual([]);
  });
});

describe('loadContentOrFallback', () => {
  test('good chosen content is served, and nothing is said', () => {
    const chosenDir = folder('chosen', greeting('Chosen'));
    const loaded = loadContentOrFallback({ chosenDir, builtinDir: folder('builtin') });
    expect(loaded.problems).toEqual([]);
    expect(loaded.dir).toBe(chosenDir);
    expect(loaded.content.welcome.words['en']).toEqual({ greeting: 'Chosen' });
  });

  test('chosen content without words for staff gets those that came with the program', () => {
    const builtinDir = folder('builtin', { ...smallFiles(), ...staffFiles('nb', 'en') });
    const chosenDir = folder('chosen', { ...greeting('Chosen') });
    expect(Object.keys(loadContentOrFallback({ chosenDir, builtinDir }).content.staff)).toEqual(['en', 'nb']);
  });

  test('a warning does not refuse the chosen content, but is told', () => {
    const chosenDir = folder('chosen', { ...greeting('Chosen'), 'media/refugees.webm': 'x' });
    const loaded = loadContentOrFallback({ chosenDir, builtinDir: folder('builtin') });
    expect(loaded.dir).toBe(chosenDir);
    expect(loaded.problems.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning', 'warning']);
  });

  test('no chosen folder means the built-in content', () => {
    const builtinDir = folder('builtin', greeting('Built in'));
    expect(loadContentOrFallback({ chosenDir: '', builtinDir })).toMatchObject({ dir: builtinDir, problems: [] });
  });

  const bad: [name: string, files: Files | null, file: string, what: RegExp][] = [
    ['a missing folder', null, '', /no such folder/],
    ['an empty folder', { 'readme.txt': 'x' }, 'content', /missing/],
    ['broken JSON', { ...greeting('Chosen'), 'uk/home.json': '{ "title": ' }, 'uk/home.json', /can't be read as JSON/],
    ['broken JSON in the structure', { ...greeting('Chosen'), 'content/facts.json': '[' }, 'content/facts.json', /JSON/],
    ['a structure that fails its schema', put(greeting('Chosen'), 'content/facts.json', 'facts.0.source', 'Norge.no'),
      'content/facts.json', /object with name, url/],
    ['a text that is missing', put(greeting('Chosen'), 'uk/home.json', 'title', undefined), 'uk/home.json', /missing/],
    ['a language file that is broken', { ...greeting('Chosen'), 'uk/language.json': '"uk"' }, 'uk/language.json', /object with name, direction/],
  ];

  test.each(bad)('%s falls back to the built-in content and says so', (_name, files, file, what) => {
    const chosenDir = join(root, 'chosen');
    if (files) writeFiles(chosenDir, files);
    const builtinDir = folder('builtin', greeting('Built in'));
    const { content, dir, problems } = loadContentOrFallback({ chosenDir, builtinDir });
    expect(dir).toBe(builtinDir);
    expect(content.welcome.words['en']).toEqual({ greeting: 'Built in' });
    expect(problems[0]).toMatchObject({ rule: 'fallback', file: chosenDir, severity: 'error' });
    expect(problems[0]?.what).toMatch(/the kiosk shows the content that came with the program/);
    const told = problems.slice(1).filter((problem) => problem.file.replace(/[\\/]$/, '') === join(chosenDir, file));
    expect(told.map((problem) => problem.what)).toContainEqual(expect.stringMatching(what));
  });

  test('one broken file is told once, and nothing follows from it', () => {
    const chosenDir = folder('chosen', { ...smallFiles(), 'en/order.json': '{', 'content/facts.json': '{' });
    const { problems } = loadContentOrFallback({ chosenDir, builtinDir: folder('builtin') });
    expect(problems.slice(1).map(({ file }) => file).sort()).toEqual(
      [join(chosenDir, 'content', 'facts.json'), join(chosenDir, 'en', 'order.json')]);
  });

  test('built-in content is served with its faults, and they are told', () => {
    const builtinDir = folder('builtin', put(greeting('Built in'), 'uk/home.json', 'title', ''));
    const { content, problems } = loadContentOrFallback({ chosenDir: join(root, 'nothing'), builtinDir });
    expect(content.welcome.words['en']).toEqual({ greeting: 'Built in' });
    expect(problems).toMatchObject([
      { rule: 'fallback' },
      { rule: 'read', file: join(root, 'nothing') },
      { rule: 'empty', file: join(builtinDir, 'uk/home.json') },
    ]);
  });

  test('a wrong clock does not refuse content: a fact checked later than "now" passes', () => {
    const chosenDir = folder('chosen', put(smallFiles(), 'content/facts.json', 'facts.0.checked', '2099-01-01'));
    expect(loadContentOrFallback({ chosenDir, builtinDir: folder('builtin') })).toMatchObject({ dir: chosenDir, problems: [] });
  });

  test.skipIf(process.platform === 'win32')('a link that leads nowhere is a problem, not an exception', () => {
    const chosenDir = folder('chosen');
    symlinkSync(join(root, 'gone'), join(chosenDir, 'en', 'extra.json'));
    const { dir, problems } = loadContentOrFallback({ chosenDir, builtinDir: folder('builtin') });
    expect(dir).not.toBe(chosenDir);
    expect(problems).toContainEqual(expect.objectContaining({ file: join(chosenDir, 'en/extra.json') }));
  });
});
