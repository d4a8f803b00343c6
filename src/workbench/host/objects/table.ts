import { contains, intersection, type Area } from '../../grid/area';
import { eventMembers } from '../event-members';
import { EventType } from '../events';
import { invalidArgument, notImplemented } from '../errors';
import type { Host } from '../host';
import { method, navigation, property, type ObjectType } from '../member';
import {
  AutoFilterObject,
  TableColumnCollectionObject,
  TableRowCollectionObject,
  TableSortObject,
  WorksheetObject,
  type TableObject,
} from './handles';
import { assertFocused } from './focus';
import { rangeArgument } from './resolve-range';
import { assertNameFree, checkName } from './table-name';
import { assertNoOverlap, bodyArea, rangeOf, tableOf, writableTable } from './table-of';
import { checkTableStyle } from './table-style';

const ownId = (target: TableObject): string => target.tableId;

export const table: ObjectType<TableObject> = {
  members: {
    Id: property('1.1', ownId),
    Name: property(
      '1.1',
      (target, host) => tableOf(target, host).name,
      (target, value, host) => {
        const { id, name } = writableTable(target, host);
        const checked = checkName(value, 'a table name');
        assertNameFree(host, checked, name);
        host.engine.tables.rename(id, checked);
      },
    ),
    Style: property(
      '1.1',
      (target, host) => tableOf(target, host).style,
      (target, value, host) => {
        const { id } = writableTable(target, host);
        host.engine.tables.setStyle(id, checkTableStyle(value));
      },
    ),
    ShowHeaders: property('1.1', (target, host) => tableOf(target, host).showHeaders),
    ShowTotals: property(
      '1.1',
      (target, host) => tableOf(target, host).showTotals,
      (target, value, host) => {
        tableOf(target, host);
        if (value !== false) throw notImplemented('Table.showTotals = true');
      },
    ),
    ShowFilterButton: property(
      '1.3',
      (target, host) => tableOf(target, host).showHeaders,
      (target, value, host) => {
        tableOf(target, host);
        if (value !== true) throw notImplemented('Table.showFilterButton = false');
      },
    ),
    Worksheet: navigation('1.2', (target, host) => {
      return new WorksheetObject(tableOf(target, host).sheetId);
    }),
    Columns: navigation('1.1', (target) => new TableColumnCollectionObject(target.tableId)),
    Rows: navigation('1.1', (target) => new TableRowCollectionObject(target.tableId)),
    AutoFilter: navigation('1.9', (target) => new AutoFilterObject(target.tableId)),
    Sort: navigation('1.2', (target) => new TableSortObject(target.tableId)),
    GetRange: method('1.1', (target, _, host) => {
      const found = tableOf(target, host);
      return rangeOf(found, found.area);
    }),
    GetHeaderRowRange: method('1.1', (target, _, host) => {
      const found = tableOf(target, host);
      if (!found.showHeaders) throw notImplemented('Table.getHeaderRowRange without headers');
      return rangeOf(found, { ...found.area, bottom: found.area.top });
    }),
    GetDataBodyRange: method('1.1', (target, _, host) => {
      const found = tableOf(target, host);
      return rangeOf(found, bodyArea(found));
    }),
    Resize: method('1.13', (target, args, host) => {
      const found = writableTable(target, host);
      const { area } = rangeArgument(host, args.at(0), found.sheetId);
      resize(found.id, area, host);
    }),
    ClearFilters: method('1.2', (target, _, host) => {
      assertFocused(host);
      host.engine.tables.clearFilters(writableTable(target, host).id);
    }),
    ConvertToRange: method('1.2', (target, _, host) => {
      const found = writableTable(target, host);
      host.engine.tables.dissolve(found);
      return rangeOf(found, found.area);
    }),
    ...eventMembers('DataChanged', '1.7', EventType.tableChanged, ownId),
    ...eventMembers('SelectionChanged', '1.7', EventType.tableSelectionChanged, ownId),
  },
};

/**
 * The new range must overlap the old one and keep the header row (reference: Table.resize). Only
 * the extent changes, no cell does.
 */
function resize(id: string, area: Area, host: Host): void {
  const { sheetId, area: old } = tableOf({ tableId: id }, host);
  if (!intersection(old, area)) throw invalidArgument('The new range must overlap the table.');
  if (area.top !== old.top) {
    throw invalidArgument('The header row must stay in the same row.');
  }
  if (area.bottom === area.top) throw invalidArgument('A table needs a row below its header.');
  assertNoOverlap(host, sheetId, area, id);
  if (!contains(old, area)) host.engine.sheets.makeRoom(sheetId, area);
  host.engine.tables.resize(id, area);
}
