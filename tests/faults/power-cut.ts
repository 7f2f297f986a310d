// The plug is pulled while the statistics or the configuration are written: old or new stands on the disk each time, never
// half of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../electron/core/config.ts';
import { openStatistics } from '../../electron/core/statistics/statistics.ts';
import type { Row } from './row.ts';

/** A program that writes one more each time, prints a dot for each that stands, and what a start finds of it: null: broken. */
interface Written {
  what: string;
  program: string;
  found: (dir: string) => Promise<number | null>;
}

const STATISTICS: Written = {
  what: 'kill -9 while the statistics are written',
  program: 'endless-counts.ts',
  found(dir) {
    const broken: string[] = [];
    const days = openStatistics(dir, () => new Date(), (event) => void broken.push(event)).days();
    return Promise.resolve(broken.length === 0 && days.length === 1 ? (days[0]?.visits ?? 0) : null);
  },
};

const CONFIGURATION: Written = {
  what: 'kill -9 while the configuration is written',
  program: 'endless-set-up.ts',
  async found(dir) {
    const { config, problems, file } = await loadConfig(null, [join(dir, 'kiosk.json')]);
    return file !== null && problems.length === 0 ? Number(config.office.name) : null;
  },
};

/** Kills each writing program so many times, each time at another moment of its writing. */
export async function powerCuts(times: number): Promise<Row[]> {
  return [await powerCut(STATISTICS, times), await powerCut(CONFIGURATION, times)];
}

async function powerCut({ what, program: file, found }: Written, times: number): Promise<Row> {
  const dir = mkdtempSync(join(tmpdir(), 'nykel-power-'));
  const wrong: string[] = [];
  let good = 0;
  let before = 0;
  try {
    for (let time = 1; time <= times; time += 1) {
      const program = spawn(process.execPath, [join(import.meta.dirname, file), dir], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(program, 'exit');
      let told = 0;
      program.stdout.on('data', (dots: Buffer) => {
        told += dots.length;
        // Later each time, so that no two are killed at the same place.
        if (told > time % 17) setTimeout(() => program.kill('SIGKILL'), Math.random() * 5);
      });
      await ended;
      const there = await found(dir);
      // Of the last ones it was killed before it could tell.
      if (there !== null && there >= before + told) good += 1;
      else wrong.push(`Kill ${time}: ${before + told} were told, ${there ?? 'a broken file'} is there.`);
      before = there ?? 0;
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return { what, tried: times, good, wrong };
}
