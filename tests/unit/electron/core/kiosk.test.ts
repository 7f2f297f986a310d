// The kiosk without a shell: faults are told and never stop it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StartInfo } from '../../../../electron/bridge.ts';
import { openKiosk } from '../../../../electron/core/kiosk.ts';
import type { Kiosk, KioskParts } from '../../../../electron/core/kiosk.ts';
import { folder, memoryLog } from '../support.ts';
import type { Logged } from '../support.ts';

const pack = {
  'locales/en/language.json': '{"name":"English","direction":"ltr"}',
  'locales/uk/language.json': '{"name":"Українська","direction":"ltr"}',
  'locales/media/clip.webm': 'built in',
};

async function open(files: Record<string, string>, parts: Partial<KioskParts> = {}): Promise<{ kiosk: Kiosk; said: string; lines: Logged[]; root: string }> {
  const root = folder({ ...pack, 'dist/page/index.html': 'page', ...files });
  const { log, lines } = memoryLog();
  const said: string[] = [];
  const kiosk = await openKiosk({
    root, dataDir: join(root, 'data'), options: { config: null, content: null }, bridgeScript: 'bridge()', log,
    now: () => new Date(2026, 10, 22, 10), up: () => 0, beat: () => undefined, act: () => undefined, print: () => Promise.resolve('printed'),
    showNotes: () => false, findsScreens: false,
    say: (sentence) => void said.push(sentence), ...parts,
  });
  return { kiosk, said: said.join('\n'), lines, root };
}

async function start(kiosk: Kiosk): Promise<StartInfo> {
  const reply = await kiosk.handle('start', {});
  if (!reply.ok) throw new Error(reply.error);
  return reply.value as StartInfo;
}

const textOf = async (kiosk: Kiosk, path: string): Promise<string> => (await kiosk.pages(new Request(`kiosk://app${path}`))).text();

describe('openKiosk', () => {
  it('serves page, content, media and bridge, and answers calls', async () => {
    const { kiosk } = await open({});
    expect(await textOf(kiosk, '/')).toBe('page');
    expect(await textOf(kiosk, '/bridge.js')).toBe('bridge()');
    expect(await textOf(kiosk, '/media/clip.webm')).toBe('built in');
    expect(JSON.parse(await textOf(kiosk, '/content/welcome.json'))).toHaveProperty('languages');
    expect(await start(kiosk)).toMatchObject({ media: ['clip.webm'], languages: [{ code: 'uk' }, { code: 'en' }] });
  });

  it('speaks of a screen for notes where the shell finds one, or the configuration says where it is', async () => {
    const able = async (config: object, findsScreens: boolean): Promise<boolean> =>
      (await start((await open({ 'kiosk.json': JSON.stringify(config) }, { findsScreens })).kiosk)).notes;
    expect(await able({}, false)).toBe(false);
    expect(await able({ showing: { notesAt: '1920,0' } }, false)).toBe(true);
    expect(await able({}, true)).toBe(true);
  });

  it('says that there is no configuration', async () => {
    const { said, lines, root } = await open({});
    expect(said).toContain(`There is no kiosk.json in ${join(root, 'data')} or ${root}: every setting has its default.`);
    expect(lines).toContainEqual({ event: 'config-none', fields: { looked: `${join(root, 'data')}, ${root}` } });
  });

  it('reads kiosk.json of the data folder before the one of the program', async () => {
    const files = { 'kiosk.json': '{"office":{"name":"program"}}' };
    expect((await start((await open(files)).kiosk)).office.name).toBe('program');
    const both = { ...files, 'data/kiosk.json': '{"office":{"name":"data"}}' };
    expect((await start((await open(both)).kiosk)).office.name).toBe('data');
  });

  it('tells every fault of the configuration on the terminal and in the log, and starts', async () => {
    const { kiosk, said, lines, root } = await open({ 'kiosk.json': '{"idle":{"timeoutSeconds":1},"colour":"red"}' });
    expect((await start(kiosk)).idle).toEqual({ timeoutSeconds: 90, warningSeconds: 30 });
    expect(said).toContain(`${join(root, 'kiosk.json')}: "idle.timeoutSeconds" is 1. Allowed is a whole number from 30 to 900. Used is 90.`);
    expect(said).toContain('"colour" is "red"');
    const keys = lines.flatMap((line) => (line.event === 'config-problem' ? [line.fields.key] : []));
    expect(keys).toEqual(['idle.timeoutSeconds', 'colour']);
  });

  it('content that fails its check: the built-in content is shown, and that is said with the faults', async () => {
    const { kiosk, said, lines, root } = await open({
      'kiosk.json': '{"content":"mine"}', 'mine/en/language.json': 'broken', 'mine/media/clip.webm': 'mine',
    });
    expect(await textOf(kiosk, '/media/clip.webm')).toBe('built in');
    expect(said).toContain('the kiosk shows the content that came with the program');
    expect(said).toContain(join(root, 'mine', 'en', 'language.json'));
    expect(lines.map((line) => line.event)).toEqual(expect.arrayContaining(['content-problems', 'content-problem']));
  });

  it('does not flood the terminal with the faults of a content', async () => {
    const { said } = await open({});
    expect(said.split('\n').length).toBeLessThan(15);
    expect(said).toMatch(/more errors: npm run check:content names them all/);
  });

  it('the option wins over the configuration, whose path is relative to its own folder', async () => {
    const files = { 'data/kiosk.json': '{"content":"../fromconfig"}' };
    const config = await open(files);
    expect(config.said).toContain(join(config.root, 'fromconfig'));
    const option = await open(files, { options: { config: null, content: '/from/option' } });
    expect(option.said).toContain('/from/option');
    expect(option.said).not.toContain('fromconfig');
  });

  it('names languages that the content does not have', async () => {
    const { kiosk, said, lines } = await open({ 'kiosk.json': '{"languages":["xx","en"]}' });
    expect((await start(kiosk)).languages.map((each) => each.code)).toEqual(['en']);
    expect(said).toContain('"languages" names xx, which the content does not have. Used is en.');
    expect(lines).toContainEqual({ event: 'languages-missing', fields: { missing: 'xx', used: 'en' } });
  });

  it('a clip for Welcome that is not there is told, and there is none', async () => {
    const { kiosk, said, lines } = await open({ 'kiosk.json': '{"welcome":{"clip":"other"}}' });
    expect((await start(kiosk)).welcomeClip).toBeNull();
    expect(said).toContain('"welcome.clip" is other, a clip that the content does not have.');
    expect(lines).toContainEqual({ event: 'clip-missing', fields: { clip: 'other' } });
  });

  it('writes counts of visits, not visits, when it is asked to', async () => {
    const { kiosk, root } = await open({});
    const visit = { how: 'finish', language: 'uk', topics: ['home'], last: 'home', minutes: '2-5' };
    await kiosk.handle('sessionEnded', visit);
    await kiosk.handle('sessionEnded', { ...visit, how: 'idle' });
    const file = join(root, 'data', 'statistics.json');
    expect(existsSync(file)).toBe(false);
    kiosk.writeCounts();
    kiosk.writeCounts();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      days: [{ visits: 2, how: { finish: 1, idle: 1 }, languages: { uk: 2 }, screens: { home: 2 }, last: { home: 2 }, minutes: { '2-5': 2 } }],
    });
  });
});
