import { checkCited } from './checks/cited';
import { checkRules } from './checks/rules';
import { checkUnique } from './checks/unique';
import type { ReadTable } from './checks/columns';
import type { Descriptor } from './descriptor';
import type { Edition, ReferenceTable } from './edition';
import { descriptorFile } from './package-path';
import type { PackageProblem } from './package-problem';
import { parseCells } from './parse-cells';
import { parseSources } from './parse-sources';
import { fail, succeed, type Result } from './result';
import type { Citable } from './source';

/** A file of the package as it was read, with its SHA-256 in hexadecimal. */
export interface PackageFile {
  readonly text: string;
  readonly sha256: string;
}

/** The files that a descriptor names, by their path in the package. */
export type PackageFiles = ReadonlyMap<string, PackageFile>;

/** Paths of all files that `loadEdition` needs. */
export function filesOf({ tables, sourcesPath }: Descriptor): string[] {
  return [...tables.map(({ path }) => path), ...(sourcesPath === undefined ? [] : [sourcesPath])];
}

/** Reads and checks a whole package. The first kind of fault found in a table hides later kinds. */
export function loadEdition(
  descriptor: Descriptor,
  files: PackageFiles,
): Result<Edition, readonly PackageProblem[]> {
  const missing = filesOf(descriptor).filter((path) => !files.has(path));
  if (missing.length > 0)
    return fail(missing.map((path) => ({ file: descriptorFile, message: `${path} is missing` })));
  const sources = readSources(descriptor, files);
  const tables = descriptor.tables.map((table) => {
    const file = files.get(table.path) ?? { text: '', sha256: '' };
    const rows = parseCells(table, file.text);
    if (!rows.ok) return rows;
    const read = { table, rows: rows.value };
    const problems = [
      ...checkUnique(read),
      ...checkRules(read),
      ...(sources.ok ? checkCited(read, sources.value) : []),
    ];
    return problems.length > 0
      ? fail(problems)
      : succeed(referenceTable(read, file.sha256, sources.ok ? sources.value : new Map()));
  });
  const problems = [sources, ...tables].flatMap((result) => (result.ok ? [] : result.error));
  if (problems.length > 0 || !sources.ok) return fail(problems);
  const { version, title, released } = descriptor;
  return succeed({
    version,
    title,
    released,
    tables: tables.flatMap((result) => (result.ok ? [result.value] : [])),
    sources: sources.value,
  });
}

function readSources(
  { sourcesPath }: Descriptor,
  files: PackageFiles,
): Result<ReadonlyMap<string, Citable>, readonly PackageProblem[]> {
  if (sourcesPath === undefined) return succeed(new Map());
  return parseSources(sourcesPath, files.get(sourcesPath)?.text ?? '');
}

function referenceTable(
  { table, rows }: ReadTable,
  hash: string,
  sources: ReadonlyMap<string, Citable>,
): ReferenceTable {
  const { name, title, subtitle, group, primaryKey, notes, licence, plot } = table;
  const fields = table.fields.map(({ field }) => field);
  const sourceIds = (['source', 'via'] as const).flatMap((role) =>
    fields.flatMap((field, column) =>
      field.cites === role ? rows.map((row) => row[column] ?? null) : [],
    ),
  );
  const cited = [...new Set(sourceIds.filter((id) => typeof id === 'string'))];
  return {
    id: name,
    ...{ title, subtitle, group, fields, primaryKey, rows, notes, licence, hash },
    sourceIds: cited,
    retrieved: newestAccess(cited.flatMap((id) => sources.get(id) ?? [])),
    ...(plot && { plot }),
  };
}

function newestAccess(sources: readonly Citable[]): string {
  const days = sources.map(({ accessed }) =>
    (accessed?.['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-'),
  );
  return days.toSorted().at(-1) ?? '';
}
