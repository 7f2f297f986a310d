// What the unit of an office says of starting the kiosk again: the tests keep to the same rule.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** RestartSec in milliseconds. */
export async function restartMs(): Promise<number> {
  const unit = await readFile(join(import.meta.dirname, '..', '..', 'build', 'os', 'linux', 'nykel.service'), 'utf8');
  const found = /^RestartSec=(\d+)(ms|s)?$/m.exec(unit);
  if (found === null) throw new Error('nykel.service has no RestartSec= in s or ms.');
  return Number(found[1]) * (found[2] === 'ms' ? 1 : 1000);
}
