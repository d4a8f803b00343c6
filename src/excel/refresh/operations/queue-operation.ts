import { asText } from '../../tables/table-cells';
import type { CellEntry } from './cell-entry';
import { checkOf, type ReadBackCheck } from './held-cells';
import type { InsertColumn, InsertRows, WriteCells, WriteOperation } from './operation';

/**
 * Queues an operation on a table.
 * @returns what tells, once it is sent, whether Excel holds what was written
 */
export function queueOperation(
  table: Excel.Table,
  operation: WriteOperation,
): ReadBackCheck | undefined {
  switch (operation.kind) {
    case 'rename-column':
      table.getHeaderRowRange().getCell(0, operation.column).values = [[asText(operation.header)]];
      return undefined;
    case 'insert-column':
      insertColumn(table, operation);
      return undefined;
    case 'delete-column':
      table.columns.getItemAt(operation.column).delete();
      return undefined;
    case 'write-cells':
      return writeCells(table, operation);
    case 'insert-rows':
      return insertRows(table, operation);
    case 'delete-row':
      table.rows.getItemAt(operation.row).delete();
      return undefined;
  }
}

/** Excel's documents name this index for the end; an index must be smaller than the count. */
const end = -1;

function insertColumn(
  table: Excel.Table,
  { column, atEnd, header, entries, formats }: InsertColumn,
): void {
  const cells = [[asText(header)], ...entries.map((entry) => [entry])];
  const added = table.columns.add(atEnd ? end : column, cells);
  if (formats) added.getDataBodyRange().numberFormat = formats.map((code) => [code]);
}

function writeCells(table: Excel.Table, { column, cells }: WriteCells): ReadBackCheck | undefined {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return undefined;
  const length = last.row - first.row + 1;
  const entries: (CellEntry | null)[][] = Array.from({ length }, () => [null]);
  const keys = entries.map(() => '');
  for (const { row, entry, key } of cells) {
    entries[row - first.row] = [entry];
    keys[row - first.row] = key;
  }
  const corner = table.getDataBodyRange().getCell(first.row, column);
  const range = length === 1 ? corner : corner.getResizedRange(length - 1, 0);
  range.formulas = entries;
  return checkOf(range, entries, keys);
}

/** Rows come with the looks and the column formulas of the row beside them. */
function insertRows(
  table: Excel.Table,
  { row, atEnd, rows, like, filled }: InsertRows,
): ReadBackCheck {
  const entries = rows.map((each) => each.entries);
  // Microsoft's types don't know that null leaves a cell.
  table.rows.add(atEnd ? end : row, entries as CellEntry[][]);
  const body = table.getDataBodyRange();
  const added = body.getRow(row).getResizedRange(rows.length - 1, 0);
  if (like !== undefined) {
    added.copyFrom(body.getRow(like), 'Formats');
    for (const column of filled) {
      const cells = body.getCell(row, column).getResizedRange(rows.length - 1, 0);
      cells.copyFrom(body.getCell(like, column), 'Formulas');
    }
  }
  // Null leaves the format that was copied.
  const formats = rows.map((each) => each.formats ?? each.entries.map(() => null));
  if (rows.some((each) => each.formats)) added.numberFormat = formats as string[][];
  return checkOf(
    added,
    entries,
    rows.map(({ key }) => key),
  );
}
