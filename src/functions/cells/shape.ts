import { Failure } from '../failure';
import * as messages from '../messages/cells';

/** Cells in rows of the same length; at least one cell. */
export type CellRows = readonly (readonly unknown[])[];

/** The cells of an argument. Excel hands even a single value as `[[value]]`. */
export function rowsOf(given: unknown): CellRows | Failure {
  if (!Array.isArray(given)) return [[given]];
  const first: unknown = given[0];
  if (!Array.isArray(first) || first.length === 0) return messages.noCells();
  const columns = first.length;
  for (let at = 1; at < given.length; at++) {
    const row: unknown = given[at];
    if (!Array.isArray(row) || row.length !== columns) return messages.unevenRows();
  }
  return given;
}

/** The cell of an argument that is a single cell, else undefined. */
export function onlyCell(given: unknown): unknown {
  if (!Array.isArray(given) || given.length !== 1) return undefined;
  const row: unknown = given[0];
  return Array.isArray(row) && row.length === 1 ? row[0] : undefined;
}

/** What is read from the one cell of an argument that takes no more. */
export function readSingle<Value>(
  given: unknown,
  read: (cell: unknown) => Value | Failure,
): Value | Failure {
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  const columns = rows[0]?.length ?? 0;
  if (rows.length > 1 || columns > 1) return messages.severalCells(rows.length, columns);
  return read(rows[0]?.[0]);
}

/**
 * What is read from the cells of one row or one column, `most` of them at most.
 *
 * @param noun how messages count the cells: "month" in `losses, month 3`
 */
export function readLine<Value>(
  given: unknown,
  noun: string,
  read: (cell: unknown) => Value | Failure,
  most = Infinity,
): Value[] | Failure {
  const cell = onlyCell(given);
  if (cell !== undefined) {
    const value = read(cell);
    return value instanceof Failure ? value : [value];
  }
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  const first = rows[0] ?? [];
  if (rows.length > 1 && first.length > 1) return messages.notOneLine(rows.length, first.length);
  const isColumn = rows.length > 1;
  const length = Math.min(isColumn ? rows.length : first.length, most);
  const values = new Array<Value>(length);
  for (let at = 0; at < length; at++) {
    const value = read(isColumn ? rows[at]?.[0] : first[at]);
    if (value instanceof Failure) return value.at(`${noun} ${at + 1}`);
    values[at] = value;
  }
  return values;
}

/** The same of the cells of one column. */
export function readColumn<Value>(
  given: unknown,
  noun: string,
  read: (cell: unknown) => Value | Failure,
): Value[] | Failure {
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  const columns = rows[0]?.length ?? 0;
  return columns > 1 ? messages.severalColumns(rows.length, columns) : readLine(given, noun, read);
}
