/**
 * Answers the calls of the page. Whatever the page sends is unknown until the schema in bridge.ts has passed
 * it; nothing that is thrown in here reaches the page.
 */
import * as v from 'valibot';
import { inputs } from '../bridge.ts';
import type { Alive, CallInput, CallName, CallResults, Printed, Reply, SessionEnded, StaffAction, StartInfo } from '../bridge.ts';
import type { Log } from './log.ts';
import type { SetUp } from './set-up/set-up.ts';
import type { StaffGate } from './staff/gate.ts';
import type { Office } from './staff/office.ts';
import { shorten } from './text.ts';

export interface CallParts {
  startInfo(): Promise<StartInfo>;
  /** Takes one ended visit into the counts. */
  count(session: SessionEnded): void;
  /** Counts that somebody found no service that fits. */
  countNothingFits(): void;
  /** Codes of the languages on offer: any other "language" could be anything. */
  languages: readonly string[];
  /** Takes one heartbeat. */
  alive(visiting: boolean): Alive;
  staff: StaffGate;
  /** What staff look at behind the gate. */
  office: Office;
  setUp: SetUp;
  /** Prints the page as it stands, or has it print by itself. Left out where there is no printer. */
  print?: () => Promise<Printed['sheet']>;
  /** Opens or closes the window of notes; false where there is no screen for it. */
  showNotes: (open: boolean) => boolean;
  /** Does what staff want. It may end the program. */
  act(action: Exclude<StaffAction, 'leave'>): void;
  /** Wipes what the page's session has stored. Only Electron has something to wipe. */
  clearSession?: () => Promise<void>;
  log: Log;
}

export type Handle = (call: unknown, input: unknown) => Promise<Reply<unknown>>;

/**
 * Makes the one function behind the bridge. It takes the name of a call and its input, both untrusted, and
 * always resolves: `{ ok: true, value }`, or `{ ok: false, error }` with a sentence that says what is wrong.
 */
export function createHandle(parts: CallParts): Handle {
  /** Answers a call that staff alone may make. */
  const behindPin = async <N extends CallName>(name: N, answer: () => Promise<CallResults[N]> | CallResults[N]): Promise<Reply<unknown>> => {
    if (!parts.staff.isOpen()) return refuse(parts.log, `${name}: the PIN comes first.`);
    return { ok: true, value: await answer() };
  };
  const answers: { [N in CallName]: (input: CallInput<N>) => Promise<Reply<unknown>> } = {
    async start() {
      // A new document is a new person.
      parts.staff.close();
      parts.showNotes(false);
      return { ok: true, value: await parts.startInfo() };
    },
    async sessionEnded(session) {
      if (!parts.languages.includes(session.language)) {
        return refuse(parts.log, `sessionEnded: "language" must be one of ${parts.languages.join(', ')}.`);
      }
      parts.count(session);
      await parts.clearSession?.();
      return { ok: true, value: null };
    },
    async report({ event, screen, language, reason }) {
      if (language !== undefined && !parts.languages.includes(language)) {
        return refuse(parts.log, `report: "language" must be one of ${parts.languages.join(', ')}.`);
      }
      if (event === 'nothing-fits') parts.countNothingFits();
      else parts.log('page-report', { event, screen, ...(language !== undefined && { language }), ...(reason !== undefined && { reason }) });
      return { ok: true, value: null };
    },
    async alive({ visiting }) {
      return { ok: true, value: parts.alive(visiting) };
    },
    async print() {
      if (!parts.print) return refuse(parts.log, 'print: this kiosk has no printer.');
      return { ok: true, value: { sheet: await parts.print() } satisfies Printed };
    },
    async staffEnter({ pin }) {
      return { ok: true, value: await parts.staff.enter(pin) };
    },
    async staffStay() {
      parts.staff.stay();
      return { ok: true, value: null };
    },
    async staffNotes({ open }) {
      if (!parts.showNotes(open)) return refuse(parts.log, 'staffNotes: there is no other screen for notes.');
      return { ok: true, value: null };
    },
    async staffDo({ action }) {
      if (!parts.staff.isOpen()) return refuse(parts.log, 'staffDo: the PIN comes first.');
      parts.staff.close();
      parts.log('staff-action', { action });
      if (action !== 'leave') parts.act(action);
      return { ok: true, value: null };
    },
    staffState: ({ unread }) => behindPin('staffState', () => parts.office.state(unread)),
    staffStatistics: () => behindPin('staffStatistics', () => parts.office.statistics()),
    staffExport: ({ what }) => behindPin('staffExport', () => parts.office.export(what)),
    staffTestAlert: () => behindPin('staffTestAlert', () => {
      parts.office.testAlert();
      return null;
    }),
    async setUp() {
      return parts.setUp.isOpen() ? { ok: true, value: parts.setUp.read() } : refuse(parts.log, 'setUp: the PIN comes first.');
    },
    async setUpSave(choice) {
      // Who asks again at the first start has not had the answer: they would be told that nothing was saved, and it was.
      if (!parts.setUp.isOpen() && parts.setUp.canEnd() && parts.setUp.saved()) return { ok: true, value: { saved: true } };
      return parts.setUp.isOpen() ? { ok: true, value: await parts.setUp.save(choice) } : refuse(parts.log, 'setUpSave: the PIN comes first.');
    },
    async setUpEnd() {
      if (!parts.setUp.canEnd()) return refuse(parts.log, 'setUpEnd: the PIN comes first.');
      parts.setUp.end();
      if (parts.setUp.saved()) parts.act('restart');
      return { ok: true, value: null };
    },
  };

  return async (call, input) => {
    if (!isCall(call)) {
      const name = typeof call === 'string' ? JSON.stringify(shorten(call, 40)) : `of type ${typeof call}`;
      return refuse(parts.log, `There is no call ${name}. The calls are ${Object.keys(inputs).join(', ')}.`);
    }
    const checked = check(call, input);
    if (!checked.ok) return refuse(parts.log, checked.error);
    try {
      // The schema of this very call has passed the input; TypeScript can't follow that through the index.
      return await answers[call](checked.value as never);
    } catch (error) {
      parts.log('call-failed', { call, reason: error instanceof Error ? error.message : String(error) });
      return { ok: false, error: `${call}: the kiosk could not do this.` };
    }
  };
}

/** Object.hasOwn, so that "constructor" or "__proto__" are not calls. */
function isCall(call: unknown): call is CallName {
  return typeof call === 'string' && Object.hasOwn(inputs, call);
}

/** The input as the schema of `call` has it, or a sentence per first thing that is wrong. Never throws. */
function check(call: CallName, input: unknown): Reply<unknown> {
  // valibot takes an array for an object, and reading a hostile object (getters, proxies) can throw.
  try {
    if (!isPlainObject(input)) return { ok: false, error: `${call}: the input must be a plain object.` };
    const result = v.safeParse(inputs[call], input, { abortEarly: true });
    if (result.success) return { ok: true, value: result.output };
    const issue = result.issues[0];
    const where = v.getDotPath(issue);
    const at = where === null ? '' : ` at ${JSON.stringify(shorten(where, 60))}`;
    return { ok: false, error: `${call}: wrong input${at}: ${shorten(issue.message, 200)}.` };
  } catch {
    return { ok: false, error: `${call}: the input could not be read.` };
  }
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The log gets that a call was refused, not what was in it: the page's mistakes may hold a visitor's words. */
function refuse(log: Log, error: string): Reply<never> {
  log('call-refused', {});
  return { ok: false, error };
}
