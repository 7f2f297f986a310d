/**
 * The kiosk without a shell: configuration and content are loaded, told about and turned into the two
 * functions that a shell needs, `handle` for calls and `pages` for requests.
 */
import { join, resolve, dirname } from 'node:path';
import type { Printed, StartInfo } from '../bridge.ts';
import { createHandle } from './calls.ts';
import type { Handle } from './calls.ts';
import { configSentence, loadConfig, WEEKDAYS } from './config.ts';
import type { Config, ConfigProblem, FoundConfig } from './config.ts';
import { loadContentOrFallback } from './content/load.ts';
import type { Problem } from './content/types.ts';
import { drawFirstScreen } from './first-screen.ts';
import type { Keypad } from './keys.ts';
import { orderLanguages } from './languages.ts';
import type { Log } from './log.ts';
import type { Options } from './options.ts';
import { isOpen, restartDue } from './hours.ts';
import { LOGO_PATH, readLogo } from './office/logo.ts';
import { noticeAt } from './office/notice.ts';
import { createPages } from './pages.ts';
import type { Pages } from './pages.ts';
import { createSetUp } from './set-up/set-up.ts';
import { openGate } from './staff/gate.ts';
import { openOffice } from './staff/office.ts';
import { makeStartInfo } from './start-info.ts';
import { openStatistics } from './statistics/statistics.ts';
import { createTally } from './tally.ts';
import type { UpdateSettings } from './update.ts';

export interface KioskParts {
  /** The folder of the program: dist/page and locales are in it. */
  root: string;
  /** An absolute path. */
  dataDir: string;
  options: Pick<Options, 'config' | 'content'>;
  bridgeScript: string;
  clearSession?: () => Promise<void>;
  /** The machine's clock. */
  now: () => Date;
  /** A clock that never jumps: how long the program has run, in milliseconds. */
  up: () => number;
  /** Told of every heartbeat of the page. */
  beat: (visiting: boolean) => void;
  /** Prints the page on the printer that is configured, or has it print by itself. */
  print: (printer: Config['printer']) => Promise<Printed['sheet']>;
  /** Opens or closes the window of notes; false where there is no screen for it. */
  showNotes: (open: boolean) => boolean;
  /** Whether the shell finds a second screen by itself: else the configuration has to say where it is. */
  findsScreens: boolean;
  /** What staff want done with the program. */
  act: (action: 'restart' | 'close') => void;
  log: Log;
  /** Tells people at the terminal. */
  say: (sentence: string) => void;
}

export interface Kiosk {
  handle: Handle;
  pages: Pages;
  /** Where updates of the program come from, as configured. */
  update: UpdateSettings;
  /** Which keys of an audio keypad do what, as configured. */
  keypad: Keypad;
  /** As configured. */
  printer: Config['printer'];
  /** Where staff's own screen begins, as configured. */
  notesAt: string;
  /** Whether the nightly restart is due. */
  restartDue(): boolean;
  /** Whether the office is open: only then must the screen stay lit. */
  isOpen(): boolean;
  /** Adds the counts of visits since the last time to the statistics. The shell calls it every hour and at the end. */
  writeCounts(): void;
}

/** At most so many faults of the content on the terminal: somebody has to read them. */
const SHOWN = 10;
/** And so many in the log, which is bounded. */
const LOGGED = 100;

/** Loads everything once. Faults of configuration and content are told, and never stop the kiosk. */
export async function openKiosk(parts: KioskParts): Promise<Kiosk> {
  const { root, dataDir, options, log, say } = parts;
  const found = await loadConfig(options.config, [join(dataDir, 'kiosk.json'), join(root, 'kiosk.json')]);
  tellConfig(found, parts);

  const builtinDir = join(root, 'locales');
  const chosenDir = contentFolder(options.content, found);
  const { content, dir, problems } = loadContentOrFallback({ chosenDir, builtinDir });
  tellContent(problems, parts);

  const { languages, missing } = orderLanguages(found.config.languages, content.languages);
  if (missing.length > 0) {
    const used = languages.map((each) => each.code).join(', ');
    log('languages-missing', { missing: missing.join(', '), used });
    const file = found.file ?? 'kiosk.json';
    say(`${file}: "languages" names ${missing.join(', ')}, which the content does not have. Used is ${used}.`);
  }

  const { now, up, print } = parts;
  const { printer, showing: { notesAt } } = found.config;
  const week = WEEKDAYS.map((day) => found.config.hours[day]);
  const open = (): boolean => isOpen(week, now());
  const { logo, problem: logoProblem } = await readLogo(found.config.office.logo, found.file ?? '');
  if (logoProblem !== null) tellProblem(logoProblem, parts);
  const info: StartInfo = { ...makeStartInfo(found.config, content, languages), logo: logo === null ? '' : LOGO_PATH, notes: parts.findsScreens || notesAt !== '' };
  const { clip } = found.config.welcome;
  if (clip !== '' && info.welcomeClip === null) {
    log('clip-missing', { clip });
    say(`${found.file ?? 'kiosk.json'}: "welcome.clip" is ${clip}, a clip that the content does not have. Welcome shows its picture.`);
  }
  const pageFailed = (error: unknown): void => log('page-failed', { what: error instanceof Error ? error.message : String(error) });
  const draw = (start: StartInfo): Promise<string | null> => drawFirstScreen(root, start, content.welcome).catch((error: unknown) => {
    pageFailed(error);
    return null;
  });
  // Drawn with the office's notice and without: it may end on a kiosk that has been running for days.
  const noticed = noticeAt(found.config.office, now());
  const notice = (): StartInfo['notice'] => noticed && noticeAt(found.config.office, now());
  const index = await draw(info);
  const noticedIndex = noticed === null ? index : await draw({ ...info, notice: noticed });
  const tally = createTally();
  const statistics = openStatistics(dataDir, now, log);
  const office = openOffice({
    root, dataDir, now, up, found, content, problems, statistics, tally, log,
    languages: languages.map((each) => each.code), languagesMissing: missing,
    clipMissing: info.welcomeClip === null ? clip : '',
  });
  const staff = openGate({ pinHash: found.config.staff.pinHash, dataDir, now, up, log });
  // In the words of staff alone: content may have none.
  const askSetUp = (): boolean => setUp.due() && info.staffLanguages.length > 0;
  const setUp = createSetUp({ found, dataDir, offered: languages, available: content.languages, staffIn: staff.isOpen, log });
  return {
    handle: createHandle({
      startInfo: () => Promise.resolve({ ...info, notice: notice(), setUp: askSetUp() }),
      count: tally.add,
      countNothingFits: tally.addNothingFits,
      languages: languages.map((each) => each.code),
      alive(visiting) {
        parts.beat(visiting);
        return { asleep: !open() };
      },
      staff,
      office,
      setUp,
      act: parts.act,
      ...(printer.paper !== '' && { print: () => print(printer) }),
      showNotes: parts.showNotes,
      ...(parts.clearSession && { clearSession: parts.clearSession }),
      log,
    }),
    pages: createPages({
      pageDir: join(root, 'dist', 'page'),
      content,
      index: () => (askSetUp() ? null : notice() === null ? index : noticedIndex),
      logo,
      languages,
      mediaDir: join(dir, 'media'),
      bridgeScript: parts.bridgeScript,
      onError: pageFailed,
    }),
    update: found.config.update,
    keypad: found.config.keypad,
    printer,
    notesAt,
    restartDue: () => restartDue(found.config.nightlyRestart, now(), up()),
    isOpen: open,
    writeCounts() {
      tally.take(statistics.add);
    },
  };
}

/** The content folder that was asked for, '' for none. A path in the configuration is relative to its file. */
function contentFolder(option: string | null, { config, file }: FoundConfig): string {
  if (option !== null) return resolve(option);
  return config.content === '' || file === null ? '' : resolve(dirname(file), config.content);
}

function tellConfig({ file, problems }: FoundConfig, { dataDir, root, log, say }: KioskParts): void {
  if (file === null) {
    log('config-none', { looked: `${dataDir}, ${root}` });
    say(`There is no kiosk.json in ${dataDir} or ${root}: every setting has its default.`);
  }
  for (const problem of problems) tellProblem(problem, { log, say });
}

function tellProblem(problem: ConfigProblem, { log, say }: Pick<KioskParts, 'log' | 'say'>): void {
  log('config-problem', problem);
  say(configSentence(problem));
}

function tellContent(problems: readonly Problem[], { log, say }: KioskParts): void {
  if (problems.length === 0) return;
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.length - errors.length;
  log('content-problems', { errors: errors.length, warnings });
  for (const { file, key, what, severity } of problems.slice(0, LOGGED)) {
    log('content-problem', { file, key, what, severity });
  }

  for (const { file, key, what } of errors.slice(0, SHOWN)) say(`${file}${key === '' ? '' : `, ${key}`}: ${what}`);
  const hidden = errors.length - SHOWN;
  if (hidden > 0) say(`The content has ${hidden} more errors: npm run check:content names them all.`);
}
