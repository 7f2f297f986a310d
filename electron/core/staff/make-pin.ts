/** Asks whoever sets up the kiosk for a staff PIN, and gives the text that belongs into kiosk.json. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { hashPin, isPin } from './pin.ts';

export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  /** Told what to do. */
  say: (sentence: string) => void;
}

/**
 * Reads one line and hashes it. What is typed is not shown.
 * @returns the value for `staff.pinHash`, or null where the line is no PIN (and says so)
 */
export async function makePin({ input, say }: Terminal): Promise<string | null> {
  say('Type the PIN for staff (6 to 12 digits), then Enter. It is not shown.');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: input.isTTY === true });
  const line = await new Promise<string>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
  lines.close();
  const pin = line.trim();
  if (!isPin(pin)) {
    say('A PIN has 6 to 12 digits and nothing else. Nothing was made.');
    return null;
  }
  say('Put this line into kiosk.json as "pinHash" of "staff":');
  return hashPin(pin);
}
