// What is typed on the on-screen keyboard of the search, and whether it needs other letters. No digits: numbers that could be
// somebody's own are not typed here. Pure.

/** Whether letters are of another script than Latin, so that Norwegian words need other keys. */
export const needsLatin = (letters: string): boolean => !/\p{Script=Latin}/u.test(letters);

/** No question is longer, in letters. */
export const MOST_LETTERS = 80;

/** What stands in the field after a key: small letters, a large one at the beginning, no space before a word or after another. */
export function typed(before: string, key: string): string {
  if (before.length >= MOST_LETTERS || (key === ' ' && (before === '' || before.endsWith(' ')))) return before;
  return before + (before === '' ? key.toUpperCase() : key.toLowerCase());
}
