import { countOn, inOrderOfDays, type Observation, type RepeatedDay } from '../observations';

/** The calendar that days are counted by. */
export interface Calendar {
  /** The same day of the month so many months later, or that month's last day. */
  addMonths(day: number, months: number): number;
  isMonthEnd(day: number): boolean;
}

/** A cumulative count at the ends of successive months, the oldest first. */
export type MonthEndCounts = readonly number[];

/** Why observations are not a count at the ends of successive months. */
export type NotMonthly =
  | RepeatedDay
  /** No observation between two month ends: after the first, up to the second. */
  | { readonly problem: 'gap'; readonly after: number; readonly upTo: number };

/**
 * The counts at month ends, linear between observations. The last observation ends a month, and so
 * does the same day of every month before, back to the first observation. Each of these months has
 * to have an observation.
 *
 * @param observations in any order
 */
export function monthEndCounts(
  observations: readonly Observation[],
  calendar: Calendar,
): MonthEndCounts | NotMonthly {
  const inOrder = inOrderOfDays(observations);
  if ('problem' in inOrder) return inOrder;
  const ends = monthEnds(inOrder, calendar);
  return gapIn(ends, inOrder) ?? ends.map((end) => countOn(end, inOrder));
}

function monthEnds(inOrder: readonly Observation[], calendar: Calendar): number[] {
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last) return [];
  const ends: number[] = [];
  for (let back = 0; ; back++) {
    const end = calendar.isMonthEnd(last.day)
      ? calendar.addMonths(last.day + 1, -back) - 1
      : calendar.addMonths(last.day, -back);
    if (end < first.day) return ends.reverse();
    ends.push(end);
  }
}

/** The earliest month without an observation. */
function gapIn(ends: readonly number[], inOrder: readonly Observation[]): NotMonthly | undefined {
  let next = 0;
  for (const [at, end] of ends.entries()) {
    const begin = next;
    while ((inOrder[next]?.day ?? Infinity) <= end) next += 1;
    if (next === begin) return { problem: 'gap', after: ends[at - 1] as number, upTo: end };
  }
  return undefined;
}
