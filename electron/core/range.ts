/** The Range header of HTTP, for one range of bytes: what a video element asks for. RFC 9110, section 14. */

/** Bytes `start` to `end`, both included; the whole file; or a range that the file does not have. */
export type Range = { kind: 'part'; start: number; end: number } | { kind: 'whole' } | { kind: 'unsatisfiable' };

/**
 * Reads a Range header for a file of `size` bytes. A header that is not one simple byte range (several ranges,
 * another unit, nonsense) is answered with the whole file, as the standard allows. Pure.
 */
export function parseRange(header: string | null, size: number): Range {
  const match = /^bytes=(\d*)-(\d*)$/i.exec((header ?? '').trim());
  if (match === null) return { kind: 'whole' };
  const [from, to] = [match[1] ?? '', match[2] ?? ''];
  if (from === '' && to === '') return { kind: 'whole' };

  if (from === '') {
    // "bytes=-500": the last 500 bytes, or the whole of a shorter file.
    const length = Number(to);
    if (length === 0 || size === 0) return { kind: 'unsatisfiable' };
    return { kind: 'part', start: Math.max(0, size - length), end: size - 1 };
  }

  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return { kind: 'whole' };
  return start < size ? { kind: 'part', start, end } : { kind: 'unsatisfiable' };
}
