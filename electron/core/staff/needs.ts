// What needs a person, out of how the machine is. Pure: facts and a day in, codes out, the gravest first.
import type { Config, ConfigProblem } from '../config.ts';
import type { Fact, Problem } from '../content/types.ts';
import type { LogLine } from './log-lines.ts';
import type { FactToCheck, MachineState, Need } from './state-types.ts';

/** Less free disk than this is too little: an update and a full log must go on it. Bytes. */
export const DISK_LEAST = 500_000_000;
const DAY_MS = 24 * 60 * 60_000;
/** So many places of a fault are named; all of them are in the report for IT. */
const NAMED = 5;
/** Rules of the content check that find words missing in a language. */
const MISSING_WORDS = new Set(['missing', 'missing-file', 'empty', 'no-words']);

/** All that is looked at. */
export interface Looked {
  now: Date;
  /** YYYY-MM-DD where the machine stands. */
  today: string;
  config: { file: string | null; problems: readonly ConfigProblem[]; languagesMissing: readonly string[]; clipMissing: string };
  content: { problems: readonly Problem[]; date: string | null; facts: readonly Fact[]; languages: readonly string[] };
  clips: MachineState['clips'];
  disk: MachineState['disk'];
  printer: Config['printer'];
  /** Languages on offer that the office's own notice is missing in. */
  unnoticed: readonly string[];
  /** Languages on offer that can't be read aloud here. */
  unread: readonly string[];
  /** The lines of the log that are kept, oldest first. */
  lines: readonly LogLine[];
  /** Those since this start. */
  since: readonly LogLine[];
}

/** Everything that somebody should do something about. */
export function needsOf(looked: Looked): Need[] {
  return [
    ...machineNeeds(looked), ...configNeeds(looked), ...logNeeds(looked), ...contentNeeds(looked),
    ...clipNeeds(looked), ...factNeeds(looked.content.facts, looked.today),
  ];
}

function configNeeds({ config: { file, problems, languagesMissing, clipMissing } }: Looked): Need[] {
  const broken = problems.find(({ key }) => key === '');
  const keys = [...new Set(problems.map(({ key }) => key).filter((key) => key !== ''))];
  return [
    ...(broken ? [{ kind: 'configFile', who: 'it', file: broken.file } satisfies Need] : []),
    ...(file === null ? [{ kind: 'configNone', who: 'it', file: 'kiosk.json' } satisfies Need] : []),
    ...(keys.length > 0 ? [{ kind: 'config', who: 'it', keys } satisfies Need] : []),
    ...(languagesMissing.length > 0 ? [{ kind: 'configLanguages', who: 'it', codes: [...languagesMissing] } satisfies Need] : []),
    ...(clipMissing !== '' ? [{ kind: 'configClip', who: 'it', clip: clipMissing } satisfies Need] : []),
  ];
}

function contentNeeds({ content: { problems } }: Looked): Need[] {
  const refused = problems.some(({ rule }) => rule === 'fallback');
  const errors = problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'fallback');
  const words = problems.filter(({ rule }) => MISSING_WORDS.has(rule));
  const others = problems.filter(({ rule }) => rule !== 'fallback' && !MISSING_WORDS.has(rule));
  const found = (kind: 'words' | 'content', all: readonly Problem[]): Need[] => (all.length === 0 ? [] : [
    { kind, who: 'editor', count: all.length, places: all.slice(0, NAMED).map(({ file, key }) => ({ file, key })) },
  ]);
  return [
    ...(refused ? [{ kind: 'contentRefused', who: 'editor', errors: errors.length } satisfies Need] : []),
    ...found('words', words), ...found('content', others),
  ];
}

function machineNeeds({ content, today, disk, unnoticed, unread }: Looked): Need[] {
  return [
    ...(content.date !== null && today < content.date ? [{ kind: 'clock', who: 'it', today, contentDate: content.date } satisfies Need] : []),
    ...(disk !== null && disk.freeBytes < DISK_LEAST ? [{ kind: 'disk', who: 'it', freeBytes: disk.freeBytes } satisfies Need] : []),
    ...(unnoticed.length > 0 ? [{ kind: 'notice', who: 'office', codes: [...unnoticed] } satisfies Need] : []),
    ...(unread.length > 0 ? [{ kind: 'voice', who: 'it', codes: [...unread] } satisfies Need] : []),
  ];
}

function logNeeds({ lines, since, now, printer }: Looked): Need[] {
  const lastDay = lines.filter(({ at }) => now.getTime() - Date.parse(at) < DAY_MS);
  const faults = lastDay.filter(({ event }) => event === 'fault' || event === 'program-error' || event === 'cure-failed');
  const unwritable = since.findLast(({ event }) => event === 'state-unwritable');
  const update = lines.findLast(({ event }) => event.startsWith('update-'));
  const unprinted = lastDay.filter(({ event }) => event === 'print-failed');
  const last = unprinted.at(-1);
  return [
    ...(unwritable ? [{ kind: 'unwritable', who: 'it', file: String(unwritable['file'] ?? '') } satisfies Need] : []),
    ...(faults.length > 0
      ? [{ kind: 'faults', who: 'it', count: faults.length, repairs: faults.filter(({ cure }) => cure === 'repair').length } satisfies Need] : []),
    ...(update && ['update-failed', 'update-refused'].includes(update.event) ? [{ kind: 'update', who: 'it', at: update.at } satisfies Need] : []),
    ...(last && printer.paper !== '' ? [{ kind: 'printer', who: 'office', count: unprinted.length, at: last.at } satisfies Need] : []),
  ];
}

function clipNeeds({ clips, content: { languages } }: Looked): Need[] {
  const missing = clips.filter(({ there }) => !there).map(({ id }) => id);
  const uncaptioned = clips.filter(({ there }) => there)
    .map(({ id, captions }) => ({ id, codes: languages.filter((code) => !captions.includes(code)) }))
    .filter(({ codes }) => codes.length > 0);
  return [
    ...(missing.length > 0 ? [{ kind: 'clips', who: 'editor', ids: missing } satisfies Need] : []),
    ...uncaptioned.map(({ id, codes }) => ({ kind: 'captions', who: 'editor', id, codes }) satisfies Need),
  ];
}

/** Facts that are past their limit, marked to confirm, or that nobody has read at their source: those of one source together. */
export function factNeeds(facts: readonly Fact[], today: string): Need[] {
  const sources = new Map<string, Extract<Need, { kind: 'facts' }>>();
  for (const fact of facts) {
    const days = Math.round((Date.parse(today) - Date.parse(fact.checked)) / DAY_MS);
    const why: FactToCheck['why'] | null = days > fact.limitDays ? 'old' : fact.confirm ? 'confirm' : fact.unseen ? 'unseen' : null;
    if (why === null) continue;
    const need = sources.get(fact.source.url) ?? { kind: 'facts', who: 'editor', source: fact.source, facts: [] };
    need.facts.push({ id: fact.id, value: fact.value, why, checked: fact.checked, days, doubt: fact.doubt ?? '' });
    sources.set(fact.source.url, need);
  }
  const overdue = ({ facts: all }: { facts: FactToCheck[] }): number => Math.max(0, ...all.filter(({ why }) => why === 'old').map(({ days }) => days));
  return [...sources.values()].sort((a, b) => overdue(b) - overdue(a) || b.facts.length - a.facts.length);
}
