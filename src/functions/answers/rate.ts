import { monthlyRate } from '../../model/rate';
import { Failure } from '../failure';
import { noRate, tooFewDates } from '../messages/counts';
import { observationsIn } from './observations';

/** TANKRATE: the average change a month of a cumulative count. Days are serial numbers. */
export function ratePerMonth(
  dates: readonly (number | null)[],
  cumulative: readonly number[],
  from: number | null,
  to: number | null,
): number | Failure {
  const observations = observationsIn(dates, cumulative);
  if (observations instanceof Failure) return observations;
  if (observations.length < 2) return tooFewDates(observations.length);
  const rate = monthlyRate(observations, from, to);
  return typeof rate === 'number' ? rate : noRate(rate);
}
