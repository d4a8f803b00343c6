import type { ReferenceTable } from './edition';
import { daysBetween, daysCovered } from './iso-date';

/** A running total as it stood at the end of a day. */
export interface Count {
  /** ISO day. */
  readonly day: string;
  readonly total: number;
}

/** What the history of a running total says to its next change. */
export type Judgement =
  /** It rises no faster than it did before. */
  | { readonly kind: 'usual' }
  /** It falls by no more than lists are corrected by: applied, and marked as a correction. */
  | { readonly kind: 'correction' }
  /** It moves by more than `most`, in the total's unit, which is what its history explains: ask first. */
  | { readonly kind: 'unusual'; readonly most: number };

/** Changes that the limits are taken from: two years of months. Older ones ran at another pace. */
const recent = 24;

/** With fewer changes than this there is no history to compare with. */
const fewest = 6;

/**
 * Judges a change of a running total, between two days or (a revision) on one, by the total's own
 * last 24 changes:
 *
 * - a rise is unusual when it exceeds the largest that those changes show over an equally long time;
 * - a fall is unusual when it takes back more than the median of those changes. The largest known
 *   clean-up of the Oryx list, in April 2023, took back a little less than a usual month's additions.
 *
 * Over the 53 monthly changes to July 2026 this would have asked once, on the claims of October
 * 2023, and never on Oryx. Of a total with fewer than 6 changes every fall is unusual, and no rise.
 * @param history in the order of days
 */
export function judgeChange(history: readonly Count[], from: Count, to: Count): Judgement {
  const change = to.total - from.total;
  if (change === 0) return { kind: 'usual' };
  const most = change > 0 ? largestRise(history, from, to) : largestFall(history);
  if (Math.abs(change) > most) return { kind: 'unusual', most };
  return { kind: change > 0 ? 'usual' : 'correction' };
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

function largestRise(history: readonly Count[], from: Count, to: Count): number {
  const changes = recentChanges(history);
  if (changes.length < fewest) return Infinity;
  const longest = Math.max(...changes.map(({ days }) => days));
  // A list that is brought up to date once a month may add a month's losses on any one day.
  const steps = Math.max(1, Math.ceil(daysBetween(from.day, to.day) / longest));
  const run = Math.min(steps, changes.length);
  const rises = changes
    .slice(run - 1)
    .map((_, i) => changes.slice(i, i + run).reduce((sum, { added }) => sum + added, 0));
  return Math.max(0, ...rises) * (steps / run);
}

function largestFall(history: readonly Count[]): number {
  const added = recentChanges(history)
    .map((change) => change.added)
    .sort((a, b) => a - b);
  if (added.length < fewest) return 0;
  const [lower = 0, upper = 0] = [
    added[Math.floor((added.length - 1) / 2)],
    added[Math.ceil((added.length - 1) / 2)],
  ];
  return Math.max(0, Math.floor((lower + upper) / 2));
}

function recentChanges(history: readonly Count[]): { days: number; added: number }[] {
  return history
    .slice(1)
    .map(({ day, total }, i) => {
      const before = history[i] ?? { day, total };
      return { days: daysBetween(before.day, day), added: total - before.total };
    })
    .slice(-recent);
}
