import { addDays, daysCovered, nextMonth } from '../iso-date';

/** A day whose file is wanted, and the days that do as well, the nearest first. */
export interface WantedDay {
  readonly day: string;
  /** The day itself, then the days before it while they belong to the same month. */
  readonly steps: readonly string[];
}

/** So many days are stepped back when a day has no file. */
export const mostStepsBack = 10;

/**
 * The days that continue a monthly table: the end of every month after its last row, then today for
 * the month that is not over.
 * @param last ISO day of the table's last row
 */
export function wantedDays(last: string, today: string): readonly WantedDay[] {
  const days: WantedDay[] = [];
  for (let month = nextMonth(last.slice(0, 7)); month <= today.slice(0, 7);) {
    const end = daysCovered(month).last;
    days.push(wanted(end < today ? end : today));
    month = nextMonth(month);
  }
  return days;
}

function wanted(day: string): WantedDay {
  const steps = Array.from({ length: mostStepsBack + 1 }, (_, back) => addDays(day, -back));
  return { day, steps: steps.filter((step) => step.slice(0, 7) === day.slice(0, 7)) };
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
