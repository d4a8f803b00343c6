import { areaAddress } from '../grid/address';
import { intersection } from '../grid/area';
import type { WorkbookEvent } from '../grid/workbook-notice';
import { EventType, WORKBOOK_TARGET } from './events';
import type { Host } from './host';

/** Tells the handlers of sheets, tables and the selection what happens to the workbook. */
export function followWorkbook(host: Host, selectionChanged: () => void): void {
  host.engine.notice.onEvent((event) => {
    if (event.kind === 'selectionChanged') {
      selectionChanged();
      raiseSelection(host, event);
    } else if (event.kind === 'tableAdded' || event.kind === 'tableDeleted') {
      raiseTable(host, event);
    } else {
      raiseSheet(host, event.kind, event.sheetId);
    }
  });
}

const SHEET_TYPES = {
  sheetAdded: EventType.worksheetAdded,
  sheetDeleted: EventType.worksheetDeleted,
  sheetActivated: EventType.worksheetActivated,
  sheetDeactivated: EventType.worksheetDeactivated,
  sheetCalculated: EventType.worksheetCalculated,
} as const;

function raiseSheet(host: Host, kind: keyof typeof SHEET_TYPES, worksheetId: string): void {
  const message = { worksheetId, source: 'Local' };
  for (const targetId of [worksheetId, WORKBOOK_TARGET]) {
    host.events.raise({ type: SHEET_TYPES[kind], targetId, message });
  }
}

type TableEvent = Extract<WorkbookEvent, { kind: 'tableAdded' | 'tableDeleted' }>;

function raiseTable(host: Host, { kind, sheetId, tableId, name }: TableEvent): void {
  const added = kind === 'tableAdded';
  const message = {
    tableId,
    worksheetId: sheetId,
    source: 'Local',
    ...(!added && { tableName: name }),
  };
  for (const targetId of [sheetId, WORKBOOK_TARGET]) {
    const type = added ? EventType.tableAdded : EventType.tableDeleted;
    host.events.raise({ type, targetId, message });
  }
}

type SelectionEvent = Extract<WorkbookEvent, { kind: 'selectionChanged' }>;

function raiseSelection(host: Host, { sheetId, areas }: SelectionEvent): void {
  const address = areas.map((area) => areaAddress(area)).join(',');
  for (const targetId of [sheetId, WORKBOOK_TARGET]) {
    const message = { address, worksheetId: sheetId };
    host.events.raise({ type: EventType.worksheetSelectionChanged, targetId, message });
  }
  for (const table of host.engine.tables.all()) {
    const inside = areas.flatMap((area) => intersection(area, table.area) ?? []);
    const message = {
      address: inside.map((area) => areaAddress(area)).join(','),
      worksheetId: sheetId,
      tableId: table.id,
    };
    const type = EventType.tableSelectionChanged;
    if (table.sheetId === sheetId) host.events.raise({ type, targetId: table.id, message });
  }
}
