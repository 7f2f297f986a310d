// The calls of the page: right ones are answered, everything else is refused with a sentence.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { SessionEnded, StartInfo } from '../../../../electron/bridge.ts';
import { createHandle } from '../../../../electron/core/calls.ts';
import type { CallParts, Handle } from '../../../../electron/core/calls.ts';
import type { Office } from '../../../../electron/core/staff/office.ts';
import type { SetUp } from '../../../../electron/core/set-up/set-up.ts';
import type { StaffGate } from '../../../../electron/core/staff/gate.ts';
import { memoryLog } from '../support.ts';
import type { Logged } from '../support.ts';

const info = { contentDate: '2026-11-22' } as StartInfo;
const ended: SessionEnded = { how: 'finish', language: 'uk', topics: ['home'], last: 'home', minutes: '0-1' };

/** A gate that takes 123456 and nothing else. */
function closedGate(): StaffGate {
  let open = false;
  return {
    enter: (pin) => Promise.resolve((open = pin === '123456') ? { entered: true } : { entered: false, waitSeconds: 0 }),
    isOpen: () => open,
    stay: () => undefined,
    close: () => void (open = false),
  };
}

const notAsked = (): never => {
  throw new Error('nobody asked');
};
const noOffice: Office = { state: notAsked, statistics: notAsked, export: notAsked, testAlert: notAsked };
/** A set-up that is not open. */
const closedSetUp: SetUp = {
  due: () => false, isOpen: () => false, canEnd: () => false, saved: () => false, end: () => undefined,
  read: () => { throw new Error('read'); }, save: () => { throw new Error('saved'); },
};

function make(parts: Partial<CallParts> = {}): { handle: Handle; counted: SessionEnded[]; lines: Logged[] } {
  const { log, lines } = memoryLog();
  const counted: SessionEnded[] = [];
  const handle = createHandle({
    startInfo: () => Promise.resolve(info),
    count: (session) => void counted.push(session),
    countNothingFits: () => undefined,
    languages: ['uk', 'en'],
    alive: () => ({ asleep: false }),
    staff: closedGate(),
    office: noOffice,
    setUp: closedSetUp,
    act: () => undefined,
    showNotes: () => false,
    log,
    ...parts,
  });
  return { handle, counted, lines };
}

describe('the window of notes', () => {
  it('opens and closes, without the PIN: it carries nothing', async () => {
    const showNotes = vi.fn(() => true);
    const { handle } = make({ showNotes });
    expect(await handle('staffNotes', { open: true })).toEqual({ ok: true, value: null });
    expect(await handle('staffNotes', { open: false })).toEqual({ ok: true, value: null });
    expect(showNotes.mock.calls).toEqual([[true], [false]]);
  });

  it('is refused where there is no screen for it', async () => {
    expect(await make({ showNotes: () => false }).handle('staffNotes', { open: true })).toEqual({ ok: false, error: 'staffNotes: there is no other screen for notes.' });
  });

  it('is closed by a new document: that is a new person', async () => {
    const showNotes = vi.fn(() => true);
    await make({ showNotes }).handle('start', {});
    expect(showNotes.mock.calls).toEqual([[false]]);
  });
});

describe('right calls', () => {
  it('start gives the start information', async () => {
    expect(await make().handle('start', {})).toEqual({ ok: true, value: info });
  });

  it('sessionEnded is counted, and clears the session after that', async () => {
    const order: string[] = [];
    const { handle } = make({
      count: () => void order.push('count'),
      clearSession: () => Promise.resolve(void order.push('clear')),
    });
    expect(await handle('sessionEnded', ended)).toEqual({ ok: true, value: null });
    expect(order).toEqual(['count', 'clear']);
  });

  it('sessionEnded logs nothing of the one visit', async () => {
    const { handle, counted, lines } = make();
    await handle('sessionEnded', ended);
    expect(counted).toEqual([ended]);
    expect(lines).toEqual([]);
  });

  it('report is logged by its names', async () => {
    const { handle, lines } = make();
    expect(await handle('report', { event: 'page-error', screen: 'order' })).toEqual({ ok: true, value: null });
    expect(await handle('report', { event: 'clip-failed', screen: 'videos', reason: 'stall' })).toEqual({ ok: true, value: null });
    expect(lines).toEqual([
      { event: 'page-report', fields: { event: 'page-error', screen: 'order' } },
      { event: 'page-report', fields: { event: 'clip-failed', screen: 'videos', reason: 'stall' } },
    ]);
  });

  it('that nothing fits is counted, and stands in no line of its own', async () => {
    const countNothingFits = vi.fn();
    const { handle, lines } = make({ countNothingFits });
    expect(await handle('report', { event: 'nothing-fits', screen: 'services' })).toEqual({ ok: true, value: null });
    expect(countNothingFits).toHaveBeenCalledOnce();
    expect(lines).toEqual([]);
  });

  it('an input without prototype is an input', async () => {
    expect(await make().handle('start', Object.create(null))).toMatchObject({ ok: true });
  });
});

describe('print', () => {
  it('carries nothing, and says whether the sheet went to the printer', async () => {
    const print = vi.fn(() => Promise.resolve('printed' as const));
    const { handle, lines } = make({ print });
    expect(await handle('print', {})).toEqual({ ok: true, value: { sheet: 'printed' } });
    expect(print).toHaveBeenCalledExactlyOnceWith();
    expect(await handle('print', { text: 'my list' })).toMatchObject({ ok: false });
    expect(print).toHaveBeenCalledOnce();
    expect(JSON.stringify(lines)).not.toContain('my list');
  });

  it('is refused where there is no printer', async () => {
    const { handle, lines } = make();
    expect(await handle('print', {})).toMatchObject({ ok: false });
    expect(lines).toEqual([{ event: 'call-refused', fields: {} }]);
  });
});

describe('the heartbeat', () => {
  it('is taken, and answered with whether the screen is to be dark', async () => {
    const beats: boolean[] = [];
    const { handle } = make({ alive: (visiting) => (beats.push(visiting), { asleep: visiting }) });
    expect(await handle('alive', { visiting: true })).toEqual({ ok: true, value: { asleep: true } });
    expect(await handle('alive', { visiting: false })).toEqual({ ok: true, value: { asleep: false } });
    expect(beats).toEqual([true, false]);
  });
});

describe('what staff look at', () => {
  const asked: string[] = [];
  const office = {
    state: (unread: string[]) => Promise.resolve({ needs: unread } as never),
    statistics: () => ({ since: null, periods: [] }),
    testAlert: () => void asked.push('alert'),
    export: (what: string) => Promise.resolve({ file: what }),
  };
  const calls: [string, object, unknown][] = [
    ['staffState', { unread: ['uk'] }, { needs: ['uk'] }], ['staffStatistics', {}, { since: null, periods: [] }],
    ['staffExport', { what: 'bundle' }, { file: 'bundle' }], ['staffTestAlert', {}, null],
  ];

  it.each(calls)('%s is answered behind the PIN, and refused before it', async (call, input, value) => {
    const { handle, lines } = make({ office });
    expect(await handle(call, input)).toEqual({ ok: false, error: `${call}: the PIN comes first.` });
    expect(lines).toEqual([{ event: 'call-refused', fields: {} }]);
    expect(asked).toEqual([]);
    await handle('staffEnter', { pin: '123456' });
    expect(await handle(call, input)).toEqual({ ok: true, value });
    asked.length = 0;
  });

  it('a file that the disk does not take is no file', async () => {
    const { handle } = make({ office: { ...office, export: () => Promise.reject(new Error('disk full: /data')) } });
    await handle('staffEnter', { pin: '123456' });
    expect(await handle('staffExport', { what: 'statistics' })).toEqual({ ok: false, error: 'staffExport: the kiosk could not do this.' });
  });
});

describe('staff', () => {
  it('nothing is done before the PIN', async () => {
    const act = vi.fn();
    const { handle, lines } = make({ act });
    expect(await handle('staffDo', { action: 'close' })).toEqual({ ok: false, error: 'staffDo: the PIN comes first.' });
    expect(await handle('staffEnter', { pin: '654321' })).toEqual({ ok: true, value: { entered: false, waitSeconds: 0 } });
    expect(await handle('staffDo', { action: 'close' })).toMatchObject({ ok: false });
    expect(act).not.toHaveBeenCalled();
    expect(JSON.stringify(lines)).not.toContain('654321');
  });

  it('after the PIN one thing is done, then the gate is shut', async () => {
    const act = vi.fn();
    const { handle, lines } = make({ act });
    await handle('staffEnter', { pin: '123456' });
    expect(await handle('staffDo', { action: 'restart' })).toEqual({ ok: true, value: null });
    expect(await handle('staffDo', { action: 'close' })).toMatchObject({ ok: false });
    expect(act.mock.calls).toEqual([['restart']]);
    expect(lines).toContainEqual({ event: 'staff-action', fields: { action: 'restart' } });
  });

  it('leaving does nothing but shut the gate', async () => {
    const act = vi.fn();
    const { handle } = make({ act });
    await handle('staffEnter', { pin: '123456' });
    expect(await handle('staffDo', { action: 'leave' })).toEqual({ ok: true, value: null });
    expect(await handle('staffDo', { action: 'close' })).toMatchObject({ ok: false });
    expect(act).not.toHaveBeenCalled();
  });

  it('a new document shuts the gate: the next person is somebody else', async () => {
    const { handle } = make();
    await handle('staffEnter', { pin: '123456' });
    await handle('start', {});
    expect(await handle('staffDo', { action: 'close' })).toMatchObject({ ok: false });
  });

  it.each(['12345', '1234567890123', '12345a', ' 123456', '１２３４５６'])('%j is no PIN and is not compared', async (pin) => {
    const enter = vi.fn();
    const { handle } = make({ staff: { ...closedGate(), enter } });
    expect(await handle('staffEnter', { pin })).toMatchObject({ ok: false, error: expect.stringContaining('at "pin"') });
    expect(enter).not.toHaveBeenCalled();
  });
});

describe('set-up', () => {
  const settings = {
    office: { name: '', address: '', phone: '', hours: '', notice: {}, noticeUntil: '' }, languages: ['uk'],
    screen: { diagonalInches: 24, viewingDistanceMm: 600, lowerEdgeMm: 850 }, printer: { paper: '', name: '' },
  };

  it('is refused where it is not open, and restarts nothing', async () => {
    const act = vi.fn();
    const { handle } = make({ act });
    for (const [call, input] of [['setUp', {}], ['setUpSave', { settings, pin: null }], ['setUpEnd', {}]] as const) {
      expect(await handle(call, input)).toEqual({ ok: false, error: `${call}: the PIN comes first.` });
    }
    expect(act).not.toHaveBeenCalled();
  });

  it('ends with a restart where something was saved, and only there', async () => {
    for (const saved of [true, false]) {
      const act = vi.fn();
      const end = vi.fn();
      const { handle } = make({ act, setUp: { ...closedSetUp, canEnd: () => true, saved: () => saved, end } });
      expect(await handle('setUpEnd', {})).toEqual({ ok: true, value: null });
      expect([end.mock.calls.length, act.mock.calls]).toEqual([1, saved ? [['restart']] : []]);
    }
  });

  it('says once more that it was saved, to whom had not heard it, and writes nothing again', async () => {
    const save = vi.fn();
    const { handle } = make({ setUp: { ...closedSetUp, canEnd: () => true, saved: () => true, save } });
    expect(await handle('setUpSave', { settings, pin: '123456' })).toEqual({ ok: true, value: { saved: true } });
    expect(save).not.toHaveBeenCalled();
  });

  it('takes a PIN of 6 to 12 digits, none, or that which is there', async () => {
    const save = vi.fn(() => Promise.resolve({ saved: true } as const));
    const { handle } = make({ setUp: { ...closedSetUp, isOpen: () => true, save } });
    for (const pin of [null, '', '123456', '123456789012']) expect(await handle('setUpSave', { settings, pin })).toMatchObject({ ok: true });
    for (const pin of ['12345', '1234567890123', '12345a', 123456]) expect(await handle('setUpSave', { settings, pin })).toMatchObject({ ok: false });
    expect(await handle('setUpSave', { settings: { ...settings, content: '/etc' }, pin: null })).toMatchObject({ ok: false });
    expect(save).toHaveBeenCalledTimes(4);
  });
});

describe('wrong calls', () => {
  it('an unknown call is refused by name, and told which there are', async () => {
    expect(await make().handle('openFile', {})).toEqual({
      ok: false, error: 'There is no call "openFile". The calls are start, sessionEnded, report, alive, print, staffEnter, staffStay, staffNotes, staffDo, ' +
        'staffState, staffStatistics, staffExport, staffTestAlert, setUp, setUpSave, setUpEnd.',
    });
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', ''])('%j is no call', async (name) => {
    expect(await make().handle(name, {})).toMatchObject({ ok: false, error: expect.stringContaining('There is no call') });
  });

  it.each([[undefined], [null], [1], [['start']], [{ toString: () => 'start' }]])('a call that is no text is refused: %j', async (call) => {
    expect(await make().handle(call, {})).toMatchObject({ ok: false, error: expect.stringContaining('of type') });
  });

  it('a name of a megabyte is not thrown back', async () => {
    const reply = await make().handle('x'.repeat(1_000_000), {});
    expect(JSON.stringify(reply).length).toBeLessThan(500);
  });

  it.each([[[]], [null], [undefined], ['{}'], [0], [new Date()], [new Map()], [() => ({})]])('an input that is no plain object is refused: %s', async (input) => {
    expect(await make().handle('start', input)).toEqual({ ok: false, error: 'start: the input must be a plain object.' });
  });

  it('says which key is wrong', async () => {
    expect(await make().handle('sessionEnded', { ...ended, minutes: 7 })).toMatchObject({
      ok: false, error: expect.stringMatching(/^sessionEnded: wrong input at "minutes": /),
    });
  });

  it('a language that is not on offer could be anything, and is not counted', async () => {
    const { handle, counted } = make();
    expect(await handle('sessionEnded', { ...ended, language: 'pin' })).toEqual({
      ok: false, error: 'sessionEnded: "language" must be one of uk, en.',
    });
    expect(counted).toEqual([]);
  });

  it('refusals are logged without what was in them', async () => {
    const { handle, lines } = make();
    await handle('12345678901', { typed: 'secret' });
    await handle('report', { event: 'secret' });
    expect(lines).toEqual([{ event: 'call-refused', fields: {} }, { event: 'call-refused', fields: {} }]);
  });

  it('a key named __proto__ is refused and changes no prototype', async () => {
    const input: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    expect(await make().handle('start', input)).toMatchObject({ ok: false });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('an input that throws when it is read is refused', async () => {
    const hostile = { get event(): string { throw new Error('got you'); }, screen: 'none' };
    expect(await make().handle('report', hostile)).toEqual({ ok: false, error: 'report: the input could not be read.' });
  });

  it('what fails inside is said without its insides, and logged', async () => {
    const { handle, lines } = make({ startInfo: () => Promise.reject(new Error('/secret/path')) });
    expect(await handle('start', {})).toEqual({ ok: false, error: 'start: the kiosk could not do this.' });
    expect(lines).toEqual([{ event: 'call-failed', fields: { call: 'start', reason: '/secret/path' } }]);
  });

  it('takes 2,000 hostile inputs: each is refused with a sentence, nothing throws, no prototype changes', async () => {
    const { handle } = make({ clearSession: vi.fn() });
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const value = fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true, withTypedArray: true });
    const keyed = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'how', 'topics', 'event', 'x'), value, { minKeys: 1 });
    const name = fc.oneof(fc.constantFrom('start', 'sessionEnded', 'report'), fc.string());
    await fc.assert(fc.asyncProperty(name, fc.oneof(value, keyed), async (call, input) => {
      const reply = await handle(call, input);
      // The one input among these that is right: nothing for start.
      const empty = typeof input === 'object' && input !== null && !Array.isArray(input) && Object.keys(input).length === 0;
      if (reply.ok) return call === 'start' && empty;
      return reply.error.endsWith('.') && reply.error.length < 400;
    }), { numRuns: 2000 });
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  });
});
