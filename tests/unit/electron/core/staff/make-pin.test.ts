// --make-pin: asks, shows nothing of what is typed, and gives what kiosk.json takes.
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../../../electron/core/config.ts';
import { makePin } from '../../../../../electron/core/staff/make-pin.ts';
import { isRightPin } from '../../../../../electron/core/staff/pin.ts';

const NO_PIN = 'A PIN has 6 to 12 digits and nothing else. Nothing was made.';

/** A terminal at which somebody types this and then leaves. */
async function typed(text: string, isTTY = false): Promise<{ hash: string | null; said: string[] }> {
  const input = Object.assign(new PassThrough(), { isTTY });
  const said: string[] = [];
  const made = makePin({ input, say: (sentence) => void said.push(sentence) });
  input.end(text);
  return { hash: await made, said };
}

describe('makePin', () => {
  it.each(['123456\n', '123456\r\n', ' 123456 \n', '123456', '123456\n999999\n'])('makes a hash of %j that opens the gate, and that kiosk.json takes', async (text) => {
    const { hash, said } = await typed(text);
    expect(await isRightPin('123456', hash ?? '')).toBe(true);
    expect(parseConfig(JSON.stringify({ staff: { pinHash: hash } }), 'kiosk.json').problems).toEqual([]);
    expect(said.join('\n')).not.toContain('123456');
    expect(said.at(-1)).toContain('"pinHash"');
  });

  it.each(['', '\n', '12345\n', '1234567890123\n', '12 34 56\n', 'secret\n', '-123456\n'])('%j is no PIN: says so, and makes nothing', async (text) => {
    const { hash, said } = await typed(text);
    expect(hash).toBeNull();
    expect(said.at(-1)).toBe(NO_PIN);
  });

  it('at a terminal too: a slip is taken back with Backspace', async () => {
    const { hash } = await typed('1234578\u007f\u007f6\r', true);
    expect(await isRightPin('123456', hash ?? '')).toBe(true);
  });

  it('Ctrl+C makes nothing', async () => {
    const { hash, said } = await typed('123456\u0003', true);
    expect(hash).toBeNull();
    expect(said.at(-1)).toBe(NO_PIN);
  });

  it('nothing that is typed is written out', async () => {
    const written: unknown[] = [];
    const before = [process.stdout.write, process.stderr.write] as const;
    process.stdout.write = process.stderr.write = (chunk: unknown) => (written.push(chunk), true);
    try {
      await typed('123456\r', true);
    } finally {
      [process.stdout.write, process.stderr.write] = before;
    }
    expect(written).toEqual([]);
  });
});
