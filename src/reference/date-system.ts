/** Which day Excel counts a workbook's dates from: 1900-01-01, or as old workbooks from a Mac do, 1904-01-01. */
export type DateSystem = '1900' | '1904';

/** Days from 1899-12-30, where the serial numbers of 1900 begin, to 1904-01-01. */
const daysTo1904 = 1_462;

/** One for the page and functions.js, which share their modules. */
let current: DateSystem | 'unknown' | undefined;

/**
 * Sets how the workbook counts dates: a page has one workbook, and all dates in it one system.
 * "unknown": Excel was asked and did not say.
 */
export function setDateSystem(system: DateSystem | 'unknown' | undefined): void {
  current = system;
}

/** Undefined until Excel was asked. */
export function dateSystem(): DateSystem | 'unknown' | undefined {
  return current;
}

/** What a serial number of the workbook is less than one of the 1900 system, in days. */
export function dateOffset(): number {
  return dateSystem() === '1904' ? daysTo1904 : 0;
}
