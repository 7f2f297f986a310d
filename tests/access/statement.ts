// The accessibility statement (build/accessibility.md) as data: every clause, and the tests that show it. Pure.

export interface Clause {
  /** "EN 301 549 5.1.3.1" or "WCAG 2.1.1". */
  name: string;
  asks: string;
  /** What shows it: a part of this program ("axe"), or a test, as "tests/journeys/listen.spec.ts: stops at a touch". */
  shownBy: Evidence[];
  /** Software alone cannot meet it: what to buy stands in the statement. */
  hardware: boolean;
  /** Not met to the letter: what is missing stands in the statement. */
  inPart: boolean;
}

export type Evidence = { kind: 'part'; name: string } | { kind: 'test'; file: string; title: string };

/** The parts of test:access that a clause may name. */
export const PARTS = ['axe', 'contrast', 'targets', 'layouts', 'reach'] as const;

/**
 * Reads the tables of the statement: | clause | what it asks | how Nykel meets it | shown by |.
 * Evidence stands in back-quotes in the last cell; a cell that begins with "Hardware" names what to buy,
 * one that begins with "In part" says what is missing.
 */
export function readStatement(markdown: string): Clause[] {
  return markdown.split('\n').flatMap((line) => {
    const cells = line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim());
    const [name = '', asks = '', , shown = ''] = cells;
    if (cells.length !== 4 || !/^(EN 301 549|WCAG) \d/.test(name)) return [];
    const quoted = [...shown.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
    return [{ name, asks, shownBy: quoted.map(evidence), hardware: shown.startsWith('Hardware'), inPart: shown.startsWith('In part') }];
  });
}

function evidence(text: string): Evidence {
  const [file = '', ...title] = text.split(': ');
  return file.startsWith('tests/') ? { kind: 'test', file, title: title.join(': ') } : { kind: 'part', name: text };
}

/** How each test and part went: by the part's name, or by file and title. A test that was not run is missing. */
export interface Results {
  parts: Partial<Record<string, boolean>>;
  tests: { file: string; title: string; passed: boolean }[];
}

export type Verdict = 'met' | 'met, with hardware' | 'in part' | 'hardware' | 'NOT MET' | 'not shown';

/** A clause is met where everything that shows it has passed; where something was not run, it is not shown. */
export function verdict({ shownBy, hardware, inPart }: Clause, { parts, tests }: Results): Verdict {
  const went = shownBy.flatMap((each): (boolean | undefined)[] => {
    if (each.kind === 'part') return [parts[each.name]];
    const found = tests.filter(({ file, title }) => file === each.file && title.includes(each.title));
    return found.length > 0 ? found.map(({ passed }) => passed) : [undefined];
  });
  if (went.includes(false)) return 'NOT MET';
  if (went.includes(undefined)) return 'not shown';
  if (went.length === 0) return hardware ? 'hardware' : 'not shown';
  if (inPart) return 'in part';
  return hardware ? 'met, with hardware' : 'met';
}
