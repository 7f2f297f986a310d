/** Small helpers for text that people read: in the log, on the terminal, in refusals. */

/** At most `length` characters of `text`, with "…" where something was left out. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** Where an address leads, without path and query: those could carry what a visitor typed. */
export function placeOf(address: string): string {
  if (!URL.canParse(address)) return 'not an address';
  const { protocol, host } = new URL(address);
  return shorten(host === '' ? protocol : `${protocol}//${host}`, 100);
}
