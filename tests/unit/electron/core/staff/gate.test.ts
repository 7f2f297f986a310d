// The staff gate: who waits how long, what survives a restart, and when it shuts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StaffEntry } from '../../../../../electron/bridge.ts';
import { OPEN_MS, openGate } from '../../../../../electron/core/staff/gate.ts';
import type { StaffGate } from '../../../../../electron/core/staff/gate.ts';
import { hashPin } from '../../../../../electron/core/staff/pin.ts';
import { folder, memoryLog } from '../../support.ts';
import type { Logged } from '../../support.ts';

const RIGHT = '123456';
const WRONG = '654321';
const HOUR = 60 * 60_000;
const pinHash = await hashPin(RIGHT);

interface Desk {
  gate: StaffGate;
  lines: Logged[];
  dataDir: string;
  /** Moves both clocks. */
  pass(ms: number): void;
  /** Sets the machine's clock and leaves the other one as it is. */
  setClock(ms: number): void;
  /** The program ends and starts again. */
  restart(): StaffGate;
  /** Enters a PIN, with every wait waited out before it. */
  patiently(pin: string): Promise<StaffEntry>;
}

function desk(files: Record<string, string> = {}, hash = pinHash): Desk {
  const dataDir = folder(files);
  const { log, lines } = memoryLog();
  let now = Date.UTC(2026, 10, 23, 9);
  let up = 1000;
  const open = (): StaffGate => openGate({ pinHash: hash, dataDir, now: () => new Date(now), up: () => up, log });
  const self: Desk = {
    gate: open(),
    lines,
    dataDir,
    pass(ms) {
      now += ms;
      up += ms;
    },
    setClock(ms) {
      now = ms;
    },
    restart() {
      up = 0;
      return (self.gate = open());
    },
    patiently(pin) {
      self.pass(HOUR);
      return self.gate.enter(pin);
    },
  };
  return self;
}

const refused = (waitSeconds: number): StaffEntry => ({ entered: false, waitSeconds });

describe('the right PIN', () => {
  it('opens for two minutes', async () => {
    const { gate, pass, lines } = desk();
    expect(gate.isOpen()).toBe(false);
    expect(await gate.enter(RIGHT)).toEqual({ entered: true });
    expect(gate.isOpen()).toBe(true);
    pass(OPEN_MS - 1);
    expect(gate.isOpen()).toBe(true);
    pass(1);
    expect(gate.isOpen()).toBe(false);
    expect(lines).toEqual([{ event: 'staff-entered', fields: {} }]);
  });

  it('stays open while somebody touches what stands behind it, and does not open by that', async () => {
    const { gate, pass } = desk();
    gate.stay();
    expect(gate.isOpen()).toBe(false);
    await gate.enter(RIGHT);
    pass(OPEN_MS - 1);
    gate.stay();
    pass(OPEN_MS - 1);
    expect(gate.isOpen()).toBe(true);
    pass(1);
    gate.stay();
    expect(gate.isOpen()).toBe(false);
  });

  it('stays no longer open because the machine’s clock was set back', async () => {
    const { gate, pass, setClock } = desk();
    await gate.enter(RIGHT);
    setClock(0);
    pass(OPEN_MS);
    expect(gate.isOpen()).toBe(false);
  });

  it('is shut by close, and by a restart', async () => {
    const one = desk();
    await one.gate.enter(RIGHT);
    one.gate.close();
    expect(one.gate.isOpen()).toBe(false);
    await one.gate.enter(RIGHT);
    expect(one.restart().isOpen()).toBe(false);
  });

  it('stays shut where it was shut while a PIN was compared: somebody else stands there now', async () => {
    const { gate } = desk();
    const entering = gate.enter(RIGHT);
    gate.close();
    expect(await entering).toEqual(refused(0));
    expect(gate.isOpen()).toBe(false);
    expect(await gate.enter(RIGHT)).toEqual({ entered: true });
  });

  it('forgives the wrong ones before it', async () => {
    const { gate, dataDir } = desk();
    await gate.enter(WRONG);
    await gate.enter(WRONG);
    expect(await gate.enter(RIGHT)).toEqual({ entered: true });
    expect(JSON.parse(readFileSync(join(dataDir, 'staff-attempts.json'), 'utf8'))).toEqual({ failed: 0, at: 0 });
    expect(await gate.enter(WRONG)).toEqual(refused(0));
    expect(await gate.enter(WRONG)).toEqual(refused(0));
    expect(await gate.enter(WRONG)).toEqual(refused(30));
  });
});

describe('wrong PINs', () => {
  it('two cost nothing; from the third on the wait doubles', async () => {
    const { gate, patiently } = desk();
    expect(gate.isOpen()).toBe(false);
    const waits: StaffEntry[] = [];
    for (let time = 0; time < 6; time += 1) waits.push(await patiently(WRONG));
    expect(waits).toEqual([0, 0, 30, 60, 120, 240].map(refused));
    expect(gate.isOpen()).toBe(false);
  });

  it('while it waits not even the right one is taken, nor does a try make the wait longer', async () => {
    const { gate, pass } = desk();
    for (let time = 0; time < 3; time += 1) await gate.enter(WRONG);
    pass(10_000);
    expect(await gate.enter(RIGHT)).toEqual(refused(20));
    expect(await gate.enter(WRONG)).toEqual(refused(20));
    pass(19_999);
    expect(await gate.enter(RIGHT)).toEqual(refused(1));
    pass(1);
    expect(await gate.enter(RIGHT)).toEqual({ entered: true });
  });

  it('many at once are one try', async () => {
    const { gate, lines } = desk();
    const entries = await Promise.all(Array.from({ length: 20 }, () => gate.enter(WRONG)));
    expect(entries).toEqual([refused(0), ...Array.from({ length: 19 }, () => refused(1))]);
    expect(lines).toEqual([{ event: 'staff-refused', fields: { failed: 1, waitSeconds: 0 } }]);
  });

  it('a restart does not shorten the wait', async () => {
    const one = desk();
    for (let time = 0; time < 3; time += 1) await one.gate.enter(WRONG);
    one.pass(5_000);
    expect(await one.restart().enter(RIGHT)).toEqual(refused(25));
  });

  it('one that is counted and never compared, because the plug was pulled, stays counted', async () => {
    const one = desk();
    await one.gate.enter(WRONG);
    await one.gate.enter(WRONG);
    const comparing = one.gate.enter(WRONG);
    expect(await one.restart().enter(RIGHT)).toEqual(refused(30));
    await comparing;
  });

  it('what is logged says how many and how long, and no digit', async () => {
    const { patiently, lines, dataDir } = desk();
    for (let time = 0; time < 3; time += 1) await patiently(WRONG);
    expect(lines.at(-1)).toEqual({ event: 'staff-refused', fields: { failed: 3, waitSeconds: 30 } });
    const kept = JSON.stringify(lines) + readFileSync(join(dataDir, 'staff-attempts.json'), 'utf8');
    expect(kept).not.toContain(WRONG);
  });

  it('a thousand of them and a restart: the wait is still an hour', async () => {
    const one = desk({ 'staff-attempts.json': JSON.stringify({ failed: 1000, at: 0 }) });
    expect(await one.patiently(WRONG)).toEqual(refused(3600));
    expect(await one.restart().enter(RIGHT)).toEqual(refused(3600));
    expect(one.lines.map(({ event }) => event)).toEqual(['staff-refused']);
  });
});

describe('the machine’s clock', () => {
  const years = 5 * 365 * 24 * HOUR;

  it('set back by years does not lock staff out for years: they wait once more', async () => {
    const one = desk();
    for (let time = 0; time < 3; time += 1) await one.gate.enter(WRONG);
    one.setClock(Date.UTC(2026, 10, 23, 9) - years);
    expect(await one.gate.enter(RIGHT)).toEqual(refused(30));
    one.pass(30_000);
    expect(await one.gate.enter(RIGHT)).toEqual({ entered: true });
  });

  it('set back while the program was off: the same', async () => {
    const one = desk();
    for (let time = 0; time < 3; time += 1) await one.gate.enter(WRONG);
    one.setClock(0);
    expect(await one.restart().enter(RIGHT)).toEqual(refused(30));
    one.pass(30_000);
    expect(await one.gate.enter(RIGHT)).toEqual({ entered: true });
  });
});

describe('what can be wrong around it', () => {
  it('no PIN is configured: nothing opens it, and nothing is counted', async () => {
    const { gate, lines } = desk({}, '');
    for (const pin of [RIGHT, '', '000000']) expect(await gate.enter(pin)).toEqual(refused(0));
    expect(gate.isOpen()).toBe(false);
    expect(lines).toEqual([]);
  });

  it.each(['', 'nonsense', '[]', '{"failed":-1,"at":0}', '{"failed":1.5,"at":0}', '{"failed":"3","at":0}', '{"failed":3}'])(
    'a file of attempts that holds %j is told of, and staff come in', async (text) => {
      const { gate, lines } = desk({ 'staff-attempts.json': text });
      expect(lines.map(({ event }) => event)).toEqual(['state-broken']);
      expect(await gate.enter(RIGHT)).toEqual({ entered: true });
    },
  );

  it('a disk that takes nothing: it is told, the wait holds as long as the program runs, and staff come in', async () => {
    const dataDir = folder({ file: '' });
    const { log, lines } = memoryLog();
    let now = 0;
    const gate = openGate({ pinHash, dataDir: join(dataDir, 'file'), now: () => new Date(now), up: () => now, log });
    for (let time = 0; time < 3; time += 1) await gate.enter(WRONG);
    expect(await gate.enter(RIGHT)).toEqual(refused(30));
    now = 30_000;
    expect(await gate.enter(RIGHT)).toEqual({ entered: true });
    expect(lines.map(({ event }) => event)).toContain('state-unwritable');
  });

  it('nothing of the PIN is in the data folder', async () => {
    const { gate, dataDir } = desk();
    await gate.enter(RIGHT);
    writeFileSync(join(dataDir, 'here'), '');
    expect(readFileSync(join(dataDir, 'staff-attempts.json'), 'utf8')).toBe('{"failed":0,"at":0}\n');
  });
});
