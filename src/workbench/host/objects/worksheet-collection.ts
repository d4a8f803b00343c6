import { eventMembers } from '../event-members';
import { EventType, WORKBOOK_TARGET } from '../events';
import { itemNotFound } from '../errors';
import type { Host } from '../host';
import { NullObject } from '../excel-object';
import { method, type ObjectType } from '../member';
import { WorksheetObject, type WorksheetCollectionObject } from './handles';
import { assertFocused } from './focus';
import { checkSheetName, freeSheetName } from './sheet-name';
import { assertStructureOpen } from './workbook-protection';

function find(host: Host, key: unknown): WorksheetObject | undefined {
  const { sheets } = host.engine;
  const sheet = typeof key === 'string' ? (sheets.byId(key) ?? sheets.byName(key)) : undefined;
  return sheet && new WorksheetObject(sheet.getSheetId());
}

function get(host: Host, key: unknown): WorksheetObject {
  const found = find(host, key);
  if (!found) throw itemNotFound();
  return found;
}

const everySheet = (): string => WORKBOOK_TARGET;

export const worksheetCollection: ObjectType<WorksheetCollectionObject> = {
  items: (_, host) => host.engine.sheets.all().map((s) => new WorksheetObject(s.getSheetId())),
  item: (_, key, host) => get(host, key),
  members: {
    Add: method('1.1', (_, args, host) => {
      assertFocused(host);
      assertStructureOpen(host);
      const name = args.at(0);
      const checked = name === undefined ? freeSheetName(host) : checkSheetName(name, host);
      return new WorksheetObject(host.engine.sheets.add(checked).getSheetId());
    }),
    GetItem: method('1.1', (_, args, host) => get(host, args.at(0))),
    GetItemOrNullObject: method(
      '1.4',
      (_, args, host) => find(host, args.at(0)) ?? new NullObject(),
    ),
    GetActiveWorksheet: method(
      '1.1',
      (_, __, host) => new WorksheetObject(host.engine.sheets.active().getSheetId()),
    ),
    GetCount: method('1.4', (_, args, host) => {
      const visibleOnly = args.optionalBoolean(0, 'visibleOnly', false);
      return host.engine.sheets.all().filter((s) => !visibleOnly || !s.isSheetHidden()).length;
    }),
    ...eventMembers('DataChanged', '1.9', EventType.worksheetChanged, everySheet),
    ...eventMembers('Activated', '1.7', EventType.worksheetActivated, everySheet),
    ...eventMembers('Deactivated', '1.7', EventType.worksheetDeactivated, everySheet),
    ...eventMembers('Added', '1.7', EventType.worksheetAdded, everySheet),
    ...eventMembers('Deleted', '1.7', EventType.worksheetDeleted, everySheet),
    ...eventMembers('SelectionChanged', '1.9', EventType.worksheetSelectionChanged, everySheet),
    ...eventMembers('Calculated', '1.8', EventType.worksheetCalculated, everySheet),
  },
};
