import { backTest, forecast, furthestOf, monthEndsToTest } from '../../model/forecast';
import { Failure } from '../failure';
import * as messages from '../messages/counts';
import { monthEndCountsIn } from './observations';

/** TANKFORECAST: P5, P25, P50, P75 and P95 of each of `months`. */
export function forecastRows(
  dates: readonly (number | null)[],
  cumulative: readonly number[],
  months: number,
): number[][] | Failure {
  const counts = monthEndCountsIn(dates, cumulative);
  if (counts instanceof Failure) return counts;
  const rows = forecast(counts, months);
  if ('problem' in rows) return messages.tooFewToForecast(rows.needed, rows.found);
  return rows.map((row) => [...row]);
}

const usualHorizons = [1, 3, 6, 12];

/** TANKBACKTEST: a header, and a row for each of `months`, or for those that the history allows. */
export function backTestTable(
  dates: readonly (number | null)[],
  cumulative: readonly number[],
  months: readonly number[] | null,
): unknown[][] | Failure {
  const counts = monthEndCountsIn(dates, cumulative);
  if (counts instanceof Failure) return counts;
  const found = counts.length;
  if (found < monthEndsToTest(1)) return messages.tooFewToTest(monthEndsToTest(1), found);
  const allowed = usualHorizons.filter((ahead) => monthEndsToTest(ahead) <= found);
  const horizons = months ?? allowed;
  const rows = backTest(counts, horizons);
  if ('problem' in rows)
    return messages.tooFewForHorizon(furthestOf(horizons), rows.needed, rows.found);
  return [
    [
      'Months',
      'Forecasts',
      'Apart',
      'In P5-P95',
      'In P25-P75',
      'Bias',
      'Mean error',
      'Skill over last',
      'Skill over year',
      'CRPS',
    ],
    ...rows.map((row) => [
      row.months,
      row.forecasts,
      row.apart,
      row.inside90,
      row.inside50,
      row.bias,
      row.meanError,
      row.skillOverLast ?? '',
      row.skillOverYear ?? '',
      row.crps,
    ]),
  ];
}
