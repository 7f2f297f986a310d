// What staff ask of the machine: its state out of log and files, the report without secrets, the files they take away.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SessionEnded } from '../../../../../electron/bridge.ts';
import { parseConfig } from '../../../../../electron/core/config.ts';
import { openOffice } from '../../../../../electron/core/staff/office.ts';
import type { Office } from '../../../../../electron/core/staff/office.ts';
import { hashPin } from '../../../../../electron/core/staff/pin.ts';
import { blockedOf, faultsOf } from '../../../../../electron/core/staff/state.ts';
import { openStatistics } from '../../../../../electron/core/statistics/statistics.ts';
import { createTally } from '../../../../../electron/core/tally.ts';
import type { Tally } from '../../../../../electron/core/tally.ts';
import { folder, memoryLog, smallContent } from '../../support.ts';
import type { Logged } from '../../support.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const line = (event: string, fields: object = {}, at = '2026-11-23T06:00:00Z'): never => ({ at, event, ...fields }) as never;

function open(kioskJson: unknown, log: object[] = []): { office: Office; tally: Tally; dir: string; lines: Logged[] } {
  const dir = folder({ 'package.json': '{"version":"1.2.3"}', 'log.jsonl': log.map((each) => `${JSON.stringify(each)}\n`).join('') });
  const { log: memory, lines } = memoryLog();
  const tally = createTally();
  const now = (): Date => NOW;
  const office = openOffice({
    root: dir, dataDir: dir, now, up: () => 90_000, found: { ...parseConfig(JSON.stringify(kioskJson), 'kiosk.json'), file: 'kiosk.json' },
    content: smallContent(), problems: [], languages: ['uk', 'en'], languagesMissing: [], clipMissing: '', statistics: openStatistics(dir, now, memory), tally, log: memory,
  });
  return { office, tally, dir, lines };
}

const visit: SessionEnded = { how: 'finish', language: 'uk', topics: ['home'], last: 'home', minutes: '0-1' };

test('state tells versions, times, faults since the start and in the week, and what was stopped', async () => {
  const { office } = open({ screen: { diagonalInches: 32 } }, [
    line('fault', { cure: 'reload' }, '2026-11-01T06:00:00Z'), line('fault', { cure: 'restart' }), line('started'), line('fault', { cure: 'reload' }), line('blocked', { kind: 'request' }),
  ]);
  expect(await office.state([])).toMatchObject({
    version: '1.2.3', shell: 'browser', startedAt: '2026-11-23T11:58:30.000Z', upSeconds: 90, contentDate: '2026-11-22', screen: { diagonalInches: 32 },
    faults: { start: { count: 1, cures: { reload: 1 } }, week: { count: 2, cures: { restart: 1, reload: 1 } } },
    blocked: { start: 1, week: 1 }, statisticsSince: null, needs: [{ kind: 'faults', count: 2 }],
  });
  expect((await office.state([])).disk?.freeBytes).toBeGreaterThan(0);
});

test('a language that is not on offer is no language without a voice', async () => {
  const { office } = open({});
  expect((await office.state(['uk', 'secret-words'])).needs).toEqual([{ kind: 'voice', who: 'it', codes: ['uk'] }]);
});

test('what was stopped counts once, whether a line or a count tells of it', () => {
  expect(blockedOf([line('blocked'), line('blocked'), line('blocked-counts', { request: 30, window: 2 }), line('blocked')])).toBe(33);
  expect(faultsOf([])).toEqual({ count: 0, cures: {}, lastAt: null });
});

test('statistics have what is still in memory, too', () => {
  const { office, tally } = open({});
  tally.add(visit);
  tally.add({ ...visit, language: 'en' });
  expect(office.statistics()).toMatchObject({ since: '2026-11-23', periods: [{ visits: 2, kinds: { languages: null } }, { visits: 2 }, { visits: 2 }] });
});

test('the test alert is one line in the log', () => {
  const { office, lines } = open({});
  office.testAlert();
  expect(lines).toEqual([{ event: 'test-alert', fields: {} }]);
});

describe('files to take away', () => {
  test('the report holds state, settings and log, and no secret: not the PIN, not under another name, not in a line of the log', async () => {
    const pinHash = await hashPin('482915');
    const { office, dir } = open({ staff: { pinHash, pin: 'own-482915' }, office: { name: 'Servicetorget' }, printer: { paper: 'own-paper' } }, [
      line('config-problem', { key: 'staff.pin', value: '"own-482915"', allowed: 'x', used: 'y', file: 'kiosk.json' }),
      { at: 'half of a li' },
    ]);
    const { file } = await office.export('bundle');
    expect(file).toBe(join(dir, 'export', 'nykel-report.json'));
    const text = readFileSync(file, 'utf8');
    for (const secret of [pinHash, '482915', 'own-']) expect(text).not.toContain(secret);
    const report = JSON.parse(text) as { configuration: Record<string, unknown>; log: unknown[]; configProblems: { key: string }[] };
    expect(report).toMatchObject({ at: NOW.toISOString(), state: { version: '1.2.3' }, configuration: { 'office.name': 'Servicetorget', 'idle.timeoutSeconds': 90 } });
    expect(Object.keys(report.configuration)).not.toContain('staff.pinHash');
    expect(report.configProblems.map(({ key }) => key)).toEqual(['printer.paper', 'staff.pin']);
    expect(report.log).toEqual([{ at: '2026-11-23T06:00:00Z', event: 'config-problem', key: 'staff.pin', allowed: 'x', used: 'y', file: 'kiosk.json' }]);
  });

  test('each has one file, replaced each time, and nothing else lies there', async () => {
    const { office, tally, dir } = open({});
    for (let time = 0; time < 9; time += 1) tally.add(visit);
    await office.export('statistics');
    await office.export('bundle');
    const { file } = await office.export('statistics');
    expect(readdirSync(join(dir, 'export')).sort()).toEqual(['nykel-report.json', 'nykel-statistics.csv']);
    expect(readFileSync(file, 'utf8')).toContain('2026-11-23;languages;uk;9\r\n');
  });
});
