const dayInMilliseconds = 86_400_000;
const serialOf1970 = 25_569;

/** The serial number of a day, YYYY-MM-DD. */
export const serialOf = (day: string): number => Date.parse(day) / dayInMilliseconds + serialOf1970;

/** The serial number of the first of a month, YYYY-MM. */
export const month = (iso: string): number => serialOf(`${iso}-01`);

/** "October 2026". */
export function monthInWords(serial: number): string {
  const date = new Date((serial - serialOf1970) * dayInMilliseconds);
  return date.toLocaleString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
