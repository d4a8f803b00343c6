import type { Flow } from '../model/flow';
import { cellValue, ErrorValue } from './cell-value';
import { countsMonths, type Argument } from './contracts/contract';
import { Failure } from './failure';
import * as messages from './messages';

/** Whole months, in rows and columns as the analyst gave them. */
export interface MonthGrid {
  readonly rows: readonly (readonly number[])[];
  readonly latest: number;
}

/** One number between the argument's bounds. A blank cell is 0, as in Excel's own sums. */
export function readAmount(argument: Argument, given: unknown): number | Failure {
  const rows = rowsOf(given);
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return messages.noCells(argument);
  if (rows.length > 1 || columns > 1) return messages.severalCells(argument, rows.length, columns);
  return readNumber(argument, rows[0]?.[0], argument.name);
}

/** A flow, read as far as `horizon` and no further: what is longer is not looked at. */
export function readFlow(argument: Argument, given: unknown, horizon: number): Flow | Failure {
  const cells = readLine(argument, given, Math.max(horizon, 1));
  if (cells instanceof Failure) return cells;
  const flow: number[] = [];
  for (const cell of cells) {
    const place = cells.length === 1 ? argument.name : undefined;
    const value = isAccepted(argument, cell)
      ? cell
      : readNumber(argument, cell, place ?? messages.monthOf(argument, flow.length + 1));
    if (value instanceof Failure) return value;
    flow.push(value);
  }
  return flow;
}

/** Whole months, from a range of any shape. */
export function readMonths(argument: Argument, given: unknown): MonthGrid | Failure {
  const rows = rowsOf(given);
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return messages.noCells(argument);
  const read: number[][] = [];
  let latest = 0;
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== columns) return messages.unevenRows(argument);
    const months: number[] = [];
    for (const cell of row) {
      const month =
        isAccepted(argument, cell) && Number.isInteger(cell)
          ? cell
          : readNumber(argument, cell, placeIn(argument, rows, read.length, months.length));
      if (month instanceof Failure) return month;
      months.push(month);
      if (month > latest) latest = month;
    }
    read.push(months);
  }
  return { rows: read, latest };
}

const placeIn = (argument: Argument, rows: readonly unknown[][], row: number, column: number) =>
  rows.length === 1 && rows[0]?.length === 1
    ? argument.name
    : messages.cellOf(argument, row + 1, column + 1);

/** The cells of one row or one column, at most `most` of them. */
function readLine(argument: Argument, given: unknown, most: number): readonly unknown[] | Failure {
  const rows = rowsOf(given);
  const first = rows[0];
  const columns = first?.length ?? 0;
  if (first === undefined || columns === 0) return messages.noCells(argument);
  if (rows.length === 1) return columns > most ? first.slice(0, most) : first;
  const isColumn = rows.slice(0, most).every((row) => Array.isArray(row) && row.length === 1);
  if (!isColumn) return messages.notARowOrColumn(argument, rows.length, columns);
  return rows.slice(0, most).map((row) => row[0]);
}

/** Rows of cells. Excel hands even a single value as `[[value]]`. */
function rowsOf(given: unknown): readonly unknown[][] {
  if (!Array.isArray(given)) return [[given]];
  return given.length > 0 && !Array.isArray(given[0]) ? [given] : given;
}

/** The common case at once: a number within bounds needs no further look. */
function isAccepted(argument: Argument, cell: unknown): cell is number {
  return typeof cell === 'number' && cell >= argument.least && cell <= argument.most;
}

function readNumber(argument: Argument, cell: unknown, place: string): number | Failure {
  const value = cellValue(cell) ?? 0;
  if (value instanceof ErrorValue) return messages.errorInCell(place, value.code);
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return messages.notANumber(argument, place, value);
  }
  const needsWhole = countsMonths(argument) && !Number.isInteger(value);
  if (needsWhole || !isAccepted(argument, value))
    return messages.outOfBounds(argument, place, value);
  return value;
}
