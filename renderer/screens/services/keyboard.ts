// The letters of the on-screen keyboard. They stand in the words (search.json), one row a line: a new language brings its own.
// No digits: numbers that could be somebody's own are not typed here. Pure.

/** The rows of keys, each key a letter in large, as on real keyboards. */
export const rowsOf = (letters: string): string[][] =>
  letters.split('\n').map((row) => [...row].map((letter) => letter.toUpperCase())).filter((row) => row.length > 0);

/** Whether letters are of another script than Latin, so that Norwegian words need other keys. */
export const needsLatin = (letters: string): boolean => !/\p{Script=Latin}/u.test(letters);

/** No question is longer, in letters. */
export const MOST_LETTERS = 80;

/** What stands in the field after a key: small letters, a large one at the beginning, no space before a word or after another. */
export function typed(before: string, key: string): string {
  if (before.length >= MOST_LETTERS || (key === ' ' && (before === '' || before.endsWith(' ')))) return before;
  return before + (before === '' ? key.toUpperCase() : key.toLowerCase());
}
