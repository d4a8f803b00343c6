import { Failure } from '../failure';
import * as messages from '../messages';

/** Cells in rows of the same length; at least one cell. */
export type Rows = readonly (readonly unknown[])[];

/** The cells of an argument. Excel hands even a single value as `[[value]]`. */
export function rowsOf(given: unknown): Rows | Failure {
  if (!Array.isArray(given)) return [[given]];
  const first: unknown = given[0];
  if (!Array.isArray(first) || first.length === 0) return messages.noCells();
  const isEven = given.every((row) => Array.isArray(row) && row.length === first.length);
  return isEven ? given : messages.unevenRows();
}

/** What is read from the one cell of an argument that takes no more. */
export function readSingle<Value>(
  given: unknown,
  read: (cell: unknown) => Value | Failure,
): Value | Failure {
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  const [first = []] = rows;
  if (rows.length > 1 || first.length > 1) return messages.severalCells(rows.length, first.length);
  return read(first[0]);
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
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  const [first = []] = rows;
  if (rows.length > 1 && first.length > 1) return messages.notOneLine(rows.length, first.length);
  const length = Math.min(rows.length * first.length, most);
  const values: Value[] = [];
  for (let at = 0; at < length; at++) {
    const value = read(rows.length > 1 ? rows[at]?.[0] : first[at]);
    if (value instanceof Failure) return length > 1 ? value.at(`${noun} ${at + 1}`) : value;
    values.push(value);
  }
  return values;
}
