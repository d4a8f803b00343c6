import { cellOf, eachRow, inTurn, type CellOf, type ReadTable } from './checks/columns';
import type { Column, ForeignKey } from './descriptor';
import type { Cell } from '../edition/edition';
import { shortened, type PackageProblem } from './package-problem';
import type { Rows } from './parse-cells';
import { eachOf, type Steps } from './steps';

/** Tables that were read, by their name. */
export type ReadTables = ReadonlyMap<string, ReadTable>;

/** Every foreign key names a row of the table that it leads to. */
export function checkReferences(read: ReadTable, tables: ReadTables): Steps<PackageProblem[]> {
  return inTurn(read.table.foreignKeys.map((key) => checkReference(read, key, tables)));
}

function* checkReference(
  read: ReadTable,
  key: ForeignKey,
  tables: ReadTables,
): Steps<PackageProblem[]> {
  const { rows } = yield* targetOf(key, tables);
  const cell = cellOf(read);
  return yield* eachRow(read, key.fields.join(' + '), (row) => {
    const value = keyValue(cell, row, key.fields);
    return rows.has(value) ? undefined : `${shortened(value)} is in no row of ${key.resource}`;
  });
}

/** The rows as people see them: own cells, cells of the rows that keys name, rates in one unit. */
export function* shownRows(read: ReadTable, tables: ReadTables): Steps<Rows> {
  const targets: (Target & { readonly key: ForeignKey })[] = [];
  for (const key of read.table.foreignKeys)
    targets.push({ key, ...(yield* targetOf(key, tables)) });
  const own = new Set(read.table.fields.map(({ field }) => field.name));
  const ownCell = cellOf(read);
  const shown: Cell[][] = [];
  yield* eachOf(read.rows, (row) => {
    const cell = (name: string): Cell => {
      if (own.has(name)) return ownCell(row, name);
      const values = targets.map(({ key, cell: targetCell, rows }) => {
        const referred = rows.get(keyValue(ownCell, row, key.fields));
        return referred ? targetCell(referred, name) : null;
      });
      return values.find((value) => value !== null) ?? null;
    };
    shown.push(read.table.columns.map((column) => shownCell(column, cell)));
  });
  return shown;
}

function shownCell({ from, perUnit }: Column, cell: (name: string) => Cell): Cell {
  const value = cell(from);
  if (!perUnit || typeof value !== 'number') return perUnit ? null : value;
  const divisor = perUnit.divideBy.get(String(cell(perUnit.unitFrom)));
  return divisor === undefined ? null : value / divisor;
}

/** The table that a key leads to, its rows by what the key says. */
interface Target {
  readonly cell: CellOf;
  readonly rows: ReadonlyMap<string, readonly Cell[]>;
}

function* targetOf({ resource, referenceFields }: ForeignKey, tables: ReadTables): Steps<Target> {
  const rows = new Map<string, readonly Cell[]>();
  const read = tables.get(resource);
  if (!read) return { cell: () => null, rows };
  const cell = cellOf(read);
  yield* eachOf(read.rows, (row) => {
    rows.set(keyValue(cell, row, referenceFields), row);
  });
  return { cell, rows };
}

function keyValue(cell: CellOf, row: readonly Cell[], fields: readonly string[]): string {
  return fields.map((field) => String(cell(row, field))).join(' + ');
}
