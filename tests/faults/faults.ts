// npm run test:faults: breaks the kiosk in every way we know and prints a table of how it came through.
//
//     npm run test:faults               everything, about twenty minutes
//     npm run test:faults -- --short    the part that npm test runs, about two and a half minutes
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { brokenClips } from './broken-clips.ts';
import { brokenFiles } from './broken-files.ts';
import { clipRanges } from './clip-ranges.ts';
import { hostileCalls } from './hostile-calls.ts';
import { hostileRequests } from './hostile-requests.ts';
import { killed } from './killed.ts';
import { loopedClip } from './looped-clip.ts';
import { powerCuts } from './power-cut.ts';
import { realKeys } from './real-keys.ts';
import { holds, inTime, rowLine } from './row.ts';
import type { Row } from './row.ts';
import { twoScreens } from './two-screens.ts';
import { restartMs } from './unit.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, only: { type: 'string' } } });
const { short } = values;

const rows: Row[] = [];
const tell = (row: Row): void => {
  rows.push(row);
  console.log(rowLine(row));
  for (const sentence of row.wrong.slice(0, 20)) console.log(`    ${sentence}`);
};

const kinds: { name: string; run: () => Promise<unknown> }[] = [
  { name: 'calls', run: async () => tell(await hostileCalls(short ? 10_000 : 100_000)) },
  { name: 'requests', run: async () => (await hostileRequests(short ? 50 : 1000)).forEach(tell) },
  { name: 'files', run: async () => tell(await brokenFiles()) },
  // A journey breaks clips in most of these ways, unit tests ask for parts: npm test has no need to do it twice.
  { name: 'clips', run: async () => (short ? undefined : tell(await brokenClips())) },
  { name: 'power', run: async () => (await powerCuts(short ? 5 : 200)).forEach(tell) },
  { name: 'ranges', run: async () => (short ? undefined : (await clipRanges(5000)).forEach(tell)) },
  { name: 'loop', run: async () => tell(await loopedClip(short ? 0.5 : 5)) },
  { name: 'killed', run: async () => killed(short, await restartMs(), tell) },
  { name: 'screens', run: async () => tell(await twoScreens(await restartMs())) },
  { name: 'keys', run: async () => tell(await realKeys(await restartMs())) },
];

const only = values.only?.split(',');
for (const { name, run } of kinds) {
  if (only === undefined || only.includes(name)) await run();
}

const tried = rows.filter((row) => row.skipped === undefined);
const failed = tried.filter((row) => !holds(row) || (!short && !inTime(row))).length;
const report = process.env['NYKEL_TABLE_REPORT'];
if (report) {
  const skipped = rows.flatMap(({ what, skipped: reason }) => (reason === undefined ? [] : { name: what, reason }));
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, JSON.stringify({ passed: tried.length - failed, failed, skipped }));
}
process.exitCode = failed === 0 && rows.length > 0 ? 0 : 1;
