// How a QR code and its address are drawn and written. Pure.

/**
 * One SVG path for all dark modules: a unit square for each run in a row.
 * @param modules rows of booleans, true is dark
 */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) => row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const width = (end < 0 ? row.length : end) - x;
      return `M${x} ${y}h${width}v1h-${width}z`;
    }))
    .join('');
}

/** An address as a person writes it down: no scheme, no slash at the end. */
export const readableAddress = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '');
