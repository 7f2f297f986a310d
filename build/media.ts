// npm run media: takes a film into a content pack as a clip that every kiosk plays. build/media.md says how, and what to ask
// of a film.
//
//     npm run media                                                          the clips there are, and what they lack
//     npm run media -- add film.mp4 --id=refugees --captions=FOLDER          fills a place that videos.json has
//     npm run media -- add film.mp4 --id=visit --captions=a.uk.vtt,a.nb.srt  a new clip; its words stand in videos.json of each language
//     npm run media -- add --id=refugees --captions=film.ru.vtt              more captions for a clip that is there
//     --content=FOLDER    another content pack than locales/
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../electron/core/content/check.ts';
import { toContent } from '../electron/core/content/load.ts';
import { readPack } from '../electron/core/content/read.ts';
import type { Content, Pack, Video } from '../electron/core/content/types.ts';
import { captionFiles, checkCaptionsOf, readCaptions, type Captions } from './media/captions.ts';
import { LOUDNESS, SIZES } from './media/encode.ts';
import { ffprobe, GET_FFMPEG, missingOf } from './media/ffmpeg.ts';
import { describe, linesOf, readFilm, type Film } from './media/film.ts';
import { clipLines, stateOf } from './media/list.ts';
import { look, whyNot, type Seen } from './media/look.ts';
import { make, type Made } from './media/make.ts';
import { enterClip } from './media/manifest.ts';
import { captionsIn, namesOf, type ClipNames } from './media/names.ts';
import { progress } from './media/progress.ts';
import { putIn, type Put } from './media/put.ts';
import { Failed } from './media/run.ts';

/** Something that whoever runs this can put right; told without a stack. */
class Told extends Error {}

/** People stand before a kiosk. */
const LONG_SECONDS = 180;

/** A film as it was found, or what is wrong with it. */
type Found = { path: string; film: Film; seen: Seen };

const now = (): number => performance.now();

/** Something long, with a bar. */
async function waiting<T>(what: string, work: (at: (share: number) => void) => Promise<T>): Promise<T> {
  const bar = progress(what, process.stdout, now);
  try {
    return await work(bar.at);
  } finally {
    bar.end();
  }
}

/** Looks at the whole of a film and says what it is. @returns a sentence where it is of no use */
async function find(given: string): Promise<Found | string> {
  const path = resolve(given);
  const name = basename(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return `${path}: There is no such file.`;
  if (!stats.isFile()) return `${path}: This is a folder, not a film.`;
  if (stats.size === 0) return `${name}: The file is empty.`;
  const told = await ffprobe(path).catch((error: unknown) => (error instanceof Failed ? error : Promise.reject(error as Error)));
  if (told instanceof Failed) {
    return /moov atom not found|EBML header|End of file/.test(told.message)
      ? `${name}: It is no film, or it was copied only in part: its beginning or its end is missing. Copy it again.`
      : `${name}: It is no film that can be read.`;
  }
  const film = readFilm(told);
  if (typeof film === 'string') return `${name}: ${film}`;
  try {
    const seen = await waiting('Looking at the film', (at) => look(path, film, at));
    const why = whyNot(film, seen);
    return why === '' ? { path, film, seen } : `${name}: ${why}`;
  } catch (error) {
    if (error instanceof Failed) return `${name}: It cannot be read to its end. ${error.message}`;
    throw error;
  }
}

/** What will be done with a film, and what is odd about it. */
function tellFilm({ path, film, seen }: Found): void {
  console.log(`${basename(path)}: ${describe(film, seen.seconds)}.`);
  const sizes = [...new Set(SIZES.map((most) => linesOf(film, most)))].join(' and ');
  console.log(film.odd.length === 0
    ? 'The picture is taken as it is.'
    : `The picture is made anew, with ${sizes} lines: ${film.odd.map(({ what }) => what).join('; ')}.`);
  if (seen.loudness !== null) console.log(`The sound is brought from ${seen.loudness.toFixed(1)} to ${LOUDNESS} LUFS, as loud as all clips.`);
  else if (film.sound !== null) console.log('Warning: nothing can be heard on its sound track, so that the clip gets none.');
  if (seen.faults !== '') console.log(`Warning: not all of it could be read (${seen.faults}). Look at the clip from beginning to end.`);
  if (seen.seconds > LONG_SECONDS) console.log('Warning: it is longer than three minutes. Few people stand that long before a kiosk.');
}

/** A new clip has a title, and a text that says what one learns from it, in every language. */
const missingWords = (pack: Pack, languages: readonly string[], id: string): string[] => languages.flatMap((language) => {
  const { items } = (pack.words[language]?.['videos'] ?? {}) as { items?: Record<string, { title?: unknown; body?: unknown }> };
  const lacking = (['title', 'body'] as const).filter((name) => typeof items?.[id]?.[name] !== 'string');
  return lacking.length === 0 ? [] : [`${language}/videos.json: Under "items" write "${id}": { "title": "...", "body": "..." }; missing: ${lacking.join(' and ')}.`];
});

/** What of the pack's check would be new with the clip in it: what its entry, its words and its captions lack. */
function newErrors(pack: Pack, manifest: string, names: ClipNames, captions: readonly Captions[]): string[] {
  const texts = Object.fromEntries(captions.map(({ language, text }) => [captionsIn(names, language), text]));
  const after: Pack = {
    ...pack, structure: { ...pack.structure, videos: JSON.parse(manifest) as unknown },
    media: [...new Set([...pack.media, names.file, names.small, names.poster, ...Object.keys(texts)])].sort(),
    captions: { ...pack.captions, ...texts },
  };
  const line = ({ file, key, what }: { file: string; key: string; what: string }): string => `${file}${key ? `, ${key}` : ''}: ${what}`;
  const errors = (which: Pack): string[] => checkContent(which).filter(({ severity }) => severity === 'error').map(line);
  const before = errors(pack);
  // Captions were looked at under the names they were given by.
  return errors(after).filter((each) => !before.includes(each) && !Object.keys(texts).some((name) => each.startsWith(`media/${name}`)));
}

async function add(given: string | undefined, id: string, captionsGiven: readonly string[], dir: string): Promise<void> {
  const pack = readPack(dir);
  const content = toContent(pack);
  const languages = content.languages.map(({ code }) => code);
  const entry = content.structure.videos.videos.find((video) => video.id === id);
  refuse(pack, dir, id, entry);

  const { captions, wrong } = readCaptions(captionFiles(captionsGiven), languages);
  const found = given === undefined ? null : await find(given);
  if (typeof found === 'string') wrong.unshift(found);
  const film = typeof found === 'string' ? null : found;
  const names = namesOf(id, entry);
  const seconds = film ? film.seen.seconds : entry && given === undefined ? (await stateOf(dir, entry))?.seconds ?? null : null;
  if (given === undefined && (!entry || !content.media.includes(entry.file))) wrong.push(`There is no clip "${id}" yet: give its film, too.`);
  // Captions that stay must fit the new film as well.
  const kept = languages.filter((language) => !captions.some((each) => each.language === language)).flatMap((language): Captions[] => {
    const text = pack.captions[captionsIn(names, language)];
    return text === undefined ? [] : [{ language, given: `media/${captionsIn(names, language)} (which is there already)`, text, cues: 0 }];
  });
  wrong.push(...[...captions, ...kept].flatMap((each) => checkCaptionsOf(each, seconds)));

  const withSmall = entry?.small !== undefined;
  const small = withSmall || (film !== null && linesOf(film.film, SIZES[1]) < linesOf(film.film, SIZES[0]));
  const before = readFileSync(join(dir, 'content', 'videos.json'), 'utf8');
  const manifest = film === null ? before : enterClip(before, {
    id, file: names.file, ...(small ? { small: names.small } : {}), poster: names.poster, captions: names.captions,
  });
  const words = entry ? [] : missingWords(pack, languages, id);
  // The check would name those of the first language only.
  wrong.push(...words, ...newErrors(pack, manifest, names, captions).filter((each) => words.length === 0 || !each.includes(`items.${id}.`)));
  if (film) tellFilm(film);
  if (wrong.length > 0) throw new Told(`Nothing was changed. What is wrong:\n${wrong.map((each) => `  - ${each}`).join('\n')}`);

  const files: Put[] = captions.map(({ language, text }) => ({ to: join(dir, 'media', captionsIn(names, language)), text }));
  const work = mkdtempSync(join(tmpdir(), 'nykel-media-'));
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  if (film) {
    const made = await waiting('Making the clip', (at) => make(film.path, film.film, film.seen, withSmall, work, at))
      .catch((error: unknown) => {
        throw error instanceof Failed ? new Told(`Nothing was changed. ${error.message}`) : error;
      });
    // The film comes first: where a kiosk that is running keeps hold of it, nothing has changed yet.
    files.unshift(...placesOf(made, names, dir));
    if (manifest !== before) files.push({ to: join(dir, 'content', 'videos.json'), text: manifest });
  }
  try {
    putIn(files);
  } catch (error) {
    throw new Told(`The files cannot be put into ${dir}: ${(error as Error).message}. Is a kiosk showing this clip? Stop it, and do this again.`);
  }
  for (const { given: name, language, cues } of captions) console.log(`${name}: ${cues} captions in "${language}".`);
  console.log((await linesFor(dir, id)).join('\n'));
  const without = languages.filter((language) => ![...captions, ...kept].some((each) => each.language === language));
  if (without.length > 0) console.log(`Warning: there are no captions in ${without.join(', ')}. Who reads only that language cannot follow it.`);
}

/** Whether a clip has a script here, of which npm run clips makes it. */
const isOwn = (pack: Pack, id: string): boolean =>
  (pack.structure['clips'] as { clips?: { id?: unknown }[] } | undefined)?.clips?.some((clip) => clip.id === id) ?? false;

/** Throws where this id cannot be filled. */
function refuse(pack: Pack, dir: string, id: string, entry: Video | undefined): void {
  const errors = checkContent(pack).filter(({ severity, file }) => severity === 'error' && (file === '' || file === 'content/videos.json')).length;
  if (errors > 0) throw new Told(`${dir} has errors in content/videos.json, or is no content pack. Put that right first: npm run check:content names them.`);
  if (!/^[a-z][a-zA-Z0-9]*$/.test(id)) throw new Told(`--id=${id}: a clip's id is Latin letters and digits in camelCase, such as --id=openDay.`);
  if (isOwn(pack, id)) throw new Told(`--id=${id}: this clip is made here, by npm run clips. Give the film an id of its own.`);
  if (entry && !entry.file.endsWith('.webm')) {
    throw new Told(`content/videos.json calls the file of "${id}" ${entry.file}, but clips are kept as WebM: let the name end in .webm.`);
  }
}

function placesOf(made: Made, names: ClipNames, dir: string): Put[] {
  const to = (name: string): string => join(dir, 'media', name);
  return [
    { from: made.file, to: to(names.file) }, ...(made.small ? [{ from: made.small, to: to(names.small) }] : []), { from: made.poster, to: to(names.poster) },
  ];
}

/** What there is to say on the clips of a pack, or on one. */
async function linesFor(dir: string, id?: string): Promise<string[]> {
  const pack = readPack(dir);
  const content: Content = toContent(pack);
  const videos = content.structure.videos.videos.filter((video) => id === undefined || video.id === id);
  const lines: string[] = [];
  for (const video of videos) lines.push(...clipLines(video, isOwn(pack, video.id), content, await stateOf(dir, video)));
  return lines;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      id: { type: 'string' }, captions: { type: 'string', multiple: true, default: [] }, content: { type: 'string' }, help: { type: 'boolean', default: false },
    },
  });
  const [what, film, ...more] = positionals;
  const dir = values.content === undefined ? join(import.meta.dirname, '../locales') : resolve(values.content);
  if (values.help || what === undefined) {
    console.log(USE);
    console.log((await linesFor(dir)).join('\n'));
    return;
  }
  if (what !== 'add' || more.length > 0) throw new Told(`This is not understood: ${[what, film, ...more].join(' ')}.\n${USE}`);
  if (values.id === undefined) {
    const ids = toContent(readPack(dir)).structure.videos.videos.map(({ id }) => id);
    throw new Told(`Which clip is it? Give its place, such as --id=${ids.at(-1) ?? 'openDay'}. There are ${ids.join(', ')}; any other becomes a new clip.`);
  }
  const missing = await missingOf(['ffmpeg', 'ffprobe']);
  if (missing !== null) throw new Told(`${missing} looks at films and makes them, and is not on this machine: ${GET_FFMPEG}.`);
  if (film === undefined && values.captions.length === 0) throw new Told(`Give a film, or captions, or both.\n${USE}`);
  await add(film, values.id, values.captions, dir);
}

const USE = `npm run media -- add FILM --id=ID [--captions=FILE.uk.vtt,FILE.nb.srt or a folder] [--content=FOLDER]
build/media.md says more.
`;

// Ctrl+C while a film is made: nothing has changed, and nothing is left behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main().catch((error: unknown) => {
  const forPeople = error instanceof Told || (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
  console.error(forPeople ? (error as Error).message : error);
  process.exitCode = 1;
});
