/** A cumulative count on a day, days being counted from any fixed day. */
export interface Observation {
  day: number;
  count: number;
}

/** Why observations have no rate. */
export type NoRate =
  | { problem: 'repeated day'; day: number }
  | { problem: 'no time between'; day: number }
  | { problem: 'outside'; end: 'from' | 'to'; day: number; first: number; last: number };

/** Days in an average month of the Gregorian calendar. */
export const daysAMonth = 365.2425 / 12;

/**
 * The average change a month of a cumulative count between two days, linear between observations.
 *
 * @param observations at least one, in any order
 * @param from null for the first day observed
 * @param to null for the last day observed
 */
export function monthlyRate(
  observations: readonly Observation[],
  from: number | null,
  to: number | null,
): number | NoRate {
  const inOrder = [...observations].sort((a, b) => a.day - b.day);
  const repeated = inOrder.find(({ day }, at) => day === inOrder[at - 1]?.day);
  if (repeated) return { problem: 'repeated day', day: repeated.day };
  const first = (inOrder[0] as Observation).day;
  const last = (inOrder.at(-1) as Observation).day;
  const start = from ?? first;
  const end = to ?? last;
  if (start < first || start > last)
    return { problem: 'outside', end: 'from', day: start, first, last };
  if (end < first || end > last) return { problem: 'outside', end: 'to', day: end, first, last };
  if (start === end) return { problem: 'no time between', day: start };
  const change = countOn(end, inOrder) - countOn(start, inOrder);
  return change / ((end - start) / daysAMonth);
}

/** The count on a day between the first and the last observation. */
function countOn(day: number, inOrder: readonly Observation[]): number {
  const next = inOrder.findIndex((observation) => observation.day >= day);
  const after = inOrder[next] as Observation;
  const before = inOrder[next - 1];
  if (before === undefined || after.day === day) return after.count;
  const share = (day - before.day) / (after.day - before.day);
  return before.count + share * (after.count - before.count);
}
