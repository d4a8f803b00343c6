import { intersection, LAST_ROW, type Area } from '../../grid/area';
import {
  invalidArgument,
  itemNotFound,
  notImplemented,
  RichApiError,
  undocumented,
} from '../errors';
import type { Host } from '../host';
import type { Arguments } from '../arguments';
import { method, property, type ObjectType } from '../member';
import { RangeObject, TableRowObject, type TableRowCollectionObject } from './handles';
import { writeContents } from './range-contents';
import { bodyArea, bodyRows, rangeOf, tableOf, writableTable } from './table-of';
import type { TableInfo } from '../../grid/tables';

function rowRange(row: TableRowObject, host: Host): RangeObject {
  const table = tableOf(row, host);
  if (row.index >= bodyRows(table)) throw itemNotFound();
  const top = bodyArea(table).top + row.index;
  return rangeOf(table, { ...table.area, top, bottom: top });
}

export const tableRow: ObjectType<TableRowObject> = {
  members: {
    Index: property('1.1', ({ index }) => index),
    Values: property(
      '1.1',
      (row, host) => {
        const { sheetId, area } = rowRange(row, host);
        return host.engine.cells.values(sheetId, area);
      },
      (row, value, host) => {
        writeContents(rowRange(row, host), value, host);
      },
    ),
    GetRange: method('1.1', (row, _, host) => rowRange(row, host)),
    Delete: method('1.1', (row, _, host) => {
      deleteRow(row, host);
    }),
  },
};

/** A filter in the way makes it fail (Office Add-ins docs: Error handling). */
function deleteRow(row: TableRowObject, host: Host): void {
  const table = writableTable(row, host);
  const { area } = rowRange(row, host);
  if (host.engine.tables.isFiltered(table.id)) {
    throw new RichApiError('InsertDeleteConflict', 'A filter is on: the row cannot be deleted.');
  }
  if (bodyRows(table) === 1) throw undocumented('what deleting the only row of a table leaves');
  host.engine.tables.deleteRows(table, area);
}

function rowsOf(list: TableRowCollectionObject, host: Host): TableRowObject[] {
  const count = bodyRows(tableOf(list, host));
  return Array.from({ length: count }, (_, i) => new TableRowObject(list.tableId, i));
}

function at(list: TableRowCollectionObject, host: Host, index: unknown): TableRowObject {
  const count = bodyRows(tableOf(list, host));
  if (!Number.isInteger(index) || Number(index) < 0 || Number(index) >= count) {
    throw itemNotFound();
  }
  return new TableRowObject(list.tableId, Number(index));
}

export const tableRowCollection: ObjectType<TableRowCollectionObject> = {
  items: rowsOf,
  item: (list, key, host) => at(list, host, key),
  members: {
    Count: property('1.1', (list, host) => bodyRows(tableOf(list, host))),
    GetCount: method('1.4', (list, _, host) => bodyRows(tableOf(list, host))),
    GetItemAt: method('1.1', (list, args, host) => at(list, host, args.at(0))),
    Add: method('1.1', addRows),
  },
};

/** Adds rows before the one at the index, or at the end; what stands below moves down. */
function addRows(list: TableRowCollectionObject, args: Arguments, host: Host): TableRowObject {
  const table = writableTable(list, host);
  const index = rowIndex(args.at(0) ?? -1, bodyRows(table));
  if (args.at(2) === false) throw notImplemented('TableRowCollection.add with alwaysInsert false');
  const values = args.at(1);
  if (values === undefined) throw undocumented('what rows.add without values writes');
  const rows: unknown[] = Array.isArray(values) && Array.isArray(values[0]) ? values : [values];
  const bottom = table.area.bottom + rows.length;
  const top = bodyArea(table).top + index;
  const added = { ...table.area, top, bottom: top + rows.length - 1 };
  if (index < bodyRows(table)) putBetween(table, added, host);
  else makeRoomBelow(table, added, host);
  writeContents(new RangeObject(table.sheetId, added), rows, host);
  // Rows that are blank or lie beside full ones are the table's too: it has not grown by them.
  host.engine.tables.resize(table.id, { ...table.area, bottom });
  return new TableRowObject(list.tableId, index);
}

function rowIndex(index: unknown, count: number): number {
  if (index === -1) return count;
  if (typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < count) {
    return index;
  }
  throw invalidArgument(`index must be a whole number below ${count}, or -1 or null for the end.`);
}

/** Rows below move down, in the table's columns only (reference: TableRowCollection.add). */
function putBetween(table: TableInfo, added: Area, host: Host): void {
  if (host.engine.tables.isFiltered(table.id)) {
    throw undocumented('where rows go that are added into a filtered table');
  }
  assertNoneBelow(table, { ...added, top: table.area.bottom + 1, bottom: LAST_ROW }, host);
  host.engine.tables.insertRows(table, added);
}

/** Cells that stand where the rows go move down; another table there is in the way. */
function makeRoomBelow(table: TableInfo, added: Area, host: Host): void {
  const { engine } = host;
  const below = { ...added, bottom: LAST_ROW };
  if (!engine.cells.used(table.sheetId, false, below)) return;
  assertNoneBelow(table, below, host);
  engine.tables.insertRows(table, added);
}

function assertNoneBelow(table: TableInfo, below: Area, { engine }: Host): void {
  const others = engine.tables.all().filter(({ id, sheetId }) => {
    return id !== table.id && sheetId === table.sheetId;
  });
  if (others.some(({ area }) => intersection(area, below))) {
    throw new RichApiError('InsertDeleteConflict', 'Another table stands below this one.');
  }
}
