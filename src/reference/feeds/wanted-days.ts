import { addDays, daysCovered, nextMonth } from '../iso-date';

/** A file that is wanted of a day, and the days before it whose files do as well. */
export interface WantedFile {
  readonly day: string;
  /** The day itself first, then the nearest before it. */
  readonly tries: readonly { readonly day: string; readonly address: string }[];
  /** Without it the others say nothing. */
  readonly isNeeded?: boolean;
}

/** So many days are stepped back when a day has no file. */
export const mostStepsBack = 10;

/**
 * The files of a feed by day that continue a monthly table: the end of every month after its last row,
 * then today for the month that is not over. Steps back stay in the month.
 * @param last ISO day of the table's last row
 * @param address of the file of a day
 */
export function wantedDays(
  last: string,
  today: string,
  address: (day: string) => string,
): readonly WantedFile[] {
  const days: WantedFile[] = [];
  for (let month = nextMonth(last.slice(0, 7)); month <= today.slice(0, 7);) {
    const end = daysCovered(month).last;
    days.push(wantedDay(end < today ? end : today, address));
    month = nextMonth(month);
  }
  return days;
}

/** The file of one day, or of the nearest day before it in the month. */
export function wantedDay(day: string, address: (day: string) => string): WantedFile {
  const steps = Array.from({ length: mostStepsBack + 1 }, (_, back) => addDays(day, -back));
  const tries = steps
    .filter((step) => step.slice(0, 7) === day.slice(0, 7))
    .map((step) => ({ day: step, address: address(step) }));
  return { day, tries };
}

/** The newest count of each month, in the order of months. */
export function lastOfMonths<T extends { readonly day: string }>(
  counts: readonly T[],
): readonly T[] {
  const byMonth = new Map<string, T>();
  for (const count of counts) {
    const month = count.day.slice(0, 7);
    const known = byMonth.get(month);
    if (!known || known.day < count.day) byMonth.set(month, count);
  }
  return [...byMonth.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
