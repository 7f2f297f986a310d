// Times, days and sizes as the staff's language writes them. Pure, but for the zone of the machine.

export interface Formats {
  /** A moment, ISO time. */
  time(at: string): string;
  /** A calendar day, YYYY-MM-DD. */
  day(day: string): string;
  /** One of so many days or months (YYYY-MM) beside each other: "23.11.", the day alone where they are many, "nov." */
  short(at: string, count: number): string;
  /** Both in full: a day, or a month of a year. */
  long(at: string): string;
  bytes(count: number): string;
  /** With two decimals at most. */
  number(value: number): string;
  list(texts: readonly string[]): string;
}

/** @param language whose formats to use (words/plural.ts, formatsOf) */
export function createFormats(language: string): Formats {
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(language, options);
  // Noon: no zone and no change of the clock makes another day of it.
  const noon = (day: string): Date => new Date(`${day.length === 7 ? `${day}-15` : day}T12:00:00`);
  const of = (at: string, month: Intl.DateTimeFormatOptions, day: Intl.DateTimeFormatOptions): string => dates(at.length === 7 ? month : day).format(noon(at));
  return {
    time: (at) => dates({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)),
    day: (day) => dates({ dateStyle: 'long' }).format(noon(day)),
    short: (at, count) => (at.length > 7 && count > 13 ? String(Number(at.slice(8))) : of(at, { month: 'short' }, { day: 'numeric', month: 'numeric' })),
    long: (at) => of(at, { month: 'long', year: 'numeric' }, { weekday: 'short', day: 'numeric', month: 'long' }),
    bytes(count) {
      const [unit, size] = count < 1e9 ? ['megabyte', 1e6] as const : ['gigabyte', 1e9] as const;
      return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: count < 10e9 ? 1 : 0 }).format(count / size);
    },
    number: (value) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value),
    list: (texts) => new Intl.ListFormat(language).format(texts),
  };
}
