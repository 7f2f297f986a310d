// How the machine is, and what of it needs a person: gathered when staff ask.
import { readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import type { FoundConfig } from '../config.ts';
import type { Content, Problem } from '../content/types.ts';
import { missingNotices, noticeAt } from '../office/notice.ts';
import { dayOf } from '../statistics/days.ts';
import { readLog } from './log-lines.ts';
import type { LogLine } from './log-lines.ts';
import { needsOf } from './needs.ts';
import type { Faults, MachineState } from './state-types.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;

export interface StateParts {
  /** The folder of the program: its package.json says which version it is. */
  root: string;
  dataDir: string;
  /** The machine's clock. */
  now: () => Date;
  /** A clock that never jumps: how long the program has run, in milliseconds. */
  up: () => number;
  found: FoundConfig;
  content: Content;
  problems: readonly Problem[];
  /** Codes of the languages on offer, and of those that the configuration names and the content does not have. */
  languages: readonly string[];
  languagesMissing: readonly string[];
  /** The clip that Welcome should show and the content does not have; '' for none. */
  clipMissing: string;
  /** The first day that is counted; null where none is. */
  statisticsSince: () => string | null;
}

/** @param unread languages on offer that the page can't read aloud here */
export async function readState(parts: StateParts, unread: readonly string[]): Promise<MachineState> {
  const { root, dataDir, found, content } = parts;
  const now = parts.now();
  const up = parts.up();
  const lines = readLog(dataDir);
  const since = lines.slice(lines.findLastIndex(({ event }) => event === 'started') + 1);
  const week = lines.filter(({ at }) => now.getTime() - Date.parse(at) < WEEK_MS);
  const disk = await readDisk(dataDir);
  const clips = clipsOf(content, parts.languages);
  const { screen, printer } = found.config;
  return {
    needs: needsOf({
      now, today: dayOf(now), disk, clips, printer, unread, lines, since,
      unnoticed: noticeAt(found.config.office, now) === null ? [] : missingNotices(found.config.office.notice, parts.languages),
      config: { file: found.file, problems: found.problems, languagesMissing: parts.languagesMissing, clipMissing: parts.clipMissing },
      content: { problems: parts.problems, date: content.date, facts: content.structure.facts.facts, languages: parts.languages },
    }),
    version: versionOf(root),
    shell: process.versions['electron'] === undefined ? 'browser' : 'electron',
    browser: process.versions['chrome'] ?? '',
    node: process.versions.node,
    system: `${process.platform} ${release()}`,
    contentDate: content.date,
    startedAt: new Date(now.getTime() - up).toISOString(),
    upSeconds: Math.round(up / 1000),
    faults: { start: faultsOf(since), week: faultsOf(week) },
    blocked: { start: blockedOf(since), week: blockedOf(week) },
    screen: { diagonalInches: screen.diagonalInches, viewingDistanceMm: screen.viewingDistanceMm },
    clips,
    printer,
    disk,
    statisticsSince: parts.statisticsSince(),
  };
}

/** What broke, and what mended it. Pure. */
export function faultsOf(lines: readonly LogLine[]): Faults {
  const faults = lines.filter(({ event }) => event === 'fault');
  const cures: Faults['cures'] = {};
  for (const { cure } of faults) {
    const name = cure as keyof Faults['cures'];
    cures[name] = (cures[name] ?? 0) + 1;
  }
  return { count: faults.length, cures, lastAt: faults.at(-1)?.at ?? null };
}

/**
 * How often something was stopped. Pure. `blocked-counts` has every one of its hour (core/blocked.ts), so that single lines
 * count only after the last of those.
 */
export function blockedOf(lines: readonly LogLine[]): number {
  const counted = lines.filter(({ event }) => event === 'blocked-counts')
    .flatMap(({ at: _, event: __, ...counts }) => Object.values(counts).map(Number));
  const after = lines.slice(lines.findLastIndex(({ event }) => event === 'blocked-counts') + 1).filter(({ event }) => event === 'blocked');
  return counted.reduce((sum, each) => sum + each, 0) + after.length;
}

function clipsOf({ structure, media }: Content, languages: readonly string[]): MachineState['clips'] {
  return structure.videos.videos.map(({ id, file, captions }) => ({
    id,
    there: media.includes(file),
    captions: languages.filter((code) => media.includes(captions.replace('{lang}', code))),
  }));
}

async function readDisk(dir: string): Promise<MachineState['disk']> {
  try {
    const { bsize, bavail, blocks } = await statfs(dir);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}

function versionOf(root: string): string {
  try {
    return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
  } catch {
    return '';
  }
}
