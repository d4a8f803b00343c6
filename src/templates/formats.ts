/** The unit of months that are counted, and not worked out: people read "months", and no decimals. */
export const wholeMonths = 'whole months';

/** How values of a unit are shown: Excel's number format, in its English codes. */
const formats: Readonly<Record<string, string>> = {
  tanks: '#,##0',
  hulls: '#,##0',
  'tanks/month': '#,##0.0',
  'hulls/month': '#,##0.0',
  'tanks/year': '#,##0',
  month: 'yyyy-mm',
  date: 'yyyy-mm-dd',
  year: '0',
  months: '0.0',
  [wholeMonths]: '0',
  years: '0.0',
  share: '0%',
  probability: '0%',
  ratio: '0.00',
  deviation: '+0%;-0%;0%',
  dates: '0',
  number: '0',
  paths: '#,##0',
};

/** The number format of a unit; "General" for words and for what has no unit. */
export function formatOf(unit: string): string {
  return formats[unit] ?? 'General';
}

/** What stands in the column of units. */
export function unitInWords(unit: string): string {
  return unit === wholeMonths ? 'months' : unit;
}

/** Units whose typed values are days. */
export function isDate(unit: string): boolean {
  return unit === 'month' || unit === 'date';
}
