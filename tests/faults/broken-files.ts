// Broken configuration, state and content: whatever lies on the disk, the kiosk starts, shows Welcome, and says what
// is wrong.
import { cp, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './row.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a state does to a fresh folder, and what has to be read on the terminal or in the log afterwards. */
interface State {
  name: string;
  /** @returns options of the start command besides --data */
  make(dir: string): Promise<string[] | void>;
  /** null: nothing is wrong enough to be said. */
  says: RegExp | null;
  /** Another data folder than the one that was made. */
  data?: (dir: string) => string;
}

const config = (name: string, text: string | Buffer, says: RegExp): State => ({
  name: `kiosk.json ${name}`, says, make: (dir) => writeFile(join(dir, 'kiosk.json'), text),
});
const state = (name: string, file: string, text: string | Buffer, says: RegExp | null): State => ({
  name: `${file} ${name}`, says, make: (dir) => writeFile(join(dir, file), text),
});
/** A pack that was copied and then broken; the built-in one is shown instead. */
const content = (name: string, break_: (pack: string) => Promise<unknown>): State => ({
  name: `content ${name}`,
  says: /shows the content that came with the program/,
  async make(dir) {
    const pack = join(dir, 'pack');
    await cp(join(root, 'locales'), pack, { recursive: true });
    await break_(pack);
    return [`--content=${pack}`];
  },
});

const DEFAULTS = /Used is every default/;
const random = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256));

const STATES: State[] = [
  config('is empty', '', DEFAULTS),
  config('is cut off', '{"office": {"name": "Ser', DEFAULTS),
  config('is a list', '[]', DEFAULTS),
  config('is random bytes', random, DEFAULTS),
  config('is in UTF-16', Buffer.from('\uFEFF{"office":{}}', 'utf16le'), DEFAULTS),
  config('has every value wrong', '{"office":1,"languages":"uk","idle":{"timeoutSeconds":-1,"warningSeconds":"x"},"screen":[],"hours":{"monday":"8"},"staff":{"pinHash":"123456"},"content":7}', /"idle\.timeoutSeconds" is -1/),
  config('has keys that do not exist', '{"ofice":{},"__proto__":{"a":1},"constructor":1}', /"ofice"/),
  config('has ten megabytes', `{"office":{"name":"${'x'.repeat(10_000_000)}"}}`, /"office\.name"/),
  { name: 'kiosk.json is a folder', says: DEFAULTS, make: (dir) => mkdir(join(dir, 'kiosk.json')).then(() => undefined) },
  { name: 'kiosk.json is a link to itself', says: DEFAULTS, make: (dir) => symlink('kiosk.json', join(dir, 'kiosk.json')) },
  { name: '--config names no file', says: /not there/, make: (dir) => Promise.resolve([`--config=${join(dir, 'none.json')}`]) },
  config('names languages that do not exist', '{"languages":["xx"]}', /does not have/),
  config('names a content that does not exist', '{"content":"nowhere"}', /shows the content that came with the program/),

  state('is cut off', 'staff-attempts.json', '{"failed":', /state-broken/),
  state('is random bytes', 'staff-attempts.json', random, /state-broken/),
  state('is from the future', 'staff-attempts.json', '{"failed":9,"at":99999999999999}', null),
  state('is random bytes', 'log.jsonl', random, null),
  state('ends in half a line', 'log.jsonl', '{"at":"2026-11-22T10:00:00.000Z","ev', null),
  { name: 'log.jsonl is a folder', says: /log .* cannot be written/, make: (dir) => mkdir(join(dir, 'log.jsonl')).then(() => undefined) },
  { name: 'the disk is full', says: /ENOSPC/, async make(dir) {
    await symlink('/dev/full', join(dir, 'log.jsonl'));
    await symlink('/dev/full', join(dir, 'staff-attempts.json.new'));
  } },
  { name: 'the data folder cannot be made', says: /log .* cannot be written/, make: () => Promise.resolve(), data: () => '/dev/null/nykel' },
  { name: 'the data folder is a file', says: /log .* cannot be written/, make: (dir) => writeFile(join(dir, 'file'), ''), data: (dir) => join(dir, 'file') },

  content('has no words', async (pack) => { for (const code of ['uk', 'ru', 'en', 'nb', 'nn']) await rm(join(pack, code), { recursive: true }); }),
  content('has no structure', (pack) => rm(join(pack, 'content'), { recursive: true })),
  content('has a file that is cut off', (pack) => truncate(join(pack, 'uk', 'home.json'), 40)),
  content('has a file of random bytes', (pack) => writeFile(join(pack, 'content', 'facts.json'), random)),
  content('lacks a file of words', (pack) => rm(join(pack, 'nn', 'order.json'))),
  content('has no pictures', (pack) => rm(join(pack, 'media'), { recursive: true })),
  content('has a language.json of another kind', (pack) => writeFile(join(pack, 'ru', 'language.json'), '[1]')),
  { name: 'content is a file', says: /shows the content that came with the program/, async make(dir) {
    await writeFile(join(dir, 'pack'), '');
    return [`--content=${join(dir, 'pack')}`];
  } },
];

/** Two at a time: each is a program that starts and ends. */
export async function brokenFiles(): Promise<Row> {
  const waiting = [...STATES];
  const wrong: string[] = [];
  let good = 0;
  const lane = async (): Promise<void> => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) {
      const why = await tryState(each);
      if (why === null) good += 1;
      else wrong.push(`${each.name}: ${why}`);
    }
  };
  await Promise.all([lane(), lane()]);
  return { what: 'broken configuration, state and content', tried: STATES.length, good, wrong };
}

/** Why a kiosk with this state is not well, or null. */
async function tryState({ make, says, data }: State): Promise<string | null> {
  const dir = await mkdtemp(join(tmpdir(), 'nykel-broken-'));
  try {
    const options = (await make(dir)) ?? [];
    const dataDir = data?.(dir) ?? dir;
    const child = spawn(process.execPath, [join('electron', 'browser.ts'), '--no-window', '--port=0', `--data=${dataDir}`, ...options], { cwd: root });
    let said = '';
    const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
    const url = await new Promise<string | null>((ready) => {
      const listen = (part: Buffer): void => {
        said += part.toString();
        const address = /^Kiosk ready at (\S+)$/m.exec(said)?.[1];
        if (address !== undefined) ready(address);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      void ended.then(() => ready(null));
    });
    if (url === null) return `it ended instead of starting, and said: ${said}`;
    const page = await (await fetch(url)).text();
    const welcome = await (await fetch(`${url}content/welcome.json`)).json() as { languages: unknown[] };
    const start = await (await fetch(`${url}bridge`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'origin': url.slice(0, -1) }, body: '{"call":"start","input":{}}',
    })).json() as { ok: boolean; value?: { languages: unknown[] } };
    child.kill('SIGTERM');
    const code = await ended;
    const log = await readFile(join(dataDir, 'log.jsonl'), 'utf8').catch(() => '');
    if (!page.includes('<div id="app">')) return 'the page is not there.';
    if (welcome.languages.length !== 5 || start.value?.languages.length !== 5) return 'the five languages are not on offer.';
    if (code !== 0) return `it ended with code ${code}.`;
    if (says !== null && !says.test(said + log)) return `nothing was said of it, but: ${said}`;
    return null;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
