import { contains, intersection } from '../../grid/area';
import type { TableInfo } from '../../grid/tables';
import { eventMembers } from '../event-members';
import { EventType, WORKBOOK_TARGET } from '../events';
import { invalidArgument, itemNotFound, undocumented } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, property, type ObjectType } from '../member';
import {
  RangeObject,
  TableCollectionObject,
  TableObject,
  type TableScopedCollectionObject,
} from './handles';
import { isUnbounded } from './range-grid';
import { resolveRange } from './resolve-range';
import { assertWritable } from './sheet-of';
import { assertNoOverlap } from './table-of';

type TableList = TableCollectionObject | TableScopedCollectionObject;

function tablesIn(list: TableList, host: Host): TableObject[] {
  return host.engine.tables
    .all()
    .filter((table) => belongs(table, list))
    .map(({ id }) => new TableObject(id));
}

function belongs(table: TableInfo, list: TableList): boolean {
  if (list instanceof TableCollectionObject) {
    return list.sheetId === undefined || table.sheetId === list.sheetId;
  }
  const { range, fullyContained } = list;
  if (table.sheetId !== range.sheetId) return false;
  return fullyContained
    ? contains(range.area, table.area)
    : intersection(range.area, table.area) !== undefined;
}

/** By id or by name; case does not tell names apart. */
function find(list: TableList, host: Host, key: unknown): TableObject | undefined {
  if (typeof key !== 'string') return undefined;
  return tablesIn(list, host).find(({ tableId }) => {
    const name = host.engine.tables.byId(tableId)?.name.toLowerCase();
    return tableId === key || name === key.toLowerCase();
  });
}

function get(list: TableList, host: Host, key: unknown): TableObject {
  const found = find(list, host, key);
  if (!found) throw itemNotFound();
  return found;
}

function target({ sheetId }: TableCollectionObject): string {
  return sheetId ?? WORKBOOK_TARGET;
}

export const tableCollection: ObjectType<TableCollectionObject> = {
  items: tablesIn,
  item: (list, key, host) => get(list, host, key),
  members: {
    Count: property('1.1', (list, host) => tablesIn(list, host).length),
    GetCount: method('1.4', (list, _, host) => tablesIn(list, host).length),
    GetItem: method('1.1', (list, args, host) => get(list, host, args.at(0))),
    GetItemAt: method('1.1', (list, args, host) => {
      const found = tablesIn(list, host)[args.integer(0, 'index')];
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: method(
      '1.4',
      (list, args, host) => find(list, host, args.at(0)) ?? new NullObject(),
    ),
    Add: method('1.1', (list, args, host) =>
      add(list, args.at(0), args.boolean(1, 'hasHeaders'), host),
    ),
    ...eventMembers('DataChanged', '1.7', EventType.tableChanged, target),
    ...eventMembers('Added', '1.9', EventType.tableAdded, target),
    ...eventMembers('Deleted', '1.9', EventType.tableDeleted, target),
  },
};

export const tableScopedCollection: ObjectType<TableScopedCollectionObject> = {
  items: tablesIn,
  item: (list, key, host) => get(list, host, key),
  members: {
    GetCount: method('1.9', (list, _, host) => tablesIn(list, host).length),
    GetFirst: method('1.9', (list, _, host) => {
      const [first] = tablesIn(list, host);
      if (!first) throw itemNotFound();
      return first;
    }),
    GetItem: method('1.9', (list, args, host) => get(list, host, args.at(0))),
  },
};

/** Without a sheet name the address is of the active sheet (reference: TableCollection.add). */
function add(
  list: TableCollectionObject,
  place: unknown,
  hasHeaders: boolean,
  host: Host,
): TableObject {
  const sheetId = list.sheetId ?? host.engine.sheets.active().getSheetId();
  const range = place instanceof RangeObject ? place : resolveRange(host, String(place), sheetId);
  if (list.sheetId !== undefined && range.sheetId !== list.sheetId) {
    throw invalidArgument('The range is on another sheet.');
  }
  if (isUnbounded(range)) throw undocumented('what a table over whole rows or columns becomes');
  assertWritable(range, host);
  if (!hasHeaders) throw undocumented('the headers that Excel gives a table without any');
  assertNoOverlap(host, range.sheetId, range.area);
  assertHeaders(range, host);
  host.engine.sheets.makeRoom(range.sheetId, range.area);
  return new TableObject(host.engine.tables.add(range.sheetId, range.area).id);
}

/** What becomes of empty, equal or numeric header cells is not documented. */
function assertHeaders({ sheetId, area }: RangeObject, host: Host): void {
  if (area.top === area.bottom) throw undocumented('what a table of one row becomes');
  const [headers = []] = host.engine.cells.values(sheetId, { ...area, bottom: area.top });
  const names = headers.map((header) => String(header).toLowerCase());
  const isText = headers.every((header) => typeof header === 'string' && header !== '');
  if (!isText || new Set(names).size !== names.length) {
    throw undocumented('what becomes of header cells that are empty, equal or no text');
  }
}
