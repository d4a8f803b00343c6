import type { Bounds } from '../contracts/contract';
import { Failure } from '../failure';
import { readNumber } from './number';
import { rowsOf } from './shape';

/** Whole months, in rows and columns as the analyst gave them. */
export class MonthGrid {
  constructor(
    readonly rows: readonly (readonly number[])[],
    readonly latest: number,
  ) {}
}

export function readMonthGrid(bounds: Bounds, given: unknown): MonthGrid | Failure {
  const cells = rowsOf(given);
  if (cells instanceof Failure) return cells;
  const rows: number[][] = [];
  let latest = 0;
  for (const row of cells) {
    const months: number[] = [];
    for (const cell of row) {
      const month = readNumber(bounds, cell);
      if (month instanceof Failure) {
        const isOnly = cells.length === 1 && row.length === 1;
        return isOnly ? month : month.at(`row ${rows.length + 1}, column ${months.length + 1}`);
      }
      months.push(month);
      if (month > latest) latest = month;
    }
    rows.push(months);
  }
  return new MonthGrid(rows, latest);
}
