// The plug is pulled while the statistics are written: old or new stands on the disk each time, never half of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStatistics } from '../../electron/core/statistics/statistics.ts';
import type { Row } from './row.ts';

/** Kills the writing program so many times, each time at another moment of its writing. */
export async function powerCuts(times: number): Promise<Row> {
  const dir = mkdtempSync(join(tmpdir(), 'nykel-power-'));
  const wrong: string[] = [];
  let good = 0;
  let before = 0;
  try {
    for (let time = 1; time <= times; time += 1) {
      const program = spawn(process.execPath, [join(import.meta.dirname, 'endless-counts.ts'), dir], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(program, 'exit');
      let told = 0;
      program.stdout.on('data', (dots: Buffer) => {
        told += dots.length;
        // Later each time, so that no two are killed at the same place.
        if (told > time % 17) setTimeout(() => program.kill('SIGKILL'), Math.random() * 5);
      });
      await ended;
      const broken: string[] = [];
      const days = openStatistics(dir, () => new Date(), (event) => void broken.push(event)).days();
      const visits = days[0]?.visits ?? 0;
      // Of the last ones it was killed before it could tell.
      const held = broken.length === 0 && days.length === 1 && visits >= before + told;
      if (held) good += 1;
      else wrong.push(`Kill ${time}: ${before + told} were told, ${visits} are there${broken.length > 0 ? ', and the file is broken' : ''}.`);
      before = visits;
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return { what: 'kill -9 while the statistics are written', tried: times, good, wrong };
}
