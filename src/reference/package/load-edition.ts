import { checkCited } from './checks/cited';
import { inTurn, type ReadTable } from './checks/columns';
import { checkRules } from './checks/rules';
import { checkUnique } from './checks/unique';
import type { Descriptor, TableDescriptor } from './descriptor';
import type { Edition, ReferenceTable } from '../edition/edition';
import { tooManyCells } from './csv';
import { mostOf } from './package-limits';
import { descriptorFile } from './package-path';
import type { PackageProblem } from './package-problem';
import { parseCells } from './parse-cells';
import { parseSources } from './parse-sources';
import { referenceTable } from './reference-table';
import { fail, succeed, type Result } from '../result';
import { checkReferences } from './show-table';
import { atOnce, type Steps } from './steps';
import type { Citable } from '../source';

/** The files of a package as they were read. */
export interface PackageFiles {
  /** Text by path in the package. */
  readonly texts: ReadonlyMap<string, string>;
  /** SHA-256, hexadecimal, of the joined bytes of each table's `tableFiles`, by the table's name. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Paths of all files that `loadEdition` needs. */
export function filesOf({ tables, sourcesPath }: Descriptor): string[] {
  return [...tables.map(({ path }) => path), ...(sourcesPath === undefined ? [] : [sourcesPath])];
}

/** Paths of the files whose cells a table shows: its own, then those that its keys lead to. */
export function tableFiles({ tables }: Descriptor, table: TableDescriptor): string[] {
  const referred = table.foreignKeys.flatMap(({ resource }) =>
    tables.filter(({ name }) => name === resource).map(({ path }) => path),
  );
  return [...new Set([table.path, ...referred])];
}

type Read<T> = Result<T, readonly PackageProblem[]>;

/**
 * Reads and checks a whole package. Faults inside cells hide those between them, so that each is
 * reported once.
 */
export function loadEdition(descriptor: Descriptor, files: PackageFiles): Read<Edition> {
  return atOnce(readEdition(descriptor, files));
}

/** Does what `loadEdition` does, in steps of a few milliseconds each. */
export function* readEdition(
  descriptor: Descriptor,
  { texts, hashes }: PackageFiles,
): Steps<Read<Edition>> {
  const missing = filesOf(descriptor).filter((path) => !texts.has(path));
  if (missing.length > 0)
    return fail(missing.map((path) => ({ file: descriptorFile, message: `${path} is missing` })));
  const sources = readSources(descriptor, texts);
  const read = yield* readTables(descriptor, texts);
  if (!sources.ok || !read.ok)
    return fail([...(sources.ok ? [] : sources.error), ...(read.ok ? [] : read.error)]);
  const tables = read.value;
  const unresolved = yield* inTurn(
    [...tables.values()].flatMap((table) => [
      checkReferences(table, tables),
      checkCited(table, sources.value),
    ]),
  );
  if (unresolved.length > 0) return fail(unresolved);
  const shown: ReferenceTable[] = [];
  for (const table of tables.values()) {
    const hash = hashes.get(table.table.name) ?? '';
    shown.push(yield* referenceTable(table, tables, hash, sources.value));
  }
  const { version, title, released } = descriptor;
  return succeed({ version, title, released, tables: shown, sources: sources.value });
}

function readSources(
  { sourcesPath }: Descriptor,
  texts: ReadonlyMap<string, string>,
): Read<ReadonlyMap<string, Citable>> {
  if (sourcesPath === undefined) return succeed(new Map());
  return parseSources(sourcesPath, texts.get(sourcesPath) ?? '');
}

/** The tables by their name. */
function* readTables(
  descriptor: Descriptor,
  texts: ReadonlyMap<string, string>,
): Steps<Read<ReadonlyMap<string, ReadTable>>> {
  const tables = new Map<string, ReadTable>();
  const problems: PackageProblem[] = [];
  let cells = 0;
  for (const table of descriptor.tables) {
    const read = yield* readTable(table, texts.get(table.path) ?? '');
    if (read.ok) tables.set(table.name, read.value);
    else problems.push(...read.error);
    cells += read.ok ? read.value.rows.length * widthOf(table) : 0;
    if (cells > mostOf.cells) return fail([{ file: table.path, message: tooManyCells }]);
  }
  return problems.length > 0 ? fail(problems) : succeed(tables);
}

/** A table may show more columns than it has, from others. */
function widthOf({ fields, columns }: TableDescriptor): number {
  return Math.max(fields.length, columns.length);
}

function* readTable(table: TableDescriptor, text: string): Steps<Read<ReadTable>> {
  const rows = yield* parseCells(table, text);
  if (!rows.ok) return rows;
  const read = { table, rows: rows.value };
  const problems = yield* inTurn([checkUnique(read), checkRules(read)]);
  return problems.length > 0 ? fail(problems) : succeed(read);
}
