import { fewestMonthEnds, type TooFewMonthEnds } from './forecast';
import { MeasureSums, NaiveError, roundingOf, type Measures } from './measures';
import type { MonthEndCounts } from './month-ends';
import { RateForecast, type TotalPercentiles } from './rate-forecast';

/** The first month after which a forecast is made and put to the test. */
const firstOrigin = fewestMonthEnds - 1;
const monthsOfAYear = 12;

/** How forecasts so many months ahead did in the past. Numbers are by month. */
export interface BackTestRow extends Measures {
  readonly months: number;
  /** How many forecasts do not overlap each other. */
  readonly apart: number;
  /** Against the last month's change, and against the mean of the last year's. */
  readonly skillOverLast: number | undefined;
  readonly skillOverYear: number | undefined;
}

/** The furthest of horizons, of which there may be more than a function takes arguments. */
export const furthestOf = (horizons: readonly number[]) =>
  horizons.reduce((furthest, ahead) => Math.max(furthest, ahead));

/** How many month ends it takes to test one forecast so many months ahead. */
export const monthEndsToTest = (ahead: number) => fewestMonthEnds + ahead;

/**
 * What the forecasts would have been after every past month, from the months up to then alone, set
 * against what came.
 *
 * @param horizons how many months ahead: a row each, in this order; at least one
 */
export function backTest(
  counts: MonthEndCounts,
  horizons: readonly number[],
): BackTestRow[] | TooFewMonthEnds {
  const furthest = furthestOf(horizons);
  const needed = monthEndsToTest(furthest);
  if (counts.length < needed)
    return { problem: 'too few month ends', needed, found: counts.length };
  const rounding = roundingOf(counts);
  const tests = new Map(horizons.map((ahead) => [ahead, new HorizonTest(counts, ahead, rounding)]));
  const known = new RateForecast(counts, furthest);
  for (let origin = 1; origin < counts.length - 1; origin++) {
    known.learn();
    if (origin < firstOrigin) continue;
    const totals = known.totals(Math.min(furthest, counts.length - 1 - origin));
    for (const [ahead, test] of tests) test.add(origin, totals[ahead - 1]);
  }
  const rows = new Map([...tests].map(([ahead, test]) => [ahead, test.row()]));
  return horizons.map((ahead) => rows.get(ahead) as BackTestRow);
}

/** The test of forecasts a certain number of months ahead. */
class HorizonTest {
  private readonly sums: MeasureSums;
  private readonly last: NaiveError;
  private readonly year: NaiveError;

  constructor(
    private readonly counts: MonthEndCounts,
    private readonly ahead: number,
    rounding: number,
  ) {
    this.sums = new MeasureSums(rounding);
    this.last = new NaiveError(rounding);
    this.year = new NaiveError(rounding);
  }

  /** @param total undefined where the months ahead are not known yet */
  add(origin: number, total: TotalPercentiles | undefined): void {
    if (!total) return;
    const { ahead } = this;
    const outcome = this.meanChange(origin, origin + ahead);
    const months = Math.min(monthsOfAYear, origin);
    this.sums.add(
      total.map((percentile) => percentile / ahead),
      outcome,
    );
    this.last.add(Math.max(0, this.meanChange(origin - 1, origin)), outcome);
    this.year.add(Math.max(0, this.meanChange(origin - months, origin)), outcome);
  }

  private meanChange(from: number, to: number): number {
    return ((this.counts[to] as number) - (this.counts[from] as number)) / (to - from);
  }

  row(): BackTestRow {
    const measures = this.sums.measures();
    return {
      ...measures,
      months: this.ahead,
      apart: Math.floor((measures.forecasts - 1) / this.ahead) + 1,
      skillOverLast: this.last.skillOf(measures),
      skillOverYear: this.year.skillOf(measures),
    };
  }
}
