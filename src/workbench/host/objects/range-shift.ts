import {
  columnCount,
  contains,
  intersection,
  LAST_COLUMN,
  LAST_ROW,
  moved,
  rowCount,
  type Area,
} from '../../grid/area';
import type { Shift } from '../../grid/shift';
import { RichApiError, undocumented } from '../errors';
import type { Host } from '../host';
import { method, type Member } from '../member';
import { RangeObject } from './handles';
import { assertWritable } from './sheet-of';

/** Range: cells put in and taken out. */
export const rangeShift: Record<string, Member<RangeObject>> = {
  Insert: method('1.1', (range, args, host) => {
    const down = args.oneOf(0, 'shift', ['Down', 'Right'] as const) === 'Down';
    shift(range, down ? 'down' : 'right', host);
    return new RangeObject(range.sheetId, range.area);
  }),
  Delete: method('1.1', (range, args, host) => {
    const up = args.oneOf(0, 'shift', ['Up', 'Left'] as const) === 'Up';
    shift(range, up ? 'up' : 'left', host);
  }),
};

function shift(range: RangeObject, direction: Shift, host: Host): void {
  assertWritable(range, host);
  const { area, sheetId } = range;
  const vertical = direction === 'down' || direction === 'up';
  const moving = vertical ? { ...area, bottom: LAST_ROW } : { ...area, right: LAST_COLUMN };
  for (const table of host.engine.tables.all()) {
    if (table.sheetId === sheetId) assertMoves(table, area, moving);
  }
  assertRoom(range, moving, direction, host);
  const before = host.engine.tables.all();
  host.engine.shift.run(sheetId, area, direction);
  // Univer moves cells and leaves the tables where they were.
  for (const table of before) {
    if (table.sheetId !== sheetId || !contains(moving, table.area)) continue;
    host.engine.tables.resize(table.id, afterShift(table.area, area, direction));
  }
}

function afterShift(table: Area, area: Area, direction: Shift): Area {
  switch (direction) {
    case 'down':
      return moved(table, rowCount(area), 0);
    case 'up':
      return moved(table, -rowCount(area), 0);
    case 'right':
      return moved(table, 0, columnCount(area));
    case 'left':
      return moved(table, 0, -columnCount(area));
  }
}

/** A table moves as a whole or not at all. */
function assertMoves(table: { name: string; area: Area }, area: Area, moving: Area): void {
  if (!intersection(table.area, moving)) return;
  if (intersection(table.area, area)) {
    throw undocumented(`what inserting or deleting cells through the table ${table.name} does`);
  }
  if (!contains(moving, table.area)) {
    throw new RichApiError(
      'InsertDeleteConflict',
      `The table ${table.name} would be torn apart: cells of it would move.`,
    );
  }
}

/** Cells that hold something may not be pushed off the sheet. */
function assertRoom(range: RangeObject, moving: Area, direction: Shift, host: Host): void {
  if (direction === 'up' || direction === 'left') return;
  const used = host.engine.cells.used(range.sheetId, true, moving);
  if (!used) return;
  const { area } = range;
  const bottom = used.bottom + area.bottom - area.top + 1;
  const right = used.right + area.right - area.left + 1;
  if (direction === 'down' ? bottom > LAST_ROW : right > LAST_COLUMN) {
    throw new RichApiError('NonBlankCellOffSheet', 'Cells would be pushed off the sheet.');
  }
}
