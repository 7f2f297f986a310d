// The bridge under fire: thousands of calls that no page of ours makes. Each is refused with a sentence.
import fc from 'fast-check';
import { createHandle } from '../../electron/core/calls.ts';
import { inputs } from '../../electron/bridge.ts';
import type { Row } from './row.ts';

const calls = Object.keys(inputs);
const keys = [
  '__proto__', 'constructor', 'prototype', 'toString', 'then', 'how', 'language', 'topics', 'minutes', 'event', 'screen',
  'visiting', 'pin', 'action', '', '\u0000', 'x'.repeat(10_000),
];

const value = fc.anything({
  withNullPrototype: true, withDate: true, withMap: true, withSet: true, withBigInt: true, withTypedArray: true,
  withObjectString: true, withSparseArray: true, withUnicodeString: true,
});
const own = fc.constantFrom<unknown>(
  'finish', 'idle', 'uk', ['home'], '0-1', 'page-error', 'welcome', true, '123456', '1234567', 'close', 'restart', -0, NaN, 1e999,
  'uk\n', '../../etc/passwd', '<script>', { $ne: null }, Symbol('x'), () => 'x',
);
/** Objects that look like inputs, with keys and values of ours mixed with anything. */
const nearly = fc.dictionary(fc.constantFrom(...keys), fc.oneof(own, value), { maxKeys: 6 });
/** Reading these throws, or changes what is read. */
const treacherous = fc.constantFrom<() => unknown>(
  () => new Proxy({}, { get() { throw new Error('read'); } }),
  () => new Proxy({}, { ownKeys() { throw new Error('listed'); } }),
  () => new Proxy({}, { getPrototypeOf() { throw new Error('asked'); } }),
  () => ({ get visiting(): never { throw new Error('got'); } }),
  () => ({ visiting: { valueOf: () => { throw new Error('valued'); } } }),
  () => { const round: Record<string, unknown> = {}; round['self'] = round; return round; },
  () => JSON.parse('{"__proto__":{"polluted":true},"visiting":true}') as unknown,
  () => Object.create({ visiting: true }) as unknown,
  () => Object.freeze([]),
);
const input = fc.oneof({ weight: 3, arbitrary: nearly }, { weight: 2, arbitrary: value }, { weight: 1, arbitrary: treacherous.map((make) => make()) });
const call = fc.oneof({ weight: 4, arbitrary: fc.constantFrom<unknown>(...calls) }, { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...keys), value) });

/** What every built-in prototype holds: a call that adds to one has got in. */
const prototypes = (): string => JSON.stringify(
  [Object, Array, String, Number, Boolean, Function, Date, Map, Set, Promise, RegExp].map((each) =>
    Object.getOwnPropertyNames(each.prototype).map((name) => name)),
);

/** @param tries how many calls */
export async function hostileCalls(tries: number): Promise<Row> {
  let acted = 0;
  const logged: string[] = [];
  const acting = (): never => {
    acted += 1;
    throw new Error('behind the gate');
  };
  const handle = createHandle({
    startInfo: () => Promise.resolve({} as never),
    count: () => undefined, countNothingFits: () => undefined,
    languages: ['uk'],
    alive: () => ({ asleep: false }),
    // A gate that never opens: whatever is done behind it was done without a PIN.
    staff: { enter: () => Promise.resolve({ entered: false, waitSeconds: 0 }), isOpen: () => false, stay: () => undefined, close: () => undefined },
    office: { state: acting, statistics: acting, export: acting, testAlert: acting },
    showNotes: () => false,
    act: () => void (acted += 1),
    // Likewise a set-up that nobody may open.
    setUp: {
      due: () => false, isOpen: () => false, canEnd: () => false, saved: () => true, end: () => void (acted += 1),
      read: () => { throw new Error('read'); }, save: () => { throw new Error('saved'); },
    },
    log: (event, fields) => void logged.push(JSON.stringify([event, fields])),
  });

  const before = prototypes();
  const wrong: string[] = [];
  let good = 0;
  for (const [name, given] of fc.sample(fc.tuple(call, input), { numRuns: tries })) {
    try {
      const reply = await handle(name, given);
      if (reply.ok ? passes(name, given) : /^.{10,400}\.$/su.test(reply.error)) good += 1;
      else wrong.push(`${String(name)} was answered with ${JSON.stringify(reply)}.`);
    } catch (error) {
      wrong.push(`It threw: ${String(error)}.`);
    }
  }
  if (acted > 0) wrong.push('The program was ended without a PIN.');
  if (prototypes() !== before) wrong.push('A built-in prototype has changed.');
  if (logged.some((line) => /123456|polluted|etc\/passwd/.test(line))) wrong.push('The log holds what was sent.');
  return { what: 'bridge: hostile calls, each refused with a sentence', tried: tries, good, wrong };
}

/** What is right may pass: the generator hits upon right calls, too. */
function passes(name: unknown, given: unknown): boolean {
  if (typeof name !== 'string' || !calls.includes(name) || typeof given !== 'object' || given === null) return false;
  const allowed: Record<string, string[]> = {
    start: [], print: [], staffStay: [], alive: ['visiting'], staffEnter: ['pin'], report: ['event', 'screen'], sessionEnded: ['how', 'language', 'last', 'minutes', 'topics'],
  };
  return JSON.stringify(Object.keys(given).sort()) === JSON.stringify(allowed[name]);
}
