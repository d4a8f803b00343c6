import { MeasureSums, NaiveError, roundingOf, type Measures } from './measures';

/** How forecasts of any making did. */
export interface Score extends Measures {
  /** Against the naive forecasts; undefined where these did not miss, or where there are none. */
  readonly skill: number | undefined;
}

/**
 * How forecasts did against what came.
 *
 * @param forecasts P5, P25, P50, P75 and P95 of each; at least one
 * @param outcomes what came, one for each forecast
 * @param naive what a naive forecast would have said, one for each
 */
export function score(
  forecasts: readonly (readonly number[])[],
  outcomes: readonly number[],
  naive: readonly number[] | undefined,
): Score {
  const rounding = roundingOf([...forecasts.flat(), ...outcomes]);
  const sums = new MeasureSums(rounding);
  const naiveError = new NaiveError(rounding);
  for (const [at, row] of forecasts.entries()) {
    const outcome = outcomes[at] as number;
    sums.add(row, outcome);
    naiveError.add(naive?.[at] ?? outcome, outcome);
  }
  const measures = sums.measures();
  return { ...measures, skill: naiveError.skillOf(measures) };
}
