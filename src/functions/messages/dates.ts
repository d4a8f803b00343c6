// Why a date is refused.
import { firstSerial, isoOf } from '../../reference/excel-date';
import type { Failure } from '../failure';
import { counted, refused, shown } from './wording';

export function notADate(found: unknown): Failure {
  return refused(`a date from ${isoOf(firstSerial)} on, such as 2025-05-05`, shown(found));
}

/** @param months rows of the ledger: the last is named by the date one month less after the first */
export function ledgerTooLong(first: number, months: number): Failure {
  const ahead = counted(months - 1, 'month');
  return refused(`a date ${ahead} or more before 9999-12-31`, isoOf(first)).at('first');
}
