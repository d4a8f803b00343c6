import type { MonthEndCounts } from './month-ends';
import { RateForecast, type TotalPercentiles } from './rate-forecast';

/** How many month ends a forecast needs at least. */
export const fewestMonthEnds = 12;

/** A history too short for what is asked. */
export interface TooFewMonthEnds {
  readonly problem: 'too few month ends';
  readonly needed: number;
  readonly found: number;
}

/** A month's P5, P25, P50, P75 and P95, ascending, each 0 or more. */
export type ForecastRow = readonly number[];

/**
 * A forecast of the next `months` monthly changes of a count, a row each.
 *
 * The rows are differences of the percentiles of the accumulated change. An input of a fan takes
 * one quantile for all its months, so these add up to the right range at every horizon; they are
 * not the range of a single month.
 */
export function forecast(counts: MonthEndCounts, months: number): ForecastRow[] | TooFewMonthEnds {
  const found = counts.length;
  if (found < fewestMonthEnds)
    return { problem: 'too few month ends', needed: fewestMonthEnds, found };
  const known = new RateForecast(counts, months);
  for (let month = 1; month < found; month++) known.learn();
  const totals = known.totals(months);
  return totals.map((total, at) => differences(total, totals[at - 1]));
}

function differences(total: TotalPercentiles, before: TotalPercentiles | undefined): ForecastRow {
  let least = 0;
  return total.map((percentile, at) => {
    // Rounding must not put a percentile below the one before it.
    least = Math.max(least, percentile - (before?.[at] ?? 0));
    return least;
  });
}
