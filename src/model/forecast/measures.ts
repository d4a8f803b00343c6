/** The percentiles that a forecast gives. */
const forecastPercentiles = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** A share of 1e-12 of the largest number is taken for rounding. */
export const roundingOf = (numbers: Iterable<number>): number => {
  let largest = 0;
  for (const number of numbers) largest = Math.max(largest, Math.abs(number));
  return 1e-12 * largest;
};

/** How forecasts did against what came. */
export interface Measures {
  readonly forecasts: number;
  /** The shares of outcomes inside P5 to P95 and P25 to P75, ends included. */
  readonly inside90: number;
  readonly inside50: number;
  /** The mean of P50 less the outcome, and of its size. */
  readonly bias: number;
  readonly meanError: number;
  /** The continuous ranked probability score: twice the mean quantile loss over the percentiles. */
  readonly crps: number;
}

/** Sums up how forecasts did, one after the other. */
export class MeasureSums {
  private forecasts = 0;
  private inside90 = 0;
  private inside50 = 0;
  private bias = 0;
  private error = 0;
  private loss = 0;

  /** @param rounding by how much an outcome may be outside a range and still count as inside */
  constructor(private readonly rounding: number) {}

  /** @param row P5, P25, P50, P75 and P95 */
  add(row: readonly number[], outcome: number): void {
    const [p5 = NaN, p25 = NaN, p50 = NaN, p75 = NaN, p95 = NaN] = row;
    this.forecasts += 1;
    if (this.isInside(outcome, p5, p95)) this.inside90 += 1;
    if (this.isInside(outcome, p25, p75)) this.inside50 += 1;
    this.bias += p50 - outcome;
    this.error += Math.abs(p50 - outcome);
    for (const [at, p] of forecastPercentiles.entries()) {
      const over = outcome - (row[at] as number);
      this.loss += over >= 0 ? p * over : (p - 1) * over;
    }
  }

  private isInside(outcome: number, low: number, high: number): boolean {
    return low <= outcome + this.rounding && outcome <= high + this.rounding;
  }

  measures(): Measures {
    const { forecasts } = this;
    return {
      forecasts,
      inside90: this.inside90 / forecasts,
      inside50: this.inside50 / forecasts,
      bias: this.bias / forecasts,
      meanError: this.error / forecasts,
      crps: (2 * this.loss) / (forecastPercentiles.length * forecasts),
    };
  }
}

/** The sum of the errors of a naive forecast, to hold another one against. */
export class NaiveError {
  private error = 0;

  constructor(private readonly rounding: number) {}

  add(naive: number, outcome: number): void {
    this.error += Math.abs(naive - outcome);
  }

  /**
   * By what share the errors of forecasts are smaller than the naive ones; undefined where the naive
   * forecasts did not miss.
   */
  skillOf({ meanError, forecasts }: Measures): number | undefined {
    const naive = this.error / forecasts;
    return naive <= this.rounding ? undefined : 1 - meanError / naive;
  }
}
