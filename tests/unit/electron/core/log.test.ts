// The log: JSON lines, bounded, never in the way.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { EVENTS, openLog, toLine } from '../../../../electron/core/log.ts';
import { folder } from '../support.ts';

const now = (): Date => new Date('2026-11-22T10:00:00Z');
const read = (file: string): unknown[] => readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);

describe('openLog', () => {
  it('writes one JSON line an event, with its time, into a folder that it makes', () => {
    const dir = join(folder(), 'new', 'nykel');
    const log = openLog({ dir, now, say: vi.fn() });
    log('started', { shell: 'browser', version: '1.2.3' });
    log('stopped', { why: 'signal' });
    expect(read(join(dir, 'log.jsonl'))).toEqual([
      { at: '2026-11-22T10:00:00.000Z', event: 'started', shell: 'browser', version: '1.2.3' },
      { at: '2026-11-22T10:00:00.000Z', event: 'stopped', why: 'signal' },
    ]);
  });

  it('adds to the log of the last start', () => {
    const dir = folder();
    for (const why of ['signal', 'quit'] as const) openLog({ dir, now, say: vi.fn() })('stopped', { why });
    expect(read(join(dir, 'log.jsonl'))).toHaveLength(2);
  });

  it('is never more than two files of the size it may have, and keeps the newest lines', () => {
    const dir = folder();
    const log = openLog({ dir, now, say: vi.fn(), maxBytes: 1000 });
    for (let index = 0; index < 200; index += 1) log('ready', { address: `number ${index}` });
    expect(readdirSync(dir).sort()).toEqual(['log.1.jsonl', 'log.jsonl']);
    for (const name of readdirSync(dir)) expect(statSync(join(dir, name)).size).toBeLessThanOrEqual(1000);
    const lines = [...read(join(dir, 'log.1.jsonl')), ...read(join(dir, 'log.jsonl'))] as { address: string }[];
    expect(lines.at(-1)?.address).toBe('number 199');
    expect(lines.map((line) => line.address)).toEqual(lines.map((_, index) => `number ${200 - lines.length + index}`));
  });

  it('does not throw where it cannot write, says so once, and goes on when it can again', () => {
    const dir = folder();
    const say = vi.fn();
    const log = openLog({ dir, now, say });
    // A folder in its place: nobody, not even root, can write that.
    mkdirSync(join(dir, 'log.jsonl'));
    log('stopped', { why: 'signal' });
    log('stopped', { why: 'signal' });
    expect(say).toHaveBeenCalledOnce();
    expect(say.mock.calls[0]?.[0]).toMatch(/^The log .*log\.jsonl cannot be written \(EISDIR.*goes on without it/);

    rmSync(join(dir, 'log.jsonl'), { recursive: true });
    log('stopped', { why: 'quit' });
    expect(read(join(dir, 'log.jsonl'))).toMatchObject([{ why: 'quit' }]);
  });
});

describe('a line that was cut off', () => {
  it('when the plug was pulled is not mixed with the next one', () => {
    const dir = folder({ 'log.jsonl': '{"at":"2026-11-22T09:00:00.000Z","ev' });
    const log = openLog({ dir, now, say: vi.fn() });
    log('stopped', { why: 'quit' });
    log('stopped', { why: 'signal' });
    const lines = readFileSync(join(dir, 'log.jsonl'), 'utf8').split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.slice(1, 3).map((line) => (JSON.parse(line) as { why: string }).why)).toEqual(['quit', 'signal']);
  });
});

describe('toLine', () => {
  it('cuts long texts, so that no line fills the file', () => {
    const line = toLine(now(), 'call-failed', { call: 'start', reason: 'x'.repeat(1_000_000) });
    expect(line.length).toBeLessThan(700);
    expect(JSON.parse(line)).toMatchObject({ event: 'call-failed' });
  });

  it('is one line, whatever stands in it', () => {
    const line = toLine(now(), 'call-failed', { call: 'start', reason: 'a\nb\r\u2028"}' });
    expect(line.trimEnd().split(/[\r\n]/)).toHaveLength(1);
  });
});

it('every event is explained', () => {
  for (const [event, meaning] of Object.entries(EVENTS)) {
    expect(event).toMatch(/^[a-z-]+$/);
    expect(meaning.length).toBeGreaterThan(20);
  }
});
