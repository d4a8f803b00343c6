import type { IUnitRange } from '@univerjs/core';
import type { CellPlace } from './calls';

/** Cells whose answers have come and that are to be calculated again. */
export class DirtyCells {
  private readonly columns = new Map<string, { place: CellPlace; rows: Set<number> }>();

  add(place: CellPlace): void {
    const key = `${place.sheetId}!${place.column}`;
    const column = this.columns.get(key) ?? { place, rows: new Set<number>() };
    this.columns.set(key, column);
    column.rows.add(place.row);
  }

  get empty(): boolean {
    return this.columns.size === 0;
  }

  /** Takes them out, neighbours in a column as one range: thousands of single cells are slow. */
  take(unitId: string): IUnitRange[] {
    const ranges = [...this.columns.values()].flatMap(({ place, rows }) =>
      runs([...rows].sort((a, b) => a - b)).map(([startRow, endRow]) => ({
        unitId,
        sheetId: place.sheetId,
        range: { startRow, endRow, startColumn: place.column, endColumn: place.column },
      })),
    );
    this.columns.clear();
    return ranges;
  }
}

/** First and last of each stretch of whole numbers without a gap. */
function runs(sorted: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const n of sorted) {
    const last = found.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else found.push([n, n]);
  }
  return found;
}
