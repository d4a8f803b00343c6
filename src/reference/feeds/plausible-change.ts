import type { ReferenceTable } from '../edition/edition';
import { daysBetween, daysCovered } from '../iso-date';

/** A running total as it stood at the end of a day. */
export interface Count {
  /** ISO day. */
  readonly day: string;
  readonly total: number;
}

/**
 * The most that a running total moves without a question, in its own unit. A fall within it is a
 * correction of the source, and marked as one.
 */
export interface Allowance {
  /** @param days from the count before; 0 for a count that is revised */
  readonly rise: (days: number) => number;
  readonly fall: number;
}

/** Changes that the allowance is taken from: two years of months. Older ones ran at another pace. */
const recent = 24;

/** Fewer changes than this explain nothing, and nothing is asked. */
const fewest = 6;

/**
 * What the last 24 changes of a running total explain:
 *
 * - a rise by no more than the largest that they show over as long a time or less;
 * - a fall by no more than their median. The largest known clean-up of the Oryx list, in April 2023,
 *   took back a little less than a usual month's additions.
 *
 * Over the 109 monthly changes to September 2026 (Oryx) and August 2026 (claims) this would have
 * asked once, on the claims of October 2023, and never on Oryx. It holds for totals of losses, stocks or output alike: only their own
 * pace counts.
 * @param history in the order of days
 */
export function allowanceOf(history: readonly Count[]): Allowance {
  const changes = recentChanges(history);
  return changes.length < fewest
    ? { rise: () => Infinity, fall: Infinity }
    : { rise: largestRises(changes), fall: Math.max(0, medianChange(changes)) };
}

/**
 * The counts of a running total, row by row, on the days of the table's first column of days, or
 * else on the last days of its months. Empty for a table without either; rows without a number or
 * a day are left out.
 * @param column place of the total among the fields
 */
export function countsIn(
  { fields, rows }: Pick<ReferenceTable, 'fields' | 'rows'>,
  column: number,
): readonly Count[] {
  const days = fields.findIndex(({ type }) => type === 'date');
  const dated = days < 0 ? fields.findIndex(({ type }) => type === 'yearmonth') : days;
  return rows.flatMap((row) => {
    const [date, total] = [row[dated], row[column]];
    if (typeof date !== 'string' || typeof total !== 'number') return [];
    return [{ day: daysCovered(date).last, total }];
  });
}

interface CountChange {
  readonly days: number;
  readonly added: number;
}

function recentChanges(history: readonly Count[]): readonly CountChange[] {
  return history
    .slice(1)
    .map(({ day, total }, i) => {
      const before = history[i] ?? { day, total };
      return { days: daysBetween(before.day, day), added: total - before.total };
    })
    .slice(-recent);
}

/** Every row of a table may ask, mostly about the same few numbers of days. */
function largestRises(changes: readonly CountChange[]): Allowance['rise'] {
  const known = new Map<number, number>();
  return (days) => {
    const rise = known.get(days) ?? largestRise(changes, days);
    known.set(days, rise);
    return rise;
  };
}

function largestRise(changes: readonly CountChange[], days: number): number {
  const longest = Math.max(1, ...changes.map((change) => change.days));
  // A list that is brought up to date once a month may add a month's losses on any one day.
  const steps = Math.max(1, Math.ceil(days / longest));
  const run = Math.min(steps, changes.length);
  const rises = changes.flatMap((_, i) => sumsFrom(changes.slice(i, i + run)));
  return Math.max(0, ...rises) * (steps / run);
}

/** What the changes add up to after each of them. */
function sumsFrom(changes: readonly CountChange[]): readonly number[] {
  let sum = 0;
  return changes.map(({ added }) => (sum += added));
}

/** The middle change, of two the smaller: a number of tanks, not of half ones. */
function medianChange(changes: readonly CountChange[]): number {
  const added = changes.map((change) => change.added).sort((a, b) => a - b);
  return added[Math.floor((added.length - 1) / 2)] ?? 0;
}
