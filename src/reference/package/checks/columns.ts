import type { TableDescriptor } from '../descriptor';
import type { Cell } from '../../edition';
import { rowNumber } from '../csv';
import type { PackageProblem } from '../package-problem';
import type { Rows } from '../parse-cells';

/** A table that was read, for the checks between its cells. */
export interface ReadTable {
  readonly table: TableDescriptor;
  readonly rows: Rows;
}

/** Reads a cell by the name of its column. */
export type CellOf = (row: readonly Cell[], field: string) => Cell;

export function cellOf({ table }: ReadTable): CellOf {
  const places = new Map(table.fields.map(({ field }, i) => [field.name, i]));
  return (row, field) => row[places.get(field) ?? -1] ?? null;
}

/** Runs a check over the rows; what it returns is wrong with `field` of that row. */
export function eachRow(
  read: ReadTable,
  field: string,
  check: (row: readonly Cell[], index: number) => string | undefined,
): PackageProblem[] {
  return read.rows.flatMap((row, index) => {
    const message = check(row, index);
    return message === undefined
      ? []
      : [{ file: read.table.path, row: rowNumber(index), field, message }];
  });
}
