import { rowNumber } from './csv';
import { cellOf, type ReadTable } from './checks/columns';
import type { Column, ForeignKey } from './descriptor';
import type { Cell } from '../edition';
import type { PackageProblem } from './package-problem';
import type { Rows } from './parse-cells';

/** Tables that were read, by their name. */
export type ReadTables = ReadonlyMap<string, ReadTable>;

/** Every foreign key names a row of the table that it leads to. */
export function checkReferences(read: ReadTable, tables: ReadTables): PackageProblem[] {
  return read.table.foreignKeys.flatMap((key) => {
    const target = targetOf(key, tables);
    return read.rows.flatMap((row, index) => {
      const value = keyValue(read, row, key.fields);
      return target.rows.has(value)
        ? []
        : [
            {
              file: read.table.path,
              row: rowNumber(index),
              field: key.fields.join(' + '),
              message: `${value} is in no row of ${key.resource}`,
            },
          ];
    });
  });
}

/** The rows as people see them: own cells, cells of the rows that keys name, rates in one unit. */
export function shownRows(read: ReadTable, tables: ReadTables): Rows {
  const targets = read.table.foreignKeys.map((key) => ({ key, ...targetOf(key, tables) }));
  const own = new Set(read.table.fields.map(({ field }) => field.name));
  return read.rows.map((row) => {
    const cell = (name: string): Cell => {
      if (own.has(name)) return cellOf(read)(row, name);
      const values = targets.map(({ key, read: target, rows }) => {
        const referred = rows.get(keyValue(read, row, key.fields));
        return target && referred ? cellOf(target)(referred, name) : null;
      });
      return values.find((value) => value !== null) ?? null;
    };
    return read.table.columns.map((column) => shownCell(column, cell));
  });
}

function shownCell({ from, perUnit }: Column, cell: (name: string) => Cell): Cell {
  const value = cell(from);
  if (!perUnit || typeof value !== 'number') return perUnit ? null : value;
  const divisor = perUnit.divideBy.get(String(cell(perUnit.unitFrom)));
  return divisor === undefined ? null : value / divisor;
}

interface Target {
  readonly read: ReadTable | undefined;
  readonly rows: ReadonlyMap<string, readonly Cell[]>;
}

function targetOf({ resource, referenceFields }: ForeignKey, tables: ReadTables): Target {
  const read = tables.get(resource);
  if (!read) return { read, rows: new Map() };
  return {
    read,
    rows: new Map(read.rows.map((row) => [keyValue(read, row, referenceFields), row])),
  };
}

function keyValue(read: ReadTable, row: readonly Cell[], fields: readonly string[]): string {
  const cell = cellOf(read);
  return fields.map((field) => String(cell(row, field))).join(' + ');
}
