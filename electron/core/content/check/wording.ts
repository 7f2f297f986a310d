// Rules: words that must not be used, quotation marks, and figures that belong in facts.json.
import type { Forbidden, Problem } from '../types.ts';
import type { Parsed } from './parse.ts';
import { prose, shownTexts, small, textError, type Text } from './text.ts';

/** The quotation marks of each language. Elsewhere any typographic ones go. */
const QUOTES: Record<string, string> = { nn: '«»', nb: '«»', uk: '«»', ru: '«»', en: '“”' };

const SPACE = '[ \\u00a0\\u202f]';
/** +47, or eight digits, together or in groups. */
const PHONE = new RegExp(`\\+${SPACE}?47|(?<!\\d${SPACE}?)\\d(?:${SPACE}?\\d){7}(?!${SPACE}?\\d)`, 'u');
const MONEY = '(?:kr(?:oner?)?|nok|nkr|eur(?:o|os)?|крон\\p{L}*|грн|гривн\\p{L}*|руб\\p{L}*)';
const SIGN = '[€$£₴₽]';
/** An amount with its currency before or after it. */
const PRICE = new RegExp([
  `(?<!\\p{L})${MONEY}(?!\\p{L})\\.?${SPACE}?\\d`,
  `\\d[\\d.,\\u00a0\\u202f ]*(?:${MONEY}(?!\\p{L})|,-)`,
  `${SIGN}${SPACE}?\\d`,
  `\\d${SPACE}?${SIGN}`,
].join('|'), 'iu');

const IN_WORD = /[\p{L}\p{N}]/u;

/** Forbidden words, wrong quotation marks, telephone numbers and prices. */
export function checkWording(parsed: Parsed): Problem[] {
  const bans = new Map(Object.entries(parsed.forbidden).map(([lang, words]) => [lang, words.map(banOf)]));
  return shownTexts(parsed.texts).flatMap((text) => [
    ...checkForbidden(text, bans.get(text.lang) ?? []),
    ...checkQuotes(text),
    ...checkFigures(text),
  ]);
}

/** A forbidden word, ready to be looked for. `allowed` is what to use instead where that has the word in it, else ''. */
type Ban = { word: string; allowed: string; what: string };

function banOf({ word, use, why }: Forbidden[string][number]): Ban {
  const instead = /\p{L}/u.test(use) ? `Write "${use}".` : 'Leave it out.';
  const forbidden = small(word);
  return {
    word: forbidden,
    allowed: small(use).includes(forbidden) ? small(use) : '',
    what: `"${word}" is not used here (${why}). ${instead}`,
  };
}

/** A forbidden word counts at the start of a word, with any ending, and not inside what should be used instead. */
function checkForbidden(text: Text, bans: Ban[]): Problem[] {
  const own = small(prose(text.value));
  return bans.filter(({ word, allowed }) => begins(allowed === '' ? own : own.replaceAll(allowed, ' '), word))
    .map(({ what }) => textError('forbidden', text, what));
}

/**
 * Whether a word of `own` begins with `start`, both small. By hand: as a pattern for each of hundreds of words it would
 * cost a kiosk a second at its start.
 */
function begins(own: string, start: string): boolean {
  for (let at = own.indexOf(start); at >= 0; at = own.indexOf(start, at + 1)) {
    if (!IN_WORD.test(own.charAt(at - 1))) return true;
  }
  return false;
}

function checkQuotes(text: Text): Problem[] {
  const own = Object.hasOwn(QUOTES, text.lang) ? QUOTES[text.lang] : undefined;
  const used = [...new Set(text.value.match(/["“”„«»‟]/g))];
  const wrong = used.filter((sign) => sign === '"' || (own && !own.includes(sign)));
  if (wrong.length > 0) {
    const allowed = own ? `${own[0]}…${own[1]}` : 'those of the language, not straight ones';
    return [textError('quotes', text,
      `The quotation mark ${wrong.join(' ')} is not used in this language. Write ${allowed}.`)];
  }
  const [open, close] = own ?? '';
  if (open && close && text.value.split(open).length !== text.value.split(close).length) {
    return [textError('quotes', text, `A quotation mark is not closed, or not opened. Write ${open}…${close}.`)];
  }
  return [];
}

/** What can go out of date stands in facts.json, where it has a source and a date. */
function checkFigures(text: Text): Problem[] {
  const phone = PHONE.exec(text.value)?.[0];
  const price = PRICE.exec(text.value)?.[0];
  return [
    ...(phone ? [textError('phone', text, `"${phone}" looks like a telephone number. Put it in content/facts.json, `
      + 'with its source, and write {itsFactId} here.')] : []),
    ...(price ? [textError('price', text, `"${price}" looks like a price. Put it in content/facts.json, `
      + 'with its source, and write {itsFactId} here.')] : []),
  ];
}
