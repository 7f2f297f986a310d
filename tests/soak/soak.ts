// npm run soak: leaves the kiosk at work for hours and says whether it grows.
//
//     npm run soak -- --clip                eight hours of one clip, played again and again, with a line every ten minutes
//     npm run soak -- --clip --hours=1      or --minutes=5
import { parseArgs } from 'node:util';
import { ALLOWED, growth, sampleLine } from './figures.ts';
import { soakClip } from './clip.ts';

const { values } = parseArgs({ options: { clip: { type: 'boolean', default: false }, hours: { type: 'string' }, minutes: { type: 'string' } } });
const minutes = values.minutes === undefined ? Number(values.hours ?? 8) * 60 : Number(values.minutes);

if (!values.clip || !(minutes > 0)) {
  console.error('npm run soak -- --clip [--hours=8 | --minutes=5]');
  process.exitCode = 1;
} else {
  const { samples, rounds, acts, wrong } = await soakClip(minutes, Math.min(10, minutes / 10), (sample) => console.log(sampleLine(sample)));
  console.log(`\nPlayed to its end ${rounds} times; sought, paused, put back or given another language ${acts} times.`);
  for (const [name, what] of [['heap', 'heap'], ['page', 'process of the page'], ['all', 'browser']] as const) {
    const known = samples.flatMap((sample) => (sample[name] === null ? [] : [{ minutes: sample.minutes, value: sample[name] }]));
    const [first, last] = [known[0], known.at(-1)];
    if (first && last) {
      const more = growth(known);
      console.log(`${what}: first ${first.value.toFixed(1)} MB, last ${last.value.toFixed(1)} MB, by its slope ${more < 0 ? '' : '+'}${more.toFixed(1)} MB (at most +${ALLOWED[name]} MB)`);
    }
  }
  for (const sentence of wrong) console.log(`NOT WELL: ${sentence}`);
  console.log(wrong.length === 0 ? 'It does not grow.' : 'It is not well.');
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
