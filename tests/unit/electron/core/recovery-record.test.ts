// What the recovery remembers: faults, and whether the program before this one ended in order.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRecord } from '../../../../electron/core/recovery-record.ts';
import { folder, memoryLog } from '../support.ts';

const { log } = memoryLog();

describe('the record', () => {
  it('begins with nothing', () => {
    expect(openRecord(folder(), log)).toMatchObject({ faults: [], crashed: false });
  });

  it('tells a program that ended from one that crashed, and keeps its faults', () => {
    const dir = folder();
    expect(openRecord(dir, log).save([1, 2])).toBe(true);
    const after = openRecord(dir, log);
    expect(after).toMatchObject({ faults: [1, 2], crashed: true });
    after.close();
    expect(openRecord(dir, log)).toMatchObject({ faults: [1, 2], crashed: false });
  });

  it('does not grow without end', () => {
    const dir = folder();
    openRecord(dir, log).save(Array.from({ length: 5000 }, (_, index) => index));
    expect(readFileSync(join(dir, 'recovery.json'), 'utf8').length).toBeLessThan(1000);
    expect(openRecord(dir, log).faults.at(-1)).toBe(4999);
  });

  it.each(['', '{', 'null', '[]', '{"faults":"many","running":true}', '{"faults":[1e999],"running":0}', '\u0000'.repeat(100)])('a broken file is none, and that is logged: %j', (text) => {
    const dir = folder({ 'recovery.json': text });
    const { log, lines } = memoryLog();
    expect(openRecord(dir, log)).toMatchObject({ faults: [], crashed: false });
    expect(lines.map((line) => line.event)).toEqual(['state-broken']);
  });

  it('where it cannot be written it says so, and that nothing will be remembered', () => {
    const dir = folder();
    mkdirSync(join(dir, 'recovery.json', 'in the way'), { recursive: true });
    writeFileSync(join(dir, 'recovery.json', 'in the way', 'file'), '');
    const { log, lines } = memoryLog();
    const record = openRecord(dir, log);
    expect(record.save([1])).toBe(false);
    expect(record.save([1])).toBe(false);
    // Once, not with every fault.
    expect(lines.filter((line) => line.event === 'state-unwritable')).toHaveLength(1);
  });
});
