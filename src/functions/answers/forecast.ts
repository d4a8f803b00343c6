import { backTest, forecast, furthestOf, monthEndsToTest, score } from '../../model/forecast';
import { fivePercentilesOf, type Estimate } from '../../model/uncertainty/distributions';
import { Failure } from '../failure';
import * as messages from '../messages';
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

/** An empty text where forecasts can't be compared with naive ones. */
const skillCell = (skill: number | undefined) => skill ?? '';

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
      skillCell(row.skillOverLast),
      skillCell(row.skillOverYear),
      row.crps,
    ]),
  ];
}

/** TANKSCORE: a header and one row, with a column for the skill when there are naive forecasts. */
export function scoreTable(
  forecasts: readonly Estimate[],
  outcomes: readonly number[],
  naive: readonly number[] | null,
): unknown[][] | Failure {
  const { length } = forecasts;
  if (outcomes.length !== length) return messages.otherRows('outcomes', outcomes.length, length);
  if (naive && naive.length > 1 && naive.length !== length)
    return messages.otherRows('naive', naive.length, length);
  const naiveForecasts = naive?.length === 1 ? outcomes.map(() => naive[0] as number) : naive;
  const all = score(forecasts.map(fivePercentilesOf), outcomes, naiveForecasts ?? undefined);
  return [
    [
      'Forecasts',
      'In P5-P95',
      'In P25-P75',
      'Bias',
      'Mean error',
      ...(naive ? ['Skill'] : []),
      'CRPS',
    ],
    [
      all.forecasts,
      all.inside90,
      all.inside50,
      all.bias,
      all.meanError,
      ...(naive ? [skillCell(all.skill)] : []),
      all.crps,
    ],
  ];
}
