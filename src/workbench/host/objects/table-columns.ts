import { columnCount, contains, intersection, LAST_COLUMN } from '../../grid/area';
import type { TableInfo } from '../../grid/tables';
import type { Arguments } from '../arguments';
import { invalidArgument, notImplemented, RichApiError, undocumented } from '../errors';
import type { Host } from '../host';
import { RangeObject, TableColumnObject, type TableColumnCollectionObject } from './handles';
import { writeContents } from './range-contents';
import { writableTable } from './table-of';

/**
 * Adds a column; those with a higher index are shifted to the side (reference: TableColumnCollection).
 * The values begin with the header (docs: Work with tables).
 */
export function addColumn(
  list: TableColumnCollectionObject,
  args: Arguments,
  host: Host,
): TableColumnObject {
  const table = writableTable(list, host);
  const count = columnCount(table.area);
  const index = columnIndex(args.at(0) ?? -1, count);
  if (args.at(2) !== undefined) throw notImplemented('TableColumnCollection.add with a name');
  const values = args.at(1);
  if (!Array.isArray(values) || !Array.isArray(values[0])) {
    throw undocumented('which header a column gets without a list of values');
  }
  if (host.engine.tables.isFiltered(table.id)) {
    throw undocumented('what adding a column to a filtered table does');
  }
  const left = table.area.left + index;
  const added = { ...table.area, left, right: left };
  assertRoom(table, added, host);
  host.engine.tables.insertColumn(table, index, headerOf(values));
  writeContents(new RangeObject(table.sheetId, added), values, host);
  return new TableColumnObject(table.id, index);
}

/** An index is below the count of columns (reference: TableColumnCollection.add). */
function columnIndex(index: unknown, count: number): number {
  if (index === -1) return count;
  if (typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < count) {
    return index;
  }
  throw invalidArgument(`index must be a whole number below ${count}, or -1 or null for the end.`);
}

function headerOf(values: unknown): string {
  const [[header] = []] = values as unknown[][];
  return String(header).replace(/^'/, '');
}

/** Takes a column out of its table; the cells beside it close up. */
export function deleteColumn({ tableId, index }: TableColumnObject, host: Host): void {
  const table = writableTable({ tableId }, host);
  if (index >= columnCount(table.area)) throw invalidArgument('The column is no longer there.');
  if (columnCount(table.area) === 1) {
    throw undocumented('what deleting the only column of a table leaves');
  }
  const left = table.area.left + index;
  assertRoom(table, { ...table.area, left, right: left }, host);
  host.engine.tables.deleteColumn(table, index);
}

/** Other tables to the right move as a whole or not at all. */
function assertRoom(table: TableInfo, column: TableInfo['area'], host: Host): void {
  const moving = { ...column, right: LAST_COLUMN };
  for (const other of host.engine.tables.all()) {
    if (other.id === table.id || other.sheetId !== table.sheetId) continue;
    if (!intersection(other.area, moving)) continue;
    if (contains(moving, other.area)) throw undocumented('whether a table further right moves');
    throw new RichApiError(
      'InsertDeleteConflict',
      `The table ${other.name} would be torn apart: cells of it would move.`,
    );
  }
}
