import { Failure } from '../failure';
import type { NumberReader } from './number';
import { rowsOf } from './shape';

/** Whole months in rows and columns, as the analyst gave them. */
export class MonthGrid {
  constructor(
    private readonly rows: readonly (readonly number[])[],
    readonly latest: number,
  ) {}

  /** A range of the same shape with the value of each month. */
  valuesOf(values: readonly number[]): number[][] {
    const { rows } = this;
    const result = new Array<number[]>(rows.length);
    for (let at = 0; at < rows.length; at++) {
      const months = rows[at] as readonly number[];
      // One month a row is the common case: a literal is made at its size, an empty list is not.
      const row = [values[months[0] as number] as number];
      for (let column = 1; column < months.length; column++)
        row.push(values[months[column] as number] as number);
      result[at] = row;
    }
    return result;
  }
}

export function readMonthGrid(given: unknown, read: NumberReader): MonthGrid | Failure {
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  let areNumbers = true;
  let latest = 0;
  const columns = rows[0]?.length ?? 0;
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row] as readonly unknown[];
    for (let column = 0; column < columns; column++) {
      const cell = cells[column];
      const month = read(cell);
      if (month instanceof Failure) {
        return rows.length * columns === 1 ? month : month.at(placeOf(row, column));
      }
      if (month !== cell) areNumbers = false;
      if (month > latest) latest = month;
    }
  }
  // Blank cells and formatted numbers have to be replaced by what they stand for.
  const months = areNumbers ? rows : rows.map((row) => row.map(read));
  return new MonthGrid(months as number[][], latest);
}

const placeOf = (row: number, column: number) => `row ${row + 1}, column ${column + 1}`;
