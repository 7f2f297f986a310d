// Set-up: who may, what is refused, and what stands in kiosk.json afterwards.
import { readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SetUpSettings } from '../../../../../electron/bridge.ts';
import { loadConfig, parseConfig } from '../../../../../electron/core/config.ts';
import { createSetUp } from '../../../../../electron/core/set-up/set-up.ts';
import type { SetUp } from '../../../../../electron/core/set-up/set-up.ts';
import { withChoice } from '../../../../../electron/core/set-up/write-config.ts';
import { isRightPin } from '../../../../../electron/core/staff/pin.ts';
import { folder, memoryLog, smallContent } from '../../support.ts';

const { languages } = smallContent();
const PIN = '48291537';
const settings: SetUpSettings = {
  office: { name: 'Servicetorget', address: 'Torget 1', phone: '61 35 25 00', hours: '09–15', notice: { uk: 'Зачинено' }, noticeUntil: '2026-12-24' },
  languages: ['uk'],
  screen: { diagonalInches: 31.5, viewingDistanceMm: 800, lowerEdgeMm: 700 },
  printer: { paper: 'a4', name: '' },
};

async function open(files: Record<string, string> = {}, { staffIn = false } = {}) {
  const dir = folder(files);
  const file = join(dir, 'kiosk.json');
  const { log, lines } = memoryLog();
  const found = await loadConfig(null, [file]);
  const setUp: SetUp = createSetUp({ found, dataDir: dir, offered: languages, available: languages, staffIn: () => staffIn, log });
  return { dir, file, setUp, lines, json: () => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>> };
}

it('is due and open at a start that found no configuration, until it is ended', async () => {
  const { setUp } = await open();
  expect([setUp.due(), setUp.isOpen()]).toEqual([true, true]);
  setUp.end();
  expect([setUp.due(), setUp.isOpen()]).toEqual([false, false]);
});

it('asks nobody once the kiosk was configured, though its file is gone: visitors stand there now', async () => {
  const { dir, file } = await open({ 'kiosk.json': '{}' });
  rmSync(file);
  const { log } = memoryLog();
  const again = createSetUp({ found: await loadConfig(null, [file]), dataDir: dir, offered: languages, available: languages, staffIn: () => false, log });
  expect([again.due(), again.isOpen(), again.canEnd()]).toEqual([false, false, false]);
});

it('is neither due nor open once it has written: whoever comes before the restart finds no set-up', async () => {
  const { setUp } = await open();
  await setUp.save({ settings, pin: PIN });
  expect([setUp.due(), setUp.isOpen(), setUp.canEnd()]).toEqual([false, false, true]);
  setUp.end();
  expect(setUp.canEnd()).toBe(false);
});

it('is for staff alone where there is one, even a broken one', async () => {
  for (const text of ['{}', 'broken']) {
    const { setUp } = await open({ 'kiosk.json': text });
    expect([setUp.due(), setUp.isOpen()]).toEqual([false, false]);
    expect((await open({ 'kiosk.json': text }, { staffIn: true })).setUp.isOpen()).toBe(true);
  }
});

it('begins with what is configured, and never with the PIN', async () => {
  const hash = `scrypt:${'a'.repeat(22)}:${'b'.repeat(43)}`;
  const { setUp } = await open({ 'kiosk.json': JSON.stringify({ ...settings, staff: { pinHash: hash } }) }, { staffIn: true });
  expect(setUp.read()).toEqual({ settings: { ...settings, languages: ['en', 'uk'] }, available: languages, hasPin: true });
  expect(JSON.stringify(setUp.read())).not.toContain('scrypt');
});

it('writes what the next start reads without a problem, for its owner alone, and logs no value', async () => {
  const { dir, file, setUp, lines, json } = await open();
  expect(await setUp.save({ settings, pin: PIN })).toEqual({ saved: true });
  expect(setUp.saved()).toBe(true);
  const { config, problems } = await loadConfig(null, [file]);
  expect(problems).toEqual([]);
  expect(config).toMatchObject(settings);
  expect(await isRightPin(PIN, config.staff.pinHash)).toBe(true);
  expect(readFileSync(file, 'utf8')).not.toContain(PIN);
  expect(readFileSync(file, 'utf8')).toContain('\n    "name": "Servicetorget"');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dir)).toEqual(['kiosk.json']);
  expect(lines).toEqual([{ event: 'set-up-saved', fields: {} }]);
  expect(json()['staff']?.['pinHash']).toMatch(/^scrypt:/);
});

it('keeps what it does not know, and the PIN where none is chosen', async () => {
  const hash = `scrypt:${'a'.repeat(22)}:${'b'.repeat(43)}`;
  const before = { hours: { monday: '08:00-15:30' }, office: { logo: 'logo.svg' }, staff: { pinHash: hash }, update: { address: 'https://x.no/' }, own: [1] };
  const { setUp, json } = await open({ 'kiosk.json': JSON.stringify(before) }, { staffIn: true });
  await setUp.save({ settings, pin: null });
  expect(json()).toEqual({ ...before, ...settings, office: { ...settings.office, logo: 'logo.svg' } });
  await setUp.save({ settings, pin: '' });
  expect(json()['staff']?.['pinHash']).toBe('');
});

it.each(['{ "office": ', '[]', '7'])('keeps a copy of a file that was no configuration: %s', async (text) => {
  const { dir, file, setUp } = await open({ 'kiosk.json': text }, { staffIn: true });
  await setUp.save({ settings, pin: null });
  expect(readFileSync(`${file}.broken`, 'utf8')).toBe(text);
  expect((await loadConfig(null, [join(dir, 'kiosk.json')])).problems).toEqual([]);
});

it.skipIf(process.platform === 'win32')('writes the file that a link leads to, and leaves the link', async () => {
  const elsewhere = folder({ 'real.json': '{"own": 1}' });
  const dir = folder();
  symlinkSync(join(elsewhere, 'real.json'), join(dir, 'kiosk.json'));
  const found = await loadConfig(null, [join(dir, 'kiosk.json')]);
  const setUp = createSetUp({ found, dataDir: dir, offered: languages, available: languages, staffIn: () => true, log: memoryLog().log });
  await setUp.save({ settings, pin: null });
  expect(JSON.parse(readFileSync(join(elsewhere, 'real.json'), 'utf8'))).toMatchObject({ own: 1, languages: ['uk'] });
});

it('says by their keys what the next start would not take, and writes nothing', async () => {
  const { dir, setUp } = await open();
  const wrong = {
    ...settings, languages: ['uk', 'xx'], office: { ...settings.office, name: 'x'.repeat(201), noticeUntil: '2026-02-30' },
    screen: { ...settings.screen, diagonalInches: 3 },
  };
  expect(await setUp.save({ settings: wrong, pin: null }))
    .toEqual({ saved: false, unusable: ['office.name', 'office.noticeUntil', 'screen.diagonalInches', 'languages'] });
  expect(await setUp.save({ settings: { ...settings, languages: [] }, pin: null })).toEqual({ saved: false, unusable: ['languages'] });
  expect(readdirSync(dir)).toEqual([]);
});

it('says so where the disk does not take it', async () => {
  const dir = folder({ 'file': '' });
  const found = await loadConfig(null, []);
  const { log, lines } = memoryLog();
  const setUp = createSetUp({ found, dataDir: join(dir, 'file'), offered: languages, available: languages, staffIn: () => false, log });
  expect(await setUp.save({ settings, pin: null })).toEqual({ saved: false, unusable: [] });
  expect([setUp.saved(), lines.at(-1)?.event]).toEqual([false, 'state-unwritable']);
});

it('whatever stood there, only the keys of set-up change', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (before) => {
    const after = withChoice(before, { settings, pinHash: '' });
    const own = ['office', 'languages', 'screen', 'printer', 'staff'];
    for (const key of Object.keys(before)) if (!own.includes(key)) expect(after[key]).toEqual(before[key]);
    expect(parseConfig(JSON.stringify(after), '').config).toMatchObject(settings);
  }));
});
