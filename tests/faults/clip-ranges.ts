// Parts of a clip from the real server, as a player asks for them: the right bytes, several at once, and while the clip is
// replaced by another under the same name, as npm run media does it: never bytes of both.
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'node:http';
import fc from 'fast-check';
import { startKiosk } from '../support/start-kiosk.ts';
import type { Row } from './row.ts';

const NAME = 'clips/ranges.webm';
/** Two clips of different length, without a run of bytes in common. */
const FIRST = Buffer.from(Uint32Array.from({ length: 400_000 }, (_, at) => Math.imul(at, 2_654_435_761)).buffer);
const SECOND = Buffer.from(Uint32Array.from({ length: 250_000 }, (_, at) => Math.imul(at + 1, 2_246_822_519) ^ 0x55555555).buffer);

interface Answer { status: number; range: string; body: Buffer }

/** A part that has not come by then never will. */
const PATIENCE_MS = 20_000;

/** Asks once. Resolves with null where the server gives up in the midst: the player asks again. Rejects where nothing comes. */
function ask(url: string, range: string): Promise<Answer | null> {
  return new Promise((done, fail) => {
    const asked = request(url, { headers: { range }, timeout: PATIENCE_MS }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', () => done(null));
      response.on('end', () => done({ status: response.statusCode ?? 0, range: response.headers['content-range'] ?? '', body: Buffer.concat(pieces) }));
    });
    asked.on('timeout', () => {
      fail(new Error(`${range} was asked for and never answered whole.`));
      asked.destroy();
    });
    asked.on('error', () => done(null));
    asked.end();
  });
}

/** What a range header of ours asks of a file: its bytes; null where the file has none of them. */
function wanted(file: Buffer, from: number | null, to: number | null): Buffer | null {
  if (from === null) return file.subarray(Math.max(0, file.length - (to ?? 0)));
  return from >= file.length ? null : file.subarray(from, to === null ? file.length : to + 1);
}

const place = fc.oneof(fc.constantFrom(0, 1, 65_535, 65_536, FIRST.length - 1, FIRST.length, 2 ** 40), fc.nat(FIRST.length - 1));
type Asked = [from: number | null, to: number | null];
const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.tuple(place, fc.option(fc.nat(200_000))).map(([from, length]): Asked => [from, length === null ? null : from + length]),
  fc.integer({ min: 1, max: FIRST.length + 10 }).map((last): Asked => [null, last]),
);

/** @param tries how many requests of each kind */
export async function clipRanges(tries: number): Promise<Row[]> {
  const pack = await mkdtemp(join(tmpdir(), 'nykel-ranges-'));
  await cp(join(import.meta.dirname, '..', '..', 'locales'), pack, { recursive: true, filter: (from) => !/media.(?:clips|speech)/.test(from) });
  const file = join(pack, 'media', NAME);
  await cp(join(pack, 'media', 'pictures'), join(pack, 'media', 'clips'), { recursive: true });
  await writeFile(file, FIRST);
  const kiosk = await startKiosk({ config: null, content: pack });
  const url = `${kiosk.url}media/${NAME}`;
  const header = ([from, to]: Asked): string => `bytes=${from ?? ''}-${to ?? ''}`;
  const plan = fc.sample(asked, tries);
  try {
    const still: Row = { what: 'parts of a clip, eight at once: the right bytes', tried: 0, good: 0, wrong: [] };
    await eightAtOnce(plan, async (each) => {
      still.tried += 1;
      const answer = await ask(url, header(each));
      const right = wanted(FIRST, ...each);
      const good = right === null ? answer?.status === 416 && answer.range === `bytes */${FIRST.length}` : answer?.status === 206 && answer.body.equals(right);
      if (good) still.good += 1;
      else still.wrong.push(`${header(each)} was answered with ${answer?.status} and ${answer?.body.length} bytes.`);
    });

    const changing: Row = { what: 'parts of a clip while it is replaced: never of both', tried: 0, good: 0, wrong: [] };
    let replaced = 0;
    let over = false;
    const replacing = (async () => {
      for (; !over; replaced += 1) {
        await writeFile(`${file}.new`, replaced % 2 === 0 ? SECOND : FIRST);
        await rename(`${file}.new`, file);
      }
    })();
    await eightAtOnce(plan, async (each) => {
      changing.tried += 1;
      const answer = await ask(url, header(each));
      // One that breaks off gives no bytes to show.
      const good = answer === null || answer.status === 416
        || (answer.status === 206 && [FIRST, SECOND].some((version) => isOf(version, answer)));
      if (good) changing.good += 1;
      else changing.wrong.push(`${header(each)} was answered with ${answer.status}, ${answer.range}, ${answer.body.length} bytes.`);
    });
    over = true;
    await replacing;
    if (replaced < 2) changing.wrong.push('The clip was not replaced meanwhile: nothing was tried.');
    const log = await readFile(join(kiosk.dataDir, 'log.jsonl'), 'utf8');
    if (log.includes('"page-failed"')) changing.wrong.push('A clip could not be given to the page.');
    return [still, changing];
  } finally {
    await kiosk.stop();
    await rm(pack, { recursive: true, force: true });
  }
}

/** Whether the bytes of an answer are those that its head says, of one file. */
function isOf(version: Buffer, { range, body }: Answer): boolean {
  const [, from, to] = /^bytes (\d+)-(\d+)\//.exec(range) ?? [];
  return body.equals(version.subarray(Number(from), Number(to) + 1));
}

async function eightAtOnce<T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await work(each);
  }));
}
