// The accessibility statement: how its tables are read, when a clause counts as met, and that what it names is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { PARTS, readStatement, verdict } from '../../access/statement.ts';
import type { Clause, Results } from '../../access/statement.ts';

const clause = (part: Partial<Clause>): Clause => ({ name: 'WCAG 2.1.1', asks: 'keys', shownBy: [], hardware: false, inPart: false, ...part });
const test1 = { file: 'tests/journeys/a.spec.ts', title: 'by key, in uk', passed: true };
const results = (part: Partial<Results>): Results => ({ parts: {}, tests: [], ...part });

describe('reading', () => {
  it('takes the rows of clauses, and no heading, no line and no other table', () => {
    expect(readStatement([
      '| clause | what it asks | how | shown by |', '|---|---|---|---|',
      '| WCAG 2.1.1 | keys | by keypad | `axe`, `tests/journeys/a.spec.ts: by key: all` |',
      '| EN 301 549 8.5 | tactile | a socket | Hardware: a keypad |',
      '| key | value |', 'WCAG 9.9.9 is not in a table',
    ].join('\n'))).toEqual([
      clause({ shownBy: [{ kind: 'part', name: 'axe' }, { kind: 'test', file: 'tests/journeys/a.spec.ts', title: 'by key: all' }] }),
      clause({ name: 'EN 301 549 8.5', asks: 'tactile', hardware: true }),
    ]);
  });
});

describe('a clause', () => {
  const shown = clause({ shownBy: [{ kind: 'part', name: 'axe' }, { kind: 'test', file: test1.file, title: 'by key' }] });

  it('is met where all that shows it has passed', () => {
    expect(verdict(shown, results({ parts: { axe: true }, tests: [test1] }))).toBe('met');
  });

  it('is not met where one test of several with that title failed', () => {
    expect(verdict(shown, results({ parts: { axe: true }, tests: [test1, { ...test1, passed: false }] }))).toBe('NOT MET');
    expect(verdict(shown, results({ parts: { axe: false }, tests: [test1] }))).toBe('NOT MET');
  });

  it('is not shown where something was not run, or nothing shows it', () => {
    expect(verdict(shown, results({ tests: [test1] }))).toBe('not shown');
    expect(verdict(shown, results({ parts: { axe: true } }))).toBe('not shown');
    expect(verdict(clause({}), results({}))).toBe('not shown');
  });

  it('of hardware is the buyer’s', () => {
    expect(verdict(clause({ hardware: true }), results({}))).toBe('hardware');
    expect(verdict({ ...shown, hardware: true }, results({ parts: { axe: true }, tests: [test1] }))).toBe('met, with hardware');
  });

  it('that says it is met in part is never told as met', () => {
    expect(readStatement('| WCAG 1.2.5 | a | b | In part: no sound track. `axe` |')[0]?.inPart).toBe(true);
    expect(verdict({ ...shown, inPart: true }, results({ parts: { axe: true }, tests: [test1] }))).toBe('in part');
  });
});

const root = join(import.meta.dirname, '..', '..', '..');
const clauses = readStatement(readFileSync(join(root, 'build', 'accessibility.md'), 'utf8'));

test.each(clauses.map((each) => [each.name, each] as const))('%s names tests that are there', (_name, { shownBy, hardware }) => {
  expect(shownBy.length > 0 || hardware).toBe(true);
  for (const each of shownBy) {
    if (each.kind === 'part') {
      expect(PARTS).toContain(each.name);
      continue;
    }
    expect(existsSync(join(root, each.file)), each.file).toBe(true);
    // Titles may be made of pieces: the first words, as they stand in the file, are enough to find them.
    expect(readFileSync(join(root, each.file), 'utf8')).toContain(each.title);
  }
});

// Clause 5 of EN 301 549 V3.2.1 and what of clause 8 a kiosk has; WCAG 2.2, levels A and AA.
const EN = [
  '5.1.2.1', '5.1.2.2', '5.1.3.1', '5.1.3.2', '5.1.3.3', '5.1.3.4', '5.1.3.5', '5.1.3.6', '5.1.3.7', '5.1.3.8', '5.1.3.9', '5.1.3.10', '5.1.3.11',
  '5.1.3.12', '5.1.3.13', '5.1.3.14', '5.1.3.15', '5.1.3.16', '5.1.4', '5.1.5', '5.1.6.1', '5.1.6.2', '5.1.7', '5.2', '5.3', '5.4', '5.5.1', '5.5.2',
  '5.6.1', '5.6.2', '5.7', '5.8', '5.9', '8.1.2', '8.2.1.1', '8.2.1.2', '8.3', '8.4', '8.5',
].map((number) => `EN 301 549 ${number}`);
const WCAG = [
  '1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5', '1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.6',
  '1.4.10', '1.4.11', '1.4.12', '1.4.13', '2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6',
  '2.4.7', '2.4.11', '2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.7', '2.5.8', '3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.6', '3.3.1', '3.3.2',
  '3.3.3', '3.3.4', '3.3.7', '3.3.8', '4.1.2', '4.1.3',
].map((number) => `WCAG ${number}`);

test('every clause has its row, once', () => {
  expect(clauses.map(({ name }) => name)).toEqual([...EN, ...WCAG]);
});
