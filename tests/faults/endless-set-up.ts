// A program that saves a set-up in the folder it is given, again and again with another name of the office, and prints a dot
// for each that stands on the disk. It never ends: power-cut.ts kills it.
import { join } from 'node:path';
import { loadConfig } from '../../electron/core/config.ts';
import { createSetUp } from '../../electron/core/set-up/set-up.ts';

const [dir = ''] = process.argv.slice(2);
const found = await loadConfig(null, [join(dir, 'kiosk.json')]);
const setUp = createSetUp({ found, dataDir: dir, offered: [], available: [{ code: 'uk', name: 'Українська', direction: 'ltr' }], staffIn: () => true, log: () => undefined });
const { settings } = setUp.read();
for (let saves = Number(settings.office.name) + 1; ; saves += 1) {
  const { saved } = await setUp.save({ settings: { ...settings, languages: ['uk'], office: { ...settings.office, name: String(saves) } }, pin: null });
  if (saved) process.stdout.write('.');
}
