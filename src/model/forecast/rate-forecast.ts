import type { MonthEndCounts } from './month-ends';

/** The standard normal quantiles of P5, P25, P50, P75 and P95, as far as a forecast takes them. */
const normalQuantiles = [-1.645, -0.6745, 0, 0.6745, 1.645] as const;

/** What each month counts of the next one in the recent rate. */
const carriedOn = 2 / 3;
/** The first month after which the rate is taken for a forecast to be measured by. */
const firstOrigin = 3;
/** A typical miss is measured as far ahead as so many forecasts are known to have missed. */
const fewestMisses = 5;

/** The percentiles of the change over the next months together. */
export type TotalPercentiles = readonly number[];

/**
 * Forecasts the monthly change of a cumulative count after each of its months.
 *
 * The recent rate is carried forward: an exponentially weighted mean, cut off at 0. The range comes
 * from what the same forecast would have missed in the past, for every number of months ahead, on
 * square roots, the scale on which counts vary alike at any size (M. S. Bartlett, "The square root
 * transformation in analysis of variance", 1936).
 */
export class RateForecast {
  /** How many months are known: 1, 2, … */
  private known = 0;
  private weightedChange = 0;
  private weights = 0;
  /** The rate after 0, 1, … months. */
  private readonly rates: number[] = [0];
  /** By months ahead: the sum of the squares of what the forecasts missed. */
  private readonly squares: Float64Array;

  /**
   * @param counts one more than the months there will be
   * @param furthest how many months ahead will be asked for at most
   */
  constructor(
    private readonly counts: MonthEndCounts,
    furthest: number,
  ) {
    this.squares = new Float64Array(furthest + 1);
  }

  /** The rate carried forward, a month. */
  get rate(): number {
    return this.rates[this.known] as number;
  }

  /** Learns the next month's change, and by it what earlier forecasts missed. */
  learn(): void {
    const { counts, squares, rates } = this;
    const now = (this.known += 1);
    this.weightedChange = this.weightedChange * carriedOn + this.change(now - 1, now);
    this.weights = this.weights * carriedOn + 1;
    rates.push(Math.max(0, this.weightedChange / this.weights));
    const furthest = Math.min(squares.length - 1, now - firstOrigin);
    for (let ahead = 1; ahead <= furthest; ahead++) {
      const origin = now - ahead;
      const change = (counts[now] as number) - (counts[origin] as number);
      const miss = Math.sqrt(Math.max(0, change)) - Math.sqrt(ahead * (rates[origin] as number));
      squares[ahead] = (squares[ahead] as number) + miss * miss;
    }
  }

  private change(from: number, to: number): number {
    return (this.counts[to] as number) - (this.counts[from] as number);
  }

  /** The percentiles of the change over the next 1, 2, …, `months` months together. */
  totals(months: number): TotalPercentiles[] {
    const reach = Math.min(months, this.known - firstOrigin + 1 - fewestMisses);
    const totals: TotalPercentiles[] = [];
    let before: TotalPercentiles = normalQuantiles.map(() => 0);
    let typicalMiss = 0;
    for (let ahead = 1; ahead <= months; ahead++) {
      const misses = this.known - firstOrigin + 1 - Math.min(ahead, reach);
      if (ahead <= reach) {
        const measured = Math.sqrt((this.squares[ahead] as number) / misses);
        typicalMiss = Math.max(typicalMiss, measured);
      }
      // Further ahead than was measured, misses are taken to grow with the months.
      const miss = ahead <= reach ? typicalMiss : (typicalMiss * ahead) / reach;
      const middle = Math.sqrt(ahead * this.rate);
      before = before.map((least, at) => {
        const root = middle + (normalQuantiles[at] as number) * (1 + 1 / misses) * miss;
        return Math.max(least, Math.max(0, root) ** 2);
      });
      totals.push(before);
    }
    return totals;
  }
}
