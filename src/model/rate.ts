import { countOn, inOrderOfDays, type Observation, type RepeatedDay } from './observations';

/** Why observations have no rate. */
export type NoRate =
  | RepeatedDay
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
  const inOrder = inOrderOfDays(observations);
  if ('problem' in inOrder) return inOrder;
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
