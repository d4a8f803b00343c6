import { cellArea, wholeSheet } from '../../grid/area';
import { eventMembers } from '../event-members';
import { EventType } from '../events';
import { invalidOperation, undocumented } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, navigation, property, settledMethod, type ObjectType } from '../member';
import { ChartCollectionObject } from './chart-handles';
import { checkBoolean } from './chart-of';
import {
  AutoFilterObject,
  NamedItemCollectionObject,
  RangeObject,
  TableCollectionObject,
  WorksheetProtectionObject,
  type WorksheetObject,
} from './handles';
import { assertFocused } from './focus';
import { sheetOf } from './sheet-of';
import { assertStructureOpen } from './workbook-protection';
import { commentsOf, shapesOf } from './put-on-sheet';
import { rangeOn, resolveRange } from './resolve-range';
import { checkColor } from './range-look';
import { copySheet } from './sheet-copy';
import { checkSheetName } from './sheet-name';
import { FreezePanesObject, PageLayoutObject } from './sheet-view-handles';
import { usedRange } from './used-range';
import { setVisibility, visibilityOf } from './visibility';

const gridlines = property<WorksheetObject>(
  '1.8',
  (target, host) => host.engine.views.showsGridlines(target.sheetId),
  (target, value, host) => {
    sheetOf(target, host);
    host.engine.views.showGridlines(target.sheetId, checkBoolean(value, 'showGridlines'));
  },
);

const ownId = (target: WorksheetObject): string => target.sheetId;

export const worksheet: ObjectType<WorksheetObject> = {
  members: {
    Id: property('1.1', ownId),
    Name: property(
      '1.1',
      (target, host) => sheetOf(target, host).getSheetName(),
      (target, value, host) => {
        assertStructureOpen(host);
        const name = checkSheetName(value, host, target.sheetId);
        sheetOf(target, host).setName(name);
      },
    ),
    Position: property(
      '1.1',
      (target, host) => sheetOf(target, host).getIndex(),
      (target, value, host) => {
        const last = host.engine.sheets.all().length - 1;
        if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > last) {
          throw undocumented(`where a sheet goes that is moved to position ${String(value)}`);
        }
        host.engine.sheets.move(target.sheetId, Number(value));
      },
    ),
    Visibility: property('1.1', visibilityOf, setVisibility),
    Tables: navigation('1.1', (target) => new TableCollectionObject(target.sheetId)),
    Charts: navigation('1.1', (target) => new ChartCollectionObject(target.sheetId)),
    Shapes: navigation('1.9', (target) => shapesOf(target.sheetId)),
    Comments: navigation('1.10', (target) => commentsOf(target.sheetId)),
    AutoFilter: navigation('1.9', () => new AutoFilterObject(undefined)),
    Names: navigation('1.4', (target) => new NamedItemCollectionObject(target.sheetId)),
    Protection: navigation('1.2', (target) => new WorksheetProtectionObject(target.sheetId)),
    ShowGridlines: gridlines,
    /** The client's name for it when it writes. */
    Gridlines: gridlines,
    /** null for a sheet that is hidden, "" for Excel's own colour. */
    TabColor: property(
      '1.7',
      (target, host) => {
        const hidden = sheetOf(target, host).isSheetHidden();
        return hidden ? null : host.engine.views.tabColor(target.sheetId);
      },
      (target, value, host) => {
        sheetOf(target, host);
        host.engine.views.setTabColor(target.sheetId, value === '' ? '' : checkColor(value));
      },
    ),
    FreezePanes: navigation('1.7', (target) => new FreezePanesObject(target.sheetId)),
    PageLayout: navigation('1.9', (target) => new PageLayoutObject(target.sheetId)),
    Copy: method('1.7', copySheet),
    Activate: method('1.1', (target, _, host) => {
      assertFocused(host);
      if (sheetOf(target, host).isSheetHidden()) {
        throw undocumented('what activating a hidden sheet does');
      }
      host.engine.sheets.activate(target.sheetId);
    }),
    Delete: method('1.1', (target, _, host) => {
      deleteSheet(target, host);
    }),
    GetRange: method('1.1', (target, args, host) => {
      sheetOf(target, host);
      const address = args.optionalText(0, 'address');
      if (address === undefined) return new RangeObject(target.sheetId, wholeSheet);
      return resolveRange(host, address, target.sheetId);
    }),
    GetRangeByIndexes: method('1.7', (target, args) => {
      const [top, left] = [args.integer(0, 'startRow'), args.integer(1, 'startColumn')];
      const [rows, columns] = [args.integer(2, 'rowCount'), args.integer(3, 'columnCount')];
      const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
      return rangeOn(target.sheetId, area);
    }),
    GetCell: method('1.1', (target, args) =>
      rangeOn(target.sheetId, cellArea(args.integer(0, 'row'), args.integer(1, 'column'))),
    ),
    GetUsedRange: settledMethod('1.1', (target, args, host) => {
      const valuesOnly = args.optionalBoolean(0, 'valuesOnly', false);
      return usedRange(host, target.sheetId, valuesOnly) ?? firstCell(target);
    }),
    GetUsedRangeOrNullObject: settledMethod('1.4', (target, args, host) => {
      const valuesOnly = args.optionalBoolean(0, 'valuesOnly', false);
      return usedRange(host, target.sheetId, valuesOnly) ?? new NullObject();
    }),
    Calculate: method('1.6', (target, args, host) => {
      sheetOf(target, host);
      if (args.optionalBoolean(0, 'markAllDirty', false)) host.engine.calculation.markAll();
      return host.engine.calculation.settled(true);
    }),
    ...eventMembers('DataChanged', '1.7', EventType.worksheetChanged, ownId),
    ...eventMembers('Activated', '1.7', EventType.worksheetActivated, ownId),
    ...eventMembers('Deactivated', '1.7', EventType.worksheetDeactivated, ownId),
    ...eventMembers('SelectionChanged', '1.7', EventType.worksheetSelectionChanged, ownId),
    ...eventMembers('Calculated', '1.8', EventType.worksheetCalculated, ownId),
  },
};

function firstCell(target: WorksheetObject): RangeObject {
  return new RangeObject(target.sheetId, cellArea(0, 0));
}

function deleteSheet(target: WorksheetObject, host: Host): void {
  sheetOf(target, host);
  assertStructureOpen(host);
  if (visibilityOf(target, host) === 'VeryHidden') {
    throw invalidOperation('A sheet that is VeryHidden cannot be deleted.');
  }
  const visible = host.engine.sheets.all().filter((sheet) => !sheet.isSheetHidden());
  if (visible.length === 1 && visible[0]?.getSheetId() === target.sheetId) {
    throw invalidOperation('A workbook must keep one visible sheet.');
  }
  host.engine.sheets.delete(target.sheetId);
  host.document.protection.delete(target.sheetId);
}
