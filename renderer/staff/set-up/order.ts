// The languages on offer, and their order. Pure.

/** The list with one of it moved by so many places; as it was where there is no such place. */
export function moved(codes: readonly string[], code: string, by: number): string[] {
  const from = codes.indexOf(code);
  const to = from + by;
  if (from === -1 || to < 0 || to >= codes.length) return [...codes];
  return codes.toSpliced(from, 1).toSpliced(to, 0, code);
}

/** With one more, at the end, or without it. */
export const toggled = (codes: readonly string[], code: string): string[] =>
  codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code];
