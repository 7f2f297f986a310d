// kiosk.json: good keys are kept, each bad one falls back to its own default and is told in words.
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { configSentence, defaultConfig, loadConfig, parseConfig, settings, WEEKDAYS } from '../../../../electron/core/config.ts';
import type { Weekday } from '../../../../electron/core/config.ts';
import { folder } from '../support.ts';

const week = (hours: string): Record<Weekday, string> => Object.fromEntries(WEEKDAYS.map((day) => [day, hours])) as Record<Weekday, string>;
const defaults = {
  office: { name: '', address: '', phone: '', hours: '', notice: {}, noticeUntil: '', logo: '' },
  languages: null,
  idle: { timeoutSeconds: 90, warningSeconds: 30 },
  screen: { diagonalInches: 24, viewingDistanceMm: 600, lowerEdgeMm: 850 },
  keypad: {
    next: ['ArrowDown', 'ArrowRight'], previous: ['ArrowUp', 'ArrowLeft'], choose: ['Enter'], back: ['Escape', 'Backspace'],
    repeat: ['F13'], louder: ['F14', 'AudioVolumeUp'], softer: ['F15', 'AudioVolumeDown'],
  },
  hours: week('00:00-24:00'),
  nightlyRestart: '03:00',
  welcome: { clip: '' },
  printer: { paper: '', name: '' },
  staff: { pinHash: '' },
  showing: { button: false, notesAt: '' },
  update: { address: '', publicKey: '' },
  content: '',
};
const whole = {
  office: {
    name: 'Servicetorget', address: 'Storgata 1', phone: '+47 22 33 44 55', hours: '09–15',
    notice: { uk: 'Зачинено', nb: 'Stengt' }, noticeUntil: '2028-02-29', logo: 'logo.svg',
  },
  languages: ['nn', 'uk'],
  idle: { timeoutSeconds: 30, warningSeconds: 120 },
  screen: { diagonalInches: 31.5, viewingDistanceMm: 900, lowerEdgeMm: 700 },
  keypad: { next: ['F20'], previous: ['F21'], choose: ['F22'], back: ['F23'], repeat: ['F24'], louder: [], softer: ['PageDown'] },
  hours: { ...week('08:00-11:30, 12:00-15:30'), saturday: '', sunday: '' },
  nightlyRestart: '',
  welcome: { clip: 'eid' },
  printer: { paper: 'receipt', name: 'Star_TSP143' },
  staff: { pinHash: `scrypt:${'a'.repeat(22)}:${'b'.repeat(43)}` },
  showing: { button: true, notesAt: '-1080,0' },
  update: { address: 'https://updates.example.org/nykel/', publicKey: '' },
  content: '../words',
};
const parse = (value: unknown): ReturnType<typeof parseConfig> => parseConfig(JSON.stringify(value), 'kiosk.json');

describe('parseConfig', () => {
  it('an empty file is all defaults and no problem', () => {
    expect(parse({})).toEqual({ config: defaults, problems: [] });
    expect(defaultConfig()).toEqual(defaults);
  });

  it('takes every setting', () => {
    expect(parse(whole)).toEqual({ config: whole, problems: [] });
  });

  it('keeps the good keys beside a bad one, and says file, key, value, what is allowed and what is used', () => {
    const { config, problems } = parse({ ...whole, idle: { timeoutSeconds: 5, warningSeconds: 60 } });
    expect(config).toEqual({ ...whole, idle: { timeoutSeconds: 90, warningSeconds: 60 } });
    expect(problems).toEqual([{
      file: 'kiosk.json', key: 'idle.timeoutSeconds', value: '5', allowed: 'a whole number from 30 to 900', used: '90',
    }]);
    expect(problems.map(configSentence)).toEqual([
      'kiosk.json: "idle.timeoutSeconds" is 5. Allowed is a whole number from 30 to 900. Used is 90.',
    ]);
  });

  it.each([
    ['idle.timeoutSeconds', 29], ['idle.timeoutSeconds', 901], ['idle.timeoutSeconds', 60.5], ['idle.timeoutSeconds', '60'],
    ['idle.warningSeconds', 19], ['idle.warningSeconds', 121], ['idle.warningSeconds', null],
    ['screen.diagonalInches', 6.9], ['screen.diagonalInches', 100.1], ['screen.viewingDistanceMm', 299], ['screen.viewingDistanceMm', 3001],
    ['screen.lowerEdgeMm', -1], ['screen.lowerEdgeMm', 1501],
    ['keypad.next', 'F13'], ['keypad.choose', ['a']], ['keypad.choose', [' ']], ['keypad.back', ['Tab']], ['keypad.back', ['F25']],
    ['keypad.next', ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']],
    ['welcome.clip', '../eid'], ['welcome.clip', null], ['office.name', 7], ['office.phone', 'x'.repeat(201)],
    ['office.notice', []], ['office.notice', 'Stengt'], ['office.notice', { nb: 7 }], ['office.notice', { nb: 'x'.repeat(201) }], ['office.notice', { 'Norsk': 'x' }],
    ['office.noticeUntil', '24.12.2026'], ['office.noticeUntil', '2026-02-30'], ['office.noticeUntil', '2026-13-01'], ['office.logo', 7],
  ])('%s may not be %j', (key, value) => {
    const [group, name] = key.split('.') as ['idle' | 'screen' | 'office' | 'keypad' | 'welcome', string];
    const { config, problems } = parse({ [group]: { [name]: value } });
    expect(config).toEqual(defaults);
    expect(problems.map((problem) => problem.key)).toEqual([key]);
  });

  it.each([
    ['8-15'], ['08:00'], ['15:00-08:00'], ['08:00-08:00'], ['08:00-25:00'], ['08:00-24:01'], ['08:60-09:00'], ['08:00-09:00;'], [null], [8],
  ])('hours may not be %j', (monday) => {
    const { config, problems } = parse({ hours: { monday } });
    expect(config).toEqual(defaults);
    expect(problems).toMatchObject([{ key: 'hours.monday', used: '"00:00-24:00"' }]);
  });

  it.each(['123456', 'scrypt:abc:def', null])('a staff PIN that is not hashed is refused, and not told again: %j', (pinHash) => {
    const { config, problems } = parse({ staff: { pinHash } });
    expect(config.staff.pinHash).toBe('');
    expect(problems.map(configSentence)).toEqual([
      'kiosk.json: "staff.pinHash" is not shown. Allowed is what --make-pin prints, or "" for no way out by touch. Used is "".',
    ]);
  });

  it.each([[[]], [['uk', 'uk']], [['../etc']], ['uk'], [[1]], [{}]])('languages may not be %j', (languages) => {
    const { config, problems } = parse({ languages });
    expect(config.languages).toBeNull();
    expect(problems).toMatchObject([{ key: 'languages', value: JSON.stringify(languages) }]);
  });

  it('names every unknown key, also inside a group, and keeps the rest', () => {
    const { config, problems } = parse({ ...whole, ofice: {}, idle: { ...whole.idle, timeout: 60 } });
    expect(config).toEqual(whole);
    expect(problems.map((problem) => problem.key)).toEqual(['ofice', 'idle.timeout']);
    expect(problems.map((problem) => problem.used)).toEqual(Array(2).fill('nothing: the key is ignored'));
  });

  it('a group that is no object is one problem, and the other groups are kept', () => {
    const { config, problems } = parse({ ...whole, office: 'Servicetorget' });
    expect(config).toEqual({ ...whole, office: defaults.office });
    expect(problems).toMatchObject([{ key: 'office', allowed: 'an object with name, address, phone, hours, notice, noticeUntil, logo' }]);
  });

  it.each(['', '{', 'null', '[]', '"kiosk"', '{"office": {"name": "A",}}', '\u0000'])('a file that is no JSON object is all defaults and one problem: %j', (text) => {
    const { config, problems } = parseConfig(text, 'kiosk.json');
    expect(config).toEqual(defaults);
    expect(problems).toMatchObject([{ key: '', used: 'every default' }]);
    expect(configSentence(problems[0]!)).toMatch(/^kiosk\.json: the file as a whole is /);
  });

  it('takes a file from Notepad, with a byte order mark', () => {
    expect(parseConfig(`\uFEFF${JSON.stringify(whole)}`, 'kiosk.json')).toEqual({ config: whole, problems: [] });
  });

  it('a key named __proto__ is an unknown key and changes no prototype', () => {
    const { config, problems } = parseConfig('{"__proto__": {"office": {"name": "x"}, "idle": {}}}', 'kiosk.json');
    expect(config).toEqual(defaults);
    expect(problems.map((problem) => problem.key)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(config)).toBe(Object.prototype);
  });

  it('property: whatever stands in the file, every setting is allowed afterwards, and every fault is named', () => {
    const group = (...names: string[]): fc.Arbitrary<unknown> =>
      fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...names, 'other'), fc.jsonValue()));
    const file = fc.record({
      office: group('name', 'address'), idle: group('timeoutSeconds', 'warningSeconds'),
      screen: group('diagonalInches'), languages: fc.jsonValue(), content: fc.jsonValue(), other: fc.jsonValue(),
    }, { requiredKeys: [] });
    fc.assert(fc.property(file, (value) => {
      const { config, problems } = parse(value);
      for (const { key, schema, default: standard } of settings) {
        const [first, second] = key.split('.') as [keyof typeof config, string?];
        const used = second === undefined ? config[first] : (config[first] as unknown as Record<string, unknown>)[second];
        expect(used === standard || v.is(schema, used)).toBe(true);
        const written = second === undefined ? value[first as keyof typeof value] : (value[first as 'idle'] as Record<string, unknown> | null)?.[second];
        const kept = JSON.stringify(written) === JSON.stringify(used);
        const named = problems.some((problem) => problem.key === key || problem.key === first);
        expect(written === undefined || kept || named).toBe(true);
      }
      for (const problem of problems) expect(configSentence(problem).length).toBeLessThan(800);
    }));
  });
});

describe('loadConfig', () => {
  it('no file at all is no problem', async () => {
    expect(await loadConfig(null, [join(folder(), 'kiosk.json')])).toEqual({ config: defaults, problems: [], file: null });
  });

  it('takes the first of the usual files that is there', async () => {
    const dir = folder({ 'b.json': '{"content":"b"}', 'c.json': '{"content":"c"}' });
    const found = await loadConfig(null, ['a', 'b', 'c'].map((name) => join(dir, `${name}.json`)));
    expect(found).toMatchObject({ file: join(dir, 'b.json'), config: { content: 'b' } });
  });

  it('takes the chosen file and no other', async () => {
    const dir = folder({ 'b.json': '{"content":"b"}', 'c.json': '{"content":"c"}' });
    expect(await loadConfig(join(dir, 'c.json'), [join(dir, 'b.json')])).toMatchObject({ config: { content: 'c' } });
  });

  it('a chosen file that is not there is a problem, and the usual ones are not taken instead', async () => {
    const dir = folder({ 'b.json': '{"content":"b"}' });
    const found = await loadConfig(join(dir, 'gone.json'), [join(dir, 'b.json')]);
    expect(found.config).toEqual(defaults);
    expect(found.problems).toMatchObject([{ file: join(dir, 'gone.json'), value: 'not there' }]);
  });

  it('a folder in place of the file is a problem, chosen or not', async () => {
    const dir = folder({ 'kiosk.json/inside': '' });
    expect((await loadConfig(null, [join(dir, 'kiosk.json')])).problems).toMatchObject([{ value: expect.stringContaining('not readable') }]);
  });
});

it('a PIN that was written where none belongs is told nowhere', () => {
  for (const wrong of [{ staff: { pin: '482915' } }, { staff: '482915' }, { staff: { pinHash: '482915' } }, { staffPin: 482915 }, { pinHash: '482915' }]) {
    const { problems } = parseConfig(JSON.stringify(wrong), 'kiosk.json');
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('482915');
  }
});
