import { cellOf, eachRow, inTurn, type CellOf } from './checks/columns';
import type { DerivedColumn, ForeignKey, TableDescriptor } from './descriptor';
import type { Cell } from '../edition/edition';
import { shortened, type PackageProblem } from './package-problem';
import type { ReadTable, ReadTables, TypedRows } from './read-table';
import { eachOf, type Steps } from './steps';

/** Every foreign key names one row of the table that it leads to, and shown columns are of one table. */
export function* checkReferences(read: ReadTable, tables: ReadTables): Steps<PackageProblem[]> {
  const { foreignKeys } = read.table;
  return [
    ...ambiguousColumns(read, tables),
    ...(yield* inTurn(foreignKeys.map((key) => checkReference(read, key, tables)))),
  ];
}

function* checkReference(
  read: ReadTable,
  key: ForeignKey,
  tables: ReadTables,
): Steps<PackageProblem[]> {
  const { rows, repeated } = yield* targetOf(key, tables);
  const cell = cellOf(read);
  const isShown = showsOthers(read.table);
  return yield* eachRow(read, key.fields.join(' + '), (row) => {
    const cells = key.fields.map((field) => cell(row, field));
    if (cells.includes(null))
      return isShown ? `must not be empty: it names a row of ${key.resource}` : undefined;
    const value = JSON.stringify(cells);
    const said = shortened(cells.map(String).join(', '));
    if (!rows.has(value)) return `${said} is in no row of ${key.resource}`;
    return isShown && repeated.has(value)
      ? `${said} is in several rows of ${key.resource}`
      : undefined;
  });
}

/** Only a table that shows cells of the rows that it names needs one for each row; the standard asks for none. */
function showsOthers({ fields, columns }: TableDescriptor): boolean {
  const own = new Set(fields.map(({ field }) => field.name));
  return columns.some(({ from, perUnit }) => !own.has(from) || !own.has(perUnit?.unitFrom ?? from));
}

/** A column that two of the tables have could be taken from either. */
function ambiguousColumns({ table }: ReadTable, tables: ReadTables): PackageProblem[] {
  const own = new Set(table.fields.map(({ field }) => field.name));
  const targets = [...new Set(table.foreignKeys.map(({ resource }) => resource))];
  const shown = table.columns.flatMap(({ from, perUnit }) => [
    from,
    ...(perUnit ? [perUnit.unitFrom] : []),
  ]);
  return [...new Set(shown)].flatMap((field): PackageProblem[] => {
    const having = targets.filter((resource) =>
      tables.get(resource)?.table.fields.some((column) => column.field.name === field),
    );
    if (own.has(field) || having.length < 2) return [];
    const message = `is a column of ${having.join(' and of ')}: which is meant can't be told`;
    return [{ file: table.paths[0] ?? '', field, message }];
  });
}

/** The rows as people see them: own cells, cells of the rows that keys name, rates in one unit. */
export function* shownRows(read: ReadTable, tables: ReadTables): Steps<TypedRows> {
  if (showsItself(read.table)) return read.rows;
  const targets: (ForeignTable & { readonly key: ForeignKey })[] = [];
  for (const key of read.table.foreignKeys)
    targets.push({ key, ...(yield* targetOf(key, tables)) });
  const own = new Set(read.table.fields.map(({ field }) => field.name));
  const ownCell = cellOf(read);
  const shown: Cell[][] = [];
  yield* eachOf(read.rows, (row) => {
    const cell = (name: string): Cell => {
      if (own.has(name)) return ownCell(row, name);
      const values = targets.map(({ key, cell: targetCell, rows }) => {
        const referred = rows.get(keyText(ownCell, row, key.fields));
        return referred ? targetCell(referred, name) : null;
      });
      return values.find((value) => value !== null) ?? null;
    };
    shown.push(read.table.columns.map((column) => shownCell(column, cell)));
  });
  return shown;
}

function showsItself({ fields, columns }: TableDescriptor): boolean {
  return (
    columns.length === fields.length &&
    columns.every(({ from, perUnit }, i) => from === fields[i]?.field.name && !perUnit)
  );
}

function shownCell({ from, perUnit }: DerivedColumn, cell: (name: string) => Cell): Cell {
  const value = cell(from);
  if (!perUnit || typeof value !== 'number') return perUnit ? null : value;
  const divisor = perUnit.divideBy.get(String(cell(perUnit.unitFrom)));
  return divisor === undefined ? null : value / divisor;
}

/** The table that a key leads to, its rows by what the key says. */
interface ForeignTable {
  readonly cell: CellOf;
  readonly rows: ReadonlyMap<string, readonly Cell[]>;
  /** What several rows say: a key that says it names none of them. */
  readonly repeated: ReadonlySet<string>;
}

function* targetOf(
  { resource, referenceFields }: ForeignKey,
  tables: ReadTables,
): Steps<ForeignTable> {
  const rows = new Map<string, readonly Cell[]>();
  const repeated = new Set<string>();
  const read = tables.get(resource);
  if (!read) return { cell: () => null, rows, repeated };
  const cell = cellOf(read);
  yield* eachOf(read.rows, (row) => {
    const key = keyText(cell, row, referenceFields);
    if (rows.has(key)) repeated.add(key);
    rows.set(key, row);
  });
  return { cell, rows, repeated };
}

/** Cells of a key as one text, from which no other cells make the same. */
function keyText(cell: CellOf, row: readonly Cell[], fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => cell(row, field)));
}
