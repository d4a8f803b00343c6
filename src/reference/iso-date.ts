const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const month = /^(\d{4})-(\d{2})$/;

/** A day that the calendar has: `2024-02-29`, not `2025-02-29`. */
export function isIsoDay(text: string): boolean {
  const match = day.exec(text);
  if (!match) return false;
  const [year = 0, monthNumber = 0, dayNumber = 0] = match.slice(1).map(Number);
  return isMonthNumber(monthNumber) && dayNumber >= 1 && dayNumber <= daysIn(year, monthNumber);
}

/** `2024-02`. */
export function isIsoMonth(text: string): boolean {
  return isMonthNumber(Number(month.exec(text)?.[2]));
}

/** The month after: `2024-12` gives `2025-01`. */
export function nextMonth(isoMonth: string): string {
  const [year = 0, monthNumber = 0] = isoMonth.split('-').map(Number);
  const next = monthNumber === 12 ? [year + 1, 1] : [year, monthNumber + 1];
  return next.map((part) => String(part).padStart(2, '0')).join('-');
}

/** First and last day that a day or a month covers. Both are ISO days, so they compare as text. */
export function daysCovered(dayOrMonth: string): { first: string; last: string } {
  if (isIsoDay(dayOrMonth)) return { first: dayOrMonth, last: dayOrMonth };
  const [year = 0, monthNumber = 0] = dayOrMonth.split('-').map(Number);
  const last = String(daysIn(year, monthNumber));
  return { first: `${dayOrMonth}-01`, last: `${dayOrMonth}-${last}` };
}

export function daysIn(year: number, monthNumber: number): number {
  if (monthNumber !== 2) return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days from one ISO day to another; below 0 when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** The ISO day that is so many days later, or earlier when negative. */
export function addDays(isoDay: string, days: number): string {
  return new Date(Date.parse(isoDay) + days * 86_400_000).toISOString().slice(0, 10);
}

function isMonthNumber(value: number): boolean {
  return value >= 1 && value <= 12;
}
