// PRIVACY.md lists every field that the program writes to a disk: read from the schemas of its files, from the types of its
// log, and from the code, which may write nowhere else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { browserSchema } from '../../../electron/chromium/left-over.ts';
import { EXPORTS } from '../../../electron/core/export.ts';
import { recoverySchema } from '../../../electron/core/recovery-record.ts';
import { SET_UP_KEYS } from '../../../electron/core/set-up/write-config.ts';
import { setUpSchema } from '../../../electron/core/set-up/set-up.ts';
import { attemptsSchema } from '../../../electron/core/staff/gate.ts';
import { CSV_COLUMNS } from '../../../electron/core/statistics/csv.ts';
import { statisticsSchema } from '../../../electron/core/statistics/statistics.ts';

const root = join(import.meta.dirname, '../../..');
const FILES = {
  'statistics.json': statisticsSchema, 'recovery.json': recoverySchema, 'staff-attempts.json': attemptsSchema, 'browser.json': browserSchema, 'set-up.json': setUpSchema,
};

/** What writes to a disk, and where else it may: the state files above, the log, and a profile that is removed again. */
const WRITERS = new Set([
  'electron/core/state-file.ts', 'electron/core/log.ts', 'electron/chromium/launch.ts',
  // Set-up: kiosk.json by the means of state-file.ts, and a copy of one that was broken.
  'electron/core/set-up/write-config.ts',
  // Asks whether a folder can be written to, and leaves nothing.
  'electron/desktop/app-update.ts',
]);

const sources = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts')).map((name) => `electron/${name.replaceAll('\\', '/')}`);
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

interface Schema {
  entries?: Record<string, Schema>;
  item?: Schema;
  wrapped?: Schema;
}

/** Every field of a schema, those of objects in lists as "days.day". */
function fieldsOf({ entries, item, wrapped }: Schema): string[] {
  const inner = item ?? wrapped;
  if (inner) return fieldsOf(inner);
  return Object.entries(entries ?? {}).flatMap(([name, schema]) => {
    const below = fieldsOf(schema);
    return below.length === 0 ? [name] : below.map((field) => `${name}.${field}`);
  });
}

const LOG = 'electron/core/log.ts';
const REPORT = 'electron/core/staff/report.ts';

/** The interfaces of these two files, by the compiler. */
function compiled(): (name: string, path: string) => { checker: ts.TypeChecker; type: ts.Type } {
  const program = ts.createProgram([LOG, REPORT].map((path) => join(root, path)), { strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ESNext });
  const checker = program.getTypeChecker();
  return (name, path) => {
    const found = program.getSourceFile(join(root, path))?.statements.find((each) => ts.isInterfaceDeclaration(each) && each.name.text === name);
    if (!found) throw new Error(`There is no ${name} in ${path}.`);
    return { checker, type: checker.getTypeAtLocation(found) };
  };
}

/** Every field that a line of the log can have, by the types of log.ts. */
function logFields(interfaceOf: ReturnType<typeof compiled>): string[] {
  const { checker, type } = interfaceOf('LogFields', LOG);
  const names = checker.getPropertiesOfType(type)
    .flatMap((event) => checker.getPropertiesOfType(checker.getTypeOfSymbol(event)).map((field) => field.name));
  return [...new Set(['at', 'event', ...names])];
}

/** Every field of the report for IT, those of objects as "state.disk". What any name may stand in (settings, lines) is one field. */
function reportFields(interfaceOf: ReturnType<typeof compiled>): string[] {
  const { checker, type } = interfaceOf('Report', REPORT);
  const below = (each: ts.Type, path: string): string[] => {
    const item = checker.getIndexTypeOfType(each, ts.IndexKind.Number);
    if (checker.isArrayType(each) && item) return below(item, path);
    const parts = each.isUnion() ? each.types : [each];
    const objects = parts.filter((part) => (part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && !checker.getIndexTypeOfType(part, ts.IndexKind.String));
    if (objects.length === 0) return [path];
    return objects.flatMap((part) => checker.getPropertiesOfType(part).flatMap((field) => below(checker.getTypeOfSymbol(field), path === '' ? field.name : `${path}.${field.name}`)));
  };
  return [...new Set(below(type, ''))];
}

test('every field has its row, and there is no other', () => {
  const rows = read('PRIVACY.md').split('\n').filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [file = '', fields = ''] = line.split('|').slice(1);
      return [...fields.matchAll(/`([^`]+)`/g)].map((match) => `${file.trim().replaceAll('`', '')} ${match[1]}`);
    });
  const interfaceOf = compiled();
  const written = [
    ...Object.entries(FILES).flatMap(([file, schema]) => fieldsOf(schema as Schema).map((field) => `${file} ${field}`)),
    ...SET_UP_KEYS.map((key) => `kiosk.json ${key}`),
    ...logFields(interfaceOf).map((field) => `log.jsonl ${field}`),
    ...reportFields(interfaceOf).map((field) => `export/${EXPORTS.bundle} ${field}`),
    ...CSV_COLUMNS.map((column) => `export/${EXPORTS.statistics} ${column}`),
  ];
  expect(written.length).toBeGreaterThan(30);
  expect(rows.toSorted()).toEqual(written.toSorted());
}, 60_000);

test('no file but these is kept, and nothing else writes', () => {
  const kept = sources.flatMap((name) => [...read(name).matchAll(/openStateFile(?:<[^>]*>)?\(join\(dataDir, '([^']+)'\)/g)].map((match) => match[1]));
  expect(kept.toSorted()).toEqual(Object.keys(FILES).toSorted());
  const writes = /\b(?:writeFile|appendFile|createWriteStream|writeSync|copyFile|cpSync|mkdtemp|localStorage|indexedDB|setCookie|cookies\.set)\w*\(/;
  const means = sources.filter((name) => /\breplaceFile\(/.test(read(name)));
  expect(means.toSorted()).toEqual(['electron/core/export.ts', 'electron/core/set-up/write-config.ts', 'electron/core/state-file.ts']);
  // What staff take away is of two kinds, each written in one place.
  expect(sources.filter((name) => /\bwriteExport\(/.test(read(name))).toSorted()).toEqual(['electron/core/export.ts', 'electron/core/staff/office.ts']);
  expect(sources.filter((name) => writes.test(read(name))).toSorted()).toEqual([...WRITERS].toSorted());
});
