import { numfmt } from '@univerjs/core';

/** A number as a format code shows it; General shows ten digits. */
export function shownNumber(shown: number, numberFormat: string | undefined): string {
  if (numberFormat === undefined || numberFormat === 'General') {
    return String(Number(shown.toPrecision(10)));
  }
  return numfmt.format(numberFormat, shown);
}
