// A program that adds one visit to the statistics in the folder it is given, again and again, and prints a dot for each that
// stands on the disk. It never ends: power-cut.ts kills it.
import { openStatistics } from '../../electron/core/statistics/statistics.ts';

const [dir = ''] = process.argv.slice(2);
const statistics = openStatistics(dir, () => new Date(2026, 10, 23, 12), () => undefined);
for (;;) {
  const kept = statistics.add({
    visits: 1, how: { finish: 1 }, languages: { uk: 1 }, screens: { home: 1, order: 1 }, last: { order: 1 }, minutes: { '2-5': 1 }, nothingFits: 0,
  });
  if (kept) process.stdout.write('.');
}
