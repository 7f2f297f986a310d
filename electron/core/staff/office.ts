// What staff ask of the machine behind the PIN: how it is, its statistics, files to take away, and a test of the alerts.
import type { CallResults } from '../../bridge.ts';
import { writeExport } from '../export.ts';
import type { ExportName } from '../export.ts';
import type { Log } from '../log.ts';
import { toCsv } from '../statistics/csv.ts';
import { dayOf, withTotals } from '../statistics/days.ts';
import type { Day } from '../statistics/days.ts';
import { toPeriods } from '../statistics/periods.ts';
import type { Statistics } from '../statistics/statistics.ts';
import type { Tally } from '../tally.ts';
import { readLog } from './log-lines.ts';
import { toReport } from './report.ts';
import { readState } from './state.ts';
import type { StateParts } from './state.ts';

export interface OfficeParts extends Omit<StateParts, 'statisticsSince'> {
  statistics: Statistics;
  tally: Tally;
  log: Log;
}

export interface Office {
  /** @param unread languages on offer that the page can't read aloud here */
  state(unread: string[]): Promise<CallResults['staffState']>;
  statistics(): CallResults['staffStatistics'];
  testAlert(): void;
  /** Writes a file for a person to take away. @throws where the disk does not take it */
  export(what: ExportName): Promise<CallResults['staffExport']>;
}

export function openOffice(parts: OfficeParts): Office {
  const { dataDir, now, found, problems, log } = parts;
  /** As the page has said last: the shell knows no voices. */
  let known: string[] = [];
  /** What is written down, and what was counted since. */
  const days = (): Day[] => withTotals(parts.statistics.days(), dayOf(now()), parts.tally.totals());
  const state = (): Promise<CallResults['staffState']> =>
    readState({ ...parts, statisticsSince: () => toPeriods(days(), dayOf(now())).since }, known);
  return {
    state(unread) {
      known = unread.filter((code) => parts.languages.includes(code));
      return state();
    },
    statistics: () => toPeriods(days(), dayOf(now())),
    testAlert: () => log('test-alert', {}),
    async export(what) {
      const text = what === 'statistics' ? toCsv(days())
        : `${JSON.stringify(toReport(now().toISOString(), await state(), found.config, found.problems, problems, readLog(dataDir)), null, 1)}\n`;
      log('exported', { action: what });
      return { file: writeExport(dataDir, what, text) };
    },
  };
}
