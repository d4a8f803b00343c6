import { itemNotFound } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, navigation, property, type ObjectType } from '../member';
import {
  FilterObject,
  TableColumnObject,
  type RangeObject,
  type TableColumnCollectionObject,
} from './handles';
import { addColumn, deleteColumn } from './table-columns';
import { bodyArea, rangeOf, tableOf } from './table-of';
import type { Area } from '../../grid/area';
import type { TableInfo } from '../../grid/tables';

function nameOf(column: TableColumnObject, host: Host): string {
  const name = tableOf(column, host).columns[column.index];
  if (name === undefined) throw itemNotFound();
  return name;
}

/** The column's cells within some rows of its table. */
function cells(
  column: TableColumnObject,
  host: Host,
  rows: (table: TableInfo) => Area,
): RangeObject {
  nameOf(column, host);
  const table = tableOf(column, host);
  const left = table.area.left + column.index;
  return rangeOf(table, { ...rows(table), left, right: left });
}

export const tableColumn: ObjectType<TableColumnObject> = {
  members: {
    Id: property('1.1', ({ id }) => id),
    Index: property('1.1', ({ index }) => index),
    // Not to be written: Univer would leave the formulas that name the column as they are.
    Name: property('1.1', nameOf),
    Filter: navigation('1.2', (column) => new FilterObject(column)),
    GetRange: method('1.1', (column, _, host) => cells(column, host, ({ area }) => area)),
    GetHeaderRowRange: method('1.1', (column, _, host) =>
      cells(column, host, ({ area }) => ({ ...area, bottom: area.top })),
    ),
    GetDataBodyRange: method('1.1', (column, _, host) => cells(column, host, bodyArea)),
    Delete: method('1.1', (column, _, host) => {
      deleteColumn(column, host);
    }),
  },
};

function columnsOf(list: TableColumnCollectionObject, host: Host): TableColumnObject[] {
  return tableOf(list, host).columns.map((_, i) => new TableColumnObject(list.tableId, i));
}

/** By name or by id; the id is a number. */
function find(
  list: TableColumnCollectionObject,
  host: Host,
  key: unknown,
): TableColumnObject | undefined {
  return columnsOf(list, host).find((column) => {
    const name = nameOf(column, host).toLowerCase();
    return column.id === key || (typeof key === 'string' && name === key.toLowerCase());
  });
}

function get(list: TableColumnCollectionObject, host: Host, key: unknown): TableColumnObject {
  const found = find(list, host, key);
  if (!found) throw itemNotFound();
  return found;
}

export const tableColumnCollection: ObjectType<TableColumnCollectionObject> = {
  items: columnsOf,
  item: (list, key, host) => get(list, host, key),
  members: {
    Add: method('1.1', addColumn),
    Count: property('1.1', (list, host) => columnsOf(list, host).length),
    GetCount: method('1.4', (list, _, host) => columnsOf(list, host).length),
    GetItem: method('1.1', (list, args, host) => get(list, host, args.at(0))),
    GetItemAt: method('1.1', (list, args, host) => {
      const found = columnsOf(list, host)[args.integer(0, 'index')];
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: method(
      '1.4',
      (list, args, host) => find(list, host, args.at(0)) ?? new NullObject(),
    ),
  },
};
