// The letters of an on-screen keyboard. They stand in the words (search.json), one row a line: a new language brings its own.
// Pure.

/** The rows of keys, each key a letter in large, as on real keyboards. */
export const rowsOf = (letters: string): string[][] =>
  letters.split('\n').map((row) => [...row].map((letter) => letter.toUpperCase())).filter((row) => row.length > 0);
