// In which of our languages a text is written, where it can be told for certain: captions are easily given the wrong name. Pure.

/** Letters that only one of the two has. */
const CYRILLIC = { uk: /[іїєґ]/g, ru: /[ыэъё]/g };
/** Small words that every text has, and that only one of the three has. */
const LATIN = {
  nb: /(?<!\p{L})(?:en|et|ikke|jeg|hva|fra|hvordan|være|noe|noen|mye|hvor|hvis|gjøre|uke|også|deres|vet|nå)(?!\p{L})/gu,
  nn: /(?<!\p{L})(?:ikkje|eg|kva|frå|korleis|vere|noko|nokon|mykje|kvar|dersom|gjere|veke|òg|dykkar|veit|ein|eit|dei|ho)(?!\p{L})/gu,
  en: /(?<!\p{L})(?:the|and|you|your|is|are|to|of|with|what|not|this|that)(?!\p{L})/gu,
};
/** So many signs of one language, and so many times those of any other, and there is no doubt. */
const [ENOUGH, TIMES] = [4, 4];

/** @returns the language's code (uk, ru, nb, nn, en), or null where it may be any */
export function guessLanguage(text: string): string | null {
  const lower = text.toLowerCase();
  const count = (letters: RegExp): number => lower.match(letters)?.length ?? 0;
  const signs = count(/\p{Script=Cyrillic}/gu) > count(/\p{Script=Latin}/gu) ? CYRILLIC : LATIN;
  const counted = Object.entries(signs).map(([language, sign]) => ({ language, signs: count(sign) })).sort((a, b) => b.signs - a.signs);
  const [most, next] = counted;
  return most && next && most.signs >= ENOUGH && most.signs >= next.signs * TIMES ? most.language : null;
}

/** Whether a text that is said to be in a language is in one of another script, or in another of ours. */
export function writtenIn(language: string, text: string): { good: true } | { good: false; guess: string } {
  const guess = guessLanguage(text);
  return guess === null || guess === language ? { good: true } : { good: false, guess };
}
