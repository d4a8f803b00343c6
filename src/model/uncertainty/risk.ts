import { certainStocks } from './certain-stocks';
import type { UncertainScenario } from './uncertain-scenario';
import type { Job } from './threads/job';

/** How probable it is that the stock comes down to a floor. */
export interface RiskQuestion {
  readonly scenario: UncertainScenario;
  readonly floor: number;
  /** 1 … 1,200. */
  readonly months: number;
  /** 2 … 1,000,000. */
  readonly draws: number;
  /** Any whole number: chooses the scramble of the draws. */
  readonly seed: number;
}

/**
 * For month 1, 2, …, `months`: the share of paths whose stock was at or below the floor at the end
 * of that month or of one before it. The start, month 0, does not count. It never falls.
 */
export type Risk = readonly number[];

/** The risk curve of a scenario. */
export function* risk({ scenario, floor, months, draws, seed }: RiskQuestion): Job<Risk> {
  const certain = certainStocks(scenario, months);
  if (certain) {
    const fall = certain.findIndex((stock, month) => month > 0 && stock <= floor);
    return certain.slice(1).map((_, at) => (fall !== -1 && at + 1 >= fall ? 1 : 0));
  }
  const curve: number[] = [];
  yield {
    task: { kind: 'falls', scenario, floor, months, seed },
    take(shares: readonly Int32Array[]) {
      let fallen = 0;
      for (let at = 0; at < months; at++) {
        for (const falls of shares) fallen += falls[at] as number;
        curve.push(fallen / draws);
      }
    },
    progress: (done) => done,
  };
  return curve;
}
