import { dateOffset } from './date-system';

// Excel numbers 1900-01-01 as 1 and has a 29 February 1900 that never was. So from 1900-03-01 on its
// serial numbers are days since 1899-12-30, and before that they agree with no calendar. A workbook
// that counts from 1904 has the same days under numbers that are 1,462 less.

const dayInMilliseconds = 86_400_000;
const serialOf1970 = 25_569;

/** 1900-03-01 */
export const firstSerial = 61;
/** 9999-12-31 */
export const lastSerial = 2_958_465;

const utc = (serial: number) =>
  new Date((serial + dateOffset() - serialOf1970) * dayInMilliseconds);

/** The serial number of an ISO day, or of the first day of an ISO month, that is known to be a date. */
export function dateSerial(iso: string): number {
  return Date.parse(iso) / dayInMilliseconds + serialOf1970 - dateOffset();
}

/** Whether an ISO day, or the first day of an ISO month, can stand in a cell as the date that it is. */
export function isExcelDate(iso: string): boolean {
  return dateSerial(iso) >= firstSerial;
}

/** Whether a number in a cell is a date, with or without a time of day. */
export function isDateSerial(serial: number): boolean {
  return serial >= firstSerial && serial + dateOffset() < lastSerial + 1;
}

/** The serial number of a date written YYYY-MM-DD, if there is such a day. */
export function serialOf(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const serial = dateSerial(iso);
  // JavaScript engines read 2025-02-30 as the 2nd of March.
  return isoOf(serial) === iso ? serial : undefined;
}

/** YYYY-MM-DD. */
export function isoOf(serial: number): string {
  return Number.isNaN(serial) ? '' : utc(serial).toISOString().slice(0, 10);
}

/** The same day of the month so many months later, or that month's last day, as EDATE does. */
export function addMonths(serial: number, months: number): number {
  const date = utc(Math.floor(serial));
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(date.getUTCDate(), lastDay);
  return Date.UTC(year, month, day) / dayInMilliseconds + serialOf1970 - dateOffset();
}

/** Whether the day is its month's last. */
export function isMonthEnd(serial: number): boolean {
  return utc(serial + 1).getUTCDate() === 1;
}
