import { score } from '../../model/forecast';
import { fivePercentilesOf, type Estimate } from '../../model/uncertainty/distributions';
import type { Failure } from '../failure';
import { otherRows } from '../messages/cells';

/** TANKSCORE: a header and one row, with a column for the skill when there are naive forecasts. */
export function scoreTable(
  forecasts: readonly Estimate[],
  outcomes: readonly number[],
  naive: readonly number[] | null,
): unknown[][] | Failure {
  const { length } = forecasts;
  if (outcomes.length !== length) return otherRows('outcomes', outcomes.length, length);
  if (naive && naive.length > 1 && naive.length !== length)
    return otherRows('naive', naive.length, length);
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
      ...(naive ? [all.skill ?? ''] : []),
      all.crps,
    ],
  ];
}
