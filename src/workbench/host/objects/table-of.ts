import { intersection, type Area } from '../../grid/area';
import type { TableInfo } from '../../grid/tables';
import { itemNotFound, RichApiError } from '../errors';
import type { Host } from '../host';
import { RangeObject } from './handles';
import { assertWritable } from './sheet-of';

/** The table behind an object; ItemNotFound once it has been deleted. */
export function tableOf(target: { readonly tableId: string }, host: Host): TableInfo {
  const table = host.engine.tables.byId(target.tableId);
  if (!table) throw itemNotFound();
  return table;
}

/** The table, checked that its sheet is not protected. */
export function writableTable(target: { readonly tableId: string }, host: Host): TableInfo {
  const table = tableOf(target, host);
  assertWritable(table, host);
  return table;
}

/** The data rows' area: the row below the header when the table has been emptied. */
export function bodyArea({ area, showHeaders }: TableInfo): Area {
  const top = showHeaders ? area.top + 1 : area.top;
  return { ...area, top, bottom: Math.max(area.bottom, top) };
}

/** How many data rows the table has. */
export function bodyRows(table: TableInfo): number {
  const body = bodyArea(table);
  return body.bottom - body.top + 1;
}

export function rangeOf(table: TableInfo, area: Area): RangeObject {
  return new RangeObject(table.sheetId, area);
}

/** Tables cannot overlap; Excel answers MergedRangeConflict (reference: TableCollection.add). */
export function assertNoOverlap(host: Host, sheetId: string, area: Area, ownId?: string): void {
  const other = host.engine.tables
    .all()
    .find((t) => t.id !== ownId && t.sheetId === sheetId && intersection(t.area, area));
  if (other) {
    throw new RichApiError(
      'MergedRangeConflict',
      `The range overlaps the table ${other.name}: tables cannot overlap.`,
    );
  }
}
