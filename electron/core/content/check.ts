// The content check: every rule over a pack as read. Pure; the rules are in check/, one file a kind.
import { checkAbstract } from './check/abstract.ts';
import { checkCaptions } from './check/captions.ts';
import { checkClips } from './check/clips.ts';
import { checkCopies } from './check/copies.ts';
import { checkEntries } from './check/entries.ts';
import { checkDates, checkPrice } from './check/facts.ts';
import { checkFlows } from './check/flows.ts';
import { checkKeys } from './check/keys.ts';
import { checkLanguages } from './check/languages.ts';
import { checkMarkup } from './check/markup.ts';
import { checkNotes } from './check/notes.ts';
import { parsePack, type Parsed } from './check/parse.ts';
import { checkReading } from './check/reading.ts';
import { checkReferences } from './check/references.ts';
import { checkSpeech } from './check/speech.ts';
import { checkWording } from './check/wording.ts';
import { STAFF_FILES, WORD_FILES } from './schema.ts';
import type { Pack, Problem } from './types.ts';

/**
 * Everything wrong with a pack, what could not be read first.
 * `today` (YYYY-MM-DD) finds facts checked in the future; leave it out where the clock can't be trusted.
 */
export function checkContent(pack: Pack, options: { today?: string } = {}): Problem[] {
  // Of a folder that can't be read at all there is nothing more to say.
  if (pack.problems.some((problem) => problem.file === '')) return [...pack.problems];
  const { parsed, problems } = parsePack(pack);
  return [
    ...pack.problems,
    ...problems,
    ...checkKeys(parsed, WORD_FILES),
    ...checkMarkup(parsed),
    ...checkWording(parsed),
    ...checkReading(parsed),
    ...checkAbstract(parsed),
    ...checkLanguages(parsed),
    ...checkCopies(parsed),
    ...checkEntries(parsed),
    ...checkReferences(parsed),
    ...checkFlows(parsed),
    ...checkPrice(parsed),
    ...(options.today === undefined ? [] : checkDates(parsed, options.today)),
    ...checkCaptions(parsed),
    ...checkClips(parsed),
    ...checkSpeech(parsed),
    ...checkStaffWords({ ...parsed, ...parsed.staff }),
  ];
}

/** What staff read, by the rules of words that hold for them, too. Content may have none of it. */
function checkStaffWords(parsed: Parsed): Problem[] {
  if (parsed.languages.length === 0) return [];
  return [
    ...checkKeys(parsed, STAFF_FILES.map((name) => `staff/${name}`)),
    ...checkMarkup(parsed),
    ...checkWording(parsed),
    ...checkLanguages(parsed),
    ...checkCopies(parsed),
    ...checkNotes(parsed),
  ];
}
