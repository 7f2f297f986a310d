// The report for IT: all that helps to find a fault from afar, and nothing that must not be sent about.
import { settings } from '../config.ts';
import type { Config, ConfigProblem } from '../config.ts';
import type { Problem } from '../content/types.ts';
import type { LogLine } from './log-lines.ts';
import type { MachineState } from './state-types.ts';

/** nykel-report.json. Every field of it has its row in PRIVACY.md. */
export interface Report {
  /** When it was written, ISO time in UTC. */
  at: string;
  state: MachineState;
  /** Each setting as it is used, by key; without those that are secret. */
  configuration: Record<string, unknown>;
  configProblems: Omit<ConfigProblem, 'value'>[];
  contentProblems: Problem[];
  log: LogLine[];
}

/**
 * Puts it together. Pure. What stands in kiosk.json under a key that is not ours is left out, and so is every value that could
 * not be used: somebody may have written a PIN there.
 */
export function toReport(at: string, state: MachineState, config: Config, configProblems: readonly ConfigProblem[], contentProblems: readonly Problem[], lines: readonly LogLine[]): Report {
  return {
    at,
    state,
    configuration: Object.fromEntries(settings.filter(({ secret }) => !secret).map(({ key }) => [key, valueOf(config, key)])),
    configProblems: configProblems.map(({ value: _, ...problem }) => problem),
    contentProblems: [...contentProblems],
    log: lines.map((line) => (line.event === 'config-problem' ? { ...line, value: undefined } : line)),
  };
}

function valueOf(config: Config, key: string): unknown {
  return key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], config);
}
