import {
  constant,
  percentiles,
  pert,
  uniform,
  type Estimate,
  type FiveValues,
} from '../../model/uncertainty/distributions';
import { Failure } from '../failure';
import * as messages from '../messages/cells';
import type { NumberReader } from './number';
import { rowsOf, type CellRows } from './shape';

/** The estimate in the one row of an argument that takes no more. */
export function readEstimate(given: unknown, read: NumberReader): Estimate | Failure {
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  if (rows.length > 1) return messages.severalRows(rows.length, rows[0]?.length ?? 0);
  const estimates = readRows(rows, read, 1, '');
  return estimates instanceof Failure ? estimates : (estimates[0] as Estimate);
}

/** Estimates, one a row, `most` of them at most: columns are the range, rows are the months. */
export function readEstimates(
  given: unknown,
  read: NumberReader,
  most: number,
): Estimate[] | Failure {
  const rows = rowsOf(given);
  if (rows instanceof Failure) return rows;
  return readRows(rows, read, most, messages.monthsGoDown);
}

/** Estimates that are no schedule, one a row. */
export function readRanges(given: unknown, read: NumberReader): Estimate[] | Failure {
  const rows = rowsOf(given);
  return rows instanceof Failure ? rows : readRows(rows, read, Infinity, '');
}

function readRows(
  rows: CellRows,
  read: NumberReader,
  most: number,
  advice: string,
): Estimate[] | Failure {
  const columns = rows[0]?.length ?? 0;
  const ends = endsIn[columns];
  if (!ends) return messages.noRange(columns, advice);
  const isOneCell = rows.length === 1 && columns === 1;
  const estimates: Estimate[] = [];
  for (const row of rows.slice(0, most)) {
    const estimate = readRow(row, ends, read);
    if (estimate instanceof Failure)
      return isOneCell ? estimate : estimate.at(`row ${estimates.length + 1}`);
    estimates.push(estimate);
  }
  return estimates;
}

/** What the columns hold, by how many there are. */
const endsIn: readonly (readonly string[] | undefined)[] = [
  undefined,
  [''],
  ['low', 'high'],
  ['low', 'best', 'high'],
  undefined,
  ['P5', 'P25', 'P50', 'P75', 'P95'],
];

function readRow(
  row: readonly unknown[],
  ends: readonly string[],
  read: NumberReader,
): Estimate | Failure {
  const values: number[] = [];
  for (const [at, end] of ends.entries()) {
    const value = read(row[at]);
    if (value instanceof Failure) {
      if (isOnlyBestMissing(value, end, row, read)) return messages.bestMissing().at(end);
      return end === '' ? value : value.at(end);
    }
    values.push(value);
  }
  const fall = values.findIndex((value, at) => value < (values[at - 1] ?? value));
  if (fall > 0) return messages.notAscending(ends, values, fall);
  const [first = 0, second, third] = values;
  if (second === undefined) return constant(first);
  if (third === undefined) return uniform(first, second);
  return values.length === 3
    ? pert(first, second, third)
    : percentiles(values as unknown as FiveValues);
}

/** Low was read before: with high there too, the range can do without its best. */
function isOnlyBestMissing(
  failure: Failure,
  end: string,
  row: readonly unknown[],
  read: NumberReader,
): boolean {
  return end === 'best' && failure.error === '#N/A' && !(read(row[2]) instanceof Failure);
}
