import { checkCited } from './checks/cited';
import { inTurn } from './checks/columns';
import { checkRules } from './checks/rules';
import { checkUnique } from './checks/unique';
import type { FileText } from './decode-text';
import type { Descriptor, TableDescriptor } from './descriptor';
import type { Edition, ReferenceTable } from '../edition/edition';
import { mostOf } from './package-limits';
import { descriptorFile } from './package-path';
import { quoted, type PackageProblem } from './package-problem';
import { parseCells, tooManyCells } from './parse-cells';
import { parseSources } from './parse-sources';
import type { ReadTable } from './read-table';
import { referenceTable } from './reference-table';
import { fail, succeed, type Result } from '../result';
import { checkReferences } from './show-table';
import { atOnce, type Steps } from './steps';
import type { Citable } from '../source';

/** The files of a package as they were read. */
export interface PackageFiles {
  /** Text by path in the package. */
  readonly texts: ReadonlyMap<string, FileText>;
  /** Why a file could not be read, by its path; one that is in neither is missing. */
  readonly faults?: ReadonlyMap<string, string>;
  /** SHA-256, hexadecimal, of the joined bytes of each table's `tableFiles`, by the table's name. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** What a package holds of use, and what it does not. */
export interface PackageContents {
  /** With the tables that have no fault, of which there is at least one. */
  readonly edition: Edition;
  /** What is wrong with the tables that were left out, by their names in the order of the package. */
  readonly leftOut: ReadonlyMap<string, readonly PackageProblem[]>;
  /** Tables without a fault of their own that show cells of one with a fault, likewise. */
  readonly following: ReadonlyMap<string, readonly PackageProblem[]>;
  /** What is wrong with no table, and was not read or read in another way. */
  readonly remarks: readonly PackageProblem[];
}

/** Paths of all files that a package is read from, besides its descriptor and the parts of that. */
export function filesOf({ tables, sourcesPath }: Descriptor): string[] {
  const sources = sourcesPath === undefined ? [] : [sourcesPath];
  const inFiles = tables.filter(({ inline }) => inline === undefined);
  return [...new Set([...inFiles.flatMap(({ paths }) => paths), ...sources])];
}

/** Paths of the files whose cells a table shows: its own, then those that its keys lead to. */
export function tableFiles({ tables }: Descriptor, table: TableDescriptor): string[] {
  const referred = table.foreignKeys.flatMap(({ resource }) =>
    tables.filter(({ name }) => name === resource).flatMap(({ paths }) => paths),
  );
  return [...new Set([...table.paths, ...referred])];
}

type Problems = readonly PackageProblem[];

/**
 * Reads and checks a package that must be whole: what `readPackage` leaves out or remarks is a fault.
 * Faults inside cells hide
 * those between them, and faults hide remarks, so that each is reported once.
 */
export function loadEdition(
  descriptor: Descriptor,
  files: PackageFiles,
): Result<Edition, Problems> {
  return atOnce(readEdition(descriptor, files));
}

/** Does what `loadEdition` does, in steps of a few milliseconds each. */
export function* readEdition(
  descriptor: Descriptor,
  files: PackageFiles,
): Steps<Result<Edition, Problems>> {
  const said = [...descriptor.faults.flatMap(([, faults]) => faults), ...descriptor.remarks];
  if (said.length > 0) return fail(said);
  const read = yield* readPackage(descriptor, files);
  if (!read.ok) return read;
  const { edition, leftOut, remarks } = read.value;
  const faults = [...leftOut.values()].flat();
  if (faults.length > 0) return fail(faults);
  return remarks.length > 0 ? fail(remarks) : succeed(edition);
}

/** Reads a package of somebody else's: tables that are wrong are left out. */
export function* readPackage(
  descriptor: Descriptor,
  files: PackageFiles,
): Steps<Result<PackageContents, Problems>> {
  const reading = new PackageReading(descriptor, files);
  yield* reading.readTables();
  yield* reading.checkBetweenTables();
  const sources = reading.sources.ok ? reading.sources.value : new Map<string, Citable>();
  const shown: ReferenceTable[] = [];
  for (const table of reading.tables.values()) {
    const hash = files.hashes.get(table.table.name) ?? '';
    shown.push(yield* referenceTable(table, reading.tables, hash, sources));
  }
  const { version, title, released } = descriptor;
  const { leftOut, following } = reading;
  if (shown.length === 0)
    return fail([...descriptor.faults, ...leftOut].flatMap(([, faults]) => faults));
  return succeed({
    edition: { ...{ version, title, released, sources }, tables: shown },
    leftOut,
    following,
    remarks: [...descriptor.remarks, ...reading.remarks()],
  });
}

/** A package while it is read: a table is among `tables`, `leftOut` or `following`. */
class PackageReading {
  readonly tables = new Map<string, ReadTable>();
  readonly leftOut = new Map<string, Problems>();
  readonly following = new Map<string, Problems>();
  readonly sources: Result<ReadonlyMap<string, Citable>, Problems>;
  private readonly said: PackageProblem[] = [];
  private cells = 0;

  constructor(
    private readonly descriptor: Descriptor,
    private readonly files: PackageFiles,
  ) {
    this.sources = this.readSources();
  }

  *readTables(): Steps<void> {
    for (const table of this.descriptor.tables) {
      const read = yield* this.readTable(table);
      if (read.ok) this.tables.set(table.name, read.value);
      else this.leftOut.set(table.name, read.error);
    }
  }

  /** Checks what tables say of sources and of each other, until none more must be left out. */
  *checkBetweenTables(): Steps<void> {
    if (!this.sources.ok) this.leaveOutCiting(this.sources.error);
    const sources = this.sources.ok ? this.sources.value : new Map<string, Citable>();
    for (const [name, table] of [...this.tables]) {
      const problems = yield* inTurn([
        checkReferences(this.withKnownKeys(table), this.tables),
        checkCited(table, sources),
      ]);
      if (problems.length > 0) this.leaveOut(name, problems);
    }
    for (let left = -1; left !== this.leftOut.size;) {
      left = this.leftOut.size;
      for (const [name, table] of [...this.tables]) this.leaveOutShowing(name, table);
    }
  }

  remarks(): Problems {
    const tables = [...this.tables.values()];
    return [
      ...this.said,
      ...tables.flatMap(({ table, remarks }) => [...remarks, ...this.uncheckedKeys(table)]),
    ];
  }

  private uncheckedKeys({ at, foreignKeys }: TableDescriptor): Problems {
    return foreignKeys
      .filter(({ resource }) => !this.tables.has(resource))
      .map(({ resource }) => ({
        ...{ file: descriptorFile, field: `${at}.schema.foreignKeys` },
        message: `leads to ${quoted(resource)}, which is left out: it was not checked`,
      }));
  }

  private *readTable(table: TableDescriptor): Steps<Result<ReadTable, Problems>> {
    const { inline } = table;
    if (inline !== undefined) return yield* this.readTexts(table, () => [inline]);
    const { texts, faults } = this.files;
    const missing = table.paths.filter((path) => !texts.has(path));
    if (missing.length > 0)
      return fail(
        missing.map((path) => {
          const why = faults?.get(path);
          return why === undefined
            ? { file: descriptorFile, message: `${path} is missing` }
            : { file: path, message: why };
        }),
      );
    return yield* this.readTexts(table, (path) => texts.get(path) ?? []);
  }

  private *readTexts(
    table: TableDescriptor,
    textOf: (path: string) => FileText,
  ): Steps<Result<ReadTable, Problems>> {
    const texts = table.paths.map((path) => ({ path, text: textOf(path) }));
    const read = yield* parseCells(table, texts);
    if (!read.ok) return read;
    const cells = read.value.rows.length * widthOf(read.value.table);
    const [file = ''] = table.paths;
    if (this.cells + cells > mostOf.cells) return fail([{ file, message: tooManyCells }]);
    this.cells += cells;
    return yield* this.checkedTable(read.value);
  }

  private *checkedTable(read: ReadTable): Steps<Result<ReadTable, Problems>> {
    const { problems, alike, isPrimaryUsable } = yield* checkUnique(read);
    const broken = [...problems, ...(yield* checkRules(read))];
    if (broken.length > 0) return fail(broken);
    const primaryKey = isPrimaryUsable ? read.table.primaryKey : [];
    return succeed({
      ...read,
      table: { ...read.table, primaryKey },
      remarks: [...read.remarks, ...alike.slice(0, 1)],
    });
  }

  private readSources(): PackageReading['sources'] {
    const { sourcesPath } = this.descriptor;
    if (sourcesPath === undefined) return succeed(new Map());
    const text = this.files.texts.get(sourcesPath);
    return text === undefined
      ? fail([{ file: descriptorFile, message: `${sourcesPath} is missing` }])
      : parseSources(sourcesPath, text.join(''));
  }

  private leaveOut(name: string, problems: Problems): void {
    this.tables.delete(name);
    this.leftOut.set(name, problems);
  }

  /** Without its sources a package says of no cell whose it is. */
  private leaveOutCiting(problems: Problems): void {
    const citing = [...this.tables].filter(([, { table }]) =>
      table.fields.some(({ field }) => field.cites !== undefined),
    );
    for (const [i, [name]] of citing.entries()) this.leaveOut(name, i === 0 ? problems : []);
    if (citing.length === 0) this.said.push(...problems);
  }

  /** Leaves out the keys that lead to no table that was read. */
  private withKnownKeys(read: ReadTable): ReadTable {
    const foreignKeys = read.table.foreignKeys.filter(({ resource, referenceFields }) => {
      const target = this.tables.get(resource)?.table.fields;
      return (
        target !== undefined &&
        referenceFields.every((name) => target.some(({ field }) => field.name === name))
      );
    });
    return { ...read, table: { ...read.table, foreignKeys } };
  }

  /** A table can't show cells of one that was left out. */
  private leaveOutShowing(name: string, { table }: ReadTable): void {
    const own = new Set(table.fields.map(({ field }) => field.name));
    const shown = table.columns.flatMap(({ from, perUnit }) => [from, perUnit?.unitFrom ?? from]);
    const lost = table.foreignKeys.find(({ resource }) => !this.tables.has(resource));
    if (!lost || shown.every((field) => own.has(field))) return;
    this.tables.delete(name);
    const message = `shows cells of ${quoted(lost.resource)}, which is left out`;
    this.following.set(name, [{ file: descriptorFile, field: table.at, message }]);
  }
}

/** A table may show more columns than it has, from others. */
function widthOf({ fields, columns }: TableDescriptor): number {
  return Math.max(fields.length, columns.length);
}
