import { checkCited } from './checks/cited';
import type { ReadTable } from './checks/columns';
import { checkRules } from './checks/rules';
import { checkUnique } from './checks/unique';
import type { Descriptor, TableDescriptor } from './descriptor';
import type { Edition } from '../edition';
import { descriptorFile } from './package-path';
import type { PackageProblem } from './package-problem';
import { parseCells } from './parse-cells';
import { parseSources } from './parse-sources';
import { referenceTable } from './reference-table';
import { fail, succeed, type Result } from '../result';
import { checkReferences } from './show-table';
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

/**
 * Reads and checks a whole package. Faults inside cells hide those between them, so that each is
 * reported once.
 */
export function loadEdition(
  descriptor: Descriptor,
  { texts, hashes }: PackageFiles,
): Result<Edition, readonly PackageProblem[]> {
  const missing = filesOf(descriptor).filter((path) => !texts.has(path));
  if (missing.length > 0)
    return fail(missing.map((path) => ({ file: descriptorFile, message: `${path} is missing` })));
  const sources = readSources(descriptor, texts);
  const read = descriptor.tables.map((table) => readTable(table, texts.get(table.path) ?? ''));
  const problems = [sources, ...read].flatMap((result) => (result.ok ? [] : result.error));
  if (problems.length > 0 || !sources.ok) return fail(problems);
  const tables = new Map(
    read.flatMap((result) => (result.ok ? [[result.value.table.name, result.value]] : [])),
  );
  const unresolved = [...tables.values()].flatMap((table) => [
    ...checkReferences(table, tables),
    ...checkCited(table, sources.value),
  ]);
  if (unresolved.length > 0) return fail(unresolved);
  const { version, title, released } = descriptor;
  return succeed({
    ...{ version, title, released },
    tables: [...tables.values()].map((table) =>
      referenceTable(table, tables, hashes.get(table.table.name) ?? '', sources.value),
    ),
    sources: sources.value,
  });
}

function readSources(
  { sourcesPath }: Descriptor,
  texts: ReadonlyMap<string, string>,
): Result<ReadonlyMap<string, Citable>, readonly PackageProblem[]> {
  if (sourcesPath === undefined) return succeed(new Map());
  return parseSources(sourcesPath, texts.get(sourcesPath) ?? '');
}

function readTable(
  table: TableDescriptor,
  text: string,
): Result<ReadTable, readonly PackageProblem[]> {
  const rows = parseCells(table, text);
  if (!rows.ok) return rows;
  const read = { table, rows: rows.value };
  const problems = [...checkUnique(read), ...checkRules(read)];
  return problems.length > 0 ? fail(problems) : succeed(read);
}
