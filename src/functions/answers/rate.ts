import { monthlyRate } from '../../model/rate';
import type { Failure } from '../failure';
import { noRate, otherLength, tooFewDates } from '../messages';

/** TANKRATE: the average change a month of a cumulative count. Days are serial numbers. */
export function ratePerMonth(
  dates: readonly number[],
  cumulative: readonly number[],
  from: number | null,
  to: number | null,
): number | Failure {
  if (dates.length < 2) return tooFewDates(dates.length);
  if (cumulative.length !== dates.length) return otherLength(dates.length, cumulative.length);
  const observations = dates.map((day, at) => ({ day, count: cumulative[at] as number }));
  const rate = monthlyRate(observations, from, to);
  return typeof rate === 'number' ? rate : noRate(rate);
}
