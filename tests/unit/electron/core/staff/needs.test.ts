// What needs a person: each kind, from what it follows, and that a kiosk in order needs nobody.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../../electron/core/content/types.ts';
import { DISK_LEAST, factNeeds, needsOf } from '../../../../../electron/core/staff/needs.ts';
import type { Looked } from '../../../../../electron/core/staff/needs.ts';
import type { Need } from '../../../../../electron/core/staff/state-types.ts';

const fact = (parts: Partial<Fact> = {}): Fact => ({
  id: 'price', value: 1, source: { name: 'Buypass', url: 'https://www.buypass.no/' }, checked: '2026-11-01', owner: 'Buypass', limitDays: 90, ...parts,
});

const well: Looked = {
  now: new Date('2026-11-23T12:00:00Z'),
  today: '2026-11-23',
  config: { file: '/data/kiosk.json', problems: [], languagesMissing: [], clipMissing: '' },
  content: { problems: [], date: '2026-11-22', facts: [fact()], languages: ['uk', 'nb'] },
  clips: [{ id: 'eid', there: true, captions: ['uk', 'nb'] }],
  disk: { freeBytes: DISK_LEAST, totalBytes: 10 * DISK_LEAST },
  printer: { paper: 'a4', name: '' },
  unnoticed: [],
  unread: [],
  lines: [],
  since: [],
};
const line = (event: string, fields: object = {}, at = '2026-11-23T06:00:00Z'): never => ({ at, event, ...fields }) as never;
const problem = (rule: string, severity: 'error' | 'warning' = 'error') => ({ rule, file: 'uk/home.json', key: 'title', what: 'A sentence.', severity });
const setting = (key: string) => ({ file: '/data/kiosk.json', key, value: '1', allowed: 'x', used: 'y' });

test('a kiosk in order needs nobody', () => expect(needsOf(well)).toEqual([]));

describe('each need, and what it follows from', () => {
  const cases: [string, Partial<Looked>, Need[]][] = [
    ['no configuration', { config: { ...well.config, file: null } }, [{ kind: 'configNone', who: 'it', file: 'kiosk.json' }]],
    ['a broken configuration', { config: { ...well.config, problems: [setting('')] } }, [{ kind: 'configFile', who: 'it', file: '/data/kiosk.json' }]],
    ['settings, each once', { config: { ...well.config, problems: [setting('a.b'), setting('c'), setting('c')] } }, [{ kind: 'config', who: 'it', keys: ['a.b', 'c'] }]],
    ['languages that are not there', { config: { ...well.config, languagesMissing: ['pl'] } }, [{ kind: 'configLanguages', who: 'it', codes: ['pl'] }]],
    ['a clip for Welcome that is not there', { config: { ...well.config, clipMissing: 'eid' } }, [{ kind: 'configClip', who: 'it', clip: 'eid' }]],
    ['content that is refused', { content: { ...well.content, problems: [problem('fallback'), problem('shape')] } }, [
      { kind: 'contentRefused', who: 'editor', errors: 1 },
      { kind: 'content', who: 'editor', count: 1, places: [{ file: 'uk/home.json', key: 'title' }] }]],
    ['words missing in a language', { content: { ...well.content, problems: [problem('missing')] } },
      [{ kind: 'words', who: 'editor', count: 1, places: [{ file: 'uk/home.json', key: 'title' }] }]],
    ['other faults of the content, a handful by name', { content: { ...well.content, problems: Array.from({ length: 9 }, () => problem('sentence', 'warning')) } },
      [{ kind: 'content', who: 'editor', count: 9, places: Array.from({ length: 5 }, () => ({ file: 'uk/home.json', key: 'title' })) }]],
    ['a clock before the content', { today: '2026-11-21' }, [{ kind: 'clock', who: 'it', today: '2026-11-21', contentDate: '2026-11-22' }]],
    ['a full disk', { disk: { freeBytes: DISK_LEAST - 1, totalBytes: DISK_LEAST } }, [{ kind: 'disk', who: 'it', freeBytes: DISK_LEAST - 1 }]],
    ['a folder that takes no file', { since: [line('state-unwritable', { file: '/data/statistics.json' })] }, [{ kind: 'unwritable', who: 'it', file: '/data/statistics.json' }]],
    ['faults of the last day', {
      lines: [line('fault', { cure: 'reload' }, '2026-11-22T11:59:00Z'), line('fault', { cure: 'reload' }), line('fault', { cure: 'repair' }), line('program-error')],
    }, [{ kind: 'faults', who: 'it', count: 3, repairs: 1 }]],
    ['an update that failed', { lines: [line('update-found'), line('update-failed')] }, [{ kind: 'update', who: 'it', at: '2026-11-23T06:00:00Z' }]],
    ['none that came after all', { lines: [line('update-failed'), line('update-installing')] }, []],
    ['a printer that took no sheet', { lines: [line('print-failed')] }, [{ kind: 'printer', who: 'office', count: 1, at: '2026-11-23T06:00:00Z' }]],
    ['not where there is none any more', { lines: [line('print-failed')], printer: { paper: '', name: '' } }, []],
    ['a notice of the office without a language', { unnoticed: ['ru'] }, [{ kind: 'notice', who: 'office', codes: ['ru'] }]],
    ['a language without a voice', { unread: ['uk'] }, [{ kind: 'voice', who: 'it', codes: ['uk'] }]],
    ['a clip that is not there', { clips: [{ id: 'eid', there: false, captions: [] }] }, [{ kind: 'clips', who: 'editor', ids: ['eid'] }]],
    ['captions that are not there', { clips: [{ id: 'eid', there: true, captions: ['nb'] }] }, [{ kind: 'captions', who: 'editor', id: 'eid', codes: ['uk'] }]],
  ];
  test.each(['nb', 'nn', 'en'])('each has its words in %s: what, why, and what to do', (language) => {
    const words = JSON.parse(readFileSync(join(import.meta.dirname, `../../../../../locales/${language}/staff/state.json`), 'utf8')) as { needs: object };
    // Of facts the card says itself; faults that nothing mended are another matter to staff.
    const kinds = new Set(cases.flatMap(([, , needs]) => needs.map(({ kind }) => kind)));
    expect(Object.keys(words.needs).sort()).toEqual([...kinds, 'repairs'].sort());
    for (const need of Object.values(words.needs)) expect(Object.keys(need as object)).toEqual(['title', 'why', 'todo']);
  });

  test.each(cases)('%s', (_what, parts, needs) => expect(needsOf({ ...well, ...parts })).toEqual(needs));
});

describe('facts', () => {
  const checkedDays = (checked: string, parts: Partial<Fact> = {}): string[] =>
    factNeeds([fact({ checked, ...parts })], '2026-11-23').flatMap((need) => (need.kind === 'facts' ? need.facts.map(({ why, days }) => `${why} ${days}`) : []));

  test('on the last day of the limit not yet, the day after it is old', () => {
    expect(checkedDays('2026-08-25')).toEqual([]);
    expect(checkedDays('2026-08-24')).toEqual(['old 91']);
  });

  test('one to confirm and one that nobody has seen, also on the day it was written', () => {
    expect(checkedDays('2026-11-23', { confirm: true })).toEqual(['confirm 0']);
    expect(checkedDays('2026-11-23', { unseen: true })).toEqual(['unseen 0']);
    expect(checkedDays('2026-08-24', { confirm: true })).toEqual(['old 91']);
  });

  test('those of one source stand together; the source that is longest overdue is first', () => {
    const udi = { name: 'UDI', url: 'https://www.udi.no/' };
    const needs = factNeeds([fact({ id: 'a', confirm: true }), fact({ id: 'b', unseen: true, doubt: 'Why.' }), fact({ id: 'c', checked: '2025-01-01', source: udi })], '2026-11-23');
    expect(needs).toMatchObject([
      { kind: 'facts', who: 'editor', source: udi, facts: [{ id: 'c', why: 'old' }] },
      { kind: 'facts', source: { name: 'Buypass' }, facts: [{ id: 'a', why: 'confirm', doubt: '' }, { id: 'b', why: 'unseen', doubt: 'Why.' }] },
    ]);
  });
});
