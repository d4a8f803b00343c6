import { isDateSerial, serialOf } from '../../reference/excel-date';
import type { Failure } from '../failure';
import { errorInCell } from '../messages/cells';
import { notADate } from '../messages/dates';
import { cellValue, ErrorValue } from './cell-value';

/**
 * The serial number of the date in a cell: an Excel date, or a text such as "2025-05-05". A time of
 * day is dropped: no message could tell two times of one day apart.
 */
export function readDate(cell: unknown): number | Failure {
  const value = cellValue(cell) ?? 0;
  if (value instanceof ErrorValue) return errorInCell(value.code);
  const serial = typeof value === 'string' ? serialOf(value) : value;
  return typeof serial === 'number' && isDateSerial(serial) ? Math.floor(serial) : notADate(value);
}

/** The same; null for a blank cell, which the desktop hands as 0 and the web as null. */
export function readDateOrBlank(cell: unknown): number | null | Failure {
  return (cellValue(cell) ?? 0) === 0 ? null : readDate(cell);
}
