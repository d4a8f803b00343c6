import { boundingArea, intersection, type Area } from '../../grid/area';
import type { Host } from '../host';
import type { Inputs } from '../large-write';
import type { RangeObject } from './handles';

/**
 * Values written right below a table extend it, as Excel's auto-expansion does (Office Add-ins docs:
 * Coauthoring). An empty row does not, and rows that would run into another table do not.
 */
export function growTables(host: Host, range: RangeObject, inputs: Inputs): void {
  for (const table of host.engine.tables.all()) {
    if (table.sheetId !== range.sheetId) continue;
    const { area } = table;
    const below = { ...area, top: area.bottom + 1, bottom: range.area.bottom };
    const written = intersection(range.area, below);
    if (written?.top !== below.top) continue;
    const rows = filledRows(written, range.area, inputs);
    const grown = { ...area, bottom: area.bottom + rows };
    if (rows > 0 && !meetsOther(host, table.id, table.sheetId, boundingArea(area, grown))) {
      host.engine.tables.resize(table.id, grown);
    }
  }
}

/** How many rows from the first one have a value in the table's columns. */
function filledRows(written: Area, place: Area, inputs: Inputs): number {
  let rows = 0;
  for (let row = written.top; row <= written.bottom; row++) {
    const cells = inputs[row - place.top]?.slice(
      written.left - place.left,
      written.right - place.left + 1,
    );
    if (!cells?.some((cell) => cell && cell.kind !== 'clear')) break;
    rows++;
  }
  return rows;
}

function meetsOther(host: Host, id: string, sheetId: string, area: Area): boolean {
  return host.engine.tables
    .all()
    .some(
      (other) => other.id !== id && other.sheetId === sheetId && intersection(other.area, area),
    );
}
